package directory

import (
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// robust sends what no client would, and reads the customer afterwards. Every
// other call of the suite is judged by the same requirement as it passes.
func robust(d *specs.List) {
	const id = requirement.DirectoryRobustNoServerError
	d.Describe("an update with values that nobody would send", func() {
		for n, field := range cases.ByField(extremes()) {
			k := specs.Keys()[n%2]
			d.It("is answered without a server error: "+field.Name+", "+k.Name, specs.Of(id, field.Name, k.Name), customer(),
				func(s *specs.Situation) {
					for _, extreme := range field.Bodies {
						s.Expect(s.PutBody(k.Of(s, role.Customer), extreme, s.Profile(role.Customer))).To(match.BeServed())
					}
					s.Expect(s.Get(k.Of(s, role.Customer))).To(match.BeServed())
				})
		}
	})
}
