package verdict

import (
	"fmt"
	"slices"
	"strings"

	"customs.example/specs/requirement"
)

// htmlPage is what the page shows beyond the report's own members.
type htmlPage struct {
	*Report
	Sentence string
	Counts   []countRow
	Bar      []segment
	Errored  []Spec
	Known    []htmlRequirement
	Violated []htmlRequirement
	APIs     []htmlAPI
	Filters  []filter
}

// htmlAPI is a part of the tree of requirements.
type htmlAPI struct {
	ID, Name string
	Groups   []htmlGroup
}

type htmlGroup struct {
	Name         string
	Tally        []choice
	Requirements []htmlRequirement
}

func newPage(r *Report) htmlPage {
	all := newRequirements(r)
	return htmlPage{
		Report:   r,
		Sentence: sentence(r),
		Counts:   countRows(r),
		Bar:      bar(all),
		Errored:  slices.DeleteFunc(slices.Clone(r.Specs), func(s Spec) bool { return s.Status != Errored }),
		Known:    inState(all, stateKnown),
		Violated: inState(all, string(Violated)),
		APIs:     tree(all),
		Filters:  filters(r, all),
	}
}

// stateKnown is apart from violated on the page: a reader looks for what is new.
const stateKnown = "known"

// states are the words for what is known of a requirement, what matters first.
func states() []string {
	return []string{string(Violated), stateKnown, string(Unverified), string(Observed), string(Met), string(NotApplicable)}
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

func inState(all []htmlRequirement, state string) []htmlRequirement {
	return slices.DeleteFunc(slices.Clone(all), func(h htmlRequirement) bool { return h.State != state })
}

// tree puts requirements under their APIs and groups, in the report's order.
func tree(all []htmlRequirement) []htmlAPI {
	var apis []htmlAPI
	for _, h := range all {
		at := slices.IndexFunc(apis, func(a htmlAPI) bool { return a.ID == h.ID.API() })
		if at < 0 {
			at, apis = len(apis), append(apis, htmlAPI{ID: h.ID.API(), Name: label(h.ID.API())})
		}
		apis[at].add(h)
	}
	for _, api := range apis {
		for n, group := range api.Groups {
			api.Groups[n].Tally = choices(group.Requirements, states(), func(h htmlRequirement) string { return h.State })
		}
	}
	return apis
}

func (a *htmlAPI) add(h htmlRequirement) {
	at := slices.IndexFunc(a.Groups, func(g htmlGroup) bool { return g.Name == h.ID.Group() })
	if at < 0 {
		at, a.Groups = len(a.Groups), append(a.Groups, htmlGroup{Name: h.ID.Group()})
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
func filters(r *Report, all []htmlRequirement) []filter {
	status := choices(all, states(), func(h htmlRequirement) string { return h.State })
	for n, c := range status {
		wanting := c.Value == string(Unverified) && (r.Verdict == Incomplete || r.Verdict == None)
		status[n].Pressed = c.Value == string(Violated) || wanting
	}
	levels := []string{string(requirement.Must), string(requirement.Should), string(requirement.May)}
	apis := []string{"channel", "directory", "both", ""}
	questions := []filter{
		{"Status", status},
		{"Level", choices(all, levels, func(h htmlRequirement) string { return string(h.Level) })},
		{"API", choices(all, apis, func(h htmlRequirement) string { return h.ID.API() })},
	}
	return slices.DeleteFunc(questions, func(f filter) bool { return len(f.Choices) < 2 })
}

func choices(all []htmlRequirement, values []string, of func(htmlRequirement) string) []choice {
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

func bar(all []htmlRequirement) []segment {
	var segments []segment
	x := 0
	for _, c := range choices(all, states(), func(h htmlRequirement) string { return h.State }) {
		segments = append(segments, segment{c.Value, x, c.N})
		x += c.N
	}
	return segments
}

// countRow is a line of the table of counts: a status under each level.
type countRow struct {
	Status            Status
	Must, Should, May string
}

func (c countRow) Label() string { return label(string(c.Status)) }

// countRows are the summary, and below MAY what the summary does not count.
func countRows(r *Report) []countRow {
	may := func(status Status) string {
		n := len(slices.DeleteFunc(r.with(status), func(q Requirement) bool { return q.Level != requirement.May }))
		return fmt.Sprint(n)
	}
	must, should := r.Summary.Must, r.Summary.Should
	return []countRow{
		{Violated, fmt.Sprint(must.Violated), fmt.Sprint(should.Violated), ""},
		{Unverified, fmt.Sprint(must.Unverified), fmt.Sprint(should.Unverified), may(Unverified)},
		{Met, fmt.Sprint(must.Met), fmt.Sprint(should.Met), ""},
		{Observed, "", "", fmt.Sprint(r.Summary.Observed)},
		{NotApplicable, fmt.Sprint(must.NotApplicable), fmt.Sprint(should.NotApplicable), may(NotApplicable)},
	}
}
