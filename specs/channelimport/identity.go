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
	named(d)
	inCapitalLetters(d)
	takenOverDomain(d)
	teamByDomain(d)
	missing(d)
	openIdentities(d)
	guessable(d)
	identityLeaves(d)
	absentKnowledge(d)
	twoOfLittle(d)
	ofManyLabels(d)
}

// named are the documented identities, each for a new customer and for one
// that is linked already.
func named(d *specs.List) {
	state := specs.NewAxis("state", []specs.Value[attempt]{
		{ID: "new", Phrase: "is new", Is: attempt{fresh, false}},
		{ID: "new-overwrite", Phrase: "is new and may be overwritten", Is: attempt{fresh, true}},
		{ID: "linked-overwrite", Phrase: "is linked and may be overwritten", Is: attempt{linkedIn(given.Agreeing), true}},
	})
	needs := func(c specs.Choice) given.Needs { return ofKind(state.In(c).customer)(c) }
	d.It("answers an import of {customer} {parent} with its Customer when it {state}",
		specs.OfEach(identified, state, at).Varying(kinds), needs, func(s *specs.Situation) {
			answer := importing(s, specs.Overwrite(state.In(s).overwrite))
			s.Expect(answer).To(match.BeOK(), beTheCustomer(s, kinds.In(s).team))
		})
}

func inCapitalLetters(d *specs.List) {
	needs := underParent(given.DomainIdentity().InMixedCase().Importable().Fresh())
	d.It("finds a customer {parent} by a domain that is spelt with capital letters",
		specs.Of(requirement.ImportIdentityDomain, specs.Word("capital-letters"), at), needs, func(s *specs.Situation) {
			answer := s.Import(at.In(s), s.ByDomain(role.Customer), specs.Overwrite(false))
			s.Expect(answer).To(match.BeOK(), beTheCustomer(s, false))
		})
}

// beTheCustomer is what the page says of the Customer that an import returns.
func beTheCustomer(s *specs.Situation, team bool) match.Matcher {
	identity := s.Identity(role.Customer)
	if team {
		return match.All(match.IdentifyAs(identity.ID), match.HaveWhereGiven("/cloudIdentityInfo/customerType", "TEAM"))
	}
	return match.All(match.IdentifyAs(identity.ID), match.HaveDomain(identity.PrimaryDomain))
}

// takenOverDomain is the domain of a deleted Cloud Identity that a live one has now.
func takenOverDomain(d *specs.List) {
	needs := specs.Given(given.Reseller(), given.DomainIdentity().As(role.OtherCustomer).Importable().Gone().Fresh(),
		given.DomainIdentity().HavingTakenTheDomainOf(role.OtherCustomer).Importable().Fresh())
	d.It("finds the live owner of a domain that a deleted Cloud Identity had",
		specs.Of(requirement.ImportIdentityDomain, specs.Word("taken-over")), needs, func(s *specs.Situation) {
			answer := s.Import(specs.AccountParent, s.ByDomain(role.Customer), specs.Overwrite(false))
			s.Expect(answer).To(match.BeOK(), beTheCustomer(s, false))
		})
}

// teamByDomain has a domain that identifies no domain customer either.
func teamByDomain(d *specs.List) {
	team := func(customer variation) func(specs.Choice) given.Needs {
		return underParent(customer(given.TeamIdentity().WithUnsharedDomain().Importable()))
	}
	d.It("refuses to import a Team customer by a domain {parent} {consent}",
		specs.Of(requirement.ImportIdentityTeamByDomain, consents, at), team(fresh), func(s *specs.Situation) {
			answer := s.Import(at.In(s), s.ByDomain(role.Customer), specs.Overwrite(consents.In(s)))
			s.Expect(answer).To(beNowhere())
		})
	d.It("leaves a linked Team customer in conflict when it refuses to import it by a domain {parent}",
		specs.Of(requirement.ImportIdentityTeamByDomain, specs.Word("linked"), at), team(linkedIn(given.OtherRegion)), func(s *specs.Situation) {
			assumeConflict(s, s.Actor, at.In(s))
			s.Expect(s.Import(at.In(s), s.ByDomain(role.Customer), specs.Overwrite(true))).To(beNowhere())
			s.Expect(conflictingImport(s, s.Actor, at.In(s))).To(match.BeRefusedAs(api.AlreadyExists))
		})
}

