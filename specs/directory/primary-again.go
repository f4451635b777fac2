package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// repeatedChanges go on where those of one step end. Both views are read before
// the first one, so that whoever remembers them has something to remember.
func repeatedChanges(d *specs.List) {
	d.It("makes one verified domain after the other primary in updates {put} and shows each by the other key",
		specs.Of(requirement.DirectoryPrimaryChange, specs.Word("one-after-the-other"), putting), movable(), func(s *specs.Situation) {
			k, verified := putting.In(s).Of(s, role.Customer), s.Identity(role.Customer).VerifiedDomains
			expectDomain(s, s.Identity(role.Customer).PrimaryDomain)
			for _, domain := range []string{verified[0], verified[0], verified[1], verified[0], verified[2]} {
				s.Expect(s.Put(k, renaming(s, domain))).To(match.HavePrimaryDomain(domain))
				s.Expect(s.Get(putting.In(s).Other().Of(s, role.Customer))).To(match.HavePrimaryDomain(domain))
			}
			expectDomain(s, verified[2])
		})
	d.It("restores the former primary domain again and again in updates {put} with imports in between",
		specs.Of(requirement.DirectoryPrimaryAndBack, specs.Word("imported-between"), putting), importableMover(), func(s *specs.Situation) {
			k, was, domain := putting.In(s).Of(s, role.Customer), s.Identity(role.Customer).PrimaryDomain, s.Identity(role.Customer).VerifiedDomains[0]
			for range 2 {
				s.Assume(s.Put(k, renaming(s, domain))).To(match.HavePrimaryDomain(domain))
				importWhere(s, true)
				s.Expect(s.Put(k, renaming(s, was))).To(match.HavePrimaryDomain(was))
				expectDomain(s, was)
			}
		})
}

// importableMover is a mover that a reseller may import, beside the owner of
// another domain.
func importableMover() func(specs.Choice) given.Needs {
	return specs.Given(given.Reseller(), mover().Importable().Fresh(), domainOwner(role.Bystander))
}

// importedChanges look for a refused change in the other API.
func importedChanges(d *specs.List) {
	wanted := refusedDomains().Only("nobodys", "anothers-primary")
	judges := func(c specs.Choice) requirement.ID { return wanted.In(c).judges }
	d.It("leaves an imported customer its domain when it refuses {domain} in an update {put}",
		specs.OfEach(judges, wanted, specs.Word("imported"), putting.InTurn(wanted)), importableMover(), func(s *specs.Situation) {
			importWhere(s, true)
			s.Assume(s.Put(putting.In(s).Of(s, role.Customer), renaming(s, wanted.In(s).domain(s)))).To(match.BeAnyRefusal())
			answer := s.Import(specs.AccountParent, s.ByDomain(role.Customer), specs.Overwrite(true))
			s.Expect(answer).To(match.HaveDomain(s.Identity(role.Customer).PrimaryDomain))
		})
}
