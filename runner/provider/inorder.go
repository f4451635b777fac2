package provider

import (
	"context"
	"sync"

	"customs.example/specs"
	"customs.example/specs/exchange"
)

// ordering is a provider in whose sessions one call is made at a time.
type ordering struct{ specs.Provider }

// InOrder is a provider in whose sessions calls that are made at once are sent
// one after the other, in the order of their turns: which of them comes first is
// not left to chance.
func InOrder(provider specs.Provider) specs.Provider { return ordering{provider} }

// Stage implements specs.Provider.
func (o ordering) Stage(ctx context.Context, spec *specs.Spec) (*specs.Session, error) {
	session, err := o.Provider.Stage(ctx, spec)
	if err != nil {
		return nil, err
	}
	queue := newQueue()
	send := session.Send
	session.Send = func(ctx context.Context, call exchange.Call) (*exchange.Exchange, error) {
		queue.wait(call.Turn)
		defer queue.next()
		return send(ctx, call)
	}
	return session, nil
}

// queue lets in whoever has the turn.
type queue struct {
	mu      sync.Mutex
	changed *sync.Cond
	turn    int
}

func newQueue() *queue {
	q := &queue{}
	q.changed = sync.NewCond(&q.mu)
	return q
}

func (q *queue) wait(turn int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for q.turn < turn {
		q.changed.Wait()
	}
}

func (q *queue) next() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.turn++
	q.changed.Broadcast()
}
