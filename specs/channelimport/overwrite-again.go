package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func nothingToOverwrite(d *specs.List) {
	for _, c := range everywhere(kinds()) {
		for _, more := range extras() {
			d.It("is a plain import where there is nothing to overwrite: "+c.text(),
				specs.Of(requirement.ImportOverwriteNothingToOverwrite, c.names(more.name)...),
				more.needs(given.World(c.at.Needed(), c.kind.customer().Importable())), func(s *specs.Situation) {
					answer := c.importing(s, append(more.members(s), specs.Overwrite(true))...)
					s.Expect(answer).To(match.Serve(s.Identity(role.Customer)))
				})
		}
	}
}

// before is what there was when an import was made the first time.
type before struct {
	name  string
	needs func(circumstance) given.Needs
}

func befores() []before {
	return []before{
		{"new", func(c circumstance) given.Needs { return given.World(c.at.Needed(), c.kind.customer().Importable()) }},
		{"linked", func(c circumstance) given.Needs { return linkedCustomer(c, given.OtherRegion) }},
	}
}

func repeatable(d *specs.List) {
	for _, first := range befores() {
		for _, c := range everywhere(kinds()) {
			d.It("gives one customer: "+c.text(),
				specs.Of(requirement.ImportOverwriteRepeatable, c.names(first.name)...),
				first.needs(c), func(s *specs.Situation) {
					answer := s.Assume(c.importing(s, specs.Overwrite(true))).To(match.BeOK())
					for range 2 {
						s.Expect(c.importing(s, specs.Overwrite(true))).To(match.BeTheResourceOf(answer, "/updateTime"))
					}
				})
		}
	}
}

func keepsTimes(d *specs.List) {
	for _, first := range befores() {
		for _, c := range everywhere(kinds()) {
			d.It("moves no creation time, and no update time back: "+c.text(),
				specs.Of(requirement.ImportOverwriteKeepsCreateTime, c.names(first.name)...),
				first.needs(c), func(s *specs.Situation) {
					answer := s.Assume(c.importing(s, specs.Overwrite(true))).To(match.BeOK())
					s.Expect(c.importing(s, specs.Overwrite(true))).To(match.KeepTimes(answer))
				})
		}
	}
	d.It("moves no creation time of a customer that was there before",
		specs.Of(requirement.ImportOverwriteKeepsCreateTime, "read-back").With(requirement.CustomersGet),
		linkedCustomer(circumstance{specs.AccountParent, domainByID}, given.BothOther), func(s *specs.Situation) {
			was := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
			answer := s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(true))
			s.Expect(answer).To(match.KeepTimes(was))
		})
}
