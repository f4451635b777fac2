package conformance

import (
	"net/http"
	"net/url"
	"slices"
	"time"

	"customs.example/runner/reference"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// DefaultTimeout bounds a call where Options name no other.
const DefaultTimeout = 10 * time.Second

// Options say what to judge, and by which specs. The zero value judges the
// embedded reference by all of them.
type Options struct {
	// Channel and Directory are the base URLs of the two APIs. Where both are
	// nil, the reference is embedded.
	Channel, Directory *url.URL
	// Hook is the world hook of a live target; Header goes with its calls.
	Hook   *url.URL
	Header http.Header
	// Reference are the options of an embedded reference.
	Reference reference.Options
	// InProcess hands calls to an embedded reference without a connection. It
	// is for proving rules by the hundred, and shows nothing of the wire.
	InProcess bool
	// Capabilities are those that a live target declares; the embedded
	// reference has all, and a recording those that it was made with.
	Capabilities []requirement.Capability
	// Replay is the folder of a recording that is judged instead of a target.
	// Seed and capabilities are its own; where Only is empty that is its own too,
	// and its Skip joins the other.
	Replay string
	// Record is the folder in which a recording is kept, "" for none. Force
	// lets it take the place of a folder that holds anything else.
	Record string
	Force  bool

	// Only and Skip are globs on requirement and spec ids.
	Only, Skip []string
	// Strict makes a SHOULD count as a MUST.
	Strict bool
	// Seed decides every identifier that the suite invents.
	Seed int64
	// Shuffle, where not 0, is the seed of a random spec order.
	Shuffle int64

	// Rate is the most requests a second; 0 is no limit.
	Rate float64
	// Timeout bounds a call; 0 is DefaultTimeout.
	Timeout time.Duration
	// Version is the suite's, for the report.
	Version string
	// Progress, where set, is told of every spec as it ends.
	Progress func(Progress)
	// Exchanges, where set, is told of every spec's exchanges as it ends, before
	// Progress is.
	Exchanges func(spec string, exchanges []verdict.Exchange)
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

func (o Options) embedded() bool {
	return o.Channel == nil && o.Directory == nil && o.Replay == ""
}

// capabilities are those of the target that the options name.
func (o Options) capabilities() []requirement.Capability {
	if o.embedded() {
		return requirement.Capabilities()
	}
	return append([]requirement.Capability{}, o.Capabilities...)
}

func (o Options) has(c requirement.Capability) bool { return slices.Contains(o.capabilities(), c) }
