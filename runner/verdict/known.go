package verdict

import (
	"fmt"
	"slices"

	"customs.example/specs/requirement"
)

// known is what the baseline knows of a requirement that does not hold, in
// short: who has written the reason has seen the evidence.
func (p *page) known(r *Report, violated Requirement) {
	known := slices.DeleteFunc(r.witnesses(violated.ID), func(w witness) bool { return !w.known() })
	if len(known) == 0 {
		return
	}
	p.printf("\n%s %s %s\n", p.style.paint(p.style.Doubtful, "KNOWN"), violated.Level, violated.ID)
	for len(known) > 0 {
		reason := known[0].failure.Known
		others := func(w witness) bool { return w.failure.Known != reason }
		p.reason(slices.DeleteFunc(slices.Clone(known), others))
		known = slices.DeleteFunc(known, func(w witness) bool { return !others(w) })
	}
}

// reason is one reason, and the specs that are known to fail for it.
func (p *page) reason(witnesses []witness) {
	first := witnesses[0]
	p.printf("  reason:   %s\n", visible(oneLine(first.failure.Known)))
	p.printf("  shown by: %s\n", first.spec.ID)
	p.printf("  expected: %s\n", first.failure.Expected)
	p.printf("  got:      %s\n", visible(first.failure.Got))
	if more := len(witnesses) - 1; more > 0 {
		p.prose(fmt.Sprintf("  and by %d more: ", more), ids(witnesses[1:]))
	}
}

// stale lists the entries of the baseline to delete.
func (p *page) stale(b *Baseline) {
	if b == nil || len(b.Stale) == 0 {
		return
	}
	p.printf("\n%s in the baseline:\n", p.style.paint(p.style.Bad, "STALE"))
	for _, entry := range b.Stale {
		p.printf("  %s:%d: %s: %s; delete %s\n", b.File, entry.Line, visible(entry.ID), visible(oneLine(entry.Reason)), entry.lines())
	}
}

func (s Stale) lines() string {
	if s.LastLine <= s.Line {
		return fmt.Sprintf("line %d", s.Line)
	}
	return fmt.Sprintf("lines %d to %d", s.Line, s.LastLine)
}

// knownAmong says how many of the requirements of a status are known to be.
func knownAmong(requirements []Requirement, status Status) string {
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

// counted are the requirements that the summary counts under a level.
func (r *Report) counted(level requirement.Level) []Requirement {
	return slices.DeleteFunc(slices.Clone(r.Requirements), func(q Requirement) bool { return q.weight() != level })
}

// gate says how the baseline changes what the exit code says.
func (p *page) gate(r *Report) {
	b := r.Baseline
	if b == nil {
		return
	}
	p.printf("baseline %s: %d known, %d new, %d stale\n", b.File, b.Known, b.New, len(b.Stale))
}
