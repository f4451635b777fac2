package channelimport

import (
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// robust sends what no client would. Every other import of the suite is judged
// by the same requirement as it passes.
func robust(d *specs.List) {
	const id = requirement.ImportRobustNoServerError
	d.Describe("an import with values that nobody would send", func() {
		for n, field := range cases.ByField(extremes()) {
			at := inTurn(specs.Parents(), n)
			d.It("is answered without a server error: "+field.Name+", "+at.Text, specs.Of(id, field.Name, at.Name),
				importable(at), func(s *specs.Situation) {
					for _, extreme := range field.Bodies {
						s.Expect(s.ImportBody(at, extreme, valid(s))).To(match.BeServed())
					}
					s.Expect(s.Import(at, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeServed())
				})
		}
	})
}
