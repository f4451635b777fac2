package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func identity(d *specs.List) {
	d.Describe("importing a customer", func() {
		named(d)
		takenOverDomain(d)
		teamByDomain(d)
		missing(d)
	})
	d.Describe("importing a customer in a way that the documents leave open", func() {
		openIdentities(d)
	})
}

// named are the documented identities, each for a new customer and for one
// that is linked already.
func named(d *specs.List) {
	rows := []struct {
		kind        kind
		requirement requirement.ID
	}{
		{domainByID, requirement.ImportIdentityCloudIdentityID},
		{domainByDomain, requirement.ImportIdentityDomain},
		{teamByID, requirement.ImportIdentityTeam},
	}
	for _, row := range rows {
		for _, at := range specs.Parents() {
			c := circumstance{at, row.kind}
			fresh := given.World(at.Needed(), row.kind.customer().Importable())
			linked := given.World(at.Needed(), row.kind.customer().Importable().Linked(given.Agreeing))
			for _, w := range []struct {
				name      string
				needs     given.Needs
				overwrite bool
			}{
				{"new", fresh, false},
				{"new-overwrite", fresh, true},
				{"linked-overwrite", linked, true},
			} {
				d.It("returns the Customer of "+c.text(), specs.Of(row.requirement, w.name, at.Name), w.needs, func(s *specs.Situation) {
					answer := c.importing(s, specs.Overwrite(w.overwrite))
					s.Expect(answer).To(match.BeOK(), beTheCustomer(s, row.kind))
				})
			}
		}
	}
	for _, at := range specs.Parents() {
		d.It("finds a domain that is spelt with capital letters, by that spelling",
			specs.Of(requirement.ImportIdentityDomain, "capital-letters", at.Name),
			given.World(at.Needed(), given.Customer().InMixedCase().Importable()), func(s *specs.Situation) {
				answer := s.Import(at, s.ByDomain(role.Customer), specs.Overwrite(false))
				s.Expect(answer).To(match.BeOK(), beTheCustomer(s, domainByDomain))
			})
	}
}

// beTheCustomer is what the page says of the Customer that an import returns.
func beTheCustomer(s *specs.Situation, k kind) match.Matcher {
	identity := s.Identity(role.Customer)
	if k.name == teamByID.name {
		return match.All(match.IdentifyAs(identity), match.HaveWhereGiven("/cloudIdentityInfo/customerType", "TEAM"))
	}
	return match.All(match.IdentifyAs(identity), match.HaveDomain(identity.PrimaryDomain))
}

// takenOverDomain is the domain of a deleted Cloud Identity that a live one has now.
func takenOverDomain(d *specs.List) {
	d.It("finds the live owner of a domain that a deleted Cloud Identity had",
		specs.Of(requirement.ImportIdentityDomain, "taken-over"),
		given.World(given.Reseller(), given.Customer().As(role.OtherCustomer).Importable().Gone(),
			given.Customer().HavingTakenTheDomainOf(role.OtherCustomer).Importable()),
		func(s *specs.Situation) {
			answer := s.Import(specs.AccountParent, s.ByDomain(role.Customer), specs.Overwrite(false))
			s.Expect(answer).To(match.BeOK(), beTheCustomer(s, domainByDomain))
		})
}

func teamByDomain(d *specs.List) {
	for _, at := range specs.Parents() {
		for _, overwrite := range []struct {
			name string
			is   bool
		}{{"plain", false}, {"overwrite", true}} {
			d.It("refuses a Team customer's domain, "+at.Text,
				specs.Of(requirement.ImportIdentityTeamByDomain, overwrite.name, at.Name),
				given.World(at.Needed(), given.TeamCustomer().Importable()), func(s *specs.Situation) {
					answer := s.Import(at, s.ByDomain(role.Customer), specs.Overwrite(overwrite.is))
					s.Expect(answer).To(match.BeRefused(400, 403, 404))
				})
		}
		d.It("leaves a linked Team customer as it was when its domain is refused, "+at.Text,
			specs.Of(requirement.ImportIdentityTeamByDomain, "linked", at.Name),
			given.World(at.Needed(), given.TeamCustomer().Importable().Linked(given.OtherRegion)), func(s *specs.Situation) {
				assumeConflict(s, s.Actor, at)
				s.Expect(s.Import(at, s.ByDomain(role.Customer), specs.Overwrite(true))).To(match.BeRefused(400, 403, 404))
				s.Expect(conflictingImport(s, s.Actor, at)).To(match.BeRefusedAs(api.AlreadyExists))
			})
	}
}

// missing are requests that name no customer at all, whatever else they say.
func missing(d *specs.List) {
	for _, at := range specs.Parents() {
		for _, rest := range []struct {
			name    string
			members specs.Message
		}{
			{"overwrite-only", specs.Message{specs.Overwrite(true)}},
			{"plain-only", specs.Message{specs.Overwrite(false)}},
			{"empty-object", specs.Message{}},
			{"null-members", specs.Message{{Name: "domain"}, {Name: "cloudIdentityId"}, {Name: "primaryAdminEmail"}, specs.Overwrite(false)}},
		} {
			d.It("refuses a request without an identity, "+at.Text,
				specs.Of(requirement.ImportIdentityMissing, rest.name, at.Name),
				given.World(at.Needed(), given.Customer().Importable()), func(s *specs.Situation) {
					answer := s.ImportBreaking(cases.NoMember(), at, rest.members...)
					s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
				})
		}
	}
}

// openIdentities are ways to name a customer that implementations may differ in.
func openIdentities(d *specs.List) {
	verified := func(s *specs.Situation, r role.Role) specs.Member {
		return specs.Member{Name: "domain", Value: s.Identity(r).VerifiedDomains[0]}
	}
	otherCase := func(s *specs.Situation, r role.Role) specs.Member {
		return specs.Member{Name: "domain", Value: specs.SwapCase(s.Identity(r).PrimaryDomain)}
	}
	rows := []struct {
		requirement requirement.ID
		text        string
		customer    given.IdentityNeed
		by          func(*specs.Situation, role.Role) specs.Member
		accepted    []int
	}{
		{requirement.ImportIdentityPrimaryAdminEmail, "by its administrator's address", given.Customer(), (*specs.Situation).ByAdmin, []int{200, 400, 404}},
		{requirement.ImportIdentityTeamByAdminEmail, "that is a Team customer by its administrator's address", given.TeamCustomer(), (*specs.Situation).ByAdmin, []int{200, 400, 403, 404}},
		{requirement.ImportIdentitySecondaryDomain, "by a verified domain that is not primary", given.Customer().WithDomains(1), verified, []int{200, 400, 404}},
		{requirement.ImportIdentityCase, "by its domain in other letter case", given.Customer(), otherCase, []int{200, 400, 404}},
	}
	for _, row := range rows {
		for _, at := range specs.Parents() {
			d.It("where it is accepted, returns the customer "+row.text, specs.Of(row.requirement, at.Name),
				given.World(at.Needed(), row.customer.Importable()), func(s *specs.Situation) {
					answer := s.Import(at, row.by(s, role.Customer), specs.Overwrite(false))
					s.Observe(answer)
					s.Expect(answer).To(match.BeAnswered(row.accepted...), match.WhereOK(match.IdentifyAs(s.Identity(role.Customer))))
				})
		}
	}
}
