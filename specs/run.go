package specs

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"customs.example/fixtures/role"
	"customs.example/specs/invariant"
)

// The ways in which a body ends early. They unwind it to Run.
type (
	ended     struct{}
	suiteFail struct{ what string }
	startOver struct{}
)

// restartLimit bounds how often a spec starts over on fresh connections.
const restartLimit = 2

// RunOn runs a spec in a session of a provider's, closes that, and says what
// came of it. Where the target had closed a connection between two calls, the
// spec starts over in another session.
func RunOn(ctx context.Context, provider Provider, spec *Spec) *Outcome {
	for restarted := 0; ; restarted++ {
		outcome := runOnce(ctx, provider, spec, restarted == restartLimit)
		outcome.Restarted = restarted
		if !outcome.Stale {
			return outcome
		}
	}
}

func runOnce(ctx context.Context, provider Provider, spec *Spec, last bool) *Outcome {
	outcome := &Outcome{Spec: spec}
	if ctx.Err() != nil {
		outcome.Unverified = "the run was interrupted"
		return outcome
	}
	session, err := provider.Stage(ctx, spec)
	if err != nil {
		outcome.undecide(err)
		return outcome
	}
	outcome = attempt(ctx, spec, session, last)
	if err := session.Close(ctx, outcome); err != nil {
		outcome.undecide(err)
	}
	outcome.finish()
	return outcome
}

// Run runs the body of a spec in a session and says what came of it. The
// session is still open then. A panic of the body is the suite's fault, and so is
// a session without a redactor, in which no call is made.
func Run(ctx context.Context, spec *Spec, session *Session) *Outcome {
	outcome := attempt(ctx, spec, session, true)
	outcome.finish()
	return outcome
}

func attempt(ctx context.Context, spec *Spec, session *Session, last bool) (outcome *Outcome) {
	outcome = &Outcome{Spec: spec, redactor: session.Redactor}
	if session.Redactor == nil {
		outcome.Errored = noRedactor
		return outcome
	}
	s := &Situation{
		Cast: session.Cast, chosen: spec.Choice, ctx: ctx, session: session, outcome: outcome, last: last, checker: invariant.NewChecker(),
	}
	s.Actor = Actor{situation: s, role: role.Reseller}
	defer func() { outcome.settle(recover()) }()
	spec.Body(s)
	return outcome
}

// settle notes how the body ended: by itself, by a judgement, or by a fault.
func (o *Outcome) settle(end any) {
	switch end := end.(type) {
	case nil:
		o.Complete = true
	case ended:
	case startOver:
		o.Stale = true
	case suiteFail:
		o.Errored = end.what
	default:
		o.Errored = fmt.Sprintf("panic: %v\n%s", end, debug.Stack())
	}
}

// undecide leaves undecided what the environment spoilt.
func (o *Outcome) undecide(err error) {
	o.Unverified = err.Error()
	o.Environment = !errors.Is(err, ErrUnmet)
}
