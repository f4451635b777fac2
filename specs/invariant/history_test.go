package invariant_test

import (
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/invariant"
)

// again is a rule that says something wherever nothing was written between two
// reads.
const again = "directory.get.stable/again"

func TestOtherWritesEndWhatWasKnown(t *testing.T) {
	between := func(from, to float64) exchange.Span { return exchange.Span{Began: second(from), Ended: second(to)} }
	for _, tt := range []struct {
		name       string
		otherWrite exchange.Span
		want       string
	}{
		{"before", between(-5, -1), holds},
		{"in between", between(0.6, 0.8), nothing},
		{"from before", between(-5, 0.2), nothing},
		{"until after", between(0.9, 9), nothing},
		{"around", between(-5, 9), nothing},
		{"after", between(2, 3), holds},
		{"at no known time", exchange.Unknown(), nothing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			reads := inTurn(all{gets(id, 200, profile()), gets(id, 200, profile())})
			if got := outcome(t, again, reads, tt.otherWrite); got != tt.want {
				t.Errorf("the rule %s, want: it %s", got, tt.want)
			}
		})
	}
}

func TestEntriesAreJudgedInTheOrderOfTime(t *testing.T) {
	read, put := gets(id, 200, contacted(), took(2, 3)), puts(id, contact, 200, contacted(), took(0, 1))
	if got := outcome(t, "directory.update.round-trip/read", all{put, read}); got != holds {
		t.Fatalf("in order the rule %s, want: it %s", got, holds)
	}
	judged, err := invariant.Check(exchange.History{Entries: all{read, put}})
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range judged {
		if nameOf(j.Rule) == "directory.update.round-trip/read" {
			if len(j.Earlier) != 1 || j.Earlier[0] != put || j.Entry != read {
				t.Errorf("it follows from %v, want the update", j.Earlier)
			}
			return
		}
	}
	t.Error("out of order the rule says nothing")
}

func TestWhatFollowsFromSeveralNamesThemInOrder(t *testing.T) {
	traffic := inTurn(all{gets(id, 200, profile()), puts(id, "{}", 400, invalid), puts(id, "{}", 403, problem("PERMISSION_DENIED", 403)), gets(id, 200, profile())})
	judged, err := invariant.Check(exchange.History{Entries: traffic})
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
	judged, err := invariant.Check(exchange.History{Entries: inTurn(all{gets(domain, 404, problem("NOT_FOUND", 404))})})
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range judged {
		if j.Rule.Name == "noted" && j.Observed != "404 NOT_FOUND" {
			t.Errorf("observed %q, want the answer", j.Observed)
		}
	}
}
