package verdict

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"customs.example/specs/requirement"
)

// Text writes the report for a person at a terminal: what is wrong first, each
// violation with its evidence, and the counts last.
func (r *Report) Text(w io.Writer, style Style) error {
	p := &page{style: style}
	p.heading(r)
	p.groups(r)
	for _, requirement := range r.with(Violated) {
		p.violation(r, requirement)
	}
	p.remarks("could not be verified", r.with(Unverified))
	p.remarks("observed: the documents leave it open", r.with(Observed))
	p.remarks("not applicable", r.with(NotApplicable))
	p.counts(r)
	_, err := w.Write(p.text.Bytes())
	return err
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

func (r *Report) with(status Status) []Requirement {
	return slices.DeleteFunc(slices.Clone(r.Requirements), func(q Requirement) bool { return q.Status != status })
}

// page is a report being written.
type page struct {
	text  bytes.Buffer
	style Style
}

func (p *page) printf(format string, args ...any) { fmt.Fprintf(&p.text, format, args...) }

func (p *page) heading(r *Report) {
	p.printf("customs %s judged %s (%s) with seed %d: %d specs, %d requests, %.1f s\n",
		r.Suite.Version, r.Target.URL, r.Target.Mode, r.Seed, len(r.Specs), r.Traffic.Requests, r.Seconds)
	if was := r.Recording; was != nil {
		p.printf("recorded %s by customs %s (%s), with the verdict %s\n",
			was.Started.UTC().Format("2006-01-02 15:04 UTC"), was.Suite.Version, was.Mode, was.Verdict)
	}
	if r.Traffic.Repeated > 0 {
		p.printf("%d requests were made again because the target answered 429 or 503\n", r.Traffic.Repeated)
	}
	if r.Traffic.Restarted > 0 {
		p.printf("%d specs started over because the target had closed a connection\n", r.Traffic.Restarted)
	}
	p.printf("\n")
}

// groups is one line a group of requirements.
func (p *page) groups(r *Report) {
	for _, group := range grouped(r.Requirements) {
		counts := map[Status]int{}
		for _, requirement := range group.requirements {
			counts[requirement.Status]++
		}
		var words []string
		for _, s := range []struct {
			status Status
			color  string
		}{{Violated, p.style.Bad}, {Unverified, p.style.Doubtful}, {Met, p.style.Good}, {Observed, p.style.Faint}, {NotApplicable, p.style.Faint}} {
			if n := counts[s.status]; n > 0 {
				words = append(words, p.style.paint(s.color, fmt.Sprintf("%d %s", n, s.status)))
			}
		}
		p.printf("  %-24s %s\n", group.name, strings.Join(words, ", "))
	}
}

// group is a run of requirements with one group name.
type group struct {
	name         string
	requirements []Requirement
}

func grouped(requirements []Requirement) []group {
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

// remarks lists requirements with their reasons.
func (p *page) remarks(title string, requirements []Requirement) {
	if len(requirements) == 0 {
		return
	}
	p.printf("\n%s:\n", title)
	for _, r := range requirements {
		p.printf("  %s %s  %s\n", r.Level, r.ID, visible(firstLine(r.Reason)))
	}
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// counts are the last lines: requirements per level, and the verdict.
func (p *page) counts(r *Report) {
	p.printf("\n")
	for _, level := range []struct {
		name  requirement.Level
		count Count
	}{{requirement.Must, r.Summary.Must}, {requirement.Should, r.Summary.Should}} {
		c := level.count
		p.printf("%-7s %3d met, %d violated, %d unverified", level.name, c.Met, c.Violated, c.Unverified)
		if c.NotApplicable > 0 {
			p.printf(", %d not applicable", c.NotApplicable)
		}
		p.printf("\n")
	}
	p.printf("%-7s %3d observed\n", requirement.May, r.Summary.Observed)
	color := map[Verdict]string{Conformant: p.style.Good, Nonconformant: p.style.Bad}[r.Verdict]
	if color == "" {
		color = p.style.Doubtful
	}
	p.printf("verdict: %s\n", p.style.paint(color, string(r.Verdict)))
}
