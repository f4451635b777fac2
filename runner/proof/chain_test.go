package proof_test

import (
	"os"
	"testing"

	"customs.example/runner/proof"
	"customs.example/runner/reference/fault"
	"customs.example/runner/reference/variant"
	"customs.example/specs/requirement"
)

func chain(t *testing.T) []proof.Link {
	t.Helper()
	links, err := proof.Chain()
	if err != nil {
		t.Fatal(err)
	}
	return links
}

func TestEveryRequirementHasSpecsAndEveryBindingOneAFault(t *testing.T) {
	for _, link := range chain(t) {
		if len(link.Specs) == 0 {
			t.Errorf("%s has no spec", link.ID)
		}
		if len(link.Faults) == 0 && (link.Level != requirement.May || link.Binding != "") {
			t.Errorf("%s %s is not proved by any fault", link.Level, link.ID)
		}
	}
}

func TestThereAreFaultsAndVariantsEnough(t *testing.T) {
	if n := len(fault.All()); n < 120 {
		t.Errorf("%d faults, want 120 or more", n)
	}
	if n := len(variant.All()); n < 25 {
		t.Errorf("%d variants, want 25 or more", n)
	}
}

func TestTheCommittedIndexIsUpToDate(t *testing.T) {
	committed, err := os.ReadFile("chain.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(committed) != proof.Index(chain(t)) {
		t.Error("chain.md differs from what the registry, the specs and the faults give; run make generate")
	}
}
