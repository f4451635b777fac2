package text

import (
	"fmt"
	"slices"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// known is what the baseline knows of a requirement that does not hold, in
// short: who has written the reason has seen the evidence.
func (p *page) known(r *verdict.Report, violated verdict.Requirement) {
	known := slices.DeleteFunc(r.Witnesses(violated.ID), func(w verdict.Witness) bool { return !w.Known() })
	if len(known) == 0 {
		return
	}
	p.printf("\n%s %s %s\n", p.style.paint(p.style.Doubtful, "KNOWN"), violated.Level, violated.ID)
	for len(known) > 0 {
		reason := known[0].Failure.Known
		others := func(w verdict.Witness) bool { return w.Failure.Known != reason }
		p.reason(slices.DeleteFunc(slices.Clone(known), others))
		known = slices.DeleteFunc(known, func(w verdict.Witness) bool { return !others(w) })
	}
}

// reason is one reason, and the specs that are known to fail for it.
func (p *page) reason(witnesses []verdict.Witness) {
	first := witnesses[0]
	p.printf("  reason:   %s\n", verdict.Visible(verdict.OneLine(first.Failure.Known)))
	p.printf("  shown by: %s\n", first.Spec.ID)
	p.printf("  expected: %s\n", first.Failure.Expected)
	p.printf("  got:      %s\n", verdict.Visible(first.Failure.Got))
	if more := len(witnesses) - 1; more > 0 {
		p.prose(fmt.Sprintf("  and by %d more: ", more), ids(witnesses[1:]))
	}
}

// stale lists the entries of the baseline to delete.
func (p *page) stale(b *verdict.Baseline) {
	if b == nil || len(b.Stale) == 0 {
		return
	}
	p.printf("\n%s in the baseline:\n", p.style.paint(p.style.Bad, "STALE"))
	for _, entry := range b.Stale {
		p.printf("  %s:%d: %s: %s; delete %s\n", b.File, entry.Line, verdict.Visible(entry.ID), verdict.Visible(verdict.OneLine(entry.Reason)), entry.Lines())
	}
}

// knownAmong says how many of the requirements of a status are known to be.
func knownAmong(requirements []verdict.Requirement, status verdict.Status) string {
	known := 0
	for _, q := range requirements {
		if q.Known && q.Status == status {
			known++
		}
	}
	if known == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d known)", known)
}

// countedUnder are the requirements that the summary counts under a level.
func countedUnder(r *verdict.Report, level requirement.Level) []verdict.Requirement {
	return slices.DeleteFunc(slices.Clone(r.Requirements), func(q verdict.Requirement) bool { return q.Weight() != level })
}

// gate says how the baseline changes what the exit code says.
func (p *page) gate(r *verdict.Report) {
	b := r.Baseline
	if b == nil {
		return
	}
	p.printf("baseline %s: %d known, %d new, %d stale\n", b.File, b.Known, b.New, len(b.Stale))
}
