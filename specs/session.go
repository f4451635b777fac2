package specs

import (
	"context"
	"errors"

	"customs.example/fixtures"
	"customs.example/specs/exchange"
)

// Provider provides the sessions in which specs run. One may be asked for
// several at a time.
type Provider interface {
	// Stage meets the needs of a spec. Its error is the environment's fault, or
	// ErrUnmet, and bears no secret of the cast.
	Stage(ctx context.Context, spec *Spec) (*Session, error)
}

// ErrUnmet is a world's lack of entities that fit a spec's needs.
var ErrUnmet = errors.New("the world has nothing that fits")

// Session is what one spec is given: a cast for its roles, and a way to call
// the implementation under test. It belongs to that spec alone.
type Session struct {
	Cast fixtures.Cast
	// Redactor takes credentials out of what leaves the process, those of the cast
	// among them. In a session without one, no spec runs.
	Redactor exchange.Redactor
	// Send makes a call once. A connection that is lost on the way is part of
	// the exchange; an error means that the target cannot be reached at all.
	Send func(context.Context, exchange.Call) (*exchange.Exchange, error)
	// End, where set, is told what came of the spec. Its error is the
	// environment's fault. It may wait, and does not where the context has ended.
	End func(context.Context, *Outcome) error
}

// Close ends the session with what came of its spec.
func (s *Session) Close(ctx context.Context, outcome *Outcome) error {
	if s.End == nil {
		return nil
	}
	return s.End(ctx, outcome)
}

// Ending has something done before the session ends. What fails in it does not
// keep the session from its own end.
func (s *Session) Ending(first func(context.Context, *Outcome) error) {
	end := s.End
	s.End = func(ctx context.Context, outcome *Outcome) error {
		err := first(ctx, outcome)
		if end == nil {
			return err
		}
		return errors.Join(err, end(ctx, outcome))
	}
}
