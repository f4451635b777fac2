package directory

import (
	"net/http"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// getLacking reads customers of which something is not known.
func getLacking(d *specs.List) {
	absent := absences()
	needs := func(c specs.Choice) given.Needs {
		return given.World(given.CloudIdentity().WithAdmin().Lacking(absent.In(c)...))
	}
	d.It("returns the rest of what it knows of a customer that lacks {lacking}", specs.Of(requirement.DirectoryGetByID, specs.Word("lacking"), absent), needs,
		func(s *specs.Situation) {
			identity := s.Identity(role.Customer)
			s.Expect(s.Get(identity.ID)).To(showWhatIsKnown(identity.Profile))
		})
}

// getNotModified reads again what was not changed, on that condition.
func getNotModified(d *specs.List) {
	d.It("returns a customer {key} or says that it was not modified to who has its etag", specs.Of(requirement.DirectoryGetNotModified, key), administered(),
		func(s *specs.Situation) {
			k := key.In(s).Of(s, role.Customer)
			first := s.Assume(s.Get(k)).To(match.BeOK())
			answer := s.Sending("If-None-Match", first.Text(etag)).Get(k)
			s.Observe(answer)
			s.Expect(answer).To(match.BeAnswered(http.StatusOK, http.StatusNotModified))
		})
}
