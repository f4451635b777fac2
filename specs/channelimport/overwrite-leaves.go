package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// overwriteLeaves refuses for a conflict what asks for more than the overwrite.
func overwriteLeaves(d *specs.List) {
	withheld := specs.Message{specs.Overwrite(false)}
	for _, l := range leavings(
		conflicting(requirement.ImportOverwriteRequiredForRegion, "region-differs", "where the region differs", given.OtherRegion, withheld, beConflict, "authorizes", "bears"),
		conflicting(requirement.ImportOverwriteRequiredForDomain, "domain-differs", "where the domain differs", given.OtherDomain, withheld, beConflict, "authorizes", "bears"),
		conflicting(requirement.ImportOverwriteRequiredForBoth, "both-differ", "where region and domain differ", given.BothOther, withheld, beConflict, "authorizes"),
		conflicting(requirement.ImportOverwriteRefusalChangesNothing, "conflict", "that conflicts", given.BothOther, withheld, beConflict, "bears"),
		conflicting(requirement.ImportOverwriteAbsentNeverOverwrites, "absent", "without overwriteIfExists", given.BothOther, nil, beSilenceOrConflict, "authorizes", "bears"),
	) {
		d.It(leavesText, l.of(), l.needs, l.body)
	}
}

func conflicting(judges requirement.ID, id, phrase string, in given.Conflict, consent specs.Message, refused func() match.Matcher, leaves ...string) specs.Value[reason] {
	return specs.Value[reason]{ID: id, Phrase: phrase, Is: reason{
		judges: judges, customer: given.DomainIdentity, conflict: in, refused: refused, leaves: leaves,
		call: func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
			return s.Import(at.In(s), append(append(specs.Message{s.ByID(role.Customer)}, asks...), consent...)...)
		},
	}}
}
