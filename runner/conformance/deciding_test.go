package conformance_test

import (
	"slices"
	"strings"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

func TestWhichSpecsDecideThatARequirementIsViolatedNoLonger(t *testing.T) {
	all, err := conformance.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	whole := make([]verdict.Spec, len(all))
	deciding := func(id requirement.ID, ran []verdict.Spec, capabilities ...requirement.Capability) []string {
		report := &verdict.Report{Specs: ran, Target: verdict.Target{Capabilities: capabilities}}
		found, err := conformance.DecidingSpecs(id, report)
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	own := deciding(requirement.ImportUnionExclusive, whole)
	if len(own) == 0 || slices.ContainsFunc(own, func(id string) bool { return !strings.HasPrefix(id, "import.union.exclusive/") }) {
		t.Errorf("in a whole run, import.union.exclusive is decided by %v", own)
	}
	if every := deciding(requirement.ImportErrorBody, whole, requirement.Capabilities()...); len(every) != len(all) {
		t.Errorf("%d of %d specs decide error bodies", len(every), len(all))
	}
	if every := deciding(requirement.ImportIdentityDomain, whole[:10], requirement.Capabilities()...); len(every) != len(all) {
		t.Errorf("%d of %d specs decide import.identity.domain where some are left out", len(every), len(all))
	}
	if own := deciding(requirement.ImportUnionExclusive, whole[:10]); len(own) == 0 || len(own) == len(all) {
		t.Errorf("%d specs decide what each exchange shows by itself", len(own))
	}
	if needing := deciding(requirement.ImportOverwritePersists, whole); len(needing) > 0 {
		t.Errorf("without customers.get, %v are run", needing)
	}
	if own := deciding(requirement.ImportNotFoundUnknownID, whole[:10]); len(own) == 0 || len(own) == len(all) {
		t.Errorf("%d specs decide what no invariant covers", len(own))
	}
}
