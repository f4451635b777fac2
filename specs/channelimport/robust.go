package channelimport

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// robust sends what no client would. Every other import of the suite is judged
// by the same requirement as it passes.
func robust(d *specs.List) {
	field := extremes()
	d.It("answers an import {parent} without a server error whatever {field} holds",
		specs.Of(requirement.ImportRobustNoServerError, field, at.InTurn(field)), lure, func(s *specs.Situation) {
			for _, extreme := range field.In(s).Bodies {
				s.Expect(s.ImportBody(at.In(s), extreme, valid(s))).To(match.BeServed())
			}
			s.Expect(s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeServed())
		})
}
