package tape

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/specs"
)

// Recorder is a target whose answers are kept. It passes on what the specs
// send and what comes back, and keeps the redacted form of both: a cassette a
// spec, written when the spec is done.
type Recorder struct {
	specs.Target
	// About says by which URLs the target stands in cassettes.
	About Target
	// Into is the recording that the cassettes become part of.
	Into *Recording

	mu   sync.Mutex
	spec string
	cast fixtures.Cast
	kept []*specs.Exchange
}

// Stage implements specs.Target. It forgets a spec that has to start over.
func (r *Recorder) Stage(ctx context.Context, spec string, needs given.Needs) (fixtures.Cast, error) {
	cast, err := r.Target.Stage(ctx, spec, needs)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.spec, r.cast, r.kept = spec, cast, nil
	return cast, err
}

// Send implements specs.Target.
func (r *Recorder) Send(ctx context.Context, call specs.Call) (*specs.Exchange, error) {
	exchange, err := r.Target.Send(ctx, call)
	if err == nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.kept = append(r.kept, exchange)
	}
	return exchange, err
}

// Done implements specs.Target: it writes the spec's cassette. Answers to calls
// that were made at once come in any order; they are kept in that of the calls.
func (r *Recorder) Done(whole bool) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	slices.SortStableFunc(r.kept, func(a, b *specs.Exchange) int { return a.Call.Turn - b.Call.Turn })
	secrets := r.cast.Secrets()
	kept := make([]interaction, len(r.kept))
	for n, exchange := range r.kept {
		kept[n] = interactionOf(n, r.About.base(exchange.Call.API), scrubbed(specs.RedactExchange(exchange, secrets)))
	}
	if err := r.Into.add(r.spec, kept); err != nil {
		return fmt.Errorf("keep what was recorded: %w", err)
	}
	return r.Target.Done(whole)
}

// scrubbed is an exchange without what looks like a credential in its answer.
// Requests are the suite's own: what is secret in them is known.
func scrubbed(e *specs.Exchange) *specs.Exchange {
	e.Body = []byte(scrub(string(e.Body)))
	for _, values := range e.Header {
		for n, value := range values {
			values[n] = scrub(value)
		}
	}
	return e
}
