package invariant

import (
	"slices"

	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// Rule is one thing that can be said of an exchange.
type Rule struct {
	Requirement requirement.ID
	// Name tells the rules of one requirement apart.
	Name string
	// Sentence says what holds, of the exchange for a subject.
	Sentence string
	// Says is nil where the rule has nothing to say of the sighting.
	Says func(*History, *Sighting) *Claim
}

// Claim is what had to come, and the earlier exchanges that it follows from.
type Claim struct {
	match.Matcher
	Earlier []*Sighting
	// Open is true where the documents leave it open what comes: it is noted.
	Open bool
}

// claim is nil where there is no matcher, or an exchange is missing that it
// would follow from.
func claim(m match.Matcher, earlier ...*Sighting) *Claim {
	if m == nil || slices.Contains(earlier, nil) {
		return nil
	}
	return &Claim{Matcher: m, Earlier: earlier}
}

// Rules are all rules, group by group.
func Rules() []Rule {
	return slices.Concat(
		standing(),
		union(), request(), identity(), partner(), receiver(),
		overwrite(), readBack(), token(),
		get(), update(), kept(), stable(), primary(), patch(), directoryRequest(),
		journey(),
		open(),
	)
}
