package channelimport

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// robust sends what no client would. Every other import of the suite is judged
// by the same requirement as it passes.
func robust(d *specs.List) {
	d.Describe("an import with values that nobody would send", func() {
		for _, at := range specs.Parents() {
			for _, extreme := range extremes() {
				d.It("is answered without a server error: "+extreme.Reason+", "+at.Text,
					specs.Of(requirement.ImportRobustNoServerError, extreme.Name, at.Name),
					importable(at), func(s *specs.Situation) {
						answer := s.ImportBody(at, extreme, valid(s))
						s.Expect(answer).To(specs.BeServed())
					})
			}
			d.It("is served after them as before, "+at.Text, specs.Of(requirement.ImportRobustNoServerError, "afterwards", at.Name),
				importable(at), func(s *specs.Situation) {
					for _, extreme := range extremes() {
						s.Expect(s.ImportBody(at, extreme, valid(s))).To(specs.BeServed())
					}
					s.Expect(s.Import(at, s.ByID(role.Customer), specs.Overwrite(true))).To(specs.BeServed())
				})
		}
	})
}
