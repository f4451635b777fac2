package proof

import (
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/fault"
	"customs.example/runner/reference/variant"
	"customs.example/specs/requirement"
)

// Kind is what a subject is, and so what is expected of the suite.
type Kind string

// The kinds of subject.
const (
	Healthy Kind = "healthy"
	Variant Kind = "variant"
	Fault   Kind = "fault"
)

// Subject is one implementation to be judged, and what the verdict has to be.
type Subject struct {
	Kind Kind
	ID   string
	Line string
	// Breaks is the requirement that must be found violated, "" for none.
	Breaks requirement.ID
	// Declared are further requirements that may be found violated.
	Declared []requirement.ID

	options func() reference.Options
}

// Subjects returns the healthy reference, every variant and every fault, in
// this order. Its error is a broken record.
func Subjects() ([]Subject, error) {
	if err := fault.Validate(fault.All()); err != nil {
		return nil, err
	}
	if err := variant.Validate(variant.All()); err != nil {
		return nil, err
	}
	healthy := Subject{Kind: Healthy, ID: "healthy", Line: "the reference as it is", options: func() reference.Options { return reference.Options{} }}
	subjects := []Subject{healthy}
	for _, v := range variant.All() {
		subjects = append(subjects, Subject{Kind: Variant, ID: v.ID, Line: v.Line, Declared: v.Warned, options: v.Options})
	}
	for _, f := range fault.All() {
		subjects = append(subjects, Subject{Kind: Fault, ID: f.ID, Line: f.Line, Breaks: f.Requirement, Declared: f.Also, options: f.Options})
	}
	return subjects, nil
}

// expected tells whether a violation is part of what the subject is.
func (s Subject) expected(id requirement.ID) bool {
	return id == s.Breaks || slices.Contains(s.Declared, id)
}
