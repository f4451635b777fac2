package specs

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"customs.example/fixtures"
	"customs.example/fixtures/role"
)

// Situation is a spec under way: the cast that plays its roles, the calls that
// were made so far, and what was found.
type Situation struct {
	fixtures.Cast
	Actor

	ctx       context.Context
	target    Target
	outcome   *Outcome
	exchanges []*Exchange
	// final is set where the spec may not start over.
	final bool
}

// The ways in which a body ends early. They unwind it to run.
type (
	ended     struct{}
	suiteFail struct{ what string }
	restart   struct{}
)

// restartLimit bounds how often a spec starts over on fresh connections.
const restartLimit = 2

// run stages a spec, runs its body and says what came of it. A panic of the
// body is the suite's fault.
func (spec *Spec) run(ctx context.Context, target Target) *Outcome {
	for restarted := 0; ; restarted++ {
		outcome, again := spec.attempt(ctx, target, restarted == restartLimit)
		outcome.Restarted = restarted
		if !again {
			return outcome
		}
	}
}

func (spec *Spec) attempt(ctx context.Context, target Target, final bool) (outcome *Outcome, again bool) {
	outcome = &Outcome{Spec: spec}
	if err := ctx.Err(); err != nil {
		outcome.Unverified = "the run was interrupted"
		return outcome, false
	}
	cast, err := target.Stage(ctx, spec.ID, spec.Needs)
	if err != nil {
		outcome.Unverified = err.Error()
		outcome.Environment = !errors.Is(err, ErrUnmet)
		return outcome, false
	}
	s := &Situation{Cast: cast, ctx: ctx, target: target, outcome: outcome, final: final}
	s.Actor = Actor{situation: s, role: role.Reseller}
	defer func() {
		again = s.finish(recover())
	}()
	spec.Body(s)
	return outcome, false
}

// finish settles how the body ended: by itself, by a judgement, or by a fault.
func (s *Situation) finish(end any) (again bool) {
	if _, again := end.(restart); again {
		return true
	}
	if err := s.target.Done(end == nil); err != nil {
		s.unsettled(err)
	}
	switch end := end.(type) {
	case nil, ended:
	case suiteFail:
		s.outcome.Errored = end.what
	default:
		s.outcome.Errored = fmt.Sprintf("panic: %v\n%s", end, debug.Stack())
	}
	if !s.outcome.Passed() {
		s.outcome.Exchanges = s.exchanges
	}
	if s.outcome.tells() {
		s.outcome.redact(s.Secrets())
	}
	return false
}

// record takes an exchange into the situation and watches it.
func (s *Situation) record(exchange *Exchange, err error) *Exchange {
	if err != nil {
		s.unsettled(err)
		panic(ended{})
	}
	if exchange.Stale && !s.final {
		panic(restart{})
	}
	s.exchanges = append(s.exchanges, exchange)
	s.watch(exchange)
	return exchange
}

func (s *Situation) send(call Call) *Exchange {
	call.Turn = len(s.exchanges)
	return s.record(s.target.Send(s.ctx, call))
}

// unsettled leaves undecided what the environment spoilt.
func (s *Situation) unsettled(err error) {
	s.outcome.Unverified = err.Error()
	s.outcome.Environment = !errors.Is(err, ErrUnmet)
}

// fault ends the spec as a mistake of the suite.
func (s *Situation) fault(format string, args ...any) {
	panic(suiteFail{fmt.Sprintf(format, args...)})
}
