package conformance

import (
	"context"
	"sync"
	"time"

	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/exchange"
)

// Observers are told how a run goes; each may be left out. None is called while
// another is.
type Observers struct {
	// Jobs is told how many specs run at once, and how long the target takes to
	// answer.
	Jobs func(n int, roundTrip time.Duration)
	// Progress is told of every spec as it ends.
	Progress func(Progress)
	// Exchanges is told of every spec's exchanges as it ends, before Progress is.
	Exchanges func(spec string, exchanges []verdict.Exchange)
	// Recording is where what was answered is kept.
	Recording *Recording
}

// Recording is the folder in which a recording is kept. Force lets it take the
// place of a folder that holds anything else.
type Recording struct {
	Dir   string
	Force bool
}

// Progress is how far a run has come.
type Progress struct {
	Done, Total int
	// Spec is the id of the spec that has ended, and Failed whether it found
	// something.
	Spec   string
	Failed bool
	// Violations counts the specs that failed so far.
	Violations int
}

// announcer tells observers one thing at a time.
type announcer struct {
	Observers
	mu       sync.Mutex
	progress Progress
}

// spec tells of a spec that has ended.
func (a *announcer) spec(o *specs.Outcome) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.progress.Done++
	a.progress.Spec = o.Spec.ID
	a.progress.Failed = len(o.Findings) > 0
	if a.progress.Failed {
		a.progress.Violations++
	}
	if a.Progress != nil {
		a.Progress(a.progress)
	}
}

// exchanges tells of what a spec made.
func (a *announcer) exchanges(spec string, made []verdict.Exchange) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.Exchanges(spec, made)
}

// observedProvider is a provider whose exchanges are announced.
type observedProvider struct {
	specs.Provider
	announcer *announcer
	bases     bases
}

// observe has the exchanges of a provider announced, where somebody asks for them.
func (a *announcer) observe(provider specs.Provider, bases bases) specs.Provider {
	if a.Exchanges == nil {
		return provider
	}
	return observedProvider{provider, a, bases}
}

// Stage implements specs.Provider.
func (o observedProvider) Stage(ctx context.Context, spec *specs.Spec) (*specs.Session, error) {
	session, err := o.Provider.Stage(ctx, spec)
	if err != nil {
		return nil, err
	}
	session.Gather(func(made []*exchange.Exchange) error {
		shown := make([]verdict.Exchange, len(made))
		for n, e := range made {
			shown[n] = show(e, o.bases)
		}
		o.announcer.exchanges(spec.ID, shown)
		return nil
	})
	return session, nil
}
