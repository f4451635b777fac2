package specs

import (
	"context"
	"fmt"

	"customs.example/fixtures"
	"customs.example/specs/exchange"
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
	// last is set where the spec may not start over.
	last bool
}

// choice makes a situation something that axes tell their values in.
func (s *Situation) choice() Choice { return s.chosen }

// record takes an exchange into the situation and watches it.
func (s *Situation) record(exchange *exchange.Exchange, err error) *exchange.Exchange {
	if err != nil {
		s.outcome.undecide(err)
		panic(ended{})
	}
	if exchange.Stale && !s.last {
		panic(startOver{})
	}
	s.outcome.made = append(s.outcome.made, exchange)
	s.watch(exchange)
	return exchange
}

func (s *Situation) send(call exchange.Call) *exchange.Exchange {
	call.Turn = len(s.outcome.made)
	return s.record(s.session.Send(s.ctx, call))
}

// fault ends the spec as a mistake of the suite.
func (s *Situation) fault(format string, args ...any) {
	panic(suiteFail{fmt.Sprintf(format, args...)})
}
