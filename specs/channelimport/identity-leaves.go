package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func identityLeaves(d *specs.List) {
	for _, l := range leavings(
		specs.Value[reason]{ID: "team-by-domain", Phrase: "of a Team customer by a domain", Is: reason{
			judges: requirement.ImportIdentityTeamByDomain, refused: beNowhere,
			customer: func() given.IdentityNeed { return given.TeamIdentity().WithUnsharedDomain() },
			leaves:   []string{"overwrites", "authorizes", "fills", "bears"},
			call: func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
				return s.Import(at.In(s), asking(asks, s.ByDomain(role.Customer))...)
			},
		}},
		specs.Value[reason]{ID: "no-identity", Phrase: "that names nobody", Is: reason{
			judges: requirement.ImportIdentityMissing, customer: given.CloudIdentity, refused: beInvalid, leaves: []string{"authorizes", "fills"},
			call: func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
				return s.ImportBreaking(cases.NoMember(), at.In(s), asking(asks)...)
			},
		}},
	) {
		d.It(leavesText, l.of(), l.needs, l.body)
	}
}

// guessable has members by which a customer could be found that no identity names.
func guessable(d *specs.List) {
	d.It("refuses an import {parent} that names nobody though its token served before",
		specs.Of(requirement.ImportIdentityMissing, specs.Word("token-used-before"), at), underParent(withoutAccess(given.CloudIdentity()).WithToken()),
		func(s *specs.Situation) {
			token := s.WithToken(role.ValidToken)
			s.Assume(s.Import(at.In(s), s.ByID(role.Customer), token, specs.Overwrite(true))).To(match.BeOK())
			s.Expect(s.ImportBreaking(cases.NoMember(), at.In(s), token, specs.Overwrite(true))).To(beInvalid())
		})
	d.It("refuses an import {parent} that names nobody though its receiver is linked, and overwrites nothing",
		specs.Of(requirement.ImportIdentityMissing, specs.Word("receiver-linked"), at),
		underParent(given.CloudIdentity().Importable().LinkedDirectly(given.OtherRegion)), func(s *specs.Situation) {
			assumeConflict(s, s.Actor, at.In(s))
			into := specs.Into(s.Linked(role.Reseller, role.Customer).Name)
			for range 2 {
				s.Expect(s.ImportBreaking(cases.NoMember(), at.In(s), into, specs.Overwrite(true))).To(beInvalid())
			}
			s.Expect(conflictingImport(s, s.Actor, at.In(s))).To(match.BeRefusedAs(api.AlreadyExists))
		})
}
