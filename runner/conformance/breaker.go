package conformance

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/specs"
)

// breaker gives a target up once the environment has failed several specs in a
// row, so that a target that is gone does not cost a timeout a spec.
type breaker struct {
	specs.Target

	mu    sync.Mutex
	inRow int
	last  error
}

const failuresInRow = 3

// Stage implements specs.Target.
func (b *breaker) Stage(ctx context.Context, spec string, needs given.Needs) (fixtures.Cast, error) {
	if err := b.broken(); err != nil {
		return fixtures.Cast{}, err
	}
	cast, err := b.Target.Stage(ctx, spec, needs)
	b.count(err)
	return cast, err
}

// Send implements specs.Target.
func (b *breaker) Send(ctx context.Context, call specs.Call) (*specs.Exchange, error) {
	exchange, err := b.Target.Send(ctx, call)
	b.count(err)
	return exchange, err
}

func (b *breaker) broken() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.inRow < failuresInRow {
		return nil
	}
	return fmt.Errorf("not tried, after %d failures in a row: %w", failuresInRow, b.last)
}

func (b *breaker) count(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case errors.Is(err, specs.ErrUnmet):
	case err != nil:
		b.inRow, b.last = b.inRow+1, err
	default:
		b.inRow = 0
	}
}
