package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// ownAccountOnly has a customer of another account that is linked to the same
// Cloud Identity, and conflicts.
func ownAccountOnly(d *specs.List) {
	of := func(shown specs.Word) specs.Case {
		return specs.Of(requirement.ImportOverwriteOwnAccountOnly, inTurn(neighbours), at, neighbours, shown)
	}
	d.It("imports {customer} {parent} in no conflict with a customer of {neighbour}", of("no-conflict"), linkedToNeighbour(fresh),
		func(s *specs.Situation) {
			answer := importing(s, specs.Overwrite(false))
			s.Expect(answer).To(match.BeOK(), match.LieUnder(s.Account(role.Reseller)))
		})
	d.It("leaves a customer of {neighbour} in conflict when it imports {customer} {parent}", of("conflict-remains"), linkedToNeighbour(fresh),
		func(s *specs.Situation) {
			theirs := specs.AccountParent.Of(role.OtherReseller)
			assumeConflict(s, s.As(role.OtherReseller), theirs)
			s.Expect(importing(s, specs.Overwrite(true))).To(match.BeOK(), match.LieUnder(s.Account(role.Reseller)))
			s.Expect(conflictingImport(s, s.As(role.OtherReseller), theirs)).To(match.BeRefusedAs(api.AlreadyExists))
		})
	d.It("leaves a customer of {neighbour} as it reads when it imports {customer} {parent}",
		of("reads-as-before").With(requirement.CustomersGet), linkedToNeighbour(fresh), func(s *specs.Situation) {
			name := s.Linked(role.OtherReseller, role.Customer).Name
			before := s.Assume(s.As(role.OtherReseller).ReadBack(name)).To(match.BeOK())
			s.Expect(importing(s, specs.Overwrite(true))).To(match.BeOK())
			s.Expect(s.As(role.OtherReseller).ReadBack(name)).To(match.BeTheResourceOf(before))
		})
	d.It("overwrites the reseller's customer beside one of {neighbour} in an import of {customer} {parent}",
		of("own-overwritten"), linkedToNeighbour(linkedIn(given.OtherRegion)), func(s *specs.Situation) {
			answer := importing(s, specs.Overwrite(true))
			s.Expect(answer).To(match.HaveName(s.Linked(role.Reseller, role.Customer).Name))
		})
}

// linkedToNeighbour has a customer of the other account, and what the spec's own
// has.
func linkedToNeighbour(own variation) func(specs.Choice) given.Needs {
	return func(c specs.Choice) given.Needs {
		customer := kinds.In(c).customer().Importable(role.Reseller, role.OtherReseller).LinkedTo(role.OtherReseller, given.OtherRegion)
		return beside(c, at.In(c).Needed(), own(customer))
	}
}
