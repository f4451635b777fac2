package conformance_test

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// setup is all that a test may say of a run. The zero value judges the embedded
// reference by all specs.
type setup struct {
	// Channel and Directory are a live target, with its Hook; Replay a recording.
	Channel, Directory, Hook *url.URL
	Header                   http.Header
	Capabilities             []requirement.Capability
	Replay                   string
	// Reference and InProcess are of an embedded reference.
	Reference reference.Options
	InProcess bool
	Timeout   time.Duration

	Only, Skip    []string
	Strict        bool
	Seed, Shuffle int64
	Jobs          int
	Version       string

	Record    string
	Progress  func(conformance.Progress)
	Exchanges func(spec string, exchanges []verdict.Exchange)
}

func (s setup) source() conformance.Source {
	pacing := conformance.Pacing{Timeout: s.Timeout}
	switch {
	case s.Replay != "":
		return conformance.Replayed(s.Replay)
	case s.Channel != nil:
		return conformance.Seeded{
			Channel: s.Channel, Directory: s.Directory, Hook: s.Hook, Header: s.Header,
			Capabilities: s.Capabilities, Pacing: pacing,
		}
	}
	return conformance.Embedded{Reference: s.Reference, InProcess: s.InProcess, Pacing: pacing}
}

func (s setup) run(ctx context.Context) (*verdict.Report, error) {
	selected := conformance.Selection{
		Only: s.Only, Skip: s.Skip, Strict: s.Strict, Seed: s.Seed, Shuffle: s.Shuffle, Jobs: s.Jobs, Version: s.Version,
	}
	observers := conformance.Observers{Progress: s.Progress, Exchanges: s.Exchanges}
	if s.Record != "" {
		observers.Recording = &conformance.Recording{Dir: s.Record}
	}
	return conformance.Run(ctx, s.source(), selected, observers)
}
