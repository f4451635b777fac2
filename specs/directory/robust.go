package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// robust sends what no client would, and reads the customer afterwards. Every
// other call of the suite is judged by the same requirement as it passes.
func robust(d *specs.List) {
	field := extremes()
	d.It("answers an update {key} without a server error whatever {field} holds",
		specs.Of(requirement.DirectoryRobustNoServerError, field, key.InTurn(field)), administered(), func(s *specs.Situation) {
			for _, extreme := range field.In(s).Bodies {
				s.Expect(s.PutBody(key.In(s).Of(s, role.Customer), extreme, s.Profile(role.Customer))).To(match.BeServed())
			}
			s.Expect(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeServed())
		})
	minimalBodies(d)
}
