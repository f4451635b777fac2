package conformance_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/schemas"
	"customs.example/specs/requirement"
)

// TestHealthyReferenceIsConformant is the suite's test of itself: all that it
// demands holds of a healthy implementation, and it demands no less than it did.
func TestHealthyReferenceIsConformant(t *testing.T) {
	const fewestSpecs = 800
	report := whole(t).report
	if report.Verdict != verdict.Conformant || report.Problem != "" {
		t.Errorf("verdict %q, problem %q", report.Verdict, report.Problem)
	}
	if diff := cmp.Diff(allMet(), report.Summary); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
	for _, r := range report.Requirements {
		if r.Status != verdict.Met && r.Status != verdict.Observed {
			t.Errorf("%s %s: %s %s, by %s", r.Level, r.ID, r.Status, r.Reason, r.Specs)
		}
		if len(r.Specs) == 0 {
			t.Errorf("%s has no specs", r.ID)
		}
	}
	if len(report.Specs) < fewestSpecs {
		t.Errorf("%d specs, want %d at the least", len(report.Specs), fewestSpecs)
	}
	if passed := specsOf(report, verdict.Passed); len(passed) != len(report.Specs) {
		t.Errorf("%d of %d specs passed", len(passed), len(report.Specs))
	}
}

// allMet is what a healthy implementation comes to, by the registry, whose own
// tests hold it to be no smaller than it was.
func allMet() verdict.Summary {
	records := map[requirement.Level]int{}
	for _, r := range requirement.All() {
		records[r.Level]++
	}
	return verdict.Summary{
		Must:     verdict.Count{Met: records[requirement.Must]},
		Should:   verdict.Count{Met: records[requirement.Should]},
		Observed: records[requirement.May],
	}
}

func TestReportSaysWhatWasJudgedByWhat(t *testing.T) {
	before := time.Now()
	report := conclude(t, setup{Seed: 5, Only: []string{"import.identity.domain"}, Version: "v9"})
	if want := (verdict.Suite{Version: "v9", Requirements: requirement.Digest(), Schemas: schemas.Digest()}); report.Suite != want {
		t.Errorf("suite %+v, want %+v", report.Suite, want)
	}
	if report.Format != verdict.Format || report.Seed != 5 || report.Started.Before(before) || report.Seconds <= 0 {
		t.Errorf("format %q, seed %d, started %v, %v seconds", report.Format, report.Seed, report.Started, report.Seconds)
	}
	if report.Target.Mode != verdict.Embedded || report.Target.URL != "http://embedded.customs.example" ||
		!slices.Equal(report.Target.Capabilities, requirement.Capabilities()) {
		t.Errorf("target %+v", report.Target)
	}
	if report.Traffic.Requests < int64(len(report.Specs)) || report.Traffic.Repeated != 0 {
		t.Errorf("traffic %+v of %d specs", report.Traffic, len(report.Specs))
	}
}

// TestRunReportsProgress counts the specs as they end, the last one included.
func TestRunReportsProgress(t *testing.T) {
	var told []conformance.Progress
	report := conclude(t, setup{
		Seed: 1, Only: []string{"directory.get.*"}, Progress: func(p conformance.Progress) { told = append(told, p) },
	})
	seen := map[string]bool{}
	for n, p := range told {
		seen[p.Spec] = true
		if p.Done != n+1 || p.Total != len(report.Specs) || p.Failed || p.Violations != 0 {
			t.Errorf("told %+v after %d specs of %d", p, n+1, len(report.Specs))
		}
	}
	if len(seen) != len(report.Specs) {
		t.Errorf("told of %d specs, want %d", len(seen), len(report.Specs))
	}
}

func TestCatalogueHoldsEachRequirementsSpecs(t *testing.T) {
	catalogue, err := conformance.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	judged := map[requirement.ID]bool{}
	for _, spec := range catalogue {
		judged[spec.Requirement] = true
	}
	for _, record := range requirement.All() {
		if !judged[record.ID] {
			t.Errorf("%s has no spec", record.ID)
		}
	}
}
