package conformance

import (
	"runtime"

	"customs.example/runner/provider"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/requirement"
)

// Embedded is the reference implementation, served by this process. Its zero
// value is the healthy one, at full pace.
type Embedded struct {
	// Reference are the options of the reference.
	Reference reference.Options
	// InProcess hands calls over without a connection. It is for proving rules by
	// the hundred, and shows nothing of the wire.
	InProcess bool
	Pacing
}

// embeddedURL stands for the embedded reference, which is on another port in
// every run and gone after it.
const embeddedURL = "http://embedded.customs.example"

func (e Embedded) offer(selected Selection, _ []*specs.Spec) (offer, error) {
	reach := func([]*specs.Spec) (*link, error) { return e.reach(selected.Seed) }
	return offer{Selection: selected, capabilities: requirement.Capabilities(), reach: reach}, nil
}

// atHome is how many specs run at once on a reference in this process: what keeps
// its processors busy, where it has several.
func atHome() int {
	const most = 4
	processors := runtime.GOMAXPROCS(0)
	if processors == 1 {
		return 1
	}
	return min(2*processors, most)
}

func (e Embedded) reach(seed int64) (*link, error) {
	embedded, err := provider.Embed(e.Reference)
	if err != nil {
		return nil, &EnvironmentError{err}
	}
	wire := e.wireTo(embedded.URL, embedded.URL)
	if e.InProcess {
		wire.Client = embedded.Client()
	}
	return &link{
		provider: provider.Seeded(seed, embedded, wire),
		about:    verdict.Target{URL: embeddedURL, Mode: verdict.Embedded, Capabilities: requirement.Capabilities()},
		bases:    bases{api.Channel: embeddedURL, api.Directory: embeddedURL},
		wire:     wire,
		usual:    atHome(),
		// One that was changed may be wrong in what is really at once.
		orderly: e.Reference.Rules == nil && e.Reference.Around == nil,
		traffic: trafficOn(wire),
		close: func() {
			wire.Client.CloseIdleConnections()
			_ = embedded.Close() // everything was judged; there is nothing to lose
		},
	}, nil
}
