package provider

import (
	"context"
	"errors"
	"strings"
	"testing"

	"customs.example/specs"
	"customs.example/specs/exchange"
)

// TestATargetIsGivenUpAfterThreeSpecsInARow counts specs that end, not calls.
func TestATargetIsGivenUpAfterThreeSpecsInARow(t *testing.T) {
	gone := errors.New("connection refused")
	fails := false
	breaking := CircuitBreaker(provided(func(context.Context, exchange.Call) (*exchange.Exchange, error) {
		if fails {
			return nil, gone
		}
		return &exchange.Exchange{}, nil
	}), 1)
	judge := func(failing bool) {
		fails = failing
		session := stage(t, breaking)
		for range 2 {
			_, _ = session.Send(t.Context(), exchange.Call{})
		}
		if err := session.Close(t.Context(), &specs.Outcome{}); err != nil {
			t.Fatal(err)
		}
	}
	for _, failing := range []bool{true, true, false, true, true, true} {
		judge(failing)
	}
	_, err := breaking.Stage(t.Context(), &specs.Spec{})
	if !errors.Is(err, gone) || !strings.HasPrefix(err.Error(), "not tried, after 3 failures in a row: ") {
		t.Errorf("staged after three failures: %v", err)
	}
}

// unmet has nothing that fits.
type unmet struct{ err error }

func (u unmet) Stage(context.Context, *specs.Spec) (*specs.Session, error) { return nil, u.err }

func TestWhatIsUnmetBreaksNothing(t *testing.T) {
	breaking := CircuitBreaker(unmet{specs.ErrUnmet}, 1)
	for range 5 {
		if _, err := breaking.Stage(t.Context(), &specs.Spec{}); !errors.Is(err, specs.ErrUnmet) || strings.Contains(err.Error(), "not tried") {
			t.Errorf("error %v", err)
		}
	}
	breaking = CircuitBreaker(unmet{errors.New("world hook: 500")}, 1)
	for range 3 {
		_, _ = breaking.Stage(t.Context(), &specs.Spec{})
	}
	if _, err := breaking.Stage(t.Context(), &specs.Spec{}); err == nil || !strings.Contains(err.Error(), "not tried, after 3") {
		t.Errorf("error %v", err)
	}
}
