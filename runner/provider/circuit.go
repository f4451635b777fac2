package provider

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"customs.example/specs"
	"customs.example/specs/exchange"
)

// circuitBreaker gives a target up once the environment has failed several specs in a
// row, so that a target that is gone does not cost a timeout a spec. It counts
// specs and not calls: a hook may be well while the target is gone.
type circuitBreaker struct {
	specs.Provider

	most int

	mu    sync.Mutex
	inRow int
	last  error
}

// failuresInRow is after how many a target is given up that is asked by one spec
// at a time.
const failuresInRow = 3

// CircuitBreaker is a provider that stages nothing more once the environment has
// failed three specs in a row. Where several run at once, one trouble may meet
// all of them: it takes as many more.
func CircuitBreaker(provider specs.Provider, jobs int) specs.Provider {
	return &circuitBreaker{Provider: provider, most: failuresInRow + jobs - 1}
}

// Stage implements specs.Provider.
func (b *circuitBreaker) Stage(ctx context.Context, spec *specs.Spec) (*specs.Session, error) {
	if err := b.open(); err != nil {
		return nil, err
	}
	session, err := b.Provider.Stage(ctx, spec)
	if err != nil {
		b.count(err)
		return nil, err
	}
	failed := &failure{}
	send := session.Send
	session.Send = func(ctx context.Context, call exchange.Call) (*exchange.Exchange, error) {
		exchange, err := send(ctx, call)
		failed.note(err)
		return exchange, err
	}
	session.Ending(func(context.Context, *specs.Outcome) error {
		b.count(failed.err)
		return nil
	})
	return session, nil
}

// failure is what a session's calls failed of last, nil for nothing.
type failure struct {
	mu  sync.Mutex
	err error
}

func (f *failure) note(err error) {
	if err == nil || errors.Is(err, specs.ErrUnmet) {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.err = err
}

// count counts a spec that has ended. One whose needs were unmet says nothing.
func (b *circuitBreaker) count(err error) {
	if errors.Is(err, specs.ErrUnmet) {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case b.inRow == b.most:
	case err != nil:
		b.inRow++
		b.last = err
	default:
		b.inRow = 0
	}
}

// open is why nothing more is staged, nil where it is.
func (b *circuitBreaker) open() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.inRow < b.most {
		return nil
	}
	return fmt.Errorf("not tried, after %d failures in a row: %w", b.most, b.last)
}
