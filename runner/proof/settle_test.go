package proof_test

import (
	"slices"
	"testing"

	"customs.example/runner/proof"
	"customs.example/specs/requirement"
)

const (
	broken     = requirement.ImportUnionExclusive
	collateral = requirement.DirectoryGetByID
	sometimes  = requirement.DirectoryGetSchema
	surprising = requirement.ImportErrorBody
)

// settled is what comes of a fault that breaks one requirement, another with it
// whatever the seed, and a third now and then.
func settled(t proof.Trial, violated ...requirement.ID) proof.Outcome {
	s := proof.Subject{
		Kind: proof.Fault, ID: "a-fault", Breaks: broken,
		Declared: []requirement.ID{collateral, sometimes}, Measured: []requirement.ID{collateral}, Seeds: []int64{1, 7},
	}
	return s.Settle(proof.Measurement{Trial: t, Violated: violated, Tried: []string{"a-spec"}})
}

func TestAFaultHoldsWhereItBreaksWhatItWasMeasuredToBreak(t *testing.T) {
	for _, violated := range [][]requirement.ID{{broken, collateral}, {broken, collateral, sometimes}} {
		if o := settled(proof.Trial{Seed: 1}, violated...); !o.Holds || o.Tried != nil || !slices.Equal(o.Violated, violated) {
			t.Errorf("%v: %+v, want it to hold", violated, o)
		}
	}
}

func TestAViolationThatWasNeverMeasuredIsUndeclared(t *testing.T) {
	o := settled(proof.Trial{Seed: 3}, broken, collateral, surprising)
	if o.Holds || !slices.Equal(o.Undeclared, []requirement.ID{surprising}) {
		t.Errorf("%+v, want %s undeclared", o, surprising)
	}
}

func TestAFaultWhoseRequirementIsNotViolatedSurvives(t *testing.T) {
	o := settled(proof.Trial{Seed: 1}, collateral)
	if o.Holds || !o.Survived || !slices.Equal(o.Tried, []string{"a-spec"}) {
		t.Errorf("%+v, want a survivor, and what was tried", o)
	}
}

// TestWhatIsNotViolatedAnyMoreIsStale says so only where it can be known: with
// the seeds that were measured, and all specs.
func TestWhatIsNotViolatedAnyMoreIsStale(t *testing.T) {
	for name, tt := range map[string]struct {
		trial proof.Trial
		stale bool
	}{
		"a seed that was measured": {proof.Trial{Seed: 7}, true},
		"another seed":             {proof.Trial{Seed: 3}, false},
		"fewer specs":              {proof.Trial{Seed: 7, Skip: []string{"directory.*"}}, false},
	} {
		o := settled(tt.trial, broken)
		if got := slices.Equal(o.Stale, []requirement.ID{collateral}); got != tt.stale || o.Holds == tt.stale {
			t.Errorf("%s: %+v, want %s stale: %t", name, o, collateral, tt.stale)
		}
	}
}

func TestWhatCouldNotBeJudgedDoesNotHold(t *testing.T) {
	s := proof.Subject{Kind: proof.Fault, Breaks: broken, Measured: []requirement.ID{collateral}, Seeds: []int64{1}}
	o := s.Settle(proof.Measurement{Trial: proof.Trial{Seed: 1}, Violated: []requirement.ID{broken}, Problem: "interrupted"})
	if o.Holds || o.Problem != "interrupted" || o.Stale != nil {
		t.Errorf("%+v, want the problem and nothing else", o)
	}
}

func TestOnlyWhatIsRightHasToBeVerifiedWhole(t *testing.T) {
	for kind, holds := range map[proof.Kind]bool{proof.Healthy: false, proof.Variant: false, proof.Fault: true} {
		s := proof.Subject{Kind: kind}
		m := proof.Measurement{Unverified: []requirement.ID{surprising}}
		if kind == proof.Fault {
			s.Breaks, m.Violated = broken, []requirement.ID{broken}
		}
		if o := s.Settle(m); o.Holds != holds {
			t.Errorf("%s with an unverified requirement: %+v", kind, o)
		}
	}
}
