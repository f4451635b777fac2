package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func notFound(d *specs.List) {
	unknownIdentity(d)
	nearlyKnown(d)
	deleted(d)
	takenOver(d)
	notFoundLeaves(d)
	deletedLeaves(d)
}

// unknownName is an identity that nobody has.
type unknownName struct {
	judges requirement.ID
	member func(*specs.Situation) specs.Member
}

var unknownNames = specs.NewAxis("identity", []specs.Value[unknownName]{
	{ID: "unknown-id", Phrase: "a Cloud Identity ID of nobody", Is: unknownName{requirement.ImportNotFoundUnknownID, func(s *specs.Situation) specs.Member {
		return specs.Member{Name: "cloudIdentityId", Value: s.UnknownIdentity()}
	}}},
	{ID: "unknown-domain", Phrase: "a domain of nobody", Is: unknownName{requirement.ImportNotFoundUnknownDomain, func(s *specs.Situation) specs.Member {
		return specs.Member{Name: "domain", Value: s.UnknownDomain()}
	}}},
})

func unknownIdentity(d *specs.List) {
	judges := func(c specs.Choice) requirement.ID { return unknownNames.In(c).judges }
	d.It("refuses an import by {identity} {parent} {consent}", specs.OfEach(judges, consents, at).Varying(unknownNames), lure,
		func(s *specs.Situation) {
			answer := s.Import(at.In(s), unknownNames.In(s).member(s), specs.Overwrite(consents.In(s)))
			s.Expect(answer).To(match.BeRefusedAs(api.NotFound))
		})
}

// nearlyKnown has identities by which a lookup by prefix or suffix finds the
// wrong customer.
func nearlyKnown(d *specs.List) {
	needs := specs.Given(given.Reseller(), given.DomainIdentity().Importable())
	d.It("refuses an import by the beginning of a Cloud Identity ID",
		specs.Of(requirement.ImportNotFoundUnknownID, specs.Word("beginning-of-another")), needs, func(s *specs.Situation) {
			id := specs.Member{Name: "cloudIdentityId", Value: s.TruncatedIdentity(role.Customer)}
			answer := s.Import(specs.AccountParent, id, specs.Overwrite(false))
			s.Expect(answer).To(match.BeRefusedAs(api.NotFound))
		})
	d.It("refuses an import by a subdomain of a known domain",
		specs.Of(requirement.ImportNotFoundUnknownDomain, specs.Word("subdomain-of-another")), needs, func(s *specs.Situation) {
			domain := specs.Member{Name: "domain", Value: s.Subdomain(role.Customer)}
			answer := s.Import(specs.AccountParent, domain, specs.Overwrite(false))
			s.Expect(answer).To(match.BeRefusedAs(api.NotFound))
		})
}

// deletions have a Cloud Identity that lacks nothing but life.
var deletions = specs.NewAxis("deletion", []specs.Value[attempt]{
	{ID: "never-imported", Phrase: "before any import", Is: attempt{fresh, false}},
	{ID: "never-imported-overwrite", Phrase: "before any import though it may overwrite", Is: attempt{fresh, true}},
	{ID: "linked", Phrase: "after an import", Is: attempt{linkedIn(given.Agreeing), true}},
	{ID: "linked-in-conflict", Phrase: "after an import from another region", Is: attempt{linkedIn(given.OtherRegion), true}},
})

func deleted(d *specs.List) {
	d.It("refuses to import {customer} {parent} once it was deleted {deletion}",
		specs.Of(requirement.ImportNotFoundDeleted, kinds, at, deletions), deletedKind, func(s *specs.Situation) {
			s.Expect(importing(s, specs.Overwrite(deletions.In(s).overwrite))).To(match.BeRefusedAs(api.NotFound))
		})
}

func deletedKind(c specs.Choice) given.Needs {
	customer := deletions.In(c).customer(kinds.In(c).customer().Importable().Gone())
	if kinds.In(c).identified == requirement.ImportIdentityDomain {
		customer = customer.WithUnsharedDomain() // whose live owner an import would find
	}
	return given.World(at.In(c).Needed(), customer)
}

func takenOver(d *specs.List) {
	needs := specs.Given(given.Reseller(), given.DomainIdentity().Importable().Gone().Fresh(),
		given.DomainIdentity().As(role.OtherCustomer).HavingTakenTheDomainOf(role.Customer).Importable().Fresh())
	d.It("refuses to import a deleted customer though a live one has its domain now",
		specs.Of(requirement.ImportNotFoundDeleted, specs.Word("domain-taken-over")), needs, func(s *specs.Situation) {
			answer := s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(false))
			s.Expect(answer).To(match.BeRefusedAs(api.NotFound))
		})
}
