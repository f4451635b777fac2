package proof_test

import (
	"context"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/reference/variant"
	"customs.example/runner/verdict"
)

// A verdict that depends on identifiers, on the order of the specs or on how
// long answers take is no verdict.
func TestTheVerdictIsTheSameForEverySeedAndOrder(t *testing.T) {
	if testing.Short() {
		t.Skip("forty whole runs")
	}
	slow, ok := variant.Lookup("slow")
	if !ok {
		t.Fatal("there is no slow variant")
	}
	for name, options := range map[string]reference.Options{"reference": {}, "slow": slow.Options()} {
		for seed := range int64(20) {
			source := conformance.Embedded{Reference: options, InProcess: options.Around == nil}
			selected := conformance.Selection{Seed: seed, Shuffle: seed + 1}
			report, err := conformance.Run(context.Background(), source, selected, conformance.Observers{})
			if err != nil || report.Verdict != verdict.Conformant || report.Summary.Should.Violated > 0 {
				t.Errorf("%s, seed %d: %s with %d warnings, %v", name, seed, report.Verdict, report.Summary.Should.Violated, err)
			}
		}
	}
}
