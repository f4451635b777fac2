package verdict

import (
	"fmt"
	"strings"
)

// section is a heading with a list under it.
type section struct {
	title string
	items []string
}

// markdownSections are in the order in which they matter.
func (r *Report) markdownSections() []section {
	byStanding := r.markdownViolations()
	return []section{
		{"Violated", byStanding[breach]},
		{"The suite itself failed", r.markdownErrors()},
		{"Stale in the baseline", r.markdownStale()},
		{"Warnings", byStanding[warned]},
		{"Known", byStanding[tolerated]},
		{"Could not be verified", markdownReasons(r.with(Unverified))},
		{"Not applicable", markdownReasons(r.with(NotApplicable))},
		{"Observed", markdownReasons(r.with(Observed))},
	}
}

// markdownViolations has a violated requirement under the gravest standing that
// a spec gives it, with that spec's evidence.
func (r *Report) markdownViolations() map[standing][]string {
	exhibits := r.gate().exhibits(r.Specs)
	items := map[standing][]string{}
	for _, q := range r.with(Violated) {
		all := exhibits[q.ID]
		if len(all) == 0 {
			continue // a report that was not judged from its specs
		}
		first := all[0]
		for _, e := range all[1:] {
			if e.standing < first.standing {
				first = e
			}
		}
		items[first.standing] = append(items[first.standing], markdownViolation(q, first, len(all)-1))
	}
	return items
}

func markdownViolation(q Requirement, e exhibit, more int) string {
	var item strings.Builder
	fmt.Fprintf(&item, "%s: %s\\\n  ", markdownName(q), plain(q.Statement))
	if e.standing == tolerated {
		fmt.Fprintf(&item, "known: %s; ", code(e.failure.Known))
	}
	fmt.Fprintf(&item, "expected %s, got %s", code(e.failure.Expected), code(e.failure.Got))
	if e.failure.Pointer != "" {
		fmt.Fprintf(&item, " at %s", code(e.failure.Pointer))
	}
	fmt.Fprintf(&item, "; shown by %s", code(e.spec.ID))
	if more > 0 {
		fmt.Fprintf(&item, " and %d more", more)
	}
	return item.String()
}

// markdownName is a requirement's id, which leads to its source.
func markdownName(q Requirement) string {
	return plain(string(q.Level)) + " " + link(code(string(q.ID)), q.Source.URL)
}

func markdownReasons(requirements []Requirement) []string {
	var items []string
	for _, q := range requirements {
		item := markdownName(q)
		if q.Reason != "" {
			item += ": " + code(firstLine(q.Reason))
		}
		items = append(items, item)
	}
	return items
}

func (r *Report) markdownErrors() []string {
	var items []string
	for _, spec := range r.Specs {
		if spec.Status == Errored {
			items = append(items, code(spec.ID)+": "+code(firstLine(spec.Reason)))
		}
	}
	return items
}

func (r *Report) markdownStale() []string {
	if r.Baseline == nil {
		return nil
	}
	var items []string
	for _, stale := range r.Baseline.Stale {
		items = append(items, fmt.Sprintf("%s %s", code(fmt.Sprintf("%s:%d", r.Baseline.File, stale.Line)), code(stale.ID+": "+stale.Reason)))
	}
	return items
}
