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
	const id = requirement.ImportOverwriteOwnAccountOnly
	theirs := specs.AccountParent.Of(role.OtherReseller)
	d.Describe("an import where another account has a customer of the same Cloud Identity", func() {
		for turn, n := range neighbours() {
			for _, c := range turns(kinds(), turn) {
				both := []role.Role{role.Reseller, role.OtherReseller}
				customer := c.kind.customer().Importable(both...).LinkedTo(role.OtherReseller, given.OtherRegion)
				needs := given.World(n.own(c.at.Needed()), n.foreign(), customer)
				d.It("neither conflicts with it nor returns it: "+c.text()+", in an account "+n.text,
					specs.Of(id, c.names(n.name, "no-conflict")...), needs, func(s *specs.Situation) {
						answer := c.importing(s, specs.Overwrite(false))
						s.Expect(answer).To(match.BeOK(), match.LieUnder(s.Account(role.Reseller)))
					})
				d.It("leaves it in conflict: "+c.text()+", in an account "+n.text,
					specs.Of(id, c.names(n.name, "conflict-remains")...), needs, func(s *specs.Situation) {
						assumeConflict(s, s.As(role.OtherReseller), theirs)
						s.Expect(c.importing(s, specs.Overwrite(true))).To(match.BeOK(), match.LieUnder(s.Account(role.Reseller)))
						s.Expect(conflictingImport(s, s.As(role.OtherReseller), theirs)).To(match.BeRefusedAs(api.AlreadyExists))
					})
				d.It("leaves it as it reads: "+c.text()+", in an account "+n.text,
					specs.Of(id, c.names(n.name, "reads-as-before")...).With(requirement.CustomersGet), needs, func(s *specs.Situation) {
						name := s.Linked(role.OtherReseller, role.Customer).Name
						before := s.Assume(s.As(role.OtherReseller).ReadBack(name)).To(match.BeOK())
						s.Expect(c.importing(s, specs.Overwrite(true))).To(match.BeOK())
						s.Expect(s.As(role.OtherReseller).ReadBack(name)).To(match.BeTheResourceOf(before))
					})
				d.It("overwrites its own: "+c.text()+", beside an account "+n.text,
					specs.Of(id, c.names(n.name, "own-overwritten")...),
					given.World(n.own(c.at.Needed()), n.foreign(), customer.Linked(given.OtherRegion)), func(s *specs.Situation) {
						answer := c.importing(s, specs.Overwrite(true))
						s.Expect(answer).To(match.HaveName(s.Linked(role.Reseller, role.Customer).Name))
					})
			}
		}
	})
}
