package proof

import (
	"context"
	"errors"
	"time"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// Trial is how subjects are judged: with which seed, and without which specs.
type Trial struct {
	Seed int64
	Skip []string
}

// Measurement is what the suite said of one subject, whatever it should have said.
type Measurement struct {
	Trial   Trial
	Seconds float64
	// Violated are the requirements that were found violated, Unverified those
	// that were left open.
	Violated, Unverified []requirement.ID
	// Tried are the specs of the requirement that the subject breaks.
	Tried []string
	// Problem is why the subject could not be judged.
	Problem string
}

// Measure lets the suite judge one subject. Its error is a run that was interrupted.
func Measure(ctx context.Context, s Subject, t Trial) (Measurement, error) {
	started := time.Now()
	options := s.options()
	// What is changed between wire and methods needs a wire to show on.
	source := conformance.Embedded{Reference: options, InProcess: options.Rules != nil && options.Around == nil}
	report, err := conformance.Run(ctx, source, conformance.Selection{Seed: t.Seed, Skip: t.Skip}, conformance.Observers{})
	if ctx.Err() != nil {
		return Measurement{}, errors.New("interrupted")
	}
	m := Measurement{Trial: t}
	if err != nil {
		m.Problem = err.Error()
	}
	for _, r := range report.Requirements {
		m.note(r, s.Breaks)
	}
	m.Seconds = time.Since(started).Seconds()
	return m, nil
}

func (m *Measurement) note(r verdict.Requirement, breaks requirement.ID) {
	switch r.Status {
	case verdict.Violated:
		m.Violated = append(m.Violated, r.ID)
	case verdict.Unverified:
		m.Unverified = append(m.Unverified, r.ID)
	}
	if r.ID == breaks {
		m.Tried = r.Specs
	}
}
