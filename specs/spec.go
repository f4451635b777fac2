package specs

import (
	"errors"
	"fmt"
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
	Needs           given.Needs
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

// Case names a spec: a requirement, and in which circumstance it is judged.
type Case struct {
	Requirement  requirement.ID
	ID           string
	capabilities []requirement.Capability
}

// Of names the circumstance in which a spec judges a requirement.
func Of(r requirement.ID, circumstances ...string) Case {
	return Case{Requirement: r, ID: strings.Join(append([]string{string(r)}, circumstances...), "/")}
}

// With adds a capability without which the case cannot be judged.
func (c Case) With(capability requirement.Capability) Case {
	c.capabilities = append(c.capabilities, capability)
	return c
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

// It states a spec: what holds, the case it judges, what has to exist, and how
// it is judged.
func (l *List) It(text string, c Case, needs given.Needs, body func(*Situation)) {
	l.specs = append(l.specs, &Spec{
		ID:           c.ID,
		Requirement:  c.Requirement,
		Container:    l.container,
		Text:         text,
		Needs:        needs,
		Capabilities: c.capabilities,
		Location:     locationOf(1),
		Body:         body,
	})
}

// Specs are the collected specs.
func (l *List) Specs() []*Spec { return l.specs }

// Validate finds specs that cannot be told apart or judge what the registry
// does not hold.
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
	}
	return errors.Join(problems...)
}
