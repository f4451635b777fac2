package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// refusablePatches are domains that a patch must not make primary.
var refusablePatches = specs.NewAxis("domain", []specs.Value[func(*specs.Situation) string]{
	{ID: "unverified-domain", Phrase: "a domain that is not verified", Is: func(s *specs.Situation) string { return s.UnknownDomain() }},
	{ID: "taken-domain", Phrase: "the primary domain of another customer", Is: func(s *specs.Situation) string {
		return s.Identity(role.Bystander).PrimaryDomain
	}},
})

func refusedPatch(d *specs.List) {
	domain := refusablePatches
	d.It("refuses a patch {key} to {domain} and changes nothing", specs.Of(requirement.DirectoryPatchRefusal, domain, key), movable(),
		func(s *specs.Situation) {
			before := s.Assume(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeOK())
			answer := s.Patch(key.In(s).Of(s, role.Customer), specs.Object{"customerDomain": domain.In(s)(s), "phoneNumber": "+14155550125"})
			s.Expect(answer).To(beNoDomain())
			s.Expect(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeTheResourceOf(before, etag))
		})
	refusedPatchOfField(d)
	refusedPatchOfImported(d)
}

// refusedPatchOfField pairs the refused domain with each other field in turn,
// and then has that field patched alone.
func refusedPatchOfField(d *specs.List) {
	domain := refusablePatches
	field := fragments().Only(otherFragmentIDs()...)
	d.It("refuses a patch {key} of {field} to {domain}, again too, and then patches {field} alone",
		specs.Of(requirement.DirectoryPatchRefusal, specs.Word("with"), field, domain.InTurn(field), key.InTurn(field, domain)), movable(), func(s *specs.Situation) {
			k, sent, right := key.In(s).Of(s, role.Customer), field.In(s).sent(s), field.In(s).sent(s)
			sent["customerDomain"] = domain.In(s)(s)
			before := s.Assume(s.Get(k)).To(match.BeOK())
			for range 2 {
				s.Expect(s.Patch(k, sent)).To(beNoDomain())
			}
			s.Expect(s.Get(k)).To(match.BeTheResourceOf(before, etag))
			s.Expect(s.Patch(k, right)).To(match.Echo(right, field.In(s).pointer))
		})
}

// refusedPatchOfImported looks for a refused patch in the other API.
func refusedPatchOfImported(d *specs.List) {
	domain := refusablePatches
	d.It("leaves an imported customer its domain when it refuses a patch {key} to {domain}",
		specs.Of(requirement.DirectoryPatchRefusal, specs.Word("imported"), domain, key.InTurn(domain)), importableMover(), func(s *specs.Situation) {
			importWhere(s, true)
			answer := s.Patch(key.In(s).Of(s, role.Customer), specs.Object{"customerDomain": domain.In(s)(s)})
			s.Assume(answer).To(match.BeAnyRefusal())
			s.Expect(s.Import(specs.AccountParent, s.ByDomain(role.Customer), specs.Overwrite(true))).To(match.HaveDomain(s.Identity(role.Customer).PrimaryDomain))
		})
}
