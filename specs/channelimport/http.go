package channelimport

import (
	"net/http"

	"customs.example/fixtures/given"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

func httpMethod(d *specs.List) {
	method := specs.AxisOf("method", []string{http.MethodGet, http.MethodPut, http.MethodDelete}, func(name string) specs.Value[string] {
		return specs.Value[string]{ID: name, Phrase: name, Is: name}
	})
	needs := func(c specs.Choice) given.Needs { return given.World(at.In(c).Needed()) }
	d.It("does not serve {method} on the path of an import {parent}", specs.Of(requirement.ImportHTTPMethod, method, at), needs,
		func(s *specs.Situation) {
			s.Expect(s.Elsewhere(method.In(s), at.In(s))).To(beUnserved())
		})
}
