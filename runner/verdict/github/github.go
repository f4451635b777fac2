// Package github writes a report as annotations of a GitHub job.
package github

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"customs.example/runner/verdict"
)

// Write writes the report as annotations of a GitHub job: an error for what
// fails a release gate, a warning for what does not yet, a notice for what is
// known. Each is a line with a command for the job's runner; what a target
// answered is data in it, and cannot be a command of its own.
func Write(r *verdict.Report, w io.Writer) error {
	byWeight := violations(r)
	var text strings.Builder
	for _, kind := range []struct {
		name        string
		annotations []annotation
	}{
		{"error", slices.Concat(failures(r), byWeight[verdict.Breach], stale(r))},
		{"warning", slices.Concat(doubt(r), byWeight[verdict.Warned])},
		{"notice", byWeight[verdict.Tolerated]},
	} {
		for _, a := range fewest(kind.annotations) {
			text.WriteString(a.command(kind.name))
		}
	}
	_, err := io.WriteString(w, text.String())
	return err
}

// fewest are as many annotations as GitHub shows of one kind and step, the last
// of which says how many it stands for.
func fewest(all []annotation) []annotation {
	const most = 10
	if len(all) <= most {
		return all
	}
	shown := most - 1
	rest := annotation{title: "Customs", lines: []string{fmt.Sprintf("and %d more: the report has all", len(all)-shown)}}
	return append(slices.Clone(all[:shown]), rest)
}

// failures say why a run is not what it should have been.
func failures(r *verdict.Report) []annotation {
	var all []annotation
	if r.Problem != "" {
		all = append(all, annotation{title: "The run ended early", lines: []string{r.Problem}})
	}
	for _, spec := range r.Specs {
		if spec.Status == verdict.Errored {
			all = append(all, annotation{title: "The suite itself failed", lines: []string{spec.ID + ": " + verdict.FirstLine(spec.Reason)}})
		}
	}
	return all
}

// violations has a requirement under the gravest weight that a spec
// gives it, with that spec's evidence.
func violations(r *verdict.Report) map[verdict.Weight][]annotation {
	exhibits := r.Exhibits()
	annotations := map[verdict.Weight][]annotation{}
	for _, q := range r.With(verdict.Violated) {
		if len(exhibits[q.ID]) == 0 {
			continue // a report that was not judged from its specs
		}
		gravest := slices.MinFunc(exhibits[q.ID], func(a, b verdict.Exhibit) int { return cmp.Compare(a.Weight, b.Weight) })
		if q.Known {
			gravest.Weight = verdict.Tolerated
		}
		annotations[gravest.Weight] = append(annotations[gravest.Weight], violation(q, gravest, len(exhibits[q.ID])-1))
	}
	return annotations
}

func violation(q verdict.Requirement, e verdict.Exhibit, more int) annotation {
	const most = 800
	evidence := verdict.Bounded(e.Failure.Line(), most) + ", shown by " + e.Spec.ID
	if more > 0 {
		evidence += fmt.Sprintf(" and %d more", more)
	}
	a := annotation{
		title: fmt.Sprintf("%s %s is violated", q.Weight(), q.ID),
		lines: []string{evidence, q.Statement, fmt.Sprintf("%s, %s %s", q.Source.Document, q.Source.Section, q.Source.URL)},
	}
	if e.Weight == verdict.Tolerated {
		a.title += ", which is known"
		a.lines = slices.Insert(a.lines, 0, verdict.Bounded(verdict.OneLine(e.Failure.Known), most))
	}
	return a
}

// stale lead to the entries that are to go.
func stale(r *verdict.Report) []annotation {
	if r.Baseline == nil {
		return nil
	}
	var all []annotation
	for _, stale := range r.Baseline.Stale {
		all = append(all, annotation{
			file: r.Baseline.File, line: stale.Line, last: stale.LastLine,
			title: "Stale in the baseline: " + stale.ID, lines: []string{stale.Reason},
		})
	}
	return all
}

// doubt says why a run that found nothing wrong is not enough.
func doubt(r *verdict.Report) []annotation {
	const mostNamed = 5
	outcome := r.Gate()
	if r.Problem != "" || outcome != verdict.Incomplete && outcome != verdict.None {
		return nil
	}
	doubtful := slices.DeleteFunc(slices.Clone(r.Requirements), func(q verdict.Requirement) bool { return !r.LeavesOpen(q) })
	a := annotation{title: "The verdict is " + string(outcome), lines: []string{"could not be verified:"}}
	for n, q := range doubtful {
		if n == mostNamed {
			a.lines = append(a.lines, fmt.Sprintf("and %d more", len(doubtful)-n))
			break
		}
		a.lines = append(a.lines, fmt.Sprintf("%s %s: %s", q.Level, q.ID, openFor(q)))
	}
	return []annotation{a}
}

// openFor is why a requirement may be violated in a way that nobody knows.
func openFor(q verdict.Requirement) string {
	if q.Status == verdict.Violated {
		return "it is known to be violated, and a spec that might show more was not judged"
	}
	return verdict.FirstLine(q.Reason)
}
