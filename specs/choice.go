package specs

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Choice is what one spec has of the axes that it is stated with: a value each.
type Choice struct{ settings []setting }

// setting is an axis and the value that was chosen on it, the n-th.
type setting struct {
	axis       string
	n          int
	id, phrase string
	is         any
}

// Chosen is whatever bears a choice: the choice itself, and the situation of a
// spec that it was made for.
type Chosen interface{ choice() Choice }

func (c Choice) choice() Choice { return c }

// IDs are the ids of the chosen values, by the names of their axes.
func (c Choice) IDs() map[string]string {
	ids := map[string]string{}
	for _, s := range c.settings {
		ids[s.axis] = s.id
	}
	return ids
}

// MarshalJSON is an object of ids by the names of axes, empty for no axis.
func (c Choice) MarshalJSON() ([]byte, error) { return json.Marshal(c.IDs()) }

// on is what was chosen on an axis.
func (c Choice) on(axis string) setting {
	n := slices.IndexFunc(c.settings, func(s setting) bool { return s.axis == axis })
	if n < 0 {
		panic(fmt.Sprintf("specs: axis %q is not varied here; name it in the spec's case", axis))
	}
	return c.settings[n]
}

// namedTwice is the name of an axis that something was chosen on twice.
func (c Choice) namedTwice() (name string, twice bool) {
	seen := map[string]bool{}
	for _, s := range c.settings {
		if seen[s.axis] {
			return s.axis, true
		}
		seen[s.axis] = true
	}
	return "", false
}

// with is the choice and one more.
func (c Choice) with(s setting) Choice {
	return Choice{append(slices.Clone(c.settings), s)}
}

// turn is whose turn it is over some axes: with each next value of any of them
// it is the next one's.
func (c Choice) turn(over []string) int {
	turn := 0
	for _, axis := range over {
		turn += c.on(axis).n
	}
	return turn
}

// fill puts the phrases of what was chosen where a text names the axes.
func (c Choice) fill(text string) string {
	var pairs []string
	for _, s := range c.settings {
		pairs = append(pairs, "{"+s.axis+"}", s.phrase)
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
