package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// response states the form of one success of each method. Every other one of the
// suite is judged by the same requirement as it passes.
func response(d *specs.List) {
	method := specs.NewAxis("method", []specs.Value[func(*specs.Situation, string) *exchange.Exchange]{
		{ID: "get", Phrase: "a read", Is: func(s *specs.Situation, key string) *exchange.Exchange { return s.Get(key) }},
		{ID: "put", Phrase: "an update", Is: func(s *specs.Situation, key string) *exchange.Exchange { return s.Put(key, s.Profile(role.Customer)) }},
	})
	d.It("answers {method} {key} in JSON", specs.Of(requirement.DirectoryResponseMediaType, method, key), administered(), func(s *specs.Situation) {
		answer := s.Assume(method.In(s)(s, key.In(s).Of(s, role.Customer))).To(match.BeOK())
		s.Expect(answer).To(match.BeDeclaredJSON())
	})
	d.It("answers a patch {key} in JSON", specs.Of(requirement.DirectoryResponseMediaType, specs.Word("patch"), key).With(requirement.DirectoryPatch), administered(),
		func(s *specs.Situation) {
			answer := s.Assume(s.Patch(key.In(s).Of(s, role.Customer), specs.Object{"phoneNumber": "+14155550127"})).To(match.BeOK())
			s.Expect(answer).To(match.BeDeclaredJSON())
		})
}
