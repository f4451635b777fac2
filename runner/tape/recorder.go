package tape

import (
	"context"
	"fmt"

	"customs.example/specs"
	"customs.example/specs/exchange"
)

// recorded is a provider whose sessions are kept.
type recorded struct {
	specs.Provider
	about Origin
	seed  int64
	into  *Recording
}

// Record keeps what is made in a provider's sessions, in its redacted form: a
// cassette a spec, written when the spec is done. About says by which URLs the
// target stands in the cassettes, and seed which identifiers are in them.
func Record(provider specs.Provider, about Origin, seed int64, into *Recording) specs.Provider {
	return recorded{provider, about, seed, into}
}

// Stage implements specs.Provider.
func (r recorded) Stage(ctx context.Context, spec *specs.Spec) (*specs.Session, error) {
	session, err := r.Provider.Stage(ctx, spec)
	if err != nil {
		return nil, err
	}
	session.Gather(func(exchanges []*exchange.Exchange) error {
		kept := make([]interaction, len(exchanges))
		for n, exchange := range exchanges {
			kept[n] = interactionOf(n, r.about.base(exchange.Call.API), exchange)
		}
		if err := r.into.add(r.seed, spec, session, kept); err != nil {
			return fmt.Errorf("keep what was recorded: %w", err)
		}
		return nil
	})
	return session, nil
}
