package provider

import (
	"context"
	"slices"
	"sync"
	"testing"

	"customs.example/specs"
	"customs.example/specs/exchange"
)

// provided is a provider of one kind of session.
type provided func(context.Context, exchange.Call) (*exchange.Exchange, error)

func (p provided) Stage(context.Context, *specs.Spec) (*specs.Session, error) {
	return &specs.Session{Send: p}, nil
}

func stage(t *testing.T, provider specs.Provider) *specs.Session {
	t.Helper()
	session, err := provider.Stage(t.Context(), &specs.Spec{ID: "a.spec/1"})
	if err != nil {
		t.Fatal(err)
	}
	return session
}

// TestCallsAtOnceAreSentInTheirOrder begins with the last of them.
func TestCallsAtOnceAreSentInTheirOrder(t *testing.T) {
	const calls = 16
	var sent []int // one is sent at a time: the race detector says otherwise
	session := stage(t, InOrder(provided(func(_ context.Context, call exchange.Call) (*exchange.Exchange, error) {
		sent = append(sent, call.Turn)
		return &exchange.Exchange{Call: call}, nil
	})))
	var group sync.WaitGroup
	for turn := range calls {
		group.Go(func() { _, _ = session.Send(t.Context(), exchange.Call{Turn: calls - 1 - turn}) })
	}
	group.Wait()
	if len(sent) != calls || !slices.IsSorted(sent) {
		t.Errorf("sent %v", sent)
	}
}
