package conformance

import (
	"cmp"
	"context"
	"crypto/rand"
	"net/url"
	"strings"
	"time"

	"customs.example/runner/target"
	"customs.example/runner/verdict"
	"customs.example/specs"
)

// link is a target that has been reached, and how it is left.
type link struct {
	target specs.Target
	about  verdict.Target
	// bases are the URLs that stand for the target in what is shown and kept.
	bases bases
	// traffic is what the target was asked for so far.
	traffic func() verdict.Traffic
	// timeout bounds a call.
	timeout time.Duration
	close   func()
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

// embeddedURL stands for the embedded reference, which is on another port in
// every run and gone after it.
const embeddedURL = "http://embedded.customs.example"

// embed serves the reference in this process.
func embed(o Options) (*link, error) {
	reference := o.Reference
	if o.Record != "" && reference.Now == nil {
		reference.Now = steadyClock()
	}
	embedded, err := target.Embed(reference)
	if err != nil {
		return nil, &EnvironmentError{err}
	}
	wire := wireTo(o, embedded.URL, embedded.URL)
	if o.InProcess {
		wire.Client = embedded.Client()
	}
	return &link{
		target:  target.New(o.Seed, embedded, wire, o.capabilities()),
		about:   verdict.Target{URL: embeddedURL, Mode: verdict.Embedded, Capabilities: o.capabilities()},
		bases:   bases{specs.Channel: embeddedURL, specs.Directory: embeddedURL},
		traffic: trafficOn(wire),
		timeout: wire.Timeout,
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
		target:  target.New(o.Seed, discreetly(hook), wire, o.capabilities()),
		about:   verdict.Target{URL: target.Shown(channel), Mode: verdict.Seeded, Capabilities: o.capabilities()},
		bases:   bases{specs.Channel: base(channel), specs.Directory: base(directory)},
		traffic: trafficOn(wire),
		timeout: wire.Timeout,
		close: func() {
			hook.Tidy(context.Background())
			hook.Client.CloseIdleConnections()
			wire.Client.CloseIdleConnections()
		},
	}
}

func trafficOn(wire *target.Wire) func() verdict.Traffic {
	return func() verdict.Traffic {
		return verdict.Traffic{Requests: wire.Calls(), Repeated: wire.Pace.Repeats()}
	}
}

// base is a URL as paths are shown under it.
func base(u *url.URL) string { return strings.TrimSuffix(target.Shown(u), "/") }

func wireTo(o Options, channel, directory *url.URL) *target.Wire {
	return &target.Wire{
		Channel:   channel,
		Directory: directory,
		Client:    target.NewClient(),
		Timeout:   cmp.Or(o.Timeout, DefaultTimeout),
		Pace:      target.NewPace(o.Rate),
	}
}
