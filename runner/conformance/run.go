package conformance

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"customs.example/runner/verdict"
	"customs.example/schemas"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// Run judges a target, or a recording of one. Its error is a *UsageError, an
// *EnvironmentError or a *SuiteError; what was judged until then is in the
// report all the same. A target that violates requirements is no error.
func Run(ctx context.Context, o Options) (*verdict.Report, error) {
	report := newReport(o)
	err := run(ctx, o, report)
	if err != nil {
		report.Problem = err.Error()
	}
	return report, err
}

func newReport(o Options) *verdict.Report {
	return &verdict.Report{
		Format:  verdict.Format,
		Suite:   verdict.Suite{Version: cmp.Or(o.Version, "devel"), Requirements: requirement.Digest(), Schemas: schemas.Digest()},
		Seed:    o.Seed,
		Started: time.Now().UTC(),
		Strict:  o.Strict,
		Verdict: verdict.None,
		// A report without any is a list of none.
		Requirements: []verdict.Requirement{}, Specs: []verdict.Spec{},
	}
}

func run(ctx context.Context, o Options, report *verdict.Report) error {
	all, err := Catalogue()
	if err != nil {
		return err
	}
	if o.Replay != "" {
		return replay(ctx, o, all, report)
	}
	chosen, err := choose(all, o.Only, o.Skip, o.has)
	if err != nil {
		return err
	}
	recording, err := beginRecording(o)
	if err != nil {
		return err
	}
	defer recording.discard()
	link, err := connect(o)
	if err != nil {
		return err
	}
	defer link.close()
	report.Target = link.about
	if err := preflight(ctx, link, chosen.specs); err != nil {
		return err
	}
	if err := judge(ctx, &breaker{Target: recording.of(link)}, chosen, o, link, report); err != nil {
		return recording.lost(err)
	}
	return recording.keep(link, o, report)
}

// judge runs the chosen specs and fills the report.
func judge(ctx context.Context, target specs.Target, chosen selection, o Options, link *link, report *verdict.Report) error {
	results := runSpecs(ctx, overheard(target, o, link.bases), chosen.specs, o)
	fill(report, chosen, results, link)
	err := aftermath(ctx, report, results)
	if err != nil {
		report.Problem = err.Error()
	}
	report.Judge(chosen.requirements)
	return err
}

// fill puts results into the report.
func fill(report *verdict.Report, chosen selection, results map[string]result, link *link) {
	selected := map[requirement.ID]bool{}
	for _, s := range chosen.requirements {
		selected[s.ID] = true
	}
	report.Traffic = link.traffic()
	for _, spec := range chosen.specs {
		r := results[spec.ID]
		report.Specs = append(report.Specs, specReport(spec, r, selected, link.bases))
		if r.outcome != nil {
			report.Traffic.Restarted += int64(r.outcome.Restarted)
		}
	}
	report.Seconds = time.Since(report.Started).Seconds()
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
