package directory

import (
	"net/http"

	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// requestAgain sends the same wrong body twice: the second answer is judged.
func requestAgain(d *specs.List) {
	broken := wrongTypes().Only("alternateEmail-as-object", "customerDomain-as-number", "phoneNumber-as-array", "postalAddress-as-array", "postalAddress.region-as-boolean")
	d.It("refuses again an update {key} in which {broken}",
		specs.Of(requirement.DirectoryRequestTypes, specs.Word("again"), broken, key.InTurn(broken)), administered(), func(s *specs.Situation) {
			k, valid := key.In(s).Of(s, role.Customer), s.FullProfile(role.Customer)
			s.Assume(s.PutCase(k, broken.In(s), valid)).To(beABadRequest())
			s.Expect(s.PutCase(k, broken.In(s), valid)).To(beABadRequest())
		})
	malformed := malformedBodies().Only("truncated-after-colon", "truncated-before-end", "text", "root-array")
	d.It("refuses again an update {key} where {malformed}",
		specs.Of(requirement.DirectoryRequestMalformed, specs.Word("again"), malformed, key.InTurn(malformed)), administered(), func(s *specs.Situation) {
			k, valid := key.In(s).Of(s, role.Customer), s.FullProfile(role.Customer)
			s.Assume(s.PutBody(k, malformed.In(s), valid)).To(beABadRequest())
			s.Expect(s.PutBody(k, malformed.In(s), valid)).To(beABadRequest())
		})
}

// requestOfPatch has no field beside the wrong one, or all.
func requestOfPatch(d *specs.List) {
	broken := aWrongType()
	d.It("refuses a patch {key} in which {broken}",
		specs.Of(requirement.DirectoryRequestTypes, specs.Word("patch"), broken, key.InTurn(broken)).With(requirement.DirectoryPatch), administered(), func(s *specs.Situation) {
			s.Expect(s.PatchCase(key.In(s).Of(s, role.Customer), broken.In(s), s.FullProfile(role.Customer))).To(beABadRequest())
		})
}

func surrounded(d *specs.List) {
	malformed := surroundings()
	d.It("refuses an update {key} where {malformed}", specs.Of(requirement.DirectoryRequestMalformed, malformed, key), administered(),
		func(s *specs.Situation) {
			s.Expect(s.PutBody(key.In(s).Of(s, role.Customer), malformed.In(s), s.FullProfile(role.Customer))).To(beABadRequest())
		})
}

// asked are the standard parameters that every Google API takes.
func asked() specs.Axis[string] {
	return specs.NewAxis("query", []specs.Value[string]{
		{ID: "alt-json", Phrase: "is to be answered in JSON", Is: "alt=json"},
		{ID: "pretty", Phrase: "is to be answered in lines", Is: "prettyPrint=true"},
		{ID: "not-pretty", Phrase: "is to be answered in one line", Is: "prettyPrint=false"},
		{ID: "quota-user", Phrase: "names whose quota it counts to", Is: "quotaUser=customs"},
		{ID: "all-fields", Phrase: "asks for all fields", Is: "fields=*"},
		{ID: "together", Phrase: "bears several parameters", Is: "alt=json&prettyPrint=false&quotaUser=customs&fields=*"},
	})
}

func queries(d *specs.List) {
	query := asked()
	of := func(method specs.Word) specs.Case {
		return specs.Of(requirement.DirectoryRequestClientQueries, method, query, key.InTurn(query))
	}
	whole := func(s *specs.Situation) match.Matcher { return match.HaveText("/id", s.Identity(role.Customer).ID) }
	d.It("serves a read {key} that {query}", of("get"), administered(), func(s *specs.Situation) {
		s.Expect(s.Asking(query.In(s)).Get(key.In(s).Of(s, role.Customer))).To(whole(s))
	})
	d.It("serves an update {key} that {query}", of("put"), administered(), func(s *specs.Situation) {
		s.Expect(s.Asking(query.In(s)).Put(key.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(whole(s))
	})
	d.It("serves a patch {key} that {query}", of("patch").With(requirement.DirectoryPatch), administered(), func(s *specs.Situation) {
		sent := specs.Object{"phoneNumber": "+14155550128"}
		s.Expect(s.Asking(query.In(s)).Patch(key.In(s).Of(s, role.Customer), sent)).To(whole(s))
	})
	parts(d)
}

// parts ask for less than the whole.
func parts(d *specs.List) {
	some := func() match.Matcher { return match.BeAnswered(http.StatusOK, http.StatusNoContent) }
	d.It("answers a read {key} of the id alone with that or with more", specs.Of(requirement.DirectoryRequestFields, specs.Word("get"), key), administered(),
		func(s *specs.Situation) {
			answer := s.Asking("fields=id").Get(key.In(s).Of(s, role.Customer))
			s.ObserveWhether(answer, "/kind", "whole", "part")
			s.Expect(answer).To(some())
		})
	d.It("answers an update {key} that asks for no fields with none or with all", specs.Of(requirement.DirectoryRequestFields, specs.Word("put"), key), administered(),
		func(s *specs.Situation) {
			answer := s.Asking("fields=").Put(key.In(s).Of(s, role.Customer), s.Profile(role.Customer))
			s.Observe(answer)
			s.Expect(answer).To(some())
		})
	d.It("answers a patch {key} that asks for no fields with none or with all",
		specs.Of(requirement.DirectoryRequestFields, specs.Word("patch"), key).With(requirement.DirectoryPatch), administered(), func(s *specs.Situation) {
			answer := s.Asking("fields=").Patch(key.In(s).Of(s, role.Customer), specs.Object{"phoneNumber": "+14155550129"})
			s.Observe(answer)
			s.Expect(answer).To(some())
		})
}
