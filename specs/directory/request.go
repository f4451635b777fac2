package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func request(d *specs.List) {
	d.Describe("an update whose body is broken", func() {
		for n, broken := range wrongTypes() {
			k := specs.Keys()[n%2]
			d.It("is refused: "+broken.Reason+", "+k.Name, specs.Of(requirement.DirectoryRequestTypes, broken.Name, k.Name), customer(),
				func(s *specs.Situation) {
					answer := s.PutCase(k.Of(s, role.Customer), broken, s.FullProfile(role.Customer))
					s.Expect(answer).To(match.BeRefused(400))
				})
		}
		for _, k := range specs.Keys() {
			for _, body := range malformedBodies() {
				d.It("is refused: "+body.Reason+", "+k.Name, specs.Of(requirement.DirectoryRequestMalformed, body.Name, k.Name), customer(),
					func(s *specs.Situation) {
						answer := s.PutBody(k.Of(s, role.Customer), body, s.FullProfile(role.Customer))
						s.Expect(answer).To(match.BeRefused(400))
					})
			}
		}
	})
}
