package fault_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"customs.example/runner/reference/change/changetest"
	"customs.example/runner/reference/fault"
	"customs.example/specs/requirement"
)

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)

func TestEveryFaultIsToldApart(t *testing.T) {
	lines := map[string]string{} // ids by what a row says of what it breaks
	for _, f := range fault.All() {
		if !kebab.MatchString(f.ID) {
			t.Errorf("%q is not written as ids are", f.ID)
		}
		said := string(f.Requirement) + ": " + f.Line
		if other, twice := lines[said]; twice || f.Line == "" {
			t.Errorf("%s says %q, as %q does", f.ID, said, other)
		}
		lines[said] = f.ID
	}
}

func TestTheRowsAndWhatWasMeasuredAreConsistent(t *testing.T) {
	measured, err := fault.Measured()
	if err != nil {
		t.Fatal(err)
	}
	if err := fault.Validate(fault.All(), measured); err != nil {
		t.Error(err)
	}
	if len(measured.Seeds) < 2 || len(measured.Always) == 0 {
		t.Errorf("measured with the seeds %v, %d faults break something besides", measured.Seeds, len(measured.Always))
	}
}

func TestAFaultIsFoundByItsID(t *testing.T) {
	f, ok := fault.Lookup("conflict-region-ignored")
	if !ok || f.Requirement != requirement.ImportOverwriteRequiredForRegion {
		t.Errorf("got %+v, %t", f, ok)
	}
	if f, ok := fault.Lookup("conflict-region"); ok {
		t.Errorf("got %+v for an id that no fault has", f)
	}
}

func TestValidateFindsBrokenRows(t *testing.T) {
	row := fault.Fault{ID: "a-fault", Requirement: requirement.ImportUnionExclusive}
	for says, broken := range map[string][]fault.Fault{
		"fault a-fault: two faults have this id":                         {row, row},
		`fault a-fault: requirement "no.such" is not in the registry`:    {{ID: "a-fault", Requirement: "no.such"}},
		`fault a-fault: requirement "" is not in the registry`:           {{ID: "a-fault"}},
		`fault second-fault: requirement "other" is not in the registry`: {row, {ID: "second-fault", Requirement: "other"}},
		"": {row},
	} {
		err := fault.Validate(broken, fault.Collateral{})
		if said := text(err); said != says {
			t.Errorf("got %q, want %q", said, says)
		}
	}
}

// TestTwoReferencesOfAFaultShareNothing has the same conversation with two
// references of one row: what one remembers the other does not know.
func TestTwoReferencesOfAFaultShareNothing(t *testing.T) {
	for _, f := range fault.All() {
		one, other := f.Options(), f.Options()
		if one.Rules == other.Rules {
			t.Errorf("%s: two references have the same rules", f.ID)
		}
		if !slices.Equal(changetest.Talk(one), changetest.Talk(other)) {
			t.Errorf("%s: what was said to one reference shows in another", f.ID)
		}
	}
}

// TestTheConversationShowsWhatIsRemembered keeps the test above from being
// empty: of two references with the same options the second is told on.
func TestTheConversationShowsWhatIsRemembered(t *testing.T) {
	for _, id := range strings.Fields(`
		conflict-refused-once permission-second-try-authorized token-remembered-once token-remembered-by-parent
		token-spent-by-another-account overwrite-third-time-anew kept-kind-of-the-body primary-change-makes-an-id
		update-undone-by-import update-after-import-lost update-changes-others get-changes-by-itself`) {
		f, ok := fault.Lookup(id)
		if !ok {
			t.Fatalf("there is no fault %s", id)
		}
		options := f.Options()
		if slices.Equal(changetest.Talk(options), changetest.Talk(options)) {
			t.Errorf("%s: what was said to one reference does not show in another", id)
		}
	}
}
