package specs

import (
	"net/http"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// operations make one call of each operation.
func operations() map[api.Operation]func(*Situation) *exchange.Exchange {
	return map[api.Operation]func(*Situation) *exchange.Exchange{
		api.Import:       importing,
		api.ReadBack:     func(s *Situation) *exchange.Exchange { return s.ReadBack(s.Linked(role.Reseller, role.Customer).Name) },
		api.GetProfile:   func(s *Situation) *exchange.Exchange { return s.Get(api.MyCustomer) },
		api.PutProfile:   func(s *Situation) *exchange.Exchange { return s.Put(api.MyCustomer, s.Profile(role.Customer)) },
		api.PatchProfile: func(s *Situation) *exchange.Exchange { return s.Patch(api.MyCustomer, s.Profile(role.Customer)) },
		api.Elsewhere:    func(s *Situation) *exchange.Exchange { return s.Elsewhere(http.MethodGet, AccountParent) },
	}
}

const (
	errorForm = "a well formed error body"
	answers   = "an answer below 500"
)

func html(status int) *exchange.Exchange {
	return exchangetest.As("text/html", exchangetest.Answered(status, "<p>no"))
}

func TestEveryOperationIsWatchedForServerErrors(t *testing.T) {
	watched := map[api.Operation]requirement.ID{
		api.Import:       requirement.ImportRobustNoServerError,
		api.GetProfile:   requirement.DirectoryRobustNoServerError,
		api.PutProfile:   requirement.DirectoryRobustNoServerError,
		api.PatchProfile: requirement.DirectoryRobustNoServerError,
	}
	for operation, call := range operations() {
		outcome := run(t, answering(503, ""), func(s *Situation) { call(s) })
		var want []Finding
		if id, is := watched[operation]; is {
			want = append(want, Finding{Requirement: id, Expected: answers, Got: "503"})
		}
		wantFindings(t, outcome, want...)
	}
}

func TestARequirementIsFoundOnceASpec(t *testing.T) {
	target := inTurn(exchangetest.Refusal(403, "PERMISSION_DENIED"), html(403), exchangetest.Answered(500, ""), html(403), exchangetest.Answered(502, ""))
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
	wantFindings(t, RunOn(t.Context(), inTurn(html(403)), spec),
		Finding{Requirement: requirement.ImportErrorBody, Expected: errorForm, Got: `Content-Type "text/html"`, Exchange: 2},
		Finding{Requirement: requirement.DirectoryErrorBody, Expected: errorForm, Got: `Content-Type "text/html"`, Exchange: 1})
}

// TestWhatFollowsFromEarlierExchangesIsWatched has the rules on histories in
// force in a run, as they are on captured traffic.
func TestWhatFollowsFromEarlierExchangesIsWatched(t *testing.T) {
	account := cast().Account(role.Reseller)
	as := func(name string) *exchange.Exchange {
		return exchangetest.OK(`{"name":"` + account + `/customers/` + name + `","domain":"d.example","cloudIdentityId":"` + cast().Identity(role.Customer).ID + `"}`)
	}
	outcome := run(t, inTurn(as("S1"), as("S2")), func(s *Situation) {
		for range 2 {
			s.Import(AccountParent, s.ByID(role.Customer), Overwrite(true))
		}
	})
	wantFindings(t, outcome, Finding{
		Requirement: requirement.ImportOverwriteRepeatable, Pointer: "/name", Exchange: 1,
		Expected: `200 with "` + account + `/customers/S1"`, Got: `"` + account + `/customers/S2"`,
	})
}

// TestWhatIsMadeAtOnceIsCheckedTogether has each of a burst be part of what the
// others are judged by: it is no earlier exchange.
func TestWhatIsMadeAtOnceIsCheckedTogether(t *testing.T) {
	account, id := cast().Account(role.Reseller), cast().Identity(role.Customer).ID
	as := func(name string) *exchange.Exchange {
		return exchangetest.OK(`{"name":"` + account + `/customers/` + name + `","cloudIdentityId":"` + id + `"}`)
	}
	outcome := run(t, inTurn(as("S1"), as("S2"), as("S3")), func(s *Situation) {
		s.ImportAtOnce(3, AccountParent, s.ByID(role.Customer), Overwrite(true))
	})
	if len(outcome.Findings) != 1 || outcome.Findings[0].Requirement != requirement.ImportConcurrentOneCustomer {
		t.Errorf("found %v, want one of %s", outcome.Findings, requirement.ImportConcurrentOneCustomer)
	}
}

func TestALinksImportLiesUnderTheAccount(t *testing.T) {
	outcome := run(t, answering(200, customer), func(s *Situation) {
		s.Expect(s.Import(PartnerParent, s.ByID(role.Customer))).To(match.BeOK())
	})
	if !outcome.Passed() {
		t.Error(outcome)
	}
}

func TestOtherPathsAndMethodsAreNotWatched(t *testing.T) {
	for _, answer := range []*exchange.Exchange{html(404), exchangetest.Answered(500, ""), exchangetest.OK(`[]`), exchangetest.Lost()} {
		outcome := run(t, inTurn(answer), func(s *Situation) { s.Elsewhere("DELETE", PartnerParent) })
		if !outcome.Passed() {
			t.Errorf("%s: found %v", answer.Outcome(), outcome.Findings)
		}
	}
}
