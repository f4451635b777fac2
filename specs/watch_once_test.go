package specs

import (
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func TestRefusalsFromBeforeTheMethodNeedNoErrorBody(t *testing.T) {
	for _, status := range []int{413, 414, 431} {
		for operation, call := range operations() {
			outcome := run(t, inTurn(exchangetest.As("text/html", exchangetest.Answered(status, "<p>too large"))), func(s *Situation) { call(s) })
			if !outcome.Passed() {
				t.Errorf("%s answered %d: %s", operation, status, outcome)
			}
		}
	}
	outcome := run(t, inTurn(exchangetest.As("text/html", exchangetest.Answered(415, "<p>no"))), func(s *Situation) { importing(s) })
	if len(outcome.Findings) != 1 || outcome.Findings[0].Requirement != requirement.ImportErrorBody {
		t.Errorf("415 finds %v", outcome.Findings)
	}
}

func TestOtherPathsAndMethodsAreNotWatched(t *testing.T) {
	for _, answer := range []*exchange.Exchange{exchangetest.As("text/html", exchangetest.Answered(404, "<p>no")), exchangetest.Answered(500, ""), exchangetest.OK(`[]`), exchangetest.Lost()} {
		outcome := run(t, inTurn(answer), func(s *Situation) { s.Elsewhere("DELETE", PartnerParent) })
		if !outcome.Passed() {
			t.Errorf("%s: found %v", answer.Outcome(), outcome.Findings)
		}
	}
}

func TestARequirementIsFoundOnceASpec(t *testing.T) {
	bad := exchangetest.As("text/html", exchangetest.Answered(403, "<p>no"))
	target := inTurn(exchangetest.Refusal(403, "PERMISSION_DENIED"), bad, exchangetest.Answered(500, ""), bad, exchangetest.Answered(502, ""))
	outcome := run(t, target, func(s *Situation) {
		for range 5 {
			importing(s)
		}
	})
	wantFindings(t, outcome,
		Finding{Requirement: requirement.ImportErrorBody, Expected: errorForm, Got: `Content-Type "text/html"`, Exchange: 1},
		Finding{Requirement: requirement.ImportRobustNoServerError, Expected: answers, Got: "500", Exchange: 2})
}

func TestASpecOfAWatchedRequirementFindsItOnceAndFirst(t *testing.T) {
	spec := &Spec{ID: "import.error.body/test", Requirement: requirement.ImportErrorBody, Needs: needs(), Body: func(s *Situation) {
		first := importing(s)
		s.Get(api.MyCustomer)
		s.Assume(importing(s)).To(match.BeAnyRefusal())
		s.Expect(first).To(match.BeAnyRefusal())
		s.Expect(s.outcome.made[2]).To(match.HaveAnErrorBody())
	}}
	bad := exchangetest.As("text/html", exchangetest.Answered(403, "<p>no"))
	wantFindings(t, RunOn(t.Context(), inTurn(bad), spec),
		Finding{Requirement: requirement.ImportErrorBody, Expected: errorForm, Got: `Content-Type "text/html"`, Exchange: 2},
		Finding{Requirement: requirement.DirectoryErrorBody, Expected: errorForm, Got: `Content-Type "text/html"`, Exchange: 1})
}

func TestALinksImportLiesUnderTheAccount(t *testing.T) {
	outcome := run(t, answering(200, customer), func(s *Situation) {
		s.Expect(s.Import(PartnerParent, s.ByID(role.Customer))).To(match.BeOK())
	})
	if !outcome.Passed() {
		t.Error(outcome)
	}
}
