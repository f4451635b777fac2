package specs

import (
	"strings"
	"testing"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

func TestTheOwnRequirementComesBeforeThoseOnEveryExchange(t *testing.T) {
	outcome := run(t, answering(500, "no"), func(s *Situation) {
		importing(s)
		s.Get(api.MyCustomer)
		s.Expect(importing(s)).To(match.BeOK())
	})
	wantFindings(t, outcome,
		Finding{Requirement: requirement.ImportIdentityDomain, Expected: "200", Got: "500", Exchange: 2},
		Finding{Requirement: requirement.ImportRobustNoServerError, Expected: answers, Got: "500", Exchange: 0},
		Finding{Requirement: requirement.DirectoryRobustNoServerError, Expected: answers, Got: "500", Exchange: 1})
}

func TestAnAssertionReturnsItsExchange(t *testing.T) {
	outcome := run(t, answering(200, customer), func(s *Situation) {
		first := importing(s)
		if s.Assume(first).To(match.BeOK()) != first || s.Expect(first).To() != first {
			t.Error("another exchange was returned")
		}
	})
	if !outcome.Passed() {
		t.Error(outcome)
	}
}

func TestAnEarlierExchangeMayBeJudgedLater(t *testing.T) {
	outcome := run(t, inTurn(exchangetest.Refusal(404, "NOT_FOUND"), exchangetest.OK(customer)), func(s *Situation) {
		first := importing(s)
		s.Expect(importing(s)).To(match.BeOK())
		s.Expect(first).To(match.BeRefused(400, 403))
	})
	wantFindings(t, outcome, Finding{
		Requirement: requirement.ImportIdentityDomain, Expected: "a refusal: 400 or 403", Got: "404 NOT_FOUND", Exchange: 0,
	})
}

func TestObservingNotesWhatTheDocumentsLeaveOpen(t *testing.T) {
	answers := []*exchange.Exchange{
		exchangetest.OK(`{"name":"` + cast().Account("reseller") + `/customers/S1","cloudIdentityId":"` + cast().Identity("customer").ID + `","phoneNumber":"+1"}`),
		exchangetest.Refusal(404, "NOT_FOUND"),
		exchangetest.OK(customer),
	}
	outcome := run(t, inTurn(answers...), func(s *Situation) {
		first, second, third := importing(s), importing(s), importing(s)
		s.Observe(first)
		s.Observe(second)
		for _, answer := range []*exchange.Exchange{first, second, third} {
			s.ObserveWhether(answer, "/phoneNumber", "merged", "replaced")
		}
		s.ObserveWhether(first, "/domain", "there", "absent")
	})
	want := []string{"200", "404 NOT_FOUND", "200 merged", "404 NOT_FOUND", "200 replaced", "200 absent"}
	if diff := cmp.Diff(want, outcome.Observed); diff != "" || !outcome.Passed() {
		t.Errorf("%s observed, -want +got:\n%s", outcome, diff)
	}
}

func TestNullIsNotThere(t *testing.T) {
	outcome := run(t, answering(200, `{"kind":"admin#directory#customer","id":"C1","customerDomain":"d.example","phoneNumber":null}`), func(s *Situation) {
		s.ObserveWhether(s.Get(api.MyCustomer), "/phoneNumber", "merged", "replaced")
	})
	if diff := cmp.Diff([]string{"200 replaced"}, outcome.Observed); diff != "" {
		t.Errorf("observed, -want +got:\n%s", diff)
	}
}

func TestWhatIsObservedBeforeTheEndIsKept(t *testing.T) {
	outcome := run(t, inTurn(exchangetest.Refusal(409, "ABORTED")), func(s *Situation) {
		answer := importing(s)
		s.Observe(answer)
		s.Expect(answer).To(match.BeAnswered(200))
	})
	if diff := cmp.Diff([]string{"409 ABORTED"}, outcome.Observed); diff != "" || len(outcome.Findings) != 1 {
		t.Errorf("%s observed, -want +got:\n%s", outcome, diff)
	}
}

func TestToExpectWhatWasNotSentIsTheSuitesFault(t *testing.T) {
	outcome := run(t, answering(200, customer), func(s *Situation) {
		s.Expect(importing(s)).To(match.Echo(Object{"a": "b"}, "/a", "/b"))
	})
	if want := "a spec expects an answer to echo what it did not send at /b"; !strings.HasSuffix(outcome.Errored, want) || len(outcome.Findings) > 0 {
		t.Errorf("errored %q with findings %v, want %q", outcome.Errored, outcome.Findings, want)
	}
}

func TestWhatIsToldGoesToTheSpecsRequirement(t *testing.T) {
	outcome := run(t, answering(403, `{"error":{"code":403,"message":"ask Seven F3A","status":"PERMISSION_DENIED"}}`), func(s *Situation) {
		s.Expect(importing(s)).To(match.BeRefusedAs(api.PermissionDenied), match.NotDisclose("seven f3a"))
	})
	wantFindings(t, outcome, Finding{
		Requirement: requirement.ImportIdentityDomain, Expected: "nothing of the resource in the answer", Got: `"seven f3a"`,
	})
}
