package conformance

import (
	"customs.example/runner/verdict"
	"customs.example/specs"
)

// overheard is a target whose exchanges are told to whoever wants to know.
func overheard(target specs.Target, o Options, bases bases) specs.Target {
	if o.Exchanges == nil {
		return target
	}
	return &specs.Gatherer{Target: target, Hand: func(made specs.Gathered) error {
		shown := make([]verdict.Exchange, len(made.Exchanges))
		for n, e := range made.Exchanges {
			shown[n] = show(e, bases)
		}
		o.Exchanges(made.Spec, shown)
		return nil
	}}
}
