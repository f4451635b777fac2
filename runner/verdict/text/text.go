// Package text writes a report for a person at a terminal. How it tells the
// evidence of a violation is here for renderings that quote it, too.
package text

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"customs.example/runner/verdict"
)

// View is how a person wants to see a report. The zero value is plain and whole.
type View struct {
	Style
	// Columns is the width that prose is wrapped to; 0 wraps nothing.
	Columns int
	// Brief shows the last line alone.
	Brief bool
	// Files are where else the report is, for the last line.
	Files []string
}

// Write writes the report for a person at a terminal: what is wrong first, each
// violation with its evidence, and the counts last.
func Write(r *verdict.Report, w io.Writer, view View) error {
	p := &page{style: view.Style, columns: view.Columns}
	if !view.Brief {
		p.findings(r)
	}
	p.printf("%s\n", conclusion(r, view))
	_, err := w.Write(p.text.Bytes())
	return err
}

func (p *page) findings(r *verdict.Report) {
	p.heading(r)
	p.groups(r)
	for _, requirement := range r.With(verdict.Violated) {
		p.violation(r, requirement)
	}
	for _, requirement := range r.With(verdict.Violated) {
		p.known(r, requirement)
	}
	p.stale(r.Baseline)
	p.remarks("could not be verified", r.With(verdict.Unverified))
	p.remarks("observed: the documents leave it open", r.With(verdict.Observed))
	p.remarks("not applicable", r.With(verdict.NotApplicable))
	p.counts(r)
}

// Style paints the words that carry a verdict. The zero value paints nothing.
type Style struct{ Good, Bad, Doubtful, Faint, Plain string }

// Colored is the style for terminals.
func Colored() Style {
	return Style{Good: "\x1b[32m", Bad: "\x1b[31m", Doubtful: "\x1b[33m", Faint: "\x1b[2m", Plain: "\x1b[0m"}
}

func (s Style) paint(color, text string) string { return color + text + closing(color, s.Plain) }

func closing(color, plain string) string {
	if color == "" {
		return ""
	}
	return plain
}

// page is a report being written.
type page struct {
	text    bytes.Buffer
	style   Style
	columns int
}

func (p *page) printf(format string, args ...any) { fmt.Fprintf(&p.text, format, args...) }

// groups is one line a group of requirements.
func (p *page) groups(r *verdict.Report) {
	for _, group := range grouped(r.Requirements) {
		counts := map[verdict.Status]int{}
		for _, requirement := range group.requirements {
			counts[requirement.Status]++
		}
		var words []string
		for _, s := range []struct {
			status verdict.Status
			color  string
		}{{verdict.Violated, p.style.Bad}, {verdict.Unverified, p.style.Doubtful}, {verdict.Met, p.style.Good}, {verdict.Observed, p.style.Faint}, {verdict.NotApplicable, p.style.Faint}} {
			if n := counts[s.status]; n > 0 {
				words = append(words, p.style.paint(s.color, fmt.Sprintf("%d %s", n, s.status))+knownAmong(group.requirements, s.status))
			}
		}
		p.printf("  %-24s %s\n", group.name, strings.Join(words, ", "))
	}
}

// group is a run of requirements with one group name.
type group struct {
	name         string
	requirements []verdict.Requirement
}

func grouped(requirements []verdict.Requirement) []group {
	var groups []group
	for _, r := range requirements {
		name := r.ID.Group()
		if len(groups) == 0 || groups[len(groups)-1].name != name {
			groups = append(groups, group{name: name})
		}
		last := &groups[len(groups)-1]
		last.requirements = append(last.requirements, r)
	}
	return groups
}
