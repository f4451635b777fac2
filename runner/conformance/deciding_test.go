package conformance_test

import (
	"slices"
	"strings"
	"testing"

	"customs.example/runner/conformance"

	"customs.example/specs/requirement"
)

func TestFindersOfARequirement(t *testing.T) {
	all, err := conformance.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	finders := func(id requirement.ID, capabilities ...requirement.Capability) []string {
		found, err := conformance.DecidingSpecs(id, capabilities)
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	own := finders(requirement.ImportUnionExclusive)
	if len(own) == 0 || slices.ContainsFunc(own, func(id string) bool { return !strings.HasPrefix(id, "import.union.exclusive/") }) {
		t.Errorf("the specs that find import.union.exclusive violated: %v", own)
	}
	if every := finders(requirement.ImportErrorBody, requirement.Capabilities()...); len(every) != len(all) {
		t.Errorf("%d of %d specs see error bodies", len(every), len(all))
	}
	if needing := finders(requirement.ImportOverwritePersists); len(needing) > 0 {
		t.Errorf("without customers.get, %v are run", needing)
	}
}
