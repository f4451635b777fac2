package verdict

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// GitHub writes the report as annotations of a GitHub job: an error for what
// fails a release gate, a warning for what does not yet, a notice for what is
// known. Each is a line with a command for the job's runner; what a target
// answered is data in it, and cannot be a command of its own.
func (r *Report) GitHub(w io.Writer) error {
	byStanding := r.annotatedViolations()
	var text strings.Builder
	for _, kind := range []struct {
		name        string
		annotations []annotation
	}{
		{"error", slices.Concat(r.annotatedFailures(), byStanding[breach], r.annotatedStale())},
		{"warning", slices.Concat(r.annotatedDoubt(), byStanding[warned])},
		{"notice", byStanding[tolerated]},
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

// annotatedFailures say why a run is not what it should have been.
func (r *Report) annotatedFailures() []annotation {
	var all []annotation
	if r.Problem != "" {
		all = append(all, annotation{title: "The run ended early", lines: []string{r.Problem}})
	}
	for _, spec := range r.Specs {
		if spec.Status == Errored {
			all = append(all, annotation{title: "The suite itself failed", lines: []string{spec.ID + ": " + firstLine(spec.Reason)}})
		}
	}
	return all
}

// annotatedViolations has a requirement under the gravest standing that a spec
// gives it, with that spec's evidence.
func (r *Report) annotatedViolations() map[standing][]annotation {
	exhibits := r.gate().exhibits(r.Specs)
	annotations := map[standing][]annotation{}
	for _, q := range r.with(Violated) {
		if len(exhibits[q.ID]) == 0 {
			continue // a report that was not judged from its specs
		}
		gravest := slices.MinFunc(exhibits[q.ID], func(a, b exhibit) int { return cmp.Compare(a.standing, b.standing) })
		if q.Known {
			gravest.standing = tolerated
		}
		annotations[gravest.standing] = append(annotations[gravest.standing], annotatedViolation(q, gravest, len(exhibits[q.ID])-1))
	}
	return annotations
}

func annotatedViolation(q Requirement, e exhibit, more int) annotation {
	const most = 800
	evidence := bounded(e.failure.line(), most) + ", shown by " + e.spec.ID
	if more > 0 {
		evidence += fmt.Sprintf(" and %d more", more)
	}
	a := annotation{
		title: fmt.Sprintf("%s %s is violated", q.weight(), q.ID),
		lines: []string{evidence, q.Statement, fmt.Sprintf("%s, %s %s", q.Source.Document, q.Source.Section, q.Source.URL)},
	}
	if e.standing == tolerated {
		a.title += ", which is known"
		a.lines = slices.Insert(a.lines, 0, bounded(oneLine(e.failure.Known), most))
	}
	return a
}

// annotatedStale lead to the entries that are to go.
func (r *Report) annotatedStale() []annotation {
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

// annotatedDoubt says why a run that found nothing wrong is not enough.
func (r *Report) annotatedDoubt() []annotation {
	const mostNamed = 5
	outcome := r.Gate()
	if r.Problem != "" || outcome != Incomplete && outcome != None {
		return nil
	}
	doubtful := slices.DeleteFunc(slices.Clone(r.Requirements), func(q Requirement) bool { return !r.leavesOpen(q) })
	a := annotation{title: "The verdict is " + string(outcome), lines: []string{"could not be verified:"}}
	for n, q := range doubtful {
		if n == mostNamed {
			a.lines = append(a.lines, fmt.Sprintf("and %d more", len(doubtful)-n))
			break
		}
		a.lines = append(a.lines, fmt.Sprintf("%s %s: %s", q.Level, q.ID, q.openFor()))
	}
	return []annotation{a}
}

// openFor is why a requirement may be violated in a way that nobody knows.
func (q Requirement) openFor() string {
	if q.Status == Violated {
		return "it is known to be violated, and a spec that might show more was not judged"
	}
	return firstLine(q.Reason)
}
