package conformance

import (
	"cmp"
	"net/url"
	"slices"
	"time"

	"customs.example/runner/target"
	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// Source is where the sessions of a run come from: Embedded, Seeded or Replayed.
type Source interface {
	// offer is what can be judged of what is selected among all specs. Its error
	// is that of Run.
	offer(selected Selection, all []*specs.Spec) (offer, error)
}

// offer is what a source has for a selection.
type offer struct {
	// Selection is as the source has it: a recording has a seed of its own.
	Selection
	capabilities []requirement.Capability
	// kept is what a recording holds, nil where a target is asked.
	kept *kept
	// reach begins to provide sessions. Those of the specs ahead are made ready in
	// their order; others when they are staged.
	reach func(ahead []*specs.Spec) (*link, error)
}

// fits tells whether a recording fits what was chosen of it.
func (o offer) fits(chosen []*specs.Spec) error {
	if o.kept == nil {
		return nil
	}
	return o.kept.leavesOut(chosen)
}

func (o offer) has(c requirement.Capability) bool { return slices.Contains(o.capabilities, c) }

// link is a source that has been reached, and how it is left.
type link struct {
	provider specs.Provider
	about    verdict.Target
	// recording is what is replayed, nil where nothing is.
	recording *verdict.Recording
	// bases are the URLs that stand for the target in what is shown and kept.
	bases bases
	// wire carries the calls to the target, nil where none is called. One that is
	// called has to pass the preflight.
	wire *target.Wire
	// orderly is true where calls that a spec makes at once are to reach the target
	// in their order while they are recorded: the recording is to follow from what
	// the target is, and not from which call came first.
	orderly bool
	// usual is how many specs run at once where nobody says how many; 0 is what
	// the round trip asks for.
	usual int
	// several, where set, is told that there are several sessions at once.
	several func()
	// traffic is what the target was asked for so far.
	traffic func() verdict.Traffic
	close   func()
}

// Pacing bounds how a target is called.
type Pacing struct {
	// Rate is the most requests a second; 0 is no limit.
	Rate float64
	// Timeout bounds a call; 0 is DefaultTimeout.
	Timeout time.Duration
}

// DefaultTimeout bounds a call where a Pacing names no other.
const DefaultTimeout = 10 * time.Second

func (p Pacing) timeout() time.Duration { return cmp.Or(p.Timeout, DefaultTimeout) }

// wireTo is a wire to the two APIs.
func (p Pacing) wireTo(channel, directory *url.URL) *target.Wire {
	return &target.Wire{
		Channel:   channel,
		Directory: directory,
		Client:    target.NewClient(),
		Timeout:   p.timeout(),
		Pace:      target.NewPace(p.Rate),
	}
}

func trafficOn(wire *target.Wire) func() verdict.Traffic {
	return func() verdict.Traffic {
		return verdict.Traffic{Requests: wire.Calls(), Repeated: wire.Pace.Repeats()}
	}
}
