package specs

import (
	"context"
	"fmt"

	"customs.example/fixtures"
	"customs.example/specs/exchange"
	"customs.example/specs/invariant"
)

// Situation is a spec under way: the cast that plays its roles, the session in
// which its calls are made, and what came of it so far.
type Situation struct {
	fixtures.Cast
	Actor

	// chosen is what this spec has of the axes that it varies.
	chosen  Choice
	ctx     context.Context
	session *Session
	outcome *Outcome
	checker *invariant.Checker
	// last is set where the spec may not start over.
	last bool
}

// choice makes a situation something that axes tell their values in.
func (s *Situation) choice() Choice { return s.chosen }

// record takes exchanges that were made at once into the situation, in the order
// of their turns, and watches them.
func (s *Situation) record(made []*exchange.Exchange, problems []error) {
	for n, e := range made {
		if problems[n] != nil {
			s.outcome.undecide(problems[n])
			panic(ended{})
		}
		if e.Stale && !s.last {
			panic(startOver{})
		}
		s.outcome.made = append(s.outcome.made, e)
	}
	s.watch(made...)
}

func (s *Situation) send(call exchange.Call) *exchange.Exchange {
	call.Turn = len(s.outcome.made)
	e, err := s.session.Send(s.ctx, call)
	s.record([]*exchange.Exchange{e}, []error{err})
	return e
}

// fault ends the spec as a mistake of the suite.
func (s *Situation) fault(format string, args ...any) {
	panic(suiteFail{fmt.Sprintf(format, args...)})
}