// missing are requests that name no customer at all, whatever else they say.
func missing(d *specs.List) {
	members := specs.NewAxis("members", []specs.Value[specs.Message]{
		{ID: "overwrite-only", Phrase: "with nothing but leave to overwrite", Is: specs.Message{specs.Overwrite(true)}},
		{ID: "plain-only", Phrase: "with nothing but the refusal to overwrite", Is: specs.Message{specs.Overwrite(false)}},
		{ID: "empty-object", Phrase: "with nothing in its body", Is: specs.Message{}},
		{ID: "null-members", Phrase: "with null for every identity",
			Is: specs.Message{{Name: "domain"}, {Name: "cloudIdentityId"}, {Name: "primaryAdminEmail"}, specs.Overwrite(false)}},
	})
	d.It("refuses an import {parent} {members}", specs.Of(requirement.ImportIdentityMissing, members, at), lure, func(s *specs.Situation) {
		answer := s.ImportBreaking(cases.NoMember(), at.In(s), members.In(s)...)
		s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
	})
}

// openIdentity is a way to name a customer that implementations may differ in.
type openIdentity struct {
	judges   requirement.ID
	customer given.IdentityNeed
	by       func(*specs.Situation, role.Role) specs.Member
	team     bool
}

// isThatCustomer is what binds whoever is found at all.
func (o openIdentity) isThatCustomer(s *specs.Situation) match.Matcher {
	return beTheCustomer(s, o.team)
}

func openWays() specs.Axis[openIdentity] {
	return specs.NewAxis("customer", []specs.Value[openIdentity]{
		{ID: "by-admin-email", Phrase: "a customer by its administrator's address",
			Is: openIdentity{requirement.ImportIdentityPrimaryAdminEmail, given.DomainIdentity().WithUnsharedAdminEmail(), (*specs.Situation).ByAdmin, false}},
		{ID: "team-by-admin-email", Phrase: "a Team customer by its administrator's address",
			Is: openIdentity{requirement.ImportIdentityTeamByAdminEmail, given.TeamIdentity().WithUnsharedAdminEmail(), (*specs.Situation).ByAdmin, true}},
		{ID: "by-secondary-domain", Phrase: "a customer by a verified domain that is not primary",
			Is: openIdentity{requirement.ImportIdentitySecondaryDomain, given.DomainIdentity().WithDomains(1), byVerifiedDomain, false}},
		{ID: "by-domain-in-other-case", Phrase: "a customer by its domain in other letter case",
			Is: openIdentity{requirement.ImportIdentityCase, given.DomainIdentity(), byOtherCase, false}},
	})
}

func byVerifiedDomain(s *specs.Situation, r role.Role) specs.Member {
	return specs.Member{Name: "domain", Value: s.Identity(r).VerifiedDomains[0]}
}

func byOtherCase(s *specs.Situation, r role.Role) specs.Member {
	return specs.Member{Name: "domain", Value: specs.SwapCase(s.Identity(r).PrimaryDomain)}
}

func openIdentities(d *specs.List) {
	way := openWays()
	judges := func(c specs.Choice) requirement.ID { return way.In(c).judges }
	needs := func(c specs.Choice) given.Needs { return underParent(way.In(c).customer.Importable().Fresh())(c) }
	d.It("imports {customer} {parent} or refuses to", specs.OfEach(judges, at).Varying(way), needs, func(s *specs.Situation) {
		answer := s.Import(at.In(s), way.In(s).by(s, role.Customer), specs.Overwrite(false))
		s.Observe(answer)
		s.Expect(answer).To(match.WhereOK(way.In(s).isThatCustomer(s)))
	})
}
