package html

import (
	"fmt"
	"slices"
	"strings"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// page is what the page shows beyond the report's own members.
type page struct {
	*verdict.Report
	Sentence string
	Counts   []countRow
	Bar      []segment
	Errored  []verdict.Spec
	Known    []row
	Violated []row
	APIs     []api
	Filters  []filter
}

// api is a part of the tree of requirements.
type api struct {
	ID, Name string
	Groups   []group
}

type group struct {
	Name         string
	Tally        []choice
	Requirements []row
}

func newPage(r *verdict.Report) page {
	all := newRows(r)
	return page{
		Report:   r,
		Sentence: sentence(r),
		Counts:   countRows(r),
		Bar:      bar(all),
		Errored:  slices.DeleteFunc(slices.Clone(r.Specs), func(s verdict.Spec) bool { return s.Status != verdict.Errored }),
		Known:    inState(all, stateKnown),
		Violated: inState(all, string(verdict.Violated)),
		APIs:     tree(all),
		Filters:  filters(r, all),
	}
}

// stateKnown is apart from violated on the page: a reader looks for what is new.
const stateKnown = "known"

// states are the words for what is known of a requirement, what matters first.
func states() []string {
	return []string{string(verdict.Violated), stateKnown, string(verdict.Unverified), string(verdict.Observed), string(verdict.Met), string(verdict.NotApplicable)}
}

// word is a state, a level or an API within a sentence.
func word(value string) string {
	switch value {
	case "channel":
		return "Cloud Channel"
	case "directory":
		return "Admin SDK Directory"
	case "both":
		return "both APIs in turn"
	case "":
		return "other"
	default:
		return strings.ReplaceAll(value, "-", " ")
	}
}

// label is a word that stands alone.
func label(value string) string {
	w := word(value)
	return strings.ToUpper(w[:1]) + w[1:]
}

func inState(all []row, state string) []row {
	return slices.DeleteFunc(slices.Clone(all), func(h row) bool { return h.State != state })
}

// tree puts requirements under their APIs and groups, in the report's order.
func tree(all []row) []api {
	var apis []api
	for _, h := range all {
		at := slices.IndexFunc(apis, func(a api) bool { return a.ID == h.ID.API() })
		if at < 0 {
			at, apis = len(apis), append(apis, api{ID: h.ID.API(), Name: label(h.ID.API())})
		}
		apis[at].add(h)
	}
	for _, api := range apis {
		for n, group := range api.Groups {
			api.Groups[n].Tally = choices(group.Requirements, states(), func(h row) string { return h.State })
		}
	}
	return apis
}

func (a *api) add(h row) {
	at := slices.IndexFunc(a.Groups, func(g group) bool { return g.Name == h.ID.Group() })
	if at < 0 {
		at, a.Groups = len(a.Groups), append(a.Groups, group{Name: h.ID.Group()})
	}
	a.Groups[at].Requirements = append(a.Groups[at].Requirements, h)
}

// filter is one question by which the page narrows the tree.
type filter struct {
	Name    string
	Choices []choice
}

// choice is one answer to a filter, and how many requirements it leaves.
type choice struct {
	Value   string
	N       int
	Pressed bool
}

func (c choice) Label() string { return label(c.Value) }

func (c choice) Word() string { return word(c.Value) }

// filters begin with what asks for a reader's attention: violations, and what
// is unverified where the verdict is for want of it. A question with one answer
// is none.
func filters(r *verdict.Report, all []row) []filter {
	status := choices(all, states(), func(h row) string { return h.State })
	for n, c := range status {
		wanting := c.Value == string(verdict.Unverified) && (r.Verdict == verdict.Incomplete || r.Verdict == verdict.None)
		status[n].Pressed = c.Value == string(verdict.Violated) || wanting
	}
	levels := []string{string(requirement.Must), string(requirement.Should), string(requirement.May)}
	apis := []string{"channel", "directory", "both", ""}
	questions := []filter{
		{"Status", status},
		{"Level", choices(all, levels, func(h row) string { return string(h.Level) })},
		{"API", choices(all, apis, func(h row) string { return h.ID.API() })},
	}
	return slices.DeleteFunc(questions, func(f filter) bool { return len(f.Choices) < 2 })
}

func choices(all []row, values []string, of func(row) string) []choice {
	var found []choice
	for _, value := range values {
		n := 0
		for _, h := range all {
			if of(h) == value {
				n++
			}
		}
		if n > 0 {
			found = append(found, choice{Value: value, N: n})
		}
	}
	return found
}

// segment is the share of one state in the bar, in requirements.
type segment struct {
	State string
	X, N  int
}

func bar(all []row) []segment {
	var segments []segment
	x := 0
	for _, c := range choices(all, states(), func(h row) string { return h.State }) {
		segments = append(segments, segment{c.Value, x, c.N})
		x += c.N
	}
	return segments
}

// countRow is a line of the table of counts: a status under each level.
type countRow struct {
	Status            verdict.Status
	Must, Should, May string
}

func (c countRow) Label() string { return label(string(c.Status)) }

// countRows are the summary, and below MAY what the summary does not count.
func countRows(r *verdict.Report) []countRow {
	may := func(status verdict.Status) string {
		n := len(slices.DeleteFunc(r.With(status), func(q verdict.Requirement) bool { return q.Level != requirement.May }))
		return fmt.Sprint(n)
	}
	must, should := r.Summary.Must, r.Summary.Should
	return []countRow{
		{verdict.Violated, fmt.Sprint(must.Violated), fmt.Sprint(should.Violated), ""},
		{verdict.Unverified, fmt.Sprint(must.Unverified), fmt.Sprint(should.Unverified), may(verdict.Unverified)},
		{verdict.Met, fmt.Sprint(must.Met), fmt.Sprint(should.Met), ""},
		{verdict.Observed, "", "", fmt.Sprint(r.Summary.Observed)},
		{verdict.NotApplicable, fmt.Sprint(must.NotApplicable), fmt.Sprint(should.NotApplicable), may(verdict.NotApplicable)},
	}
}
