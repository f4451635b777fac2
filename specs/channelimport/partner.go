package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func partner(d *specs.List) {
	partnerInBody(d)
	partnerInParent(d)
	nameUnderPartner(d)
	unknownLink(d)
	disagreement(d)
	crossedPartners(d)
	likeLinks(d)
	replacedPartner(d)
	refusedLinks(d)
}

// partners are those of a reseller that has two.
var partners = specs.NewAxis("partner", []specs.Value[role.Role]{
	{ID: "partner", Phrase: "the first partner", Is: role.Partner},
	{ID: "other-partner", Phrase: "the second partner", Is: role.OtherPartner},
})

// twoPartners is a reseller that a mix-up of partners would show on.
func twoPartners() given.ResellerNeed { return given.Reseller().WithPartner(partners.All()...) }

// attempted is the customer that the chosen attempt imports, for a reseller.
func attempted(reseller given.ResellerNeed) func(specs.Choice) given.Needs {
	return func(c specs.Choice) given.Needs {
		return given.World(reseller, attempts.In(c).customer(kinds.In(c).customer().Importable()))
	}
}

func partnerInBody(d *specs.List) {
	d.It("returns a Customer of {partner}, whom the body names, for an import of {customer} {attempt}",
		specs.Of(requirement.ImportPartnerInBody, kinds, attempts, partners.InTurn(kinds, attempts)), attempted(twoPartners()),
		func(s *specs.Situation) {
			message := message(s, s.ForPartner(partners.In(s)), specs.Overwrite(attempts.In(s).overwrite))
			answer := s.Import(specs.AccountParent, message...)
			s.Expect(answer).To(match.BearPartner(s.Link(role.Reseller, partners.In(s)).CloudIdentityID))
		})
}

func partnerInParent(d *specs.List) {
	d.It("returns a Customer of {partner}, whose link is the parent, for an import of {customer} {attempt}",
		specs.Of(requirement.ImportPartnerInParent, kinds, attempts, partners.BeginningWith("other-partner").InTurn(kinds, attempts)),
		attempted(twoPartners()), func(s *specs.Situation) {
			answer := s.Import(specs.PartnerParent.Through(partners.In(s)), message(s, specs.Overwrite(attempts.In(s).overwrite))...)
			s.Expect(answer).To(match.BearPartner(s.Link(role.Reseller, partners.In(s)).CloudIdentityID))
		})
	customer := given.CloudIdentity().Importable().Fresh()
	d.It("returns a Customer of each partner where two are imported through two links",
		specs.Of(requirement.ImportPartnerInParent, specs.Word("two-links")),
		specs.Given(twoPartners(), customer, customer.As(role.OtherCustomer)),
		func(s *specs.Situation) {
			first := s.Import(specs.PartnerParent, s.ByID(role.Customer), specs.Overwrite(false))
			second := s.Import(specs.PartnerParent.Through(role.OtherPartner), s.ByID(role.OtherCustomer), specs.Overwrite(false))
			s.Expect(first).To(match.BearPartner(s.Link(role.Reseller, role.Partner).CloudIdentityID))
			s.Expect(second).To(match.BearPartner(s.Link(role.Reseller, role.OtherPartner).CloudIdentityID))
		})
}

func nameUnderPartner(d *specs.List) {
	d.It("names a Customer as the account's own for an import of {customer} {attempt} under a channel partner link",
		specs.Of(requirement.ImportPartnerName, kinds, attempts), attempted(specs.PartnerParent.Needed()), func(s *specs.Situation) {
			answer := s.Import(specs.PartnerParent, message(s, specs.Overwrite(attempts.In(s).overwrite))...)
			s.Expect(answer).To(match.BeACustomerOf(s.Account(role.Reseller)))
		})
}

func unknownLink(d *specs.List) {
	d.It("refuses an import of {customer} {attempt} under a channel partner link that does not exist",
		specs.Of(requirement.ImportPartnerUnknownLink, kinds, attempts), attempted(twoPartners()), func(s *specs.Situation) {
			answer := s.Import(specs.PartnerParent.Through(role.Unknown), message(s, specs.Overwrite(attempts.In(s).overwrite))...)
			s.Expect(answer).To(beNowhere())
		})
}

func disagreement(d *specs.List) {
	d.It("serves or refuses an import whose body and parent name different partners",
		specs.Of(requirement.ImportPartnerDisagreement, specs.Word("both-linked")),
		specs.Given(twoPartners(), given.CloudIdentity().Importable().Fresh()), func(s *specs.Situation) {
			answer := s.Import(specs.PartnerParent, s.ByID(role.Customer), s.ForPartner(role.OtherPartner), specs.Overwrite(true))
			s.Observe(answer)
			s.Expect(answer).To(match.BeSettled())
		})
}
