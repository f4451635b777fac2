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
	readAgain(d)
}

// readAgain asks in turns: what was read or refused is remembered for others at
// times.
func readAgain(d *specs.List) {
	const id = requirement.ImportReadBackPermission
	linked := given.CloudIdentity().Importable().Linked(given.AnyData)
	strangers := intruders.Only("no-bearer", "issued-in-other-case", "scopes-of-other-spelling", "directory-scopes")
	d.It("refuses to let {caller} read a customer back before and after its reseller has, and tells nothing of it",
		specs.Of(id, specs.Word("in-turns"), strangers),
		func(c specs.Choice) given.Needs { return strangers.In(c).needs(given.Reseller(), linked) },
		func(s *specs.Situation) { expectUnreadableInTurns(s, strangers.In(s).role) })
	d.It("refuses to let a caller of {neighbour} read a customer back before and after its reseller has, and tells nothing of it",
		specs.Of(id, specs.Word("in-turns"), specs.Word("other-reseller"), neighbours),
		func(c specs.Choice) given.Needs { return beside(c, given.Reseller(), linked) },
		func(s *specs.Situation) { expectUnreadableInTurns(s, role.OtherReseller) })
}

// expectUnreadableInTurns has a caller refused before and after the reseller reads,
// who is served as if nobody else had asked.
func expectUnreadableInTurns(s *specs.Situation, caller role.Role) {
	customer := s.Linked(role.Reseller, role.Customer)
	for range 2 {
		s.Expect(s.As(caller).ReadBack(customer.Name)).To(beUnreadable(), withholdCustomer(customer))
	}
	s.Expect(s.ReadBack(customer.Name)).To(match.HaveName(customer.Name))
	s.Expect(s.As(caller).ReadBack(customer.Name)).To(beUnreadable(), withholdCustomer(customer))
}

// expectUnreadable has a caller refused what the customer's reseller may read.
func expectUnreadable(s *specs.Situation, caller role.Role) {
	name := s.Linked(role.Reseller, role.Customer).Name
	s.Assume(s.ReadBack(name)).To(match.BeOK())
	s.Expect(s.As(caller).ReadBack(name)).To(beUnreadable())
}
