package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

func request(d *specs.List) {
	broken, malformed := wrongTypes(), malformedBodies()
	d.It("refuses an update {key} in which {broken}", specs.Of(requirement.DirectoryRequestTypes, broken, key.InTurn(broken)), administered(),
		func(s *specs.Situation) {
			answer := s.PutCase(key.In(s).Of(s, role.Customer), broken.In(s), s.FullProfile(role.Customer))
			s.Expect(answer).To(beABadRequest())
		})
	d.It("refuses an update {key} where {malformed}", specs.Of(requirement.DirectoryRequestMalformed, malformed, key), administered(),
		func(s *specs.Situation) {
			answer := s.PutBody(key.In(s).Of(s, role.Customer), malformed.In(s), s.FullProfile(role.Customer))
			s.Expect(answer).To(beABadRequest())
		})
	requestAgain(d)
	requestOfPatch(d)
	surrounded(d)
	queries(d)
}
