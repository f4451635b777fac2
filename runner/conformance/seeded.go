package conformance

import (
	"cmp"
	"context"
	"crypto/rand"
	"net/http"
	"net/url"
	"strings"

	"customs.example/runner/provider"
	"customs.example/runner/target"
	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/requirement"
)

// Seeded is a live target whose world is put in place by a hook.
type Seeded struct {
	// Channel and Directory are the base URLs of the two APIs. Where one is nil,
	// both APIs are at the other.
	Channel, Directory *url.URL
	// Hook takes the world that each spec needs; Header goes with its calls.
	Hook   *url.URL
	Header http.Header
	// WorldBatch is the most worlds in one post of the hook; 0 is as many as fit.
	WorldBatch int
	// Capabilities are those that the target declares.
	Capabilities []requirement.Capability
	Pacing
}

func (s Seeded) offer(selected Selection, _ []*specs.Spec) (offer, error) {
	if s.Hook == nil {
		return offer{}, usage("a target needs a world: pass --world-hook URL, to which the suite posts what each spec needs")
	}
	reach := func(chosen []*specs.Spec) (*link, error) { return s.reach(selected.Seed, chosen), nil }
	return offer{Selection: selected, capabilities: s.capabilities(), reach: reach}, nil
}

// capabilities are a list, though it may be of none.
func (s Seeded) capabilities() []requirement.Capability {
	return append([]requirement.Capability{}, s.Capabilities...)
}

func (s Seeded) reach(seed int64, chosen []*specs.Spec) *link {
	channel, directory := cmp.Or(s.Channel, s.Directory), cmp.Or(s.Directory, s.Channel)
	wire := s.wireTo(channel, directory)
	hook := provider.NewHook(s.Hook, s.Header, rand.Text(), target.NewClient(), wire.Timeout)
	batches := provider.Plan(hook, seed, chosen, cmp.Or(s.WorldBatch, provider.MostBatch))
	return &link{
		provider: provider.Seeded(seed, batches, wire),
		about:    verdict.Target{URL: target.Shown(channel), Mode: verdict.Seeded, Capabilities: s.capabilities()},
		bases:    bases{api.Channel: base(channel), api.Directory: base(directory)},
		wire:     wire,
		several:  batches.Ahead,
		traffic:  trafficOn(wire),
		close: func() {
			batches.Close()
			hook.Tidy(context.Background())
			hook.Client.CloseIdleConnections()
			wire.Client.CloseIdleConnections()
		},
	}
}

// base is a URL as paths are shown under it.
func base(u *url.URL) string { return strings.TrimSuffix(target.Shown(u), "/") }
