package specs

import (
	"strings"

	"customs.example/specs/requirement"
)

// Part is a part of a spec's id: a word or an axis.
type Part interface{ part() }

// Word is a part that is the same for all specs of a statement.
type Word string

func (Word) part() {}

// dimension is an axis of whatever type.
type dimension interface {
	Part
	Named
	size() int
	at(n int) setting
	turning() []string
}

// Case is what a statement judges: a requirement, in circumstances of which
// each combination is a spec.
type Case struct {
	judges       func(Choice) requirement.ID
	parts        []Part
	hidden       []Part
	keep         func(Choice) bool
	capabilities []requirement.Capability
}

// Of has a requirement judged in every combination of the values of axes. The
// parts make the ids of the specs, in this order.
func Of(r requirement.ID, parts ...Part) Case {
	return OfEach(func(Choice) requirement.ID { return r }, parts...)
}

// OfEach is Of for a requirement that depends on what was chosen.
func OfEach(judges func(Choice) requirement.ID, parts ...Part) Case {
	return Case{judges: judges, parts: parts, keep: func(Choice) bool { return true }}
}

// Varying adds axes that are no part of the ids: those that take turns, or that
// the requirement tells already.
func (c Case) Varying(axes ...Part) Case {
	c.hidden = axes
	return c
}

// Where leaves out the combinations of which keep is false.
func (c Case) Where(keep func(Choice) bool) Case {
	c.keep = keep
	return c
}

// With adds a capability without which the case cannot be judged.
func (c Case) With(capability requirement.Capability) Case {
	c.capabilities = append(c.capabilities[:len(c.capabilities):len(c.capabilities)], capability)
	return c
}

// choices are the combinations that there is a spec of: first those of the axes
// that are free, in which the others then have their turns.
func (c Case) choices() []Choice {
	all := []Choice{{}}
	for _, axis := range c.axes(false) {
		all = product(all, axis)
	}
	for _, axis := range c.axes(true) {
		for n, choice := range all {
			all[n] = choice.with(axis.at(choice.turn(axis.turning())))
		}
	}
	var kept []Choice
	for _, choice := range all {
		if c.keep(choice) {
			kept = append(kept, choice)
		}
	}
	return kept
}

// axes are those that take turns, or those that do not.
func (c Case) axes(turning bool) []dimension {
	var axes []dimension
	for _, parts := range [][]Part{c.hidden, c.parts} {
		for _, part := range parts {
			if axis, is := part.(dimension); is && turning == (len(axis.turning()) > 0) {
				axes = append(axes, axis)
			}
		}
	}
	return axes
}

func product(choices []Choice, axis dimension) []Choice {
	var all []Choice
	for _, choice := range choices {
		for n := range axis.size() {
			all = append(all, choice.with(axis.at(n)))
		}
	}
	return all
}

// id is the id of the spec of a choice.
func (c Case) id(choice Choice) string {
	words := []string{string(c.judges(choice))}
	for _, part := range c.parts {
		switch part := part.(type) {
		case Word:
			words = append(words, string(part))
		case dimension:
			words = append(words, choice.on(part.Name()).id)
		}
	}
	return strings.Join(words, "/")
}
