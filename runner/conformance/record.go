package conformance

import (
	"fmt"

	"customs.example/runner/provider"
	"customs.example/runner/tape"
	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/api"
)

// recording is what a run keeps of its answers; nil keeps nothing.
type recording struct {
	into  *tape.Recording
	shown string
}

// beginRecording finds out before the run whether a recording can be kept.
func beginRecording(place *Recording) (*recording, error) {
	if place == nil {
		return nil, nil
	}
	into, err := tape.NewRecording(place.Dir, place.Force)
	if err != nil {
		return nil, &UsageError{err.Error()}
	}
	return &recording{into, place.Dir}, nil
}

// of is the link's provider, recorded: with a seed, which is the run's.
func (r *recording) of(l *link, seed int64) specs.Provider {
	switch {
	case r == nil:
		return l.provider
	case l.orderly:
		return tape.Record(provider.InOrder(l.provider), l.recorded(), seed, r.into)
	}
	return tape.Record(l.provider, l.recorded(), seed, r.into)
}

// lost adds to the reason why a run was not whole that nothing was kept of it.
func (r *recording) lost(err error) error {
	if r == nil {
		return err
	}
	const words = "%w; the run was not whole, so %s is as it was"
	switch err := err.(type) {
	case *EnvironmentError:
		return &EnvironmentError{fmt.Errorf(words, err.Err, r.shown)}
	case *SuiteError:
		return &SuiteError{fmt.Sprintf("%s; the run was not whole, so %s is as it was", err.Problem, r.shown)}
	}
	return err
}

// keep puts the recording of a whole run in its place.
func (r *recording) keep(l *link, s Selection, report *verdict.Report) error {
	if r == nil {
		return nil
	}
	err := r.into.Commit(tape.Manifest{
		Suite:   tape.Suite(report.Suite),
		Target:  l.recorded(),
		Seed:    s.Seed,
		Started: report.Started,
		Only:    s.Only, Skip: s.Skip,
		Verdict: string(report.Verdict),
	})
	if err != nil {
		return &EnvironmentError{fmt.Errorf("keep the recording %s: %w", r.shown, err)}
	}
	return nil
}

func (r *recording) discard() {
	if r != nil {
		r.into.Discard()
	}
}

// recorded is what a recording says of the target.
func (l *link) recorded() tape.Origin {
	return tape.Origin{
		ChannelURL: l.bases[api.Channel], DirectoryURL: l.bases[api.Directory],
		Mode: string(l.about.Mode), Capabilities: l.about.Capabilities,
	}
}
