package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/requirement"
)

// unionLeaves has two identities of one customer, one of them perhaps empty.
func unionLeaves(d *specs.List) {
	for _, l := range leavings(
		specs.Value[reason]{ID: "two-identities", Phrase: "by an ID and a domain", Is: reason{
			judges: requirement.ImportUnionRefusalChangesNothing, customer: given.DomainIdentity, refused: beRefusedSomehow,
			leaves: []string{"authorizes", "fills", "bears"},
			call: func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
				return s.ImportBreaking(cases.SeveralMembers(), at.In(s), asking(asks, s.ByID(role.Customer), s.ByDomain(role.Customer))...)
			},
		}},
		specs.Value[reason]{ID: "empty-identity", Phrase: "by an ID beside an empty domain", Is: reason{
			judges: requirement.ImportUnionEmptyMemberCounts, customer: given.DomainIdentity, refused: beInvalid,
			leaves: []string{"overwrites", "authorizes", "fills", "bears"},
			call: func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
				return s.ImportBreaking(cases.SeveralMembers(), at.In(s), asking(asks, s.ByID(role.Customer), specs.Member{Name: "domain", Value: ""})...)
			},
		}},
	) {
		d.It(leavesText, l.of(), l.needs, l.body)
	}
}
