package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// refusal is an import that is refused for one reason.
type refusal struct {
	customer given.IdentityNeed
	call     func(*specs.Situation, specs.Parent) *exchange.Exchange
}

// documentedRefusals are one import for each documented refusal.
func documentedRefusals() specs.Axis[refusal] {
	plain := func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
		return s.Import(at, s.ByID(role.Customer), specs.Overwrite(false))
	}
	customer := given.DomainIdentity().Importable()
	return specs.NewAxis("refusal", []specs.Value[refusal]{
		{ID: "anonymous", Phrase: "by a caller without credentials", Is: refusal{customer, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.As(role.Anonymous).Import(at, s.ByID(role.Customer), specs.Overwrite(false))
		}}},
		{ID: "not-authorized", Phrase: "that the customer did not authorize", Is: refusal{withoutAccess(given.DomainIdentity()), plain}},
		{ID: "invalid-argument", Phrase: "by two identities", Is: refusal{customer, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.ImportBreaking(cases.SeveralMembers(), at, s.ByID(role.Customer), s.ByDomain(role.Customer), specs.Overwrite(false))
		}}},
		{ID: "malformed", Phrase: "whose body is no JSON", Is: refusal{customer, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.ImportText(at, []byte(`{"domain"`))
		}}},
		{ID: "not-found", Phrase: "of a Cloud Identity that does not exist", Is: refusal{customer, func(s *specs.Situation, at specs.Parent) *exchange.Exchange {
			return s.Import(at, specs.Member{Name: "cloudIdentityId", Value: s.UnknownIdentity()}, specs.Overwrite(false))
		}}},
		{ID: "already-exists", Phrase: "that conflicts", Is: refusal{customer.Linked(given.OtherRegion), plain}},
	})
}

// errorBody states each documented refusal once under each parent. Every other
// refusal of the suite is judged by the same requirement as it passes.
func errorBody(d *specs.List) {
	refusals := documentedRefusals()
	needs := func(c specs.Choice) given.Needs { return given.World(at.In(c).Needed(), refusals.In(c).customer) }
	d.It("refuses with an error body that agrees with its status an import {parent} {refusal}",
		specs.Of(requirement.ImportErrorBody, refusals, at), needs, func(s *specs.Situation) {
			answer := s.Assume(refusals.In(s).call(s, at.In(s))).To(match.BeAnyRefusal())
			s.Expect(answer).To(match.HaveAnErrorBody())
		})
}
