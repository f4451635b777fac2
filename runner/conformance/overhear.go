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
	return &specs.Gatherer{Target: target, Hand: func(spec string, exchanges []*specs.Exchange) error {
		shown := make([]verdict.Exchange, len(exchanges))
		for n, e := range exchanges {
			shown[n] = show(e, bases)
		}
		o.Exchanges(spec, shown)
		return nil
	}}
}
