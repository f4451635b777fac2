package baseline_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"customs.example/runner/baseline"
	"customs.example/runner/conformance"
	"customs.example/runner/reference/fault"
	"customs.example/runner/verdict"
)

// TestAFaultHasItsFingerprintsWithEverySeed runs faults of every kind with two
// seeds: answers that are refused, forgotten, mixed up, malformed or late.
func TestAFaultHasItsFingerprintsWithEverySeed(t *testing.T) {
	for _, id := range []string{
		"identity-new-customer-without-id", "identity-by-domain-answers-the-search", "identity-team-under-partner-of-another",
		"union-first-member-wins", "conflict-region-ignored", "kept-not-what-came-before-the-error",
		"primary-change-makes-an-id", "key-foreign-told", "journey-change-makes-another",
	} {
		t.Run(id, func(t *testing.T) {
			first, second := fingerprints(t, id, 1), fingerprints(t, id, 7)
			if len(first) == 0 {
				t.Fatal("nothing fails")
			}
			if !maps.Equal(first, second) {
				t.Errorf("with the seeds 1 and 7, fingerprints are\n%v\n%v", first, second)
			}
		})
	}
}

// TestDifferentFaultsHaveDifferentFingerprints has faults of one requirement
// that look different.
func TestDifferentFaultsHaveDifferentFingerprints(t *testing.T) {
	for _, pair := range [][2]string{
		{"journey-id-of-its-own", "journey-domain-as-it-was-named"},
		{"identity-new-customer-without-id", "identity-by-id-without-domain"},
		{"journey-id-of-its-own", "identity-new-customer-without-id"},
	} {
		first, second := fingerprints(t, pair[0], 1), fingerprints(t, pair[1], 1)
		compared := 0
		for spec, fingerprint := range first {
			if other, both := second[spec]; both {
				compared++
				if other == fingerprint {
					t.Errorf("%s: %s fails as with %s", pair[0], spec, pair[1])
				}
			}
		}
		if compared == 0 {
			t.Errorf("no spec fails with both of %v", pair)
		}
	}
}

// fingerprints are those of a fault's failures, by spec and requirement.
func fingerprints(t *testing.T, id string, seed int64) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, spec := range failing(t, id, seed).Specs {
		for _, f := range spec.Failures() {
			all[fmt.Sprintf("%s on %s", spec.ID, f.Requirement)] = f.Fingerprint
		}
	}
	return all
}

// failing is a run against a fault, by the specs of what it breaks.
func failing(t *testing.T, id string, seed int64) *verdict.Report {
	t.Helper()
	f, found := fault.Lookup(id)
	if !found {
		t.Fatalf("there is no fault %s", id)
	}
	collateral, err := fault.Measured()
	if err != nil {
		t.Fatal(err)
	}
	only := []string{string(f.Requirement)}
	for _, also := range collateral.Of(id) {
		only = append(only, string(also))
	}
	report, err := conformance.Run(context.Background(), conformance.Embedded{Reference: f.Options(), InProcess: true}, conformance.Selection{Only: only, Seed: seed}, conformance.Observers{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// TestABaselineHoldsForAnotherSeed writes a baseline with one seed, and holds a
// run with another against it.
func TestABaselineHoldsForAnotherSeed(t *testing.T) {
	const id = "kept-not-what-came-before-the-error"
	suite := func(id string) ([]string, bool) { return []string{id}, strings.Contains(id, "/") }
	updated, change, err := baseline.New("known.yaml").Update(failing(t, id, 1), suite)
	if err != nil || change.Added == 0 {
		t.Fatal(change, err)
	}
	again := failing(t, id, 7)
	updated.Apply(again, suite)
	if again.Gate() != verdict.Conformant || again.Baseline.Known < change.Added || slices.ContainsFunc(again.Requirements, func(q verdict.Requirement) bool {
		return q.Status == verdict.Violated && !q.Known
	}) {
		t.Errorf("the gate sees %q: %+v", again.Gate(), again.Baseline)
	}
}
