package specs

import (
	"errors"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

// stale is an exchange on a connection that the target had closed.
func stale() *exchange.Exchange { return &exchange.Exchange{Lost: errors.New("EOF"), Stale: true} }

func TestAStaleConnectionStartsTheWholeSpecOver(t *testing.T) {
	// The first call of the first run is served, the second finds the
	// connection closed. The second run is served throughout.
	target := inTurn(exchangetest.Answered(500, ""), stale(), exchangetest.OK(customer))
	var seen []int
	outcome := run(t, target, func(s *Situation) {
		importing(s)
		answer := importing(s)
		seen = append(seen, answer.Status)
		s.Expect(answer).To(match.BeOK())
		s.Observe(answer)
	})
	if !outcome.Passed() || outcome.Restarted != 1 || target.staged != 2 || len(target.calls) != 4 {
		t.Errorf("got %q, restarted %d, staged %d, %d calls", outcome, outcome.Restarted, target.staged, len(target.calls))
	}
	if diff := cmp.Diff([]int{200}, seen); diff != "" {
		t.Errorf("the body went past a stale exchange, -want +got:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"200"}, outcome.Observed); diff != "" {
		t.Errorf("observed, -want +got:\n%s", diff)
	}
}

func TestARestartSendsTheSameBytes(t *testing.T) {
	target := inTurn(stale(), exchangetest.OK(customer))
	run(t, target, func(s *Situation) { s.Import(PartnerParent, s.ByID(role.Customer), s.WithToken(role.ValidToken)) })
	if len(target.calls) != 2 {
		t.Fatalf("%d calls, want 2", len(target.calls))
	}
	if diff := cmp.Diff(target.calls[0], target.calls[1]); diff != "" {
		t.Errorf("the second run differs:\n%s", diff)
	}
}

func TestTheLastRestartJudgesTheLoss(t *testing.T) {
	target := inTurn(stale())
	outcome := run(t, target, func(s *Situation) { s.Expect(importing(s)).To(match.BeOK()) })
	wantFindings(t, outcome,
		Finding{Requirement: requirement.ImportIdentityDomain, Expected: "200", Got: "no answer: EOF"},
		Finding{Requirement: requirement.ImportRobustNoServerError, Expected: answers, Got: "no answer: EOF"})
	if outcome.Restarted != 2 || target.staged != 3 || len(target.calls) != 3 {
		t.Errorf("restarted %d, staged %d, %d calls", outcome.Restarted, target.staged, len(target.calls))
	}
}

func TestTheLastRestartIsNoPassEvenWhereNothingIsExpected(t *testing.T) {
	outcome := run(t, inTurn(stale()), func(s *Situation) { importing(s) })
	wantFindings(t, outcome, Finding{Requirement: requirement.ImportRobustNoServerError, Expected: answers, Got: "no answer: EOF"})
}

func TestALossThatIsNotStaleIsJudgedAtOnce(t *testing.T) {
	target := inTurn(exchangetest.Lost(), exchangetest.OK(customer))
	outcome := run(t, target, func(s *Situation) { s.Expect(importing(s)).To(match.BeOK()) })
	if len(outcome.Findings) != 2 || outcome.Restarted != 0 || target.staged != 1 {
		t.Errorf("got %q, restarted %d, staged %d", outcome, outcome.Restarted, target.staged)
	}
}

func TestAStaleConnectionInABurstStartsTheSpecOver(t *testing.T) {
	target := inTurn(exchangetest.OK(customer), stale(), exchangetest.OK(customer))
	outcome := run(t, target, func(s *Situation) {
		s.ExpectEach(s.ImportAtOnce(3, AccountParent, s.ByID(role.Customer))).To(match.BeOK())
	})
	if !outcome.Passed() || outcome.Restarted != 1 || len(target.calls) != 6 {
		t.Errorf("got %q, restarted %d, %d calls", outcome, outcome.Restarted, len(target.calls))
	}
}
