package channelimport

import (
	"net/http"

	"customs.example/fixtures/given"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func httpMethod(d *specs.List) {
	d.Describe("the import's path", func() {
		for _, method := range []string{http.MethodGet, http.MethodPut, http.MethodDelete} {
			for _, at := range specs.Parents() {
				d.It("does not serve "+method+", "+at.Text, specs.Of(requirement.ImportHTTPMethod, method, at.Name),
					given.World(at.Needed()), func(s *specs.Situation) {
						s.Expect(s.Elsewhere(method, at)).To(match.BeAnswered(404, 405, 501))
					})
			}
		}
	})
}
