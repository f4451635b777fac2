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
	// Measured are those of them that were found violated with every one of
	// Seeds, and so must be found violated with these seeds again.
	Measured []requirement.ID
	Seeds    []int64

	options func() reference.Options
}

// Validate finds broken records: faults, what they break besides, variants.
func Validate(collateral fault.Collateral) error {
	if err := fault.Validate(fault.All(), collateral); err != nil {
		return err
	}
	return variant.Validate(variant.All())
}

// Subjects returns the healthy reference, every variant and every fault, in
// this order.
func Subjects(collateral fault.Collateral) []Subject {
	healthy := Subject{Kind: Healthy, ID: "healthy", Line: "the reference as it is", options: func() reference.Options { return reference.Options{} }}
	subjects := []Subject{healthy}
	for _, v := range variant.All() {
		subjects = append(subjects, Subject{Kind: Variant, ID: v.ID, Line: v.Line, Declared: v.Warned, options: v.Options})
	}
	for _, f := range fault.All() {
		subjects = append(subjects, Subject{
			Kind: Fault, ID: f.ID, Line: f.Line, Breaks: f.Requirement, options: f.Options,
			Declared: collateral.Of(f.ID), Measured: collateral.Always[f.ID], Seeds: collateral.Seeds,
		})
	}
	return subjects
}

// Settle holds what was measured of the subject against what it has to be.
func (s Subject) Settle(m Measurement) Outcome {
	o := Outcome{Kind: s.Kind, ID: s.ID, Line: s.Line, Breaks: s.Breaks, Seconds: m.Seconds, Violated: m.Violated, Problem: m.Problem}
	o.Survived = s.Kind == Fault && !slices.Contains(m.Violated, s.Breaks)
	o.Undeclared = slices.DeleteFunc(slices.Clone(m.Violated), s.expects)
	if s.repeats(m.Trial) && m.Problem == "" {
		o.Stale = slices.DeleteFunc(slices.Clone(s.Measured), func(id requirement.ID) bool { return slices.Contains(m.Violated, id) })
	}
	if s.Kind != Fault {
		o.Unverified = m.Unverified
	}
	if o.Survived {
		o.Tried = m.Tried
	}
	o.Holds = !o.Survived && len(o.Undeclared) == 0 && len(o.Stale) == 0 && len(o.Unverified) == 0 && o.Problem == ""
	return o
}

// repeats tells whether a trial is one of those by which the subject was
// measured: with another seed, or fewer specs, less may be violated.
func (s Subject) repeats(t Trial) bool { return len(t.Skip) == 0 && slices.Contains(s.Seeds, t.Seed) }

// expects tells whether a violation is part of what the subject is.
func (s Subject) expects(id requirement.ID) bool {
	return id == s.Breaks || slices.Contains(s.Declared, id)
}
