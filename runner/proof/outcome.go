package proof

import "customs.example/specs/requirement"

// Outcome is what the suite said of one subject, held against what it should
// have said.
type Outcome struct {
	Kind    Kind           `json:"kind"`
	ID      string         `json:"id"`
	Line    string         `json:"line"`
	Breaks  requirement.ID `json:"breaks,omitempty"`
	Holds   bool           `json:"holds"`
	Seconds float64        `json:"seconds"`
	// Violated are the requirements that were found violated.
	Violated []requirement.ID `json:"violated,omitempty"`
	// Survived is true for a fault whose requirement was not found violated.
	Survived bool `json:"survived,omitempty"`
	// Tried are the specs of that requirement, none of which noticed.
	Tried []string `json:"tried,omitempty"`
	// Undeclared are violations that the subject's record does not know.
	Undeclared []requirement.ID `json:"undeclared,omitempty"`
	// Stale are violations that its record knows, and that were not found again.
	Stale []requirement.ID `json:"stale,omitempty"`
	// Unverified are requirements that a subject which is right left open.
	Unverified []requirement.ID `json:"unverified,omitempty"`
	// Problem is why the subject could not be judged.
	Problem string `json:"problem,omitempty"`
}
