package markdown

import (
	"fmt"
	"strings"

	"customs.example/runner/verdict"
)

// section is a heading with a list under it.
type section struct {
	title string
	items []string
}

// sections are in the order in which they matter.
func sections(r *verdict.Report) []section {
	byWeight := violations(r)
	return []section{
		{"Violated", byWeight[verdict.Breach]},
		{"The suite itself failed", suiteErrors(r)},
		{"Stale in the baseline", stale(r)},
		{"Warnings", byWeight[verdict.Warned]},
		{"Known", byWeight[verdict.Tolerated]},
		{"Could not be verified", reasons(r.With(verdict.Unverified))},
		{"Not applicable", reasons(r.With(verdict.NotApplicable))},
		{"Observed", reasons(r.With(verdict.Observed))},
	}
}

// violations has a violated requirement under the gravest weight that
// a spec gives it, with that spec's evidence.
func violations(r *verdict.Report) map[verdict.Weight][]string {
	exhibits := r.Exhibits()
	items := map[verdict.Weight][]string{}
	for _, q := range r.With(verdict.Violated) {
		all := exhibits[q.ID]
		if len(all) == 0 {
			continue // a report that was not judged from its specs
		}
		first := all[0]
		for _, e := range all[1:] {
			if e.Weight < first.Weight {
				first = e
			}
		}
		items[first.Weight] = append(items[first.Weight], violation(q, first, len(all)-1))
	}
	return items
}

func violation(q verdict.Requirement, e verdict.Exhibit, more int) string {
	var item strings.Builder
	fmt.Fprintf(&item, "%s: %s\\\n  ", name(q), Plain(q.Statement))
	if e.Weight == verdict.Tolerated {
		fmt.Fprintf(&item, "known: %s; ", Code(e.Failure.Known))
	}
	fmt.Fprintf(&item, "expected %s, got %s", Code(e.Failure.Expected), Code(e.Failure.Got))
	if e.Failure.Pointer != "" {
		fmt.Fprintf(&item, " at %s", Code(e.Failure.Pointer))
	}
	fmt.Fprintf(&item, "; shown by %s", Code(e.Spec.ID))
	if more > 0 {
		fmt.Fprintf(&item, " and %d more", more)
	}
	return item.String()
}

// name is a requirement's id, which leads to its source.
func name(q verdict.Requirement) string {
	return Plain(string(q.Level)) + " " + Link(Code(string(q.ID)), q.Source.URL)
}

func reasons(requirements []verdict.Requirement) []string {
	var items []string
	for _, q := range requirements {
		item := name(q)
		if q.Reason != "" {
			item += ": " + Code(verdict.FirstLine(q.Reason))
		}
		items = append(items, item)
	}
	return items
}

func suiteErrors(r *verdict.Report) []string {
	var items []string
	for _, spec := range r.Specs {
		if spec.Status == verdict.Errored {
			items = append(items, Code(spec.ID)+": "+Code(verdict.FirstLine(spec.Reason)))
		}
	}
	return items
}

func stale(r *verdict.Report) []string {
	if r.Baseline == nil {
		return nil
	}
	var items []string
	for _, stale := range r.Baseline.Stale {
		items = append(items, fmt.Sprintf("%s %s", Code(fmt.Sprintf("%s:%d", r.Baseline.File, stale.Line)), Code(stale.ID+": "+stale.Reason)))
	}
	return items
}
