package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

var wordings = specs.Wordings()

// unshown are the writable fields that the documents do not show being updated.
func unshown() []string {
	var pointers []string
	for _, pointer := range writable() {
		if pointer != alternateEmail && pointer != organizationName {
			pointers = append(pointers, pointer)
		}
	}
	return pointers
}

func texts(d *specs.List) {
	of := func(r requirement.ID, put specs.Part) specs.Case {
		return specs.Of(r, specs.Word("text"), wordings, put)
	}
	put := func(s *specs.Situation) specs.Object { return s.WordedProfile(role.Customer, wordings.In(s)) }
	d.It("answers an update {put} of {text} with what was sent", of(requirement.DirectoryUpdateResponse, putting.InTurn(wordings)), administered(), func(s *specs.Situation) {
		sent := put(s)
		s.Expect(s.Put(putting.In(s).Of(s, role.Customer), sent)).To(match.Echo(sent, alternateEmail, organizationName))
	})
	d.It("answers an update {put} of {text} with it in every other field", of(requirement.DirectoryUpdateResponseOtherFields, putting.InTurn(wordings)), administered(),
		func(s *specs.Situation) {
			sent := put(s)
			s.Expect(s.Put(putting.In(s).Of(s, role.Customer), sent)).To(match.Echo(sent, unshown()...))
		})
	d.It("shows by the other key {text} that an update {put} sent", of(requirement.DirectoryUpdateMyCustomer, putting), administered(), func(s *specs.Situation) {
		k, sent := putting.In(s), put(s)
		s.Expect(s.Put(k.Of(s, role.Customer), sent)).To(match.BeOK())
		s.Expect(s.Get(k.Other().Of(s, role.Customer))).To(match.Echo(sent, alternateEmail, organizationName))
	})
	keptTexts(d)
	nearTexts(d)
}

func keptTexts(d *specs.List) {
	d.It("reads {text} as it answered an update {put} before and after an import",
		specs.Of(requirement.DirectoryUpdateRoundTrip, specs.Word("text"), wordings, putting.InTurn(wordings)),
		specs.Given(given.Reseller(), given.CloudIdentity().WithAdmin().Importable()), func(s *specs.Situation) {
			answer := s.Assume(s.Put(putting.In(s).Of(s, role.Customer), s.WordedProfile(role.Customer, wordings.In(s)))).To(match.BeOK())
			for _, imported := range []bool{false, true} {
				importWhere(s, imported)
				for _, get := range key.All() {
					s.Expect(s.Get(get.Of(s, role.Customer))).To(match.BeTheResourceOf(answer, etag))
				}
			}
		})
}

// near is a text, and another that is nearly the same.
type near struct{ was, is string }

func nearTexts(d *specs.List) {
	nearly := specs.NewAxis("near", []specs.Value[near]{
		{ID: "other-case", Phrase: "the same letters in the other case", Is: near{"First Choice", "fIRST cHOICE"}},
		{ID: "continued", Phrase: "a text that begins with the former one", Is: near{"First", "First Choice"}},
		{ID: "beginning", Phrase: "the beginning of the former text", Is: near{"First Choice", "First"}},
		{ID: "with-an-accent", Phrase: "the same letters with an accent", Is: near{"Cafe", "Café"}},
		{ID: "with-a-zero", Phrase: "the same number with a zero before it", Is: near{"501", "0501"}},
	})
	d.It("answers an update {put} with {near}", specs.Of(requirement.DirectoryUpdateResponse, specs.Word("near"), nearly, putting.InTurn(nearly)), administered(),
		func(s *specs.Situation) {
			k, texts := putting.In(s).Of(s, role.Customer), nearly.In(s)
			was, is := s.SameInEachLine(role.Customer, texts.was), s.SameInEachLine(role.Customer, texts.is)
			s.Expect(s.Put(k, was)).To(match.Echo(was, alternateEmail, organizationName))
			s.Expect(s.Put(k, is)).To(match.Echo(is, alternateEmail, organizationName))
		})
}
