package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// response states the shapes in which successes differ most. Every other
// success of the suite is judged by the same requirements as it passes.
func response(d *specs.List) {
	rules := []struct {
		requirement requirement.ID
		text        string
		holds       func(*specs.Situation) match.Matcher
	}{
		{requirement.ImportResponseSchema, "conforms to its schema", func(*specs.Situation) match.Matcher { return match.Conform() }},
		{requirement.ImportResponseParent, "lies under the account of the request", func(s *specs.Situation) match.Matcher {
			return match.LieUnder(s.Account(role.Reseller))
		}},
		{requirement.ImportResponseConsistent, "names one primary domain throughout", func(*specs.Situation) match.Matcher {
			return match.AgreeWithItself()
		}},
	}
	d.Describe("the Customer that an import returns", func() {
		for _, rule := range rules {
			for turn, shape := range shapes() {
				for _, c := range turns(kinds(), turn) {
					d.It(rule.text+": "+c.text()+", "+shape.text, specs.Of(rule.requirement, c.names(shape.name)...),
						given.World(c.at.Needed(), shape.customer(c.kind.customer().Importable())), func(s *specs.Situation) {
							answer := s.Assume(c.importing(s, specs.Overwrite(true))).To(match.BeOK())
							s.Expect(answer).To(rule.holds(s))
						})
				}
			}
		}
	})
}

// shape is a customer whose data an implementation may render in its own way.
type shape struct {
	name, text string
	customer   func(given.IdentityNeed) given.IdentityNeed
}

func shapes() []shape {
	knowing := func(kind given.ProfileKind) func(given.IdentityNeed) given.IdentityNeed {
		return func(i given.IdentityNeed) given.IdentityNeed { return i.Knowing(kind) }
	}
	return []shape{
		{"full-profile", "of which everything is known", knowing(given.Full)},
		{"no-address", "of which no address is known", knowing(given.NoAddress)},
		{"empty-address", "of which an empty address is known", knowing(given.EmptyAddress)},
		{"no-profile", "of which nothing is known", knowing(given.NoProfile)},
		{"overwritten", "that is overwritten", func(i given.IdentityNeed) given.IdentityNeed { return i.Linked(given.BothOther) }},
	}
}
