package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func notFoundLeaves(d *specs.List) {
	var reasons []specs.Value[reason]
	for n, id := range []string{"unknown-id", "unknown-domain"} {
		unknown := unknownNames.All()[n]
		reasons = append(reasons, specs.Value[reason]{ID: id, Phrase: "of a customer that does not exist", Is: reason{
			judges: unknown.judges, customer: given.CloudIdentity, refused: beUnknown, leaves: []string{"fills"},
			call: func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
				return s.Import(at.In(s), asking(asks, unknown.member(s))...)
			},
		}})
	}
	for _, l := range leavings(reasons...) {
		d.It(leavesText, l.of(), l.needs, l.body)
	}
}

// deletedLeaves reads the customer back: no import can show what became of it.
func deletedLeaves(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		conflict := given.BothOther
		if kinds.In(c).team {
			conflict = given.OtherRegion
		}
		customer := kinds.In(c).customer().Importable().Gone().LinkedDirectly(conflict).WithUnsharedDomain()
		return given.World(specs.PartnerParent.Needed(), customer)
	}
	d.It("leaves the linked customer as it reads when it refuses, twice, to import {customer} {parent} once it was deleted",
		specs.Of(requirement.ImportNotFoundDeleted, specs.Word("leaves"), kinds).Varying(at.InTurn(kinds)).With(requirement.CustomersGet), needs,
		func(s *specs.Situation) {
			name := s.Linked(role.Reseller, role.Customer).Name
			before := s.ReadBack(name)
			for range 2 {
				s.Expect(importing(s, specs.Overwrite(true), s.ForPartner(role.Partner))).To(beUnknown())
			}
			s.Expect(s.ReadBack(name)).To(readAs(before))
		})
}

// readAs expects what was read before, or the refusal to read it: whether a customer
// is there whose Cloud Identity is not, no document says.
func readAs(before *exchange.Exchange) match.Matcher {
	if !before.OK() {
		return match.BeAnswered(before.Status)
	}
	return match.BeTheResourceOf(before)
}
