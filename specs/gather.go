package specs

import (
	"context"
	"errors"
	"slices"
	"sync"

	"customs.example/specs/exchange"
)

// Gather has what is made in the session handed on as it ends: all exchanges in
// the order of the calls, without secrets. A spec that starts over hands on
// nothing. The error of whoever takes them is the environment's fault.
func (s *Session) Gather(hand func([]*exchange.Exchange) error) {
	var (
		mu       sync.Mutex
		gathered []*exchange.Exchange
	)
	send := s.Send
	s.Send = func(ctx context.Context, call exchange.Call) (*exchange.Exchange, error) {
		exchange, err := send(ctx, call)
		if err == nil {
			mu.Lock()
			defer mu.Unlock()
			gathered = append(gathered, exchange)
		}
		return exchange, err
	}
	s.Ending(func(_ context.Context, outcome *Outcome) error {
		if outcome.Stale {
			return nil
		}
		if s.Redactor == nil {
			return errors.New(noRedactor)
		}
		slices.SortStableFunc(gathered, func(a, b *exchange.Exchange) int { return a.Call.Turn - b.Call.Turn })
		for n, e := range gathered {
			gathered[n] = exchange.Redacted(e, s.Redactor)
		}
		return hand(gathered)
	})
}
