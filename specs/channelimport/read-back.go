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
	linked := given.Customer().Importable().Linked(given.Agreeing)
	d.Describe("reading a customer back", func() {
		for _, who := range intruders() {
			d.It("is refused ("+who.name+")", specs.Of(id, who.name),
				given.World(append(who.needs, given.Reseller(), linked)...), func(s *specs.Situation) {
					name := s.Linked(role.Reseller, role.Customer).Name
					s.Assume(s.ReadBack(name)).To(match.BeOK())
					s.Expect(s.As(who.role).ReadBack(name)).To(match.BeRefused(401, 403, 404))
				})
		}
		for _, n := range neighbours() {
			d.It("is refused to a caller of an account "+n.text, specs.Of(id, "other-reseller", n.name),
				given.World(n.own(given.Reseller()), n.foreign(), linked), func(s *specs.Situation) {
					name := s.Linked(role.Reseller, role.Customer).Name
					s.Assume(s.ReadBack(name)).To(match.BeOK())
					s.Expect(s.As(role.OtherReseller).ReadBack(name)).To(match.BeRefused(401, 403, 404))
				})
		}
	})
}
