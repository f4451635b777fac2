package conformance

import (
	"fmt"

	"customs.example/runner/tape"
	"customs.example/runner/verdict"
	"customs.example/specs"
)

// recording is what a run keeps of its answers; nil keeps nothing.
type recording struct {
	into  *tape.Recording
	shown string
}

// beginRecording finds out before the run whether a recording can be kept.
func beginRecording(o Options) (*recording, error) {
	if o.Record == "" {
		return nil, nil
	}
	into, err := tape.NewRecording(o.Record, o.Force)
	if err != nil {
		return nil, &UsageError{err.Error()}
	}
	return &recording{into, o.Record}, nil
}

// of is the link's target, recorded.
func (r *recording) of(l *link) specs.Target {
	if r == nil {
		return l.target
	}
	return tape.Record(l.target, l.recorded(), r.into)
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
func (r *recording) keep(l *link, o Options, report *verdict.Report) error {
	if r == nil {
		return nil
	}
	err := r.into.Commit(tape.Manifest{
		Suite:   tape.Suite(report.Suite),
		Target:  l.recorded(),
		Seed:    o.Seed,
		Started: report.Started,
		Only:    o.Only, Skip: o.Skip,
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
func (l *link) recorded() tape.Target {
	return tape.Target{
		ChannelURL: l.bases[specs.Channel], DirectoryURL: l.bases[specs.Directory],
		Mode: string(l.about.Mode), Capabilities: l.about.Capabilities,
	}
}
