package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// robust sends what no client would. Every other call of the suite is judged by
// the same requirement as it passes.
func robust(d *specs.List) {
	d.Describe("an update with values that nobody would send", func() {
		for _, k := range specs.Keys() {
			for _, extreme := range extremes() {
				d.It("is answered without a server error: "+extreme.Reason+", "+k.Name,
					specs.Of(requirement.DirectoryRobustNoServerError, extreme.Name, k.Name), customer(), func(s *specs.Situation) {
						answer := s.PutBody(k.Of(s, role.Customer), extreme, s.Profile(role.Customer))
						s.Expect(answer).To(specs.BeServed())
						s.Expect(s.Get(k.Of(s, role.Customer))).To(specs.BeServed())
					})
			}
		}
	})
}
