package proof_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"customs.example/runner/proof"
	"customs.example/runner/reference/fault"
	"customs.example/specs/requirement"
)

func subject(t *testing.T, id string) proof.Subject {
	t.Helper()
	collateral, err := fault.Measured()
	if err != nil {
		t.Fatal(err)
	}
	subjects := proof.Subjects(collateral)
	at := slices.IndexFunc(subjects, func(s proof.Subject) bool { return s.ID == id })
	if at < 0 {
		t.Fatalf("no subject has the id %q", id)
	}
	return subjects[at]
}

func judge(t *testing.T, s proof.Subject, skip ...string) proof.Outcome {
	t.Helper()
	measured, err := proof.Measure(context.Background(), s, proof.Trial{Seed: 1, Skip: skip})
	if err != nil {
		t.Fatal(err)
	}
	return s.Settle(measured)
}

// A spec file holds the specs of one group, so a suite without the group is a
// suite without the file.
func TestAFaultSurvivesWithoutTheSpecsOfItsGroup(t *testing.T) {
	if testing.Short() {
		t.Skip("what it runs at once is raced by other tests")
	}
	for id, group := range map[string]string{
		"union-triple-refused-after-overwriting": "import.union.*",
		"token-by-prefix":                        "import.token.*",
		"primary-taken-in-other-case":            "directory.primary.*",
	} {
		t.Run(id, func(t *testing.T) {
			if with := judge(t, subject(t, id)); !with.Holds || with.Survived {
				t.Errorf("with all specs: %+v", with)
			}
			without := judge(t, subject(t, id), group)
			if without.Holds || !without.Survived {
				t.Errorf("without %s: %+v, want a survivor", group, without)
			}
		})
	}
}

func TestAViolationThatNobodyDeclaredDoesNotHold(t *testing.T) {
	s := subject(t, "union-last-member-wins")
	s.Declared = nil
	outcome := judge(t, s)
	if outcome.Holds || outcome.Survived || !slices.Contains(outcome.Undeclared, requirement.ImportUnionRefusalChangesNothing) {
		t.Errorf("%+v, want undeclared violations", outcome)
	}
}

func TestAVariantThatGivesUpAShouldHoldsOnlyAsDeclared(t *testing.T) {
	if testing.Short() {
		t.Skip("what it runs at once is raced by other tests")
	}
	s := subject(t, "nested-phone-refused")
	if outcome := judge(t, s); !outcome.Holds || len(outcome.Violated) != 1 {
		t.Errorf("%+v, want one declared violation", outcome)
	}
	s.Declared = nil
	if outcome := judge(t, s); outcome.Holds {
		t.Errorf("%+v, want it not to hold", outcome)
	}
}

func TestTheTextNamesSurvivorsAndWhatWasTried(t *testing.T) {
	p := proof.New([]proof.Outcome{
		{Kind: proof.Healthy, ID: "healthy", Holds: true},
		{Kind: proof.Fault, ID: "caught", Breaks: requirement.ImportUnionExclusive, Holds: true},
		{Kind: proof.Fault, ID: "outdated", Line: "breaks less", Breaks: requirement.ImportTokenInvalid, Stale: []requirement.ID{requirement.DirectoryGetByID}},
		{Kind: proof.Fault, ID: "missed", Line: "is missed", Breaks: requirement.ImportTokenInvalid, Survived: true, Tried: []string{"import.token.invalid/a"}},
	}, 1)
	var text strings.Builder
	if err := p.Text(&text); err != nil {
		t.Fatal(err)
	}
	want := `  import.union             .
  import.token             US

fault outdated: breaks less
  not violated any more, so make collateral is due: directory.get.by-id

fault missed: is missed
  survived: import.token.invalid was not found violated
  tried: import.token.invalid/a

healthy    1 of 1 without a violation
variant    0 of 0 not failed
fault      1 of 3 caught
proof: does not hold, in 1 s
`
	if text.String() != want || p.Holds {
		t.Errorf("got:\n%s", text.String())
	}
}

func TestNothingJudgedProvesNothing(t *testing.T) {
	if proof.New(nil, 0).Holds {
		t.Error("an empty proof holds")
	}
}
