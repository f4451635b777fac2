package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func partner(d *specs.List) {
	d.Describe("an import for a channel partner", func() {
		partnerInBody(d)
		partnerInParent(d)
		nameUnderPartner(d)
		unknownLink(d)
		disagreement(d)
	})
}

// partners are those of a reseller that has two.
var partners = []role.Role{role.Partner, role.OtherPartner}

// twoPartners is a reseller that a mix-up of partners would show on.
func twoPartners() given.ResellerNeed {
	return given.Reseller().WithPartner(partners...)
}

// taken is whether the customer was there before, and what the import consents to.
type taken struct {
	name      string
	customer  func(given.IdentityNeed) given.IdentityNeed
	overwrite bool
}

func takens() []taken {
	return []taken{
		{"new", func(i given.IdentityNeed) given.IdentityNeed { return i }, false},
		{"new-overwrite", func(i given.IdentityNeed) given.IdentityNeed { return i }, true},
		{"linked", func(i given.IdentityNeed) given.IdentityNeed { return i.Linked(given.Agreeing) }, true},
		{"linked-in-conflict", func(i given.IdentityNeed) given.IdentityNeed { return i.Linked(given.BothOther) }, true},
	}
}

func partnerInBody(d *specs.List) {
	for n, k := range kinds() {
		for m, t := range takens() {
			who := inTurn(partners, n+m)
			d.It("bears the partner that the body names: "+k.text,
				specs.Of(requirement.ImportPartnerInBody, k.name, t.name, string(who)),
				given.World(twoPartners(), t.customer(k.customer().Importable())), func(s *specs.Situation) {
					answer := s.Import(specs.AccountParent, k.by(s, role.Customer), s.ForPartner(who), specs.Overwrite(t.overwrite))
					s.Expect(answer).To(match.BearPartner(s.Link(role.Reseller, who)))
				})
		}
	}
}

func partnerInParent(d *specs.List) {
	for n, k := range kinds() {
		for m, t := range takens() {
			who := inTurn(partners, n+m+1)
			d.It("bears the partner behind the link: "+k.text,
				specs.Of(requirement.ImportPartnerInParent, k.name, t.name, string(who)),
				given.World(twoPartners(), t.customer(k.customer().Importable())), func(s *specs.Situation) {
					answer := s.Import(specs.PartnerParent.Through(who), k.by(s, role.Customer), specs.Overwrite(t.overwrite))
					s.Expect(answer).To(match.BearPartner(s.Link(role.Reseller, who)))
				})
		}
	}
	d.It("bears its own partner where two are imported through two links",
		specs.Of(requirement.ImportPartnerInParent, "two-links"),
		given.World(twoPartners(), given.Customer().Importable(), given.Customer().As(role.OtherCustomer).Importable()),
		func(s *specs.Situation) {
			first := s.Import(specs.PartnerParent, s.ByID(role.Customer), specs.Overwrite(false))
			second := s.Import(specs.PartnerParent.Through(role.OtherPartner), s.ByID(role.OtherCustomer), specs.Overwrite(false))
			s.Expect(first).To(match.BearPartner(s.Link(role.Reseller, role.Partner)))
			s.Expect(second).To(match.BearPartner(s.Link(role.Reseller, role.OtherPartner)))
		})
}

func nameUnderPartner(d *specs.List) {
	for _, k := range kinds() {
		for _, t := range takens() {
			d.It("is named as a customer of the account: "+k.text,
				specs.Of(requirement.ImportPartnerName, k.name, t.name),
				given.World(specs.PartnerParent.Needed(), t.customer(k.customer().Importable())), func(s *specs.Situation) {
					answer := s.Import(specs.PartnerParent, k.by(s, role.Customer), specs.Overwrite(t.overwrite))
					s.Expect(answer).To(match.BeACustomerOf(s.Account(role.Reseller)))
				})
		}
	}
}

func unknownLink(d *specs.List) {
	for _, k := range kinds() {
		for _, t := range takens() {
			d.It("is refused where there is no such link: "+k.text,
				specs.Of(requirement.ImportPartnerUnknownLink, k.name, t.name),
				given.World(twoPartners(), t.customer(k.customer().Importable())), func(s *specs.Situation) {
					answer := s.Import(specs.PartnerParent.Through(role.Unknown), k.by(s, role.Customer), specs.Overwrite(t.overwrite))
					s.Expect(answer).To(match.BeRefused(400, 403, 404))
				})
		}
	}
}

func disagreement(d *specs.List) {
	d.It("is served or refused where body and parent name different partners",
		specs.Of(requirement.ImportPartnerDisagreement, "both-linked"),
		given.World(twoPartners(), given.Customer().Importable()), func(s *specs.Situation) {
			answer := s.Import(specs.PartnerParent, s.ByID(role.Customer), s.ForPartner(role.OtherPartner), specs.Overwrite(true))
			s.Observe(answer)
			s.Expect(answer).To(match.BeSettled())
		})
}
