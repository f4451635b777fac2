package fault_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/reference/fault"
	"customs.example/specs/requirement"
)

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestCollateralIsReadAsItWasWritten(t *testing.T) {
	written := fault.Collateral{
		Seeds:     []int64{1, 7},
		Always:    fault.Breaks{"b-fault": {requirement.ImportUnionExclusive}, "a-fault": {requirement.DirectoryGetByID, requirement.ImportErrorBody}},
		Sometimes: fault.Breaks{"b-fault": {requirement.DirectoryGetSchema}},
	}
	encoded, err := written.YAML()
	if err != nil {
		t.Fatal(err)
	}
	want := `always:
  a-fault:
  - directory.get.by-id
  - import.error.body
  b-fault:
  - import.union.exclusive
seeds:
- 1
- 7
sometimes:
  b-fault:
  - directory.get.schema
`
	if got := string(encoded); !strings.HasPrefix(got, "# ") || !strings.HasSuffix(got, want) {
		t.Errorf("got\n%s\nwant a comment and\n%s", got, want)
	}
	read, err := fault.ParseCollateral(encoded)
	if diff := cmp.Diff(written, read); err != nil || diff != "" {
		t.Errorf("%v, -written +read:\n%s", err, diff)
	}
}

func TestTheTableIsWrittenAsItIsGenerated(t *testing.T) {
	measured, err := fault.Measured()
	if err != nil {
		t.Fatal(err)
	}
	for id, ids := range measured.Always {
		if !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
			t.Errorf("%s: %v is not sorted, or lists one twice", id, ids)
		}
	}
}

func TestAFaultMayBreakWhatItBreaksAlwaysAndSometimes(t *testing.T) {
	c := fault.Collateral{
		Always:    fault.Breaks{"a-fault": {requirement.ImportUnionExclusive}},
		Sometimes: fault.Breaks{"a-fault": {requirement.DirectoryGetByID}},
	}
	want := []requirement.ID{requirement.DirectoryGetByID, requirement.ImportUnionExclusive}
	if got := c.Of("a-fault"); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := c.Of("b-fault"); len(got) != 0 {
		t.Errorf("got %v for a fault without an entry, want nothing", got)
	}
}

func TestWhatWasMergedByHandIsRefused(t *testing.T) {
	for _, broken := range []string{"always:\n  a-fault: []\n  a-fault: []\n", "allways: {}\n", "<<<<<<< ours\n"} {
		if _, err := fault.ParseCollateral([]byte(broken)); err == nil || !strings.HasSuffix(err.Error(), "run make collateral") {
			t.Errorf("%q: got %v, want what to do", broken, err)
		}
	}
}

func TestValidateFindsWhatTheTableShouldNotSay(t *testing.T) {
	faults := []fault.Fault{{ID: "a-fault", Requirement: requirement.ImportUnionExclusive}}
	for says, broken := range map[string]fault.Collateral{
		"collateral of fault gone-fault: there is no such fault; run make collateral": {
			Always: fault.Breaks{"gone-fault": {requirement.DirectoryGetByID}}},
		`collateral of fault a-fault: requirement "no.such" is not in the registry; run make collateral`: {
			Sometimes: fault.Breaks{"a-fault": {"no.such"}}},
		"collateral of fault a-fault: requirement import.union.exclusive is that of its row; run make collateral": {
			Always: fault.Breaks{"a-fault": {requirement.ImportUnionExclusive}}},
		"": {Always: fault.Breaks{"a-fault": {requirement.DirectoryGetByID}}},
	} {
		if said := text(fault.Validate(faults, broken)); said != says {
			t.Errorf("got %q, want %q", said, says)
		}
	}
}
