package text

import (
	"fmt"
	"strings"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// counts are requirements by level.
func (p *page) counts(r *verdict.Report) {
	p.printf("\n")
	for _, level := range levels(r) {
		c := level.count
		p.printf("%-7s %3d met, %d violated%s, %d unverified", level.name, c.Met, c.Violated, level.known, c.Unverified)
		if c.NotApplicable > 0 {
			p.printf(", %d not applicable", c.NotApplicable)
		}
		p.printf("\n")
	}
	p.printf("%-7s %3d observed\n", requirement.May, r.Summary.Observed)
	p.gate(r)
}

// level is the count of a level, and how many of its violations are known.
type level struct {
	name  requirement.Level
	count verdict.Count
	known string
}

func levels(r *verdict.Report) []level {
	return []level{
		{requirement.Must, r.Summary.Must, knownAmong(countedUnder(r, requirement.Must), verdict.Violated)},
		{requirement.Should, r.Summary.Should, knownAmong(countedUnder(r, requirement.Should), verdict.Violated)},
	}
}

// conclusion is the last line: the verdict, the counts behind it, and where the
// reports are.
func conclusion(r *verdict.Report, v View) string {
	var words []string
	for _, l := range levels(r) {
		words = append(words, l.String())
	}
	line := "verdict: " + v.verdict(r.Verdict) + "; " + strings.Join(words, "; ")
	if r.Baseline != nil {
		line += "; the gate sees: " + v.verdict(r.Gate())
	}
	if len(v.Files) > 0 {
		line += "; reports: " + strings.Join(v.Files, ", ")
	}
	return line
}

// String is such as "72 of 73 MUST met, 1 violated".
func (l level) String() string {
	c := l.count
	text := fmt.Sprintf("%d of %d %s met", c.Met, c.Met+c.Violated+c.Unverified, l.name)
	if c.Violated > 0 {
		text += fmt.Sprintf(", %d violated%s", c.Violated, l.known)
	}
	if c.Unverified > 0 {
		text += fmt.Sprintf(", %d unverified", c.Unverified)
	}
	return text
}

func (s Style) verdict(v verdict.Verdict) string {
	switch v {
	case verdict.Conformant:
		return s.paint(s.Good, string(v))
	case verdict.Nonconformant:
		return s.paint(s.Bad, string(v))
	default:
		return s.paint(s.Doubtful, string(v))
	}
}
