package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func nothingToOverwrite(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), unneededTokens.In(c).customer(kinds.In(c).customer().Importable().Fresh()))
	}
	d.It("imports {customer} {parent} {token} where leave to overwrite finds nothing to overwrite",
		specs.Of(requirement.ImportOverwriteNothingToOverwrite, kinds, at, unneededTokens), needs, func(s *specs.Situation) {
			answer := importing(s, append(unneededTokens.In(s).members(s), specs.Overwrite(true))...)
			s.Expect(answer).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// before is what there was when an import was made the first time.
var before = specs.NewAxis("before", []specs.Value[variation]{
	{ID: "new", Phrase: "starting from none", Is: fresh},
	{ID: "linked", Phrase: "starting from one in another region", Is: linkedIn(given.OtherRegion)},
})

func importedAgain(c specs.Choice) given.Needs { return ofKind(before.In(c))(c) }

func repeatable(d *specs.List) {
	d.It("makes one customer of repeated imports of {customer} {parent} {before}",
		specs.Of(requirement.ImportOverwriteRepeatable, kinds, at, before), importedAgain, func(s *specs.Situation) {
			answer := s.Assume(importing(s, specs.Overwrite(true))).To(match.BeOK())
			for range 2 {
				s.Expect(importing(s, specs.Overwrite(true))).To(match.BeTheResourceOf(answer, "/updateTime"))
			}
		})
}

func keepsTimes(d *specs.List) {
	d.It("keeps the creation time and moves no update time back in repeated imports of {customer} {parent} {before}",
		specs.Of(requirement.ImportOverwriteKeepsCreateTime, kinds, at, before), importedAgain, func(s *specs.Situation) {
			answer := s.Assume(importing(s, specs.Overwrite(true))).To(match.BeOK())
			s.Expect(importing(s, specs.Overwrite(true))).To(match.KeepTimes(answer))
		})
	d.It("keeps the creation time of a customer that was there before the import",
		specs.Of(requirement.ImportOverwriteKeepsCreateTime, specs.Word("read-back")).With(requirement.CustomersGet),
		specs.Given(given.Reseller(), given.DomainIdentity().Importable().LinkedDirectly(given.BothOther)), func(s *specs.Situation) {
			was := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
			answer := s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(true))
			s.Expect(answer).To(match.KeepTimes(was))
		})
}
