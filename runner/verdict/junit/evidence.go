package junit

import (
	"fmt"
	"strings"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/text"
)

// evidence is what the text report shows of a spec's failures, each under its
// weight.
func (j *builder) evidence(spec verdict.Spec) string {
	var shown strings.Builder
	for _, f := range spec.Failures() {
		q, selected := j.scales.Requirement(f.Requirement)
		shown.WriteString(j.headline(f, q))
		if selected {
			fmt.Fprintf(&shown, "  %s\n  accepted: %s\n", q.Statement, q.Accepted)
			fmt.Fprintf(&shown, "  source:   %s, %s <%s>\n", q.Source.Document, q.Source.Section, q.Source.URL)
		}
		shown.WriteString(text.Evidence(verdict.Witness{Spec: spec, Failure: f}))
	}
	if spec.Reason != "" {
		fmt.Fprintf(&shown, "its own requirement was not judged: %s\n", verdict.OneLine(spec.Reason))
	}
	return verdict.VisibleLines(shown.String())
}

func (j *builder) headline(f verdict.Failure, q verdict.Requirement) string {
	switch j.scales.Weight(f) {
	case verdict.Breach:
		return fmt.Sprintf("VIOLATED %s %s\n", q.Weight(), f.Requirement)
	case verdict.Warned:
		return fmt.Sprintf("WARNING %s %s\n", q.Level, f.Requirement)
	case verdict.Tolerated:
		return fmt.Sprintf("KNOWN %s %s: %s\n", q.Weight(), f.Requirement, verdict.OneLine(f.Known))
	default:
		return fmt.Sprintf("OPEN %s\n", f.Requirement)
	}
}
