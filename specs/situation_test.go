package specs

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func TestASpecThatIsMetPassesAndKeepsNothing(t *testing.T) {
	outcome := run(t, answering(200, customer), func(s *Situation) { s.Expect(importing(s)).To(match.BeOK(), match.HaveSomeName()) })
	if !outcome.Passed() || len(outcome.Exchanges) != 0 || outcome.String() != "" {
		t.Errorf("got %q with %d exchanges", outcome, len(outcome.Exchanges))
	}
}

func TestASpecEndsWithItsFirstFinding(t *testing.T) {
	target := inTurn(exchangetest.OK(customer), exchangetest.Refusal(404, "NOT_FOUND"))
	outcome := run(t, target, func(s *Situation) {
		s.Expect(importing(s)).To(match.BeOK())
		s.Expect(importing(s)).To(match.BeAnswered(200, 409), match.HaveSomeName())
		t.Error("the body went on")
	})
	wantFindings(t, outcome, Finding{Requirement: requirement.ImportIdentityDomain, Expected: "200 or 409", Got: "404 NOT_FOUND", Exchange: 1})
	if outcome.Passed() || outcome.Environment || outcome.Unverified != "" || len(outcome.Exchanges) != 2 {
		t.Errorf("got %+v", outcome)
	}
}

func TestABrokenPromiseIsFoundWhereASpecArranges(t *testing.T) {
	imported := func(members ...Member) func(*Situation) *exchange.Exchange {
		return func(s *Situation) *exchange.Exchange {
			return s.Import(AccountParent, append([]Member{s.ByID(role.Customer), Overwrite(true)}, members...)...)
		}
	}
	refused := exchangetest.Refusal(404, "NOT_FOUND")
	for name, tt := range map[string]struct {
		call   func(*Situation) *exchange.Exchange
		answer *exchange.Exchange
		want   requirement.ID
	}{
		"kept":                   {imported(), exchangetest.OK(customer), ""},
		"refused":                {imported(), refused, requirement.ImportIdentityCloudIdentityID},
		"refused with a token":   {imported(Member{"authToken", "t"}), refused, requirement.ImportTokenAuthorizes},
		"refused for a receiver": {imported(Into("accounts/C1/customers/S1")), refused, ""},
		"refused without leave":  {importing, refused, ""},
		"busy":                   {imported(), exchangetest.Refusal(429, "RESOURCE_EXHAUSTED"), ""},
		"read":                   {func(s *Situation) *exchange.Exchange { return s.Get(s.Identity(role.Customer).ID) }, refused, requirement.DirectoryGetByID},
		"read by the alias":      {func(s *Situation) *exchange.Exchange { return s.Get(api.MyCustomer) }, refused, requirement.DirectoryGetMyCustomer},
		"updated": {func(s *Situation) *exchange.Exchange {
			return s.Put(s.Identity(role.Customer).ID, s.Profile(role.Customer))
		}, refused, requirement.DirectoryUpdateStatus},
		"moved": {func(s *Situation) *exchange.Exchange {
			return s.Put(api.MyCustomer, s.Profile(role.Customer, Object{"customerDomain": "other.example"}))
		}, refused, ""},
		"patched": {func(s *Situation) *exchange.Exchange { return s.Patch(api.MyCustomer, Object{"language": "de"}) }, refused, requirement.DirectoryPatchMerges},
	} {
		outcome := run(t, inTurn(tt.answer), func(s *Situation) { s.Assume(tt.call(s)).To(match.BeOK()) })
		var got requirement.ID
		for _, f := range outcome.Findings {
			if f.Expected == "200" {
				got = f.Requirement
			}
		}
		if got != tt.want || (outcome.Unverified != "") != (name != "kept") {
			t.Errorf("%s: found %q violated, unverified %q; want %q", name, got, outcome.Unverified, tt.want)
		}
	}
}

func TestARefusalThatDoesNotComeBreaksNoPromise(t *testing.T) {
	outcome := run(t, inTurn(exchangetest.Refusal(404, "NOT_FOUND")), func(s *Situation) {
		s.Assume(s.Import(AccountParent, s.ByID(role.Customer), Overwrite(true))).To(match.BeRefusedAs(api.AlreadyExists))
	})
	if len(outcome.Findings) > 0 || outcome.Unverified == "" {
		t.Errorf("found %v, unverified %q", outcome.Findings, outcome.Unverified)
	}
}

func TestAFailedArrangementLeavesTheSpecUnverified(t *testing.T) {
	outcome := run(t, inTurn(exchangetest.Refusal(409, "ALREADY_EXISTS")), func(s *Situation) {
		s.Assume(importing(s)).To(match.BeOK())
		t.Error("the body went on")
	})
	want := "its arrangement failed: POST accounts.customers.import: expected 200, got 409 ALREADY_EXISTS"
	if outcome.Unverified != want || outcome.Environment || outcome.Passed() || len(outcome.Findings) != 0 || len(outcome.Exchanges) != 1 {
		t.Errorf("got %+v", outcome)
	}
}

