package directory

import (
	"net/http"

	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// partly is what a patch asks of its answer: widely used clients ask for no
// field at all, and may be answered without a body then.
type partly struct {
	query    string
	answered match.Matcher
}

var answers = specs.NewAxis("answer", []specs.Value[partly]{
	{ID: "whole", Phrase: "the customer", Is: partly{"", match.BeOK()}},
	{ID: "empty-fields", Phrase: "no fields", Is: partly{"fields=", match.BeAnswered(http.StatusOK, http.StatusNoContent)}},
})

// patchDomain patches the primary domain alone. Whether its answer shows the domain
// is left open: that is looked at afterwards.
func patchDomain(s *specs.Situation, k specs.Key, domain string) {
	answer := s.Asking(answers.In(s).query).Patch(k.Of(s, role.Customer), specs.Object{"customerDomain": domain})
	s.Expect(answer).To(answers.In(s).answered)
}

func patchesOfDomain(d *specs.List) {
	d.It("makes {domain} primary in a patch {key} of it alone that asks for {answer}",
		specs.Of(requirement.DirectoryPatchPrimary, verified, answers.InTurn(verified), key.BeginningWith("by-my-customer").InTurn(verified)), movable(), func(s *specs.Situation) {
			patchDomain(s, key.In(s), chosenDomain(s))
			expectDomain(s, chosenDomain(s))
		})
	d.It("makes one verified domain after the other primary in patches {key} that ask for {answer} and shows each by the other key",
		specs.Of(requirement.DirectoryPatchPrimary, specs.Word("one-after-the-other"), key, answers.InTurn(key)), movable(), func(s *specs.Situation) {
			was, domains := s.Identity(role.Customer).PrimaryDomain, s.Identity(role.Customer).VerifiedDomains
			expectDomain(s, was)
			for _, domain := range []string{domains[0], was, domains[1], domains[0]} {
				patchDomain(s, key.In(s), domain)
				s.Expect(s.Get(key.In(s).Other().Of(s, role.Customer))).To(match.HavePrimaryDomain(domain))
			}
		})
}
