package invariant_test

import (
	"testing"

	"customs.example/specs/invariant"
)

// again is a rule that says something wherever nothing was written between two
// reads.
const again = "directory.get.stable/again"

func TestStrangersEndWhatWasKnown(t *testing.T) {
	between := func(from, to float64) invariant.Span { return invariant.Span{Began: second(from), Ended: second(to)} }
	for _, tt := range []struct {
		name     string
		stranger invariant.Span
		want     string
	}{
		{"before", between(-5, -1), holds},
		{"in between", between(0.6, 0.8), nothing},
		{"from before", between(-5, 0.2), nothing},
		{"until after", between(0.9, 9), nothing},
		{"around", between(-5, 9), nothing},
		{"after", between(2, 3), holds},
		{"at no known time", invariant.Unknown(), nothing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			reads := inTurn(all{gets(id, 200, profile()), gets(id, 200, profile())})
			if got := outcome(t, again, reads, tt.stranger); got != tt.want {
				t.Errorf("the rule %s, want: it %s", got, tt.want)
			}
		})
	}
}

func TestSightingsAreJudgedInTheOrderOfTime(t *testing.T) {
	read, put := gets(id, 200, contacted(), took(2, 3)), puts(id, contact, 200, contacted(), took(0, 1))
	if got := outcome(t, "directory.update.round-trip/read", all{put, read}); got != holds {
		t.Fatalf("in order the rule %s, want: it %s", got, holds)
	}
	judged, err := invariant.Judge(all{read, put}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range judged {
		if nameOf(j.Rule) == "directory.update.round-trip/read" {
			if len(j.Earlier) != 1 || j.Earlier[0] != put || j.Sighting != read {
				t.Errorf("it follows from %v, want the update", j.Earlier)
			}
			return
		}
	}
	t.Error("out of order the rule says nothing")
}

func TestWhatFollowsFromSeveralNamesThemInOrder(t *testing.T) {
	traffic := inTurn(all{gets(id, 200, profile()), puts(id, "{}", 400, invalid), puts(id, "{}", 403, problem("PERMISSION_DENIED", 403)), gets(id, 200, profile())})
	judged, err := invariant.Judge(traffic, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range judged {
		if nameOf(j.Rule) != "directory.update.refusal-changes-nothing/read" {
			continue
		}
		if len(j.Earlier) != 3 || j.Earlier[0] != traffic[0] || j.Earlier[2] != traffic[2] {
			t.Errorf("it follows from %d exchanges, want the read and both refusals", len(j.Earlier))
		}
		return
	}
	t.Error("the rule says nothing")
}

func TestOpenQuestionsAreObserved(t *testing.T) {
	judged, err := invariant.Judge(inTurn(all{gets(domain, 404, problem("NOT_FOUND", 404))}), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range judged {
		if j.Name == "noted" && j.Observed != "404 NOT_FOUND" {
			t.Errorf("observed %q, want the answer", j.Observed)
		}
	}
}

// TestMatchersAreGomegas has rules' own matchers refuse what is no exchange.
func TestMatchersAreGomegas(t *testing.T) {
	h := invariant.NewHistory(inTurn(all{imports(overwriting(), 200, customer(), under("L1"))}), nil)
	for _, rule := range invariant.Rules() {
		c := rule.Says(h, imports(overwriting(), 200, customer(), under("L1")))
		if c == nil {
			continue
		}
		if ok, err := c.Match("200"); ok || err == nil {
			t.Errorf("%s takes a text for an exchange", nameOf(rule))
		}
		if c.FailureMessage(imports(byID(), 200, "{}").Exchange) == "" || c.NegatedFailureMessage(imports(byID(), 200, "{}").Exchange) == "" {
			t.Errorf("%s fails without a word", nameOf(rule))
		}
	}
}
