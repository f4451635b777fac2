package requirement_test

import (
	"slices"
	"strings"
	"testing"

	"customs.example/specs/requirement"
)

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
		requirement.DirectoryPatchMerges, requirement.DirectoryPatchMergesAddress, requirement.DirectoryPatchPrimary,
		requirement.DirectoryPatchRefusal, requirement.DirectoryPatchNull,
	}
	if !slices.Equal(got, want) {
		t.Errorf("about a capability: got %v, want %v", got, want)
	}
}

func TestSomeMaysHaveABindingClause(t *testing.T) {
	binding := []requirement.ID{
		requirement.ImportIdentityPrimaryAdminEmail, requirement.ImportIdentityTeamByAdminEmail, requirement.ImportIdentitySecondaryDomain,
		requirement.ImportIdentityCase, requirement.ImportOverwriteNoConflict, requirement.JourneyOldDomainLookup,
	}
	for _, r := range requirement.All() {
		if (r.Binding != "") != slices.Contains(binding, r.ID) {
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
