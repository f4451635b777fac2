package requirement_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/specs/requirement"
)

// TestIDsLevelsAndOrderAreStable compares the registry with testdata/index.txt:
// an id, its level and the capability it needs are a contract with the users'
// baselines. New lines are generated; one that goes is taken out by hand.
func TestIDsLevelsAndOrderAreStable(t *testing.T) {
	index, err := os.ReadFile("testdata/index.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(index), requirement.Index()); diff != "" {
		t.Errorf("the index differs from the registry; if there are new records only, run make generate (-index +registry):\n%s", diff)
	}
}

// TestTheRegistryIsNoSmallerThanItWas holds a floor, so that nothing which counts
// by the registry is content with a part of it.
func TestTheRegistryIsNoSmallerThanItWas(t *testing.T) {
	got := map[requirement.Level]int{}
	for line := range strings.Lines(requirement.Index()) {
		got[requirement.Level(strings.Fields(line)[1])]++
	}
	for level, fewest := range map[requirement.Level]int{requirement.Must: 70, requirement.Should: 25, requirement.May: 15} {
		if got[level] < fewest {
			t.Errorf("%d records are %s, want %d at the least", got[level], level, fewest)
		}
	}
}
