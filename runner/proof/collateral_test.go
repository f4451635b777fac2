package proof_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/proof"
	"customs.example/runner/reference/fault"
	"customs.example/specs/requirement"
)

func violating(ids ...requirement.ID) proof.Measurement { return proof.Measurement{Violated: ids} }

func TestCollateralIsWhatWasViolatedBesides(t *testing.T) {
	faults := []proof.Subject{{ID: "alone", Breaks: broken}, {ID: "beside", Breaks: broken}, {ID: "unsteady", Breaks: broken}}
	got, err := proof.Collateral([]int64{1, 2}, faults, [][]proof.Measurement{
		{violating(broken), violating(broken)},
		{violating(surprising, broken, collateral), violating(collateral, broken, surprising)},
		{violating(broken, sometimes, collateral), violating(broken, collateral)},
	})
	want := fault.Collateral{
		Seeds:     []int64{1, 2},
		Always:    fault.Breaks{"beside": {collateral, surprising}, "unsteady": {collateral}},
		Sometimes: fault.Breaks{"unsteady": {sometimes}},
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v, -want +got:\n%s", err, diff)
	}
}

func TestNothingIsMeasuredOfAFaultThatBreaksNothing(t *testing.T) {
	faults := []proof.Subject{{ID: "survivor", Breaks: broken}}
	for says, m := range map[string]proof.Measurement{
		"measure the fault survivor with the seed 0: import.union.exclusive is not violated": violating(collateral),
		"measure the fault survivor with the seed 0: no place to be":                         {Violated: []requirement.ID{broken}, Problem: "no place to be"},
	} {
		if _, err := proof.Collateral([]int64{1}, faults, [][]proof.Measurement{{m}}); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("got %v, want %s", err, says)
		}
	}
}

func TestTheMeasuredSeedsAreThoseOfTheTable(t *testing.T) {
	measured, err := fault.Measured()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(proof.Seeds(), measured.Seeds); diff != "" {
		t.Errorf("run make collateral: the seeds, -want +got:\n%s", diff)
	}
}
