package specs

import (
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strings"

	"customs.example/fixtures/given"
	"customs.example/specs/requirement"
)

// Spec judges one requirement in one circumstance.
type Spec struct {
	// ID is stable and says what the spec is: the requirement's id and the
	// circumstances, separated by slashes.
	ID          string
	Requirement requirement.ID
	// Container and Text together are one sentence about the target.
	Container, Text string
	// Choice is what the spec has of the axes that it varies.
	Choice Choice
	Needs  given.Needs
	// Capabilities are those that the spec itself needs, beyond its requirement's.
	Capabilities []requirement.Capability
	Location     Location
	// Body is left out of JSON, which holds no functions.
	Body func(*Situation) `json:"-"`
}

// Location is the place in the source where a spec is stated.
type Location struct {
	File string
	// Line is counted from 1.
	Line int
}

// locationOf is the place of a caller; 0 is whoever calls the function that asks.
func locationOf(skip int) Location {
	_, file, line, _ := runtime.Caller(skip + 1)
	return Location{file, line}
}

// List collects specs in the order in which they are stated.
type List struct {
	specs     []*Spec
	container string
}

// Describe states what the specs inside have for a subject.
func (l *List) Describe(subject string, body func()) {
	outer := l.container
	l.container = strings.TrimSpace(outer + " " + subject)
	body()
	l.container = outer
}

// It states a spec for each combination of a case: what holds, where a text names
// an axis in braces with the phrase of its value, what has to exist, and how it is
// judged.
func (l *List) It(text string, c Case, needs func(Choice) given.Needs, body func(*Situation)) {
	at := locationOf(1)
	for _, choice := range c.choices() {
		l.specs = append(l.specs, &Spec{
			ID:           c.id(choice),
			Requirement:  c.judges(choice),
			Container:    l.container,
			Text:         choice.fill(text),
			Choice:       choice,
			Needs:        needs(choice),
			Capabilities: c.capabilities,
			Location:     at,
			Body:         body,
		})
	}
}

// Given is what every spec of a statement needs to exist, whatever it varies.
func Given(clauses ...given.Need) func(Choice) given.Needs {
	needs := given.World(clauses...)
	return func(Choice) given.Needs { return needs }
}

// Specs are the collected specs.
func (l *List) Specs() []*Spec { return l.specs }

// Validate finds specs that cannot be told apart, judge what the registry does
// not hold, or need what no world can meet.
func Validate(list []*Spec) error {
	var problems []error
	seen := map[string]bool{}
	for _, spec := range list {
		if _, known := requirement.Lookup(spec.Requirement); !known {
			problems = append(problems, fmt.Errorf("spec %s: requirement %q is not in the registry", spec.ID, spec.Requirement))
		}
		if seen[spec.ID] {
			problems = append(problems, fmt.Errorf("spec %s: two specs have this id", spec.ID))
		}
		if !strings.HasPrefix(spec.ID, string(spec.Requirement)+"/") {
			problems = append(problems, fmt.Errorf("spec %s: no circumstance after the requirement's id", spec.ID))
		}
		seen[spec.ID] = true
		problems = append(problems, spec.misstated()...)
		if err := spec.Needs.Validate(); err != nil {
			problems = append(problems, fmt.Errorf("spec %s: %w", spec.ID, err))
		}
	}
	return errors.Join(problems...)
}

// unfilled is what a text says of an axis that is not varied.
var unfilled = regexp.MustCompile(`\{[^}]*\}`)

// misstated are the mistakes in how a spec's axes are named.
func (s *Spec) misstated() []error {
	var problems []error
	for _, name := range unfilled.FindAllString(s.Text, -1) {
		problems = append(problems, fmt.Errorf("spec %s: the text names %s, which is no axis of it", s.ID, name))
	}
	if name, twice := s.Choice.namedTwice(); twice {
		problems = append(problems, fmt.Errorf("spec %s: two axes are named %q; rename one with As", s.ID, name))
	}
	return problems
}
