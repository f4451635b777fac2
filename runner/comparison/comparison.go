package comparison

import (
	"time"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// Format is the version of the JSON comparison.
const Format = "customs.comparison/v1"

// Absent is the status of a requirement that a report does not have.
const Absent verdict.Status = "absent"

// Comparison is what differs between two reports. Its JSON form is stable:
// members are added, never changed. Every list is in the order of its ids.
type Comparison struct {
	Format string `json:"format"`
	A      Side   `json:"a"`
	B      Side   `json:"b"`
	// Notes say what else than the target may explain a difference.
	Notes []string `json:"notes"`
	// Regressed is violated in B, in a way that it was not in A.
	Regressed []Change `json:"regressed"`
	// Fixed was violated in A, and is not in B; FixedInPart still is, by fewer
	// specs.
	Fixed       []Change `json:"fixed"`
	FixedInPart []Change `json:"fixedInPart"`
	// NewlyVerified is judged in B and was not in A, NoLongerVerified the other
	// way round.
	NewlyVerified    []Change `json:"newlyVerified"`
	NoLongerVerified []Change `json:"noLongerVerified"`
	// ObservedOtherwise is open, and B answers otherwise than A.
	ObservedOtherwise []Observation `json:"observedOtherwise"`
}

// Side is one of the two reports.
type Side struct {
	Suite   verdict.Suite   `json:"suite"`
	Target  verdict.Target  `json:"target"`
	Seed    int64           `json:"seed"`
	Started time.Time       `json:"started"`
	Verdict verdict.Verdict `json:"verdict"`
	// Recording is where the answers came from, nil where they came live.
	Recording *verdict.Recording `json:"recording,omitempty"`
}

// Change is a requirement that stands otherwise.
type Change struct {
	ID    requirement.ID    `json:"id"`
	Level requirement.Level `json:"level"`
	Was   verdict.Status    `json:"was"`
	Is    verdict.Status    `json:"is"`
	// Reason is why it is not verified, "" where it is.
	Reason string `json:"reason,omitempty"`
	// Specs are those that fail in one of the two only.
	Specs []string `json:"specs,omitempty"`
	// Expected and Got are of the first of Specs, where it failed.
	Expected string `json:"expected,omitempty"`
	Got      string `json:"got,omitempty"`
}

// Observation is what each of the two answers where the documents leave it open.
type Observation struct {
	ID requirement.ID `json:"id"`
	A  []string       `json:"a"`
	B  []string       `json:"b"`
}
