package tape

import (
	"errors"
	"fmt"

	"customs.example/specs"
)

// Record is a target whose answers are kept. It passes on what the specs send
// and what comes back, and keeps the redacted form of both: a cassette a spec,
// written when the spec is done. About says by which URLs the target stands in
// the cassettes.
func Record(target specs.Target, about Target, into *Recording) specs.Target {
	return &specs.Gatherer{Target: target, Hand: func(made specs.Gathered) error {
		kept := make([]interaction, len(made.Exchanges))
		for n, exchange := range made.Exchanges {
			kept[n] = interactionOf(n, about.base(exchange.Call.API), scrubbed(exchange))
		}
		if err := into.add(made.Spec, worldDigest(made.World), kept); err != nil {
			return fmt.Errorf("keep what was recorded: %w", err)
		}
		return nil
	}}
}

// scrubbed is an exchange without what looks like a credential.
func scrubbed(e *specs.Exchange) *specs.Exchange {
	e.Call = scrubbedCall(e.Call)
	e.Body = []byte(scrub(string(e.Body)))
	for _, values := range e.Header {
		for n, value := range values {
			values[n] = scrub(value)
		}
	}
	if e.Lost != nil {
		e.Lost = errors.New(scrub(e.Lost.Error()))
	}
	return e
}

// scrubbedCall is a call whose path may name what an answer named. All else in
// it is the suite's own: what is secret in that is known.
func scrubbedCall(call specs.Call) specs.Call {
	call.Path = scrub(call.Path)
	return call
}
