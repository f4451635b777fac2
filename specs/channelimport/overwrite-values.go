package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// inManyScripts has texts that careless code cuts, escapes, folds or counts wrongly.
func inManyScripts(d *specs.List) {
	const word = specs.Word("many-scripts")
	lettered := func(with variation) func(specs.Choice) given.Needs {
		return ofKind(func(i given.IdentityNeed) given.IdentityNeed { return with(i).Knowing(given.Full).InManyScripts() })
	}
	d.It("reads back what an overwriting import of {customer} {parent} returned whose texts are in many scripts",
		specs.Of(requirement.ImportOverwritePersists, word, kinds).Varying(at.InTurn(kinds)), lettered(linkedIn(given.OtherRegion)),
		func(s *specs.Situation) {
			returned := s.Assume(importing(s, specs.Overwrite(true))).To(match.BeOK())
			s.Expect(s.ReadBack(returned.Name())).To(bearWhatWasReturned(returned))
		})
	d.It("returns the same texts in repeated imports of {customer} {parent} whose texts are in many scripts",
		specs.Of(requirement.ImportOverwriteRepeatable, word, kinds).Varying(at.InTurn(kinds)), lettered(fresh), func(s *specs.Situation) {
			answer := s.Assume(importing(s, specs.Overwrite(true))).To(match.BeOK())
			for range 2 {
				s.Expect(importing(s, specs.Overwrite(true))).To(match.BeTheResourceOf(answer, "/updateTime"))
			}
		})
	d.It("reads back the same texts in many scripts after it refused an import of {customer} {parent} twice",
		specs.Of(requirement.ImportOverwriteRefusalChangesNothing, word, kinds).Varying(at.InTurn(kinds)), lettered(linkedIn(given.OtherRegion)),
		func(s *specs.Situation) {
			before := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
			for range 2 {
				s.Expect(importing(s, specs.Overwrite(false))).To(beConflict())
			}
			s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
		})
}

// conflictOfLittle has a domain that differs where there is no region to differ from.
func conflictOfLittle(d *specs.List) {
	little := absences.Only("no-profile", "no-address", "empty-address", "no-countryCode")
	needs := func(c specs.Choice) given.Needs {
		return ofKind(func(i given.IdentityNeed) given.IdentityNeed {
			return little.In(c)(i).LinkedDirectly(given.OtherDomain)
		})(c)
	}
	d.It("refuses to update the domain without leave in an import of {customer} {parent} without {absence}",
		specs.Of(requirement.ImportOverwriteRequiredForDomain, specs.Word("without"), little).Varying(domainKinds.InTurn(little), at.InTurn(little)), needs,
		func(s *specs.Situation) {
			s.Expect(importing(s, specs.Overwrite(false))).To(beConflict())
		})
	d.It("updates the domain in an import of {customer} {parent} without {absence}",
		specs.Of(requirement.ImportOverwriteUpdatesDomain, specs.Word("without"), little).Varying(domainKinds.InTurn(little), at.InTurn(little)), needs,
		func(s *specs.Situation) {
			answer := importing(s, specs.Overwrite(true))
			s.Expect(answer).To(match.HaveName(s.Linked(role.Reseller, role.Customer).Name), match.HaveDomain(s.Identity(role.Customer).PrimaryDomain))
		})
}
