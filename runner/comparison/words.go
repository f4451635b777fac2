package comparison

import (
	"fmt"
	"strings"
)

// section is the changes of one kind.
type section struct {
	title   string
	changes []Change
	// still is what changed where a requirement is violated on both sides.
	still string
}

// sections are what matters first, first.
func (c *Comparison) sections() []section {
	return []section{
		{"regressed", c.Regressed, "more specs fail"},
		{title: "fixed", changes: c.Fixed},
		{"fixed in part", c.FixedInPart, "fewer specs fail"},
		{title: "newly verified", changes: c.NewlyVerified},
		{title: "no longer verified", changes: c.NoLongerVerified},
	}
}

const observedOtherwise = "observed otherwise"

// counts is the last line: how many changes there are of each kind.
func (c *Comparison) counts() string {
	var parts []string
	for _, s := range c.sections() {
		parts = append(parts, fmt.Sprintf("%d %s", len(s.changes), s.title))
	}
	return strings.Join(append(parts, fmt.Sprintf("%d %s", len(c.ObservedOtherwise), observedOtherwise)), ", ")
}

const minute = "2006-01-02 15:04 UTC"

// words are a side's in a line; show makes text visible in it.
func (s Side) words(show func(string) string) string {
	line := fmt.Sprintf("%s (%s) with seed %d, judged %s by customs %s: %s", show(s.Target.URL), show(string(s.Target.Mode)), s.Seed,
		s.Started.UTC().Format(minute), show(s.Suite.Version), show(string(s.Verdict)))
	if was := s.Recording; was != nil {
		line += fmt.Sprintf("; recorded %s by customs %s (%s)", was.Started.UTC().Format(minute), show(was.Suite.Version), show(string(was.Mode)))
	}
	return line
}

// words are what became of a requirement of the section.
func (s section) words(c Change, show func(string) string) string {
	line := fmt.Sprintf("was %s, is %s", show(string(c.Was)), show(string(c.Is)))
	switch {
	case c.Was == c.Is:
		line += fmt.Sprintf(": %s (%d)", s.still, len(c.Specs))
	case c.Reason != "":
		line += ": " + show(c.Reason)
	}
	return line
}

// named are the first of the specs, and how many there are beside.
func (c Change) named(show func(string) string) string {
	const most = 5
	var names []string
	for n, spec := range c.Specs {
		if n == most {
			return fmt.Sprintf("%s and %d more", strings.Join(names, ", "), len(c.Specs)-most)
		}
		names = append(names, show(spec))
	}
	return strings.Join(names, ", ")
}

// outcomes are the answers of one side.
func outcomes(list []string, show func(string) string) string {
	if len(list) == 0 {
		return "nothing"
	}
	shown := make([]string, len(list))
	for n, one := range list {
		shown[n] = show(one)
	}
	return strings.Join(shown, "; ")
}
