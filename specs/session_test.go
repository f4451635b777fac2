package specs

import (
	"context"
	"errors"
	"slices"
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// TestASessionEndsWhateverFailsBefore, in the order in which it was taken in.
func TestASessionEndsWhateverFailsBefore(t *testing.T) {
	var done []string
	ending := func(name string, err error) func(context.Context, *Outcome) error {
		return func(context.Context, *Outcome) error {
			done = append(done, name)
			return err
		}
	}
	full := errors.New("the disk is full")
	session := &Session{End: ending("restored", nil)}
	session.Ending(ending("kept", full))
	session.Ending(ending("told", nil))
	if err := session.Close(t.Context(), &Outcome{}); !errors.Is(err, full) {
		t.Errorf("error %v", err)
	}
	if want := []string{"told", "kept", "restored"}; !slices.Equal(done, want) {
		t.Errorf("did %v, want %v", done, want)
	}
}

// TestASessionHandsOnWhatWasMade in the order of the calls, without secrets; one
// that is to start over hands on nothing.
func TestASessionHandsOnWhatWasMade(t *testing.T) {
	for _, startsOver := range []bool{false, true} {
		session, err := answering(200, "{}").Stage(t.Context(), about(nil))
		if err != nil {
			t.Fatal(err)
		}
		var turns []int
		session.Gather(func(made []*exchange.Exchange) error {
			for _, exchange := range made {
				turns = append(turns, exchange.Call.Turn)
				if exchange.Call.Bearer != "<bearer:reseller>" {
					t.Errorf("the bearer is %q", exchange.Call.Bearer)
				}
			}
			return nil
		})
		for _, turn := range []int{1, 0, 2} {
			if _, err := session.Send(t.Context(), exchange.Call{Turn: turn, Bearer: session.Cast.Bearer("reseller")}); err != nil {
				t.Fatal(err)
			}
		}
		if err := session.Close(t.Context(), &Outcome{Stale: startsOver}); err != nil {
			t.Error(err)
		}
		if want := map[bool][]int{false: {0, 1, 2}}[startsOver]; !slices.Equal(turns, want) {
			t.Errorf("handed on %v, want %v", turns, want)
		}
	}
}

// TestRunLeavesTheSessionOpen: whoever staged it closes it.
func TestRunLeavesTheSessionOpen(t *testing.T) {
	closed := false
	target := answering(200, customer)
	target.end = func(*Outcome) error {
		closed = true
		return errors.New("what was changed is not restored")
	}
	spec := about(func(s *Situation) { s.Expect(importing(s)).To(match.BeOK()) })
	session, _ := target.Stage(t.Context(), spec)
	if outcome := Run(t.Context(), spec, session); !outcome.Passed() || !outcome.Complete || closed {
		t.Errorf("got %q, complete %v, closed %v", outcome, outcome.Complete, closed)
	}
	if outcome := RunOn(t.Context(), target, spec); !closed || !outcome.Environment || outcome.Unverified != "what was changed is not restored" {
		t.Errorf("got %+v", outcome)
	}
}