func TestAnArrangementThatFailsKeepsWhatWasFound(t *testing.T) {
	outcome := run(t, answering(500, ""), func(s *Situation) { s.Assume(importing(s)).To(match.BeOK()) })
	wantFindings(t, outcome, Finding{Requirement: requirement.ImportRobustNoServerError, Expected: answers, Got: "500"})
	if outcome.Unverified == "" || outcome.Environment {
		t.Errorf("unverified %q", outcome.Unverified)
	}
}

func TestAWorldThatIsNotMadeIsTheEnvironmentsFault(t *testing.T) {
	target := answering(200, customer)
	target.refuses = errors.New("world hook http://h.example: 500 after 3 tries: no")
	outcome := run(t, target, func(*Situation) { t.Error("the body ran") })
	if outcome.Unverified != target.refuses.Error() || !outcome.Environment || outcome.Passed() {
		t.Errorf("got %+v", outcome)
	}
}

func TestAWorldThatHasNothingFittingIsNobodysFault(t *testing.T) {
	target := answering(200, customer)
	target.refuses = fmt.Errorf("a Team customer: %w", ErrUnmet)
	outcome := run(t, target, func(*Situation) { t.Error("the body ran") })
	if outcome.Unverified != "a Team customer: the world has nothing that fits" || outcome.Environment || outcome.Passed() {
		t.Errorf("got %+v", outcome)
	}
}

func TestATargetThatCannotBeReachedIsTheEnvironmentsFault(t *testing.T) {
	target := &fake{answer: func(n int, _ exchange.Call) (*exchange.Exchange, error) {
		if n == 0 {
			return exchangetest.OK(customer), nil
		}
		return nil, errors.New("connect to http://t.example: refused")
	}}
	outcome := run(t, target, func(s *Situation) {
		importing(s)
		importing(s)
		t.Error("the body went on")
	})
	if outcome.Unverified != "connect to http://t.example: refused" || !outcome.Environment || len(outcome.Findings) != 0 || len(outcome.Exchanges) != 1 {
		t.Errorf("got %+v", outcome)
	}
}

func TestAnInterruptedRunStagesNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	target := answering(200, customer)
	outcome := RunOn(ctx, target, about(func(*Situation) { t.Error("the body ran") }))
	if outcome.Unverified != "the run was interrupted" || outcome.Passed() || target.staged != 0 {
		t.Errorf("got %+v after %d worlds", outcome, target.staged)
	}
}

func TestAPanicIsTheSuitesFault(t *testing.T) {
	outcome := run(t, answering(500, ""), func(s *Situation) {
		importing(s)
		s.Linked(role.OtherReseller, role.Customer)
	})
	want := "panic: the spec's needs name no linked customer in the role of {other-reseller customer}\n"
	if !strings.HasPrefix(outcome.Errored, want) || !strings.Contains(outcome.Errored, "situation_test.go") || outcome.Passed() {
		t.Errorf("errored %q", outcome.Errored)
	}
	if !strings.HasPrefix(outcome.String(), "the suite failed: panic: ") {
		t.Errorf("got %q", outcome)
	}
}

func TestARequestThatIsNotWhatItClaimsIsTheSuitesFault(t *testing.T) {
	wrongType := cases.Claim{Pointer: "/domain", Keyword: "type"}
	for want, body := range map[string]func(*Situation){
		"an import that should be valid is not: ":           func(s *Situation) { s.Import(AccountParent, Overwrite(true)) },
		"a Directory request that should be valid is not: ": func(s *Situation) { s.Put(api.MyCustomer, Object{"customerDomain": 7}) },
		"checking a document against import-request: ":      func(s *Situation) { s.ImportBreaking(cases.SeveralMembers(), AccountParent, s.ByID(role.Customer)) },
		"checking a document against import-request: want type": func(s *Situation) {
			s.ImportBreaking(wrongType, AccountParent, s.ByID(role.Customer), s.ByDomain(role.Customer))
		},
		"case none: checking a document against directory-customer-request: ": func(s *Situation) {
			s.PutCase(api.MyCustomer, cases.Case{Name: "none", Pointer: "/language", Keyword: "type"}, s.Profile(role.Customer))
		},
		"a spec made a value that JSON cannot hold: ": func(s *Situation) {
			s.ImportText(AccountParent, encode(func() {}))
		},
		"an exchange of another spec was judged":                    func(s *Situation) { s.Expect(exchangetest.Answered(404, "")).To(match.BeOK()) },
		"matcher match.matcher: no exchange to judge: expected 200": func(s *Situation) { s.Expect(nil).To(match.BeOK()) },
	} {
		target := answering(200, customer)
		outcome := run(t, target, body)
		if !strings.HasPrefix(outcome.Errored, want) || len(target.calls) != 0 || len(outcome.Findings) != 0 || outcome.Unverified != "" {
			t.Errorf("errored %q after %d calls, want %q", outcome.Errored, len(target.calls), want)
		}
	}
}
