package html

import (
	"slices"
	"strings"

	"customs.example/runner/verdict"
)

// specLine is a spec in the list below a requirement.
type specLine struct {
	Name, Text string
	// Status is what came of the spec for this very requirement: one that found
	// another requirement violated may well have found its own met.
	Status verdict.SpecStatus
	Remark string
}

// tally counts the lines of one status.
type tally struct {
	Status verdict.SpecStatus
	N      int
}

// list puts what went wrong first.
func (h *row) list(specs map[string]verdict.Spec) {
	order := []verdict.SpecStatus{verdict.Failed, verdict.Errored, verdict.SpecUnverified, verdict.Passed}
	for _, id := range h.Specs {
		h.Lines = append(h.Lines, h.line(specs[id], id))
	}
	slices.SortStableFunc(h.Lines, func(a, b specLine) int {
		return slices.Index(order, a.Status) - slices.Index(order, b.Status)
	})
	for _, status := range order {
		n := 0
		for _, line := range h.Lines {
			if line.Status == status {
				n++
			}
		}
		if n > 0 {
			h.Tally = append(h.Tally, tally{status, n})
		}
	}
}

func (h *row) line(spec verdict.Spec, id string) specLine {
	line := specLine{Name: shortName(h.ID, id), Text: spec.Text, Status: verdict.Passed, Remark: strings.Join(spec.Observed, "; ")}
	at := slices.IndexFunc(spec.Failures(), func(f verdict.Failure) bool { return f.Requirement == h.ID })
	switch {
	case at >= 0:
		failure := spec.Failures()[at]
		line.Status, line.Remark = verdict.Failed, "expected "+failure.Expected+", got "+failure.Got
	case spec.Reason != "":
		line.Status, line.Remark = spec.Status, spec.Reason
	}
	return line
}
