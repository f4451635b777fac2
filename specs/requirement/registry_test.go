package requirement_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"customs.example/specs/requirement"
)

func TestRegistryHasEveryRequirementOfEachLevel(t *testing.T) {
	got := map[requirement.Level]int{}
	for _, r := range requirement.All() {
		got[r.Level]++
	}
	for level, want := range map[requirement.Level]int{
		requirement.Must: 73, requirement.Should: 26, requirement.May: 15,
	} {
		if got[level] != want {
			t.Errorf("%s: got %d records, want %d", level, got[level], want)
		}
	}
}

// TestIDsLevelsAndOrderAreStable compares the registry with testdata/index.txt:
// an id, its level and the capability it needs are a contract with the users'
// baselines, and change only together with that file.
func TestIDsLevelsAndOrderAreStable(t *testing.T) {
	index, err := os.ReadFile("testdata/index.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(index)), "\n")
	got := requirement.All()
	if len(got) != len(want) {
		t.Errorf("got %d records, the index has %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if line := indexLine(got[i]); line != want[i] {
			t.Fatalf("record %d is %q, and %q in the index", i, line, want[i])
		}
	}
}

func indexLine(r requirement.Record) string {
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", r.ID, r.Level, r.Needs))
}

func TestGroupsAreContiguous(t *testing.T) {
	closed := map[string]bool{}
	last := ""
	for _, r := range requirement.All() {
		group := r.ID.Group()
		if group != last && closed[group] {
			t.Errorf("%s stands apart from its group %s", r.ID, group)
		}
		closed[group] = true
		last = group
	}
}

func TestAboutACapability(t *testing.T) {
	var got []requirement.ID
	for _, r := range requirement.All() {
		if r.About {
			got = append(got, r.ID)
		}
	}
	want := []requirement.ID{
		requirement.ImportReadBackPermission,
		requirement.DirectoryPatchMerges, requirement.DirectoryPatchRefusal, requirement.DirectoryPatchNull,
	}
	if !slices.Equal(got, want) {
		t.Errorf("about a capability: got %v, want %v", got, want)
	}
}

func TestOneMayHasABindingClause(t *testing.T) {
	for _, r := range requirement.All() {
		if (r.Binding != "") != (r.ID == requirement.ImportOverwriteNoConflict) {
			t.Errorf("%s: binding clause %q", r.ID, r.Binding)
		}
	}
}

func TestStatementsAreSentences(t *testing.T) {
	for _, r := range requirement.All() {
		if !strings.HasSuffix(r.Statement, ".") || strings.Contains(r.Statement, "  ") {
			t.Errorf("%s: %q is no sentence", r.ID, r.Statement)
		}
		if open := strings.Contains(r.Statement, "left open"); open != (r.Level == requirement.May) {
			t.Errorf("%s is %s, yet its statement says: %s", r.ID, r.Level, r.Statement)
		}
	}
}

func TestAllIsTheCallersOwn(t *testing.T) {
	requirement.All()[0].Statement = "changed"
	if got := requirement.All()[0].Statement; got == "changed" {
		t.Error("a change of the returned slice reached the registry")
	}
}

func TestLookupFindsEachRecord(t *testing.T) {
	for _, want := range requirement.All() {
		if got, ok := requirement.Lookup(want.ID); !ok || got != want {
			t.Errorf("lookup of %s: got %v, %t", want.ID, got, ok)
		}
	}
	if got, ok := requirement.Lookup("import.union.inclusive"); ok {
		t.Errorf("lookup of an unknown id found %v", got)
	}
}
