package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// readBack judges customers.get only as far as it guards what imports wrote.
func readBack(d *specs.List) {
	const id = requirement.ImportReadBackPermission
	linked := given.CloudIdentity().Importable().Linked(given.AnyData)
	intruded := func(c specs.Choice) given.Needs { return intruders.In(c).needs(given.Reseller(), linked) }
	d.It("refuses to let {caller} read a customer back", specs.Of(id, intruders), intruded, func(s *specs.Situation) {
		expectUnreadable(s, intruders.In(s).role)
	})
	neighboured := func(c specs.Choice) given.Needs { return beside(c, given.Reseller(), linked) }
	d.It("refuses to let a caller of {neighbour} read a customer back", specs.Of(id, specs.Word("other-reseller"), neighbours), neighboured,
		func(s *specs.Situation) {
			expectUnreadable(s, role.OtherReseller)
		})
}

// expectUnreadable has a caller refused what the customer's reseller may read.
func expectUnreadable(s *specs.Situation, caller role.Role) {
	name := s.Linked(role.Reseller, role.Customer).Name
	s.Assume(s.ReadBack(name)).To(match.BeOK())
	s.Expect(s.As(caller).ReadBack(name)).To(beUnreadable())
}
