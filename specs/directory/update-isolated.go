package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// isolatedPatch has another customer whose id resembles that of the patched one.
func isolatedPatch(d *specs.List) {
	kinships := kinships.Only("longer-id", "shorter-id")
	needs := func(c specs.Choice) given.Needs {
		return given.World(kinships.In(c)(given.CloudIdentity().WithAdmin(), given.CloudIdentity().As(role.OtherCustomer).WithAdmin())...)
	}
	d.It("leaves another customer, {id}, as it was in a patch {key}",
		specs.Of(requirement.DirectoryUpdateIsolated, specs.Word("patch"), kinships, key).With(requirement.DirectoryPatch), needs,
		func(s *specs.Situation) {
			other := s.Identity(role.OtherCustomer).ID
			before := s.Assume(s.As(role.OtherCustomer).Get(other)).To(match.BeOK())
			s.Assume(s.Patch(key.In(s).Of(s, role.Customer), s.FullProfile(role.Customer))).To(match.BeOK())
			s.Expect(s.As(role.OtherCustomer).Get(other)).To(match.BeTheResourceOf(before, etag))
		})
}
