package invariant

import (
	"slices"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// Rule is one thing that holds of every exchange of some operations, by itself
// or after what came before it.
type Rule struct {
	Requirement requirement.ID
	// Name tells the rules of one requirement apart.
	Name string
	// Operations are those of the exchanges that the rule speaks of.
	Operations []api.Operation
	// Needs is what has to be visible of such an exchange.
	Needs exchange.Visibility
	// Scope is alone where the exchange is looked at by itself, and after where
	// earlier ones decide what had to come.
	Scope Scope
	// Sentence says what holds, of the exchange for a subject.
	Sentence string
	// says is nil where the rule has nothing to say of the exchange.
	says func(*history, *step) *Claim
}

// Scope is how far a rule looks.
type Scope string

// The scopes.
const (
	alone Scope = "alone"
	after Scope = "after"
)

// The operations that rules speak of.
var (
	imports   = []api.Operation{api.Import}
	readBacks = []api.Operation{api.ReadBack}
	gets      = []api.Operation{api.GetProfile}
	puts      = []api.Operation{api.PutProfile}
	patches   = []api.Operation{api.PatchProfile}
	profiles  = []api.Operation{api.GetProfile, api.PutProfile, api.PatchProfile}
)

// What rules need to see.
var (
	anything = exchange.Visibility{}
	anAnswer = exchange.Visibility{Answer: true}
	aBody    = exchange.Visibility{Answer: true, Body: true}
	anError  = exchange.Visibility{Answer: true, Header: true}
	aRequest = exchange.Visibility{Request: true, Answer: true}
	both     = exchange.Visibility{Request: true, Answer: true, Body: true}
)

// Claim is what had to come, and the earlier exchanges that it follows from.
type Claim struct {
	match.Matcher
	earlier []*step
	// open is true where the documents leave it open what comes: it is noted.
	open bool
}

// claim is nil where there is no matcher, or an exchange is missing that it
// would follow from.
func claim(m match.Matcher, earlier ...*step) *Claim {
	if m == nil || slices.Contains(earlier, nil) {
		return nil
	}
	return &Claim{Matcher: m, earlier: earlier}
}

// Rules are all rules, group by group.
func Rules() []Rule {
	return slices.Concat(
		always(),
		union(), request(), identity(), partner(), receiver(),
		overwrite(), readBack(), token(),
		get(), update(), kept(), stable(), primary(), patch(), directoryRequest(),
		journey(),
		open(),
	)
}

// byOperation are the rules that speak of each operation.
func byOperation(rules []Rule) map[api.Operation][]Rule {
	index := map[api.Operation][]Rule{}
	for _, rule := range rules {
		for _, operation := range rule.Operations {
			index[operation] = append(index[operation], rule)
		}
	}
	return index
}

// Always tells whether a requirement is one on every exchange by itself.
func Always(id requirement.ID) bool {
	return slices.ContainsFunc(always(), func(r Rule) bool { return r.Requirement == id })
}

// Follows tells whether what came before may show a requirement violated, so that
// any spec or client may that goes on long enough.
func Follows(id requirement.ID) bool {
	return slices.ContainsFunc(table(), func(r Rule) bool { return r.Requirement == id && r.Scope == after })
}
