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
// row, so that a target that is gone does not cost a timeout a spec. It counts
// specs and not calls: a hook may be well while the target is gone.
type breaker struct {
	specs.Target

	mu            sync.Mutex
	tried, failed bool // the spec under way
	inRow         int
	last          error
}

const failuresInRow = 3

// Stage implements specs.Target.
func (b *breaker) Stage(ctx context.Context, spec string, needs given.Needs) (fixtures.Cast, error) {
	if err := b.next(); err != nil {
		return fixtures.Cast{}, err
	}
	cast, err := b.Target.Stage(ctx, spec, needs)
	b.note(err)
	return cast, err
}

// Send implements specs.Target.
func (b *breaker) Send(ctx context.Context, call specs.Call) (*specs.Exchange, error) {
	exchange, err := b.Target.Send(ctx, call)
	b.note(err)
	return exchange, err
}

// next counts the spec that has ended, and refuses another one once there were
// too many failures.
func (b *breaker) next() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case b.inRow == failuresInRow:
	case b.failed:
		b.inRow++
	case b.tried:
		b.inRow = 0
	}
	b.tried, b.failed = false, false
	if b.inRow < failuresInRow {
		return nil
	}
	return fmt.Errorf("not tried, after %d failures in a row: %w", failuresInRow, b.last)
}

func (b *breaker) note(err error) {
	if errors.Is(err, specs.ErrUnmet) {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.tried = true
	if err != nil {
		b.failed, b.last = true, err
	}
}
