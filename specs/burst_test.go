package specs

import (
	"errors"
	"strings"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

// named is a Customer of the spec's account.
func named(id string) *exchange.Exchange {
	return exchangetest.OK(strings.Replace(customer, "S1", id, 1))
}

// bursting makes a burst of as many imports as there are answers, and expects
// them to agree.
func bursting(t *testing.T, answers ...*exchange.Exchange) *Outcome {
	t.Helper()
	return run(t, inTurn(answers...), func(s *Situation) {
		s.ExpectEach(s.ImportAtOnce(len(answers), AccountParent, s.ByID(role.Customer), Overwrite(true))).ToAgreeOnOneName()
	})
}

func TestABurstAgreesOnOneName(t *testing.T) {
	for name, test := range map[string]struct {
		answers []*exchange.Exchange
		agrees  bool
	}{
		"all":            {[]*exchange.Exchange{named("S1"), named("S1"), named("S1")}, true},
		"one success":    {[]*exchange.Exchange{exchangetest.Refusal(409, "ABORTED"), named("S1"), exchangetest.Refusal(409, "ABORTED")}, true},
		"two names":      {[]*exchange.Exchange{named("S1"), named("S1"), named("S2")}, false},
		"no success":     {[]*exchange.Exchange{exchangetest.Refusal(409, "ABORTED"), exchangetest.Refusal(409, "ALREADY_EXISTS")}, false},
		"no name at all": {[]*exchange.Exchange{exchangetest.OK("{}"), exchangetest.OK("{}")}, false},
		"a nameless one": {[]*exchange.Exchange{named("S1"), exchangetest.OK("{}")}, false},
	} {
		outcome := bursting(t, test.answers...)
		own := len(outcome.Findings) > 0 && outcome.Findings[0].Requirement == requirement.ImportIdentityDomain
		if own == test.agrees || outcome.Errored != "" {
			t.Errorf("%s: agrees is not %v: %s", name, test.agrees, outcome)
		}
	}
}

func TestEachExchangeOfABurstIsJudged(t *testing.T) {
	outcome := run(t, inTurn(named("S1"), exchangetest.Refusal(409, "ABORTED"), exchangetest.Refusal(404, "NOT_FOUND")), func(s *Situation) {
		s.ExpectEach(s.ImportAtOnce(3, AccountParent, s.ByID(role.Customer))).To(match.BeAnswered(200, 409))
	})
	if len(outcome.Findings) != 1 || outcome.Findings[0].Got != "404 NOT_FOUND" {
		t.Errorf("got %s", outcome)
	}
}

func TestABurstIsRecordedInTheOrderOfItsCalls(t *testing.T) {
	target := &fake{answer: func(_ int, call exchange.Call) (*exchange.Exchange, error) {
		return exchangetest.OK(`{"kind":"` + string(call.Body) + `"}`), nil
	}}
	run(t, target, func(s *Situation) {
		bodies := s.FullProfiles(role.Customer, 0, 8)
		for n, exchange := range s.PutAtOnce(api.MyCustomer, bodies) {
			if exchange.Call.Method != "PUT" || string(exchange.Call.Body) != string(encode(bodies[n])) || s.outcome.made[n] != exchange {
				t.Errorf("exchange %d is of another call", n)
			}
		}
	})
	if len(target.calls) != 8 {
		t.Errorf("%d calls", len(target.calls))
	}
}

func TestATargetThatIsLostInABurstIsTheEnvironmentsFault(t *testing.T) {
	target := &fake{answer: func(n int, _ exchange.Call) (*exchange.Exchange, error) {
		if n == 2 {
			return nil, errors.New("no target")
		}
		return named("S1"), nil
	}}
	outcome := run(t, target, func(s *Situation) { s.ImportAtOnce(4, AccountParent, s.ByID(role.Customer)) })
	if outcome.Unverified != "no target" || !outcome.Environment || len(target.calls) != 4 {
		t.Errorf("got %+v after %d calls", outcome, len(target.calls))
	}
}

func TestAcceptedBodiesAreThoseOfSuccesses(t *testing.T) {
	bodies := []Object{{"n": 1}, {"n": 2}, {"n": 3}}
	got := Accepted(Burst{exchangetest.OK("{}"), exchangetest.Refusal(409, "ABORTED"), exchangetest.OK("")}, bodies)
	if diff := cmp.Diff([]Object{bodies[0], bodies[2]}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestProfilesOfABurstDifferInEveryFieldThatMay(t *testing.T) {
	run(t, answering(200, profile), func(s *Situation) {
		full := s.FullProfile(role.Customer)
		pointers := []string{"/alternateEmail", "/phoneNumber"}
		for name := range full["postalAddress"].(Object) {
			if name != "countryCode" {
				pointers = append(pointers, "/postalAddress/"+name)
			}
		}
		profiles := append(s.FullProfiles(role.Customer, 0, 3), s.FullProfiles(role.Customer, 1, 3)...)
		for _, pointer := range pointers {
			seen := map[any]bool{}
			for _, profile := range profiles {
				value, _ := exchange.Lookup(profile, pointer)
				seen[value] = true
			}
			if len(seen) != len(profiles) {
				t.Errorf("%s has %d values in %d profiles", pointer, len(seen), len(profiles))
			}
		}
		last := profiles[len(profiles)-1]
		for pointer, want := range map[string]string{
			"/customerDomain": s.Identity(role.Customer).PrimaryDomain, "/postalAddress/countryCode": "CA",
			"/phoneNumber": "+14155550112", "/alternateEmail": "12" + full["alternateEmail"].(string), "/postalAddress/region": "ON12",
		} {
			if got, _ := exchange.Lookup(last, pointer); got != want {
				t.Errorf("%s is %v, want %s", pointer, got, want)
			}
		}
	})
}
