package proof

import (
	"context"
	"errors"
	"time"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// Outcome is what the suite said of one subject.
type Outcome struct {
	Kind    Kind           `json:"kind"`
	ID      string         `json:"id"`
	Line    string         `json:"line"`
	Breaks  requirement.ID `json:"breaks,omitempty"`
	Holds   bool           `json:"holds"`
	Seconds float64        `json:"seconds"`
	// Violated are the requirements that were found violated.
	Violated []requirement.ID `json:"violated,omitempty"`
	// Survived is true for a fault whose requirement was not found violated.
	Survived bool `json:"survived,omitempty"`
	// Tried are the specs of that requirement, none of which noticed.
	Tried []string `json:"tried,omitempty"`
	// Undeclared are violations that the subject's record does not know.
	Undeclared []requirement.ID `json:"undeclared,omitempty"`
	// Unverified are requirements that a subject which is right left open.
	Unverified []requirement.ID `json:"unverified,omitempty"`
	// Problem is why the subject could not be judged.
	Problem string `json:"problem,omitempty"`
}

// Judge lets the suite judge one subject with a seed, without the specs that
// the globs of skip match. Its error is a run that was interrupted.
func Judge(ctx context.Context, s Subject, seed int64, skip []string) (Outcome, error) {
	started := time.Now()
	options := s.options()
	// What is changed between wire and methods needs a wire to show on.
	source := conformance.Embedded{Reference: options, InProcess: options.Rules != nil && options.Around == nil}
	report, err := conformance.Run(ctx, source, conformance.Selection{Seed: seed, Skip: skip}, conformance.Observers{})
	if ctx.Err() != nil {
		return Outcome{}, errors.New("interrupted")
	}
	outcome := settle(s, report, err)
	outcome.Seconds = time.Since(started).Seconds()
	return outcome, nil
}

func settle(s Subject, report *verdict.Report, err error) Outcome {
	o := Outcome{Kind: s.Kind, ID: s.ID, Line: s.Line, Breaks: s.Breaks, Survived: s.Kind == Fault}
	if err != nil {
		o.Problem = err.Error()
	}
	for _, r := range report.Requirements {
		switch {
		case r.Status == verdict.Violated:
			o.Violated = append(o.Violated, r.ID)
			if r.ID == s.Breaks {
				o.Survived = false
			}
			if !s.expected(r.ID) {
				o.Undeclared = append(o.Undeclared, r.ID)
			}
		case r.Status == verdict.Unverified && s.Kind != Fault:
			o.Unverified = append(o.Unverified, r.ID)
		}
		if r.ID == s.Breaks && r.Status != verdict.Violated {
			o.Tried = r.Specs
		}
	}
	o.Holds = !o.Survived && len(o.Undeclared) == 0 && len(o.Unverified) == 0 && o.Problem == ""
	return o
}
