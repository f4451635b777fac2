package specs

import (
	"context"
	"slices"
	"sync"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
)

// Gatherer is a target whose exchanges are handed on, a spec at a time: all that
// a spec made, in the order of its calls, without secrets.
type Gatherer struct {
	Target
	// Hand takes what a spec that is done has made. Its error is the
	// environment's fault.
	Hand func(Gathered) error

	mu       sync.Mutex
	spec     string
	cast     fixtures.Cast
	gathered []*Exchange
}

// Gathered is what one spec made, in the world that it was given.
type Gathered struct {
	Spec      string
	World     fixtures.World
	Exchanges []*Exchange
}

// Stage implements Target. It forgets a spec that has to start over.
func (g *Gatherer) Stage(ctx context.Context, spec string, needs given.Needs) (fixtures.Cast, error) {
	cast, err := g.Target.Stage(ctx, spec, needs)
	g.mu.Lock()
	defer g.mu.Unlock()
	g.spec, g.cast, g.gathered = spec, cast, nil
	return cast, err
}

// Send implements Target.
func (g *Gatherer) Send(ctx context.Context, call Call) (*Exchange, error) {
	exchange, err := g.Target.Send(ctx, call)
	if err == nil {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.gathered = append(g.gathered, exchange)
	}
	return exchange, err
}

// Done implements Target. Answers to calls that were made at once come in any
// order; they are handed on in that of the calls.
func (g *Gatherer) Done(whole bool) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	slices.SortStableFunc(g.gathered, func(a, b *Exchange) int { return a.Call.Turn - b.Call.Turn })
	replacer := replacerOf(g.cast.Secrets())
	for n, exchange := range g.gathered {
		g.gathered[n] = redactExchange(exchange, replacer)
	}
	if err := g.Hand(Gathered{g.spec, g.cast.World, g.gathered}); err != nil {
		return err
	}
	return g.Target.Done(whole)
}
