package verdict

import (
	"strings"

	"customs.example/specs/requirement"
)

// standing is how a failure stands with a release gate, the gravest first.
type standing int

const (
	// breach fails the gate.
	breach standing = iota
	// warned is a broken SHOULD, which fails it under strictness only.
	warned
	// tolerated is in the baseline.
	tolerated
	// harmless is about what the documents leave open.
	harmless
)

// gate weighs the failures of a report as Gate does.
type gate struct {
	report       *Report
	requirements map[requirement.ID]Requirement
}

func (r *Report) gate() gate {
	g := gate{report: r, requirements: make(map[requirement.ID]Requirement, len(r.Requirements))}
	for _, q := range r.Requirements {
		g.requirements[q.ID] = q
	}
	return g
}

func (g gate) standing(f Failure) standing {
	q, judged := g.requirements[f.Requirement]
	switch {
	case !judged || q.Status != Violated:
		return harmless
	case f.Known != "" || q.Known:
		return tolerated
	case !g.report.Binds(q):
		return warned
	default:
		return breach
	}
}

// gravest is the failure that matters most, of a spec that has one.
func (g gate) gravest(spec Spec) (Failure, standing) {
	failures := spec.Failures()
	found, at := failures[0], g.standing(failures[0])
	for _, f := range failures[1:] {
		if s := g.standing(f); s < at {
			found, at = f, s
		}
	}
	return found, at
}

// exhibit is a spec that violates a requirement, by its gravest failure.
type exhibit struct {
	witness
	standing standing
}

// exhibits are those of each requirement that is violated, in the specs' order.
func (g gate) exhibits(specs []Spec) map[requirement.ID][]exhibit {
	all := map[requirement.ID][]exhibit{}
	for _, spec := range specs {
		for _, f := range spec.Failures() {
			all[f.Requirement] = withExhibit(all[f.Requirement], exhibit{witness{spec, f}, g.standing(f)})
		}
	}
	return all
}

// withExhibit keeps one a spec: a spec's failures come in a row.
func withExhibit(exhibits []exhibit, found exhibit) []exhibit {
	last := len(exhibits) - 1
	switch {
	case found.standing == harmless:
	case last < 0 || exhibits[last].spec.ID != found.spec.ID:
		return append(exhibits, found)
	case found.standing < exhibits[last].standing:
		exhibits[last] = found
	}
	return exhibits
}

// weight is the level that a violation counts as: what binds in a requirement
// that is otherwise open binds as a MUST.
func (q Requirement) weight() requirement.Level {
	if q.Level == requirement.Should {
		return requirement.Should
	}
	return requirement.Must
}

// evidence is what the text report shows of a spec's failures, each under its
// standing.
func (g gate) evidence(spec Spec) string {
	p := &page{}
	for _, f := range spec.Failures() {
		q := g.requirements[f.Requirement]
		switch g.standing(f) {
		case breach:
			p.printf("VIOLATED %s %s\n", q.weight(), f.Requirement)
		case warned:
			p.printf("WARNING %s %s\n", q.Level, f.Requirement)
		case tolerated:
			p.printf("KNOWN %s %s: %s\n", q.weight(), f.Requirement, oneLine(f.Known))
		case harmless:
			p.printf("OPEN %s\n", f.Requirement)
		}
		p.origin(q)
		p.evidence(witness{spec, f})
	}
	if spec.Reason != "" {
		p.printf("its own requirement was not judged: %s\n", oneLine(spec.Reason))
	}
	return visibleLines(p.text.String())
}

func (p *page) origin(q Requirement) {
	if q.ID == "" {
		return
	}
	p.printf("  %s\n", q.Statement)
	p.printf("  accepted: %s\n", q.Accepted)
	p.printf("  source:   %s, %s <%s>\n", q.Source.Document, q.Source.Section, q.Source.URL)
}

// line says what a failure comes to.
func (f Failure) line() string {
	line := "expected " + f.Expected + ", got " + f.Got
	if f.Pointer != "" {
		line += " at " + f.Pointer
	}
	return visible(line)
}

func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }

// bounded shortens a text to a number of bytes, between characters.
func bounded(text string, most int) string {
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}
