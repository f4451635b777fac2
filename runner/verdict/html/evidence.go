package html

import (
	"net/url"
	"slices"
	"strings"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// row is a requirement as a row of the page, with what is inside.
type row struct {
	verdict.Requirement
	// Stem and Leaf are the id, parted where its group ends.
	Stem, Leaf string
	// State is the status, or that the baseline knows it.
	State string
	// Gist is what the closed row says.
	Gist string
	Open bool
	// Evidence is that of the first witnesses; Unshown counts the others.
	Evidence []testimony
	Unshown  int
	Tally    []tally
	Lines    []specLine
}

func (h row) Label() string { return label(h.State) }

// Why is the reason, where it says more than what was observed.
func (h row) Why() string {
	if h.Reason == strings.Join(h.Observed, "; ") {
		return ""
	}
	return h.Reason
}

// Linked says whether the source's address may be a link.
func (h row) Linked() bool {
	return strings.HasPrefix(h.Source.URL, "https://") || strings.HasPrefix(h.Source.URL, "http://")
}

// First is the failure that a closed row tells of, nil where there is none.
func (h row) First() *verdict.Failure {
	if len(h.Evidence) == 0 {
		return nil
	}
	return &h.Evidence[0].Failure
}

// newRows opens what is violated, where it is little enough to be read
// at once.
func newRows(r *verdict.Report) []row {
	const mostOpen = 3
	room := mostBodies
	specs := map[string]verdict.Spec{}
	for _, spec := range r.Specs {
		specs[spec.ID] = spec
	}
	var all []row
	for _, q := range r.Requirements {
		all = append(all, newRow(r, q, specs, &room))
	}
	open := len(inState(all, string(verdict.Violated))) <= mostOpen
	for n := range all {
		all[n].Open = open && all[n].State == string(verdict.Violated)
	}
	return all
}

func newRow(r *verdict.Report, q verdict.Requirement, specs map[string]verdict.Spec, room *int) row {
	h := row{Requirement: q, State: string(q.Status), Gist: q.Reason}
	h.Stem, h.Leaf = q.ID.Group()+".", strings.TrimPrefix(string(q.ID), string(q.ID.Group())+".")
	if h.Leaf == string(q.ID) {
		h.Stem = ""
	}
	if q.Known && q.Status == verdict.Violated {
		h.State = stateKnown
	}
	if q.Reason == "" {
		h.Gist = q.Statement
	}
	h.testify(r.Witnesses(q.ID), room)
	h.list(specs)
	return h
}

// testify keeps the page small where everything fails for the same reason; what
// is new goes before what is known.
func (h *row) testify(witnesses []verdict.Witness, room *int) {
	const mostShown = 5
	witnesses = append(slices.DeleteFunc(slices.Clone(witnesses), verdict.Witness.Known),
		slices.DeleteFunc(slices.Clone(witnesses), func(w verdict.Witness) bool { return !w.Known() })...)
	for n, w := range witnesses {
		if n == mostShown {
			h.Unshown = len(witnesses) - n
			return
		}
		h.Evidence = append(h.Evidence, newTestimony(h.ID, w, n == 0, room))
	}
}

// testimony is what one spec shows of one violation.
type testimony struct {
	verdict.Spec
	verdict.Failure
	Name      string
	Open      bool
	Exchanges []exchange
}

func newTestimony(id requirement.ID, w verdict.Witness, open bool, room *int) testimony {
	t := testimony{Spec: w.Spec, Failure: w.Failure, Name: shortName(id, w.Spec.ID), Open: open}
	// Further failures refer to the exchanges of the first.
	for n, e := range w.Spec.Failure.Exchanges {
		t.Exchanges = append(t.Exchanges, newExchange(n, e, w.Failure, room))
	}
	return t
}

// shortName leaves out what the requirement above says already.
func shortName(id requirement.ID, spec string) string {
	return strings.TrimPrefix(spec, string(id)+"/")
}

// mostBodies bounds the bytes of a page's bodies: what is beyond stays in the
// JSON report, but for the exchanges that show a violation.
const mostBodies = 4 << 20

// exchange is a call and its answer, folded to a line.
type exchange struct {
	verdict.Exchange
	Number int
	// Shows is true of the exchange that shows the violation.
	Shows    bool
	Path     string
	Outcome  string
	Sent     body
	Answered body
	// Omitted is true where there was no room for the bodies.
	Omitted bool
}

func newExchange(n int, e verdict.Exchange, f verdict.Failure, room *int) exchange {
	h := exchange{Exchange: e, Number: n + 1, Shows: n == f.Exchange, Path: path(e.Request.URL), Outcome: e.Response.Outcome()}
	pointer := ""
	if h.Shows {
		pointer = f.Pointer
	}
	*room -= len(e.Request.Body) + len(e.Response.Body)
	if h.Omitted = *room < 0 && !h.Shows; !h.Omitted {
		h.Sent, h.Answered = newBody(e.Request.Body, ""), newBody(e.Response.Body, pointer)
	}
	return h
}

// path is an address without the host, which is the same in all lines.
func path(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" {
		return address
	}
	return parsed.RequestURI()
}
