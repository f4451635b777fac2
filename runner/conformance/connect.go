package conformance

import (
	"cmp"
	"context"
	"crypto/rand"
	"net/url"

	"customs.example/runner/target"
	"customs.example/runner/verdict"
)

// link is a target that has been reached, and how it is left.
type link struct {
	target *target.Target
	wire   *target.Wire
	about  verdict.Target
	close  func()
}

func connect(o Options) (*link, error) {
	if o.embedded() {
		return embed(o)
	}
	if o.Hook == nil {
		return nil, usage("a target needs a world: pass --world-hook URL, to which the suite posts what each spec needs")
	}
	return reach(o), nil
}

// embed serves the reference in this process.
func embed(o Options) (*link, error) {
	embedded, err := target.Embed(o.Reference)
	if err != nil {
		return nil, &EnvironmentError{err}
	}
	wire := wireTo(o, embedded.URL, embedded.URL)
	if o.InProcess {
		wire.Client = embedded.Client()
	}
	return &link{
		target: target.New(o.Seed, embedded, wire, o.capabilities()),
		wire:   wire,
		about:  verdict.Target{URL: embedded.URL.String(), Mode: verdict.Embedded, Capabilities: o.capabilities()},
		close: func() {
			wire.Client.CloseIdleConnections()
			_ = embedded.Close() // everything was judged; there is nothing to lose
		},
	}, nil
}

// reach takes a live target as it is.
func reach(o Options) *link {
	channel, directory := cmp.Or(o.Channel, o.Directory), cmp.Or(o.Directory, o.Channel)
	wire := wireTo(o, channel, directory)
	hook := target.NewHook(o.Hook, o.Header, rand.Text(), target.NewClient(), wire.Timeout)
	return &link{
		target: target.New(o.Seed, discreetly(hook), wire, o.capabilities()),
		wire:   wire,
		about:  verdict.Target{URL: target.Shown(channel), Mode: verdict.Seeded, Capabilities: o.capabilities()},
		close: func() {
			hook.Tidy(context.Background())
			hook.Client.CloseIdleConnections()
			wire.Client.CloseIdleConnections()
		},
	}
}

func wireTo(o Options, channel, directory *url.URL) *target.Wire {
	return &target.Wire{
		Channel:   channel,
		Directory: directory,
		Client:    target.NewClient(),
		Timeout:   cmp.Or(o.Timeout, DefaultTimeout),
		Pace:      target.NewPace(o.Rate),
	}
}
