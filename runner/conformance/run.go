package conformance

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"customs.example/runner/provider"
	"customs.example/runner/verdict"
	"customs.example/schemas"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// Run judges what a source provides, and tells the observers. Its error is a
// *UsageError, an *EnvironmentError or a *SuiteError; what was judged until then
// is in the report all the same. A target that violates requirements is no error.
func Run(ctx context.Context, source Source, selected Selection, observers Observers) (*verdict.Report, error) {
	report := newReport(selected)
	err := run(ctx, source, selected, observers, report)
	if err != nil {
		report.Problem = err.Error()
	}
	return report, err
}

func newReport(s Selection) *verdict.Report {
	return &verdict.Report{
		Format:  verdict.Format,
		Suite:   verdict.Suite{Version: cmp.Or(s.Version, "devel"), Requirements: requirement.Digest(), Schemas: schemas.Digest()},
		Seed:    s.Seed,
		Started: time.Now().UTC(),
		Strict:  s.Strict,
		Verdict: verdict.None,
		// A report without any is a list of none.
		Requirements: []verdict.Requirement{}, Specs: []verdict.Spec{},
	}
}

func run(ctx context.Context, source Source, selected Selection, observers Observers, report *verdict.Report) error {
	offer, chosen, err := settle(source, selected)
	if err != nil {
		return err
	}
	recording, err := beginRecording(observers.Recording)
	if err != nil {
		return err
	}
	defer recording.discard()
	inOrder := ordered(chosen.specs, offer.Shuffle)
	link, err := offer.reach(inOrder)
	if err != nil {
		return err
	}
	defer link.close()
	report.Target, report.Seed, report.Recording = link.about, offer.Seed, link.recording
	jobs, err := settleJobs(ctx, link, offer.Jobs, chosen.specs, observers)
	if err != nil {
		return err
	}
	told := &announcer{Observers: observers, progress: Progress{Total: len(inOrder)}}
	sessions := told.observe(recording.of(link, offer.Seed), link.bases)
	if link.wire != nil {
		sessions = provider.CircuitBreaker(sessions, jobs)
	}
	results := runSpecs(ctx, sessions, inOrder, jobs, told)
	if err := conclude(ctx, chosen, results, link, report); err != nil {
		return recording.lost(err)
	}
	return recording.keep(link, offer.Selection, report)
}

// settle is what a source has for a selection, and what is to be judged of it.
func settle(source Source, selected Selection) (offer, chosen, error) {
	all, err := Catalogue()
	if err != nil {
		return offer{}, chosen{}, err
	}
	offered, err := source.offer(selected, all)
	if err != nil {
		return offer{}, chosen{}, err
	}
	picks, err := choose(all, offered.Only, offered.Skip, offered.has)
	if err != nil {
		return offer{}, chosen{}, err
	}
	return offered, picks, offered.fits(picks.specs)
}

// conclude fills the report with what came of the specs.
func conclude(ctx context.Context, chosen chosen, results map[string]result, link *link, report *verdict.Report) error {
	fill(report, chosen, results, link)
	err := aftermath(ctx, report, results)
	if err != nil {
		report.Problem = err.Error()
	}
	report.Conclude(chosen.requirements)
	return err
}

// fill puts results into the report.
func fill(report *verdict.Report, chosen chosen, results map[string]result, link *link) {
	selected := map[requirement.ID]bool{}
	for _, s := range chosen.requirements {
		selected[s.ID] = true
	}
	report.Traffic = link.traffic()
	for _, spec := range chosen.specs {
		r := results[spec.ID]
		report.Specs = append(report.Specs, headingOf(spec, r).report(r.outcome, selected, link.bases))
		if r.outcome != nil {
			report.Traffic.Restarted += int64(r.outcome.Restarted)
		}
	}
	report.Seconds = time.Since(report.Started).Seconds()
}

func headingOf(spec *specs.Spec, r result) heading {
	return heading{id: spec.ID, requirement: spec.Requirement, text: spec.Container + " " + spec.Text, seconds: r.seconds}
}

// aftermath is the error that a run ends with although it was carried out: the
// suite's own fault before the environment's.
func aftermath(ctx context.Context, report *verdict.Report, results map[string]result) error {
	for _, spec := range report.Specs {
		if spec.Status == verdict.Errored {
			return &SuiteError{fmt.Sprintf("%s: %s", spec.ID, spec.Reason)}
		}
	}
	if ctx.Err() != nil {
		return &EnvironmentError{errors.New("interrupted; the report holds what was judged until then")}
	}
	hit := 0
	var first string
	for _, spec := range report.Specs {
		if r := results[spec.ID]; r.outcome == nil || r.outcome.Environment {
			hit++
			first = cmp.Or(first, spec.Reason)
		}
	}
	if hit > 0 {
		return &EnvironmentError{fmt.Errorf("%d of %d specs could not be run: %s", hit, len(report.Specs), first)}
	}
	return nil
}
