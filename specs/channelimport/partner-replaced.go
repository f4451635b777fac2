package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// holding is a customer that bears the other partner, and how an import comes to it.
type holding struct {
	customer variation
	needs    []given.Need
	members  func(*specs.Situation) specs.Message
	name     func(*specs.Situation) string
}

func linkedForOther(conflict given.Conflict) holding {
	return holding{
		customer: func(i given.IdentityNeed) given.IdentityNeed { return i.LinkedFor(role.OtherPartner, conflict) },
		members:  withoutToken,
		name:     func(s *specs.Situation) string { return s.Linked(role.Reseller, role.Customer).Name },
	}
}

var holdings = specs.NewAxis("holder", []specs.Value[holding]{
	{ID: "linked", Phrase: "a linked customer", Is: linkedForOther(given.Agreeing)},
	{ID: "linked-in-conflict", Phrase: "a linked customer in conflict", Is: linkedForOther(given.BothOther)},
	{ID: "receiver", Phrase: "a named receiver", Is: holding{fresh, []given.Need{given.Receiver().For(role.OtherPartner)}, intoReceiver,
		func(s *specs.Situation) string { return s.Receiver(role.Receiver).Name }}},
})

// beOfPartnerIfServed expects that whoever serves the import has taken the partner over.
func beOfPartnerIfServed(s *specs.Situation, partner role.Role) match.Matcher {
	bears := match.BearPartner(s.Link(role.Reseller, partner).CloudIdentityID)
	return match.All(match.BeSettled(), match.WhereOK(bears))
}

func replacedPartner(d *specs.List) {
	of := func(shown specs.Word) specs.Case {
		return specs.Of(requirement.ImportPartnerReplaced, holdings, namings, shown).Varying(kinds.InTurn(holdings, namings))
	}
	needs := func(c specs.Choice) given.Needs {
		held := holdings.In(c)
		return given.World(append([]given.Need{twoPartners(), held.customer(kinds.In(c).customer().Importable())}, held.needs...)...)
	}
	d.It("replaces another partner by one {naming} in an import of {customer} over {holder}, or refuses it", of("answered"), needs,
		func(s *specs.Situation) { s.Expect(replacing(s)).To(beOfPartnerIfServed(s, role.Partner)) })
	d.It("reads {holder} back as of the partner {naming} where it served the import of {customer}, and else as before",
		of("reads-back").With(requirement.CustomersGet), needs, func(s *specs.Situation) {
			name := holdings.In(s).name(s)
			before := s.Assume(s.ReadBack(name)).To(match.BeOK())
			answer := s.Expect(replacing(s)).To(match.BeSettled())
			s.Expect(s.ReadBack(name)).To(beAfterwards(s, before, answer))
		})
	d.It("changes the partner of {customer} {naming} to and fro, or refuses it",
		specs.Of(requirement.ImportPartnerReplaced, specs.Word("to-and-fro"), namings).Varying(kinds.InTurn(namings)),
		func(c specs.Choice) given.Needs {
			return given.World(twoPartners(), kinds.In(c).customer().Importable().Fresh())
		}, func(s *specs.Situation) {
			for _, partner := range []role.Role{role.Partner, role.OtherPartner, role.Partner} {
				s.Expect(namings.In(s).send(s, partner, message(s, specs.Overwrite(true)))).To(beOfPartnerIfServed(s, partner))
			}
		})
}

// replacing is the import for the partner that the customer does not bear.
func replacing(s *specs.Situation) *exchange.Exchange {
	return namings.In(s).send(s, role.Partner, message(s, append(holdings.In(s).members(s), specs.Overwrite(true))...))
}

// beAfterwards is the customer of the new partner after a success, and the one that
// was there after a refusal.
func beAfterwards(s *specs.Situation, before, answer *exchange.Exchange) match.Matcher {
	if answer.OK() {
		return match.BearPartner(s.Link(role.Reseller, role.Partner).CloudIdentityID)
	}
	return match.BeTheResourceOf(before)
}
