package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// rule is what holds of every Customer that an import returns.
type rule struct {
	judges requirement.ID
	holds  func(*specs.Situation) match.Matcher
}

var rules = specs.NewAxis("rule", []specs.Value[rule]{
	{ID: "schema", Phrase: "conforms to its schema", Is: rule{requirement.ImportResponseSchema, func(*specs.Situation) match.Matcher {
		return match.Conform()
	}}},
	{ID: "media-type", Phrase: "is declared as JSON", Is: rule{requirement.ImportResponseMediaType, func(*specs.Situation) match.Matcher {
		return match.BeDeclaredJSON()
	}}},
	{ID: "parent", Phrase: "lies under the account of the request", Is: rule{requirement.ImportResponseParent, func(s *specs.Situation) match.Matcher {
		return match.LieUnder(s.Account(role.Reseller))
	}}},
	{ID: "consistent", Phrase: "names one primary domain throughout", Is: rule{requirement.ImportResponseConsistent, func(*specs.Situation) match.Matcher {
		return match.AgreeWithItself()
	}}},
})

// shapes are customers whose data an implementation may render in its own way.
var shapes = specs.NewAxis("shape", []specs.Value[variation]{
	{ID: "full-profile", Phrase: "with a full profile", Is: knowing(given.Full)},
	{ID: "no-address", Phrase: "without an address", Is: knowing(given.NoAddress)},
	{ID: "empty-address", Phrase: "with an empty address", Is: knowing(given.EmptyAddress)},
	{ID: "no-profile", Phrase: "without a profile", Is: knowing(given.NoProfile)},
	{ID: "overwritten", Phrase: "that is overwritten", Is: linkedIn(given.BothOther)},
})

func knowing(kind given.ProfileKind) variation {
	return func(i given.IdentityNeed) given.IdentityNeed { return i.Knowing(kind).Fresh() }
}

// response states the shapes in which successes differ most. Every other
// success of the suite is judged by the same requirements as it passes.
func response(d *specs.List) {
	judges := func(c specs.Choice) requirement.ID { return rules.In(c).judges }
	needs := func(c specs.Choice) given.Needs { return ofKind(shapes.In(c))(c) }
	d.It("returns a Customer that {rule} when it imports {customer} {shape} {parent}",
		specs.OfEach(judges, inTurn(shapes), at, shapes).Varying(rules), needs, func(s *specs.Situation) {
			answer := s.Assume(importing(s, specs.Overwrite(true))).To(match.BeOK())
			s.Expect(answer).To(rules.In(s).holds(s))
			if rules.In(s).judges == requirement.ImportResponseSchema {
				s.ObserveNewEnums(answer)
			}
		})
}
