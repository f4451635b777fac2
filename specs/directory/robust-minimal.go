package directory

import (
	"strings"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// emptied are bodies of nothing, or of nothing for the address.
func emptied() []string { return []string{`{}`, `{"postalAddress":null}`, `{"postalAddress":{}}`} }

// nulls are bodies of null for each field alone.
func nulls() []string {
	var bodies []string
	for _, pointer := range append(writable(), "/language") {
		names := strings.Split(pointer[1:], "/")
		bodies = append(bodies, `{"`+strings.Join(names, `":{"`)+`":null}`+strings.Repeat("}", len(names)-1))
	}
	return bodies
}

func minimalBodies(d *specs.List) {
	known := profiles("full-profile").Only("full-profile", "no-profile")
	needs := func(c specs.Choice) given.Needs {
		return given.World(given.CloudIdentity().WithAdmin().Knowing(known.In(c)))
	}
	of := func(method specs.Word) specs.Case {
		return specs.Of(requirement.DirectoryRobustNoServerError, specs.Word("minimal"), method, known, key.InTurn(known))
	}
	d.It("answers an update {key} of a customer {profile} without a server error where it holds nothing", of("put"), needs, func(s *specs.Situation) {
		for _, body := range emptied() {
			s.Expect(s.PutText(key.In(s).Of(s, role.Customer), []byte(body))).To(match.BeServed())
		}
	})
	d.It("answers a patch {key} of a customer {profile} without a server error where it holds nothing",
		of("patch").With(requirement.DirectoryPatch), needs, func(s *specs.Situation) {
			for _, body := range emptied() {
				s.Expect(s.PatchText(key.In(s).Of(s, role.Customer), []byte(body))).To(match.BeServed())
			}
		})
	d.It("answers an update of a customer without a profile without a server error whichever field is null",
		specs.Of(requirement.DirectoryRobustNoServerError, specs.Word("null")), specs.Given(given.CloudIdentity().WithAdmin().Knowing(given.NoProfile)),
		func(s *specs.Situation) {
			for _, body := range nulls() {
				s.Expect(s.PutText(specs.KeyID.Of(s, role.Customer), []byte(body))).To(match.BeServed())
			}
		})
}
