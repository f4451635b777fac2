package conformance_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// TestSameSeedSendsTheSameBytes compares a run over the wire with one without.
func TestSameSeedSendsTheSameBytes(t *testing.T) {
	const fewest = 3000
	first, second := whole(t), watch(setup{Seed: 1, InProcess: true}).ended(t)
	if diff := cmp.Diff(first.sent.sorted(), second.sent.sorted()); diff != "" {
		t.Errorf("requests of two runs (-first +second):\n%s", diff)
	}
	if n := len(first.sent.sorted()); n < fewest {
		t.Errorf("%d requests were recorded, want %d at the least", n, fewest)
	}
}

func TestOtherSeedMakesOtherIdentifiers(t *testing.T) {
	only := []string{"import.identity.*", "directory.update.status"}
	first := watch(setup{Seed: 1, Only: only}).ended(t)
	second := watch(setup{Seed: 2, Only: only}).ended(t)
	for _, bearer := range first.sent.bearers {
		if slices.Contains(second.sent.bearers, bearer) {
			t.Errorf("both seeds have the bearer %q", bearer)
		}
	}
	for _, line := range first.sent.lines {
		if slices.Contains(second.sent.lines, line) {
			t.Errorf("both seeds send %s", line)
		}
	}
}

// TestOrderDoesNotMatter runs each spec after others than before.
func TestOrderDoesNotMatter(t *testing.T) {
	plain, shuffled := whole(t), watch(setup{Seed: 1, Shuffle: 20261122, InProcess: true}).ended(t)
	if usual, random := turnsOf(plain.order), turnsOf(shuffled.order); random < 2*usual {
		t.Errorf("a shuffled run goes from one requirement to another %d times, the usual one %d times", random, usual)
	}
	if diff := cmp.Diff(slices.Sorted(slices.Values(plain.order)), slices.Sorted(slices.Values(shuffled.order))); diff != "" {
		t.Errorf("specs (-usual +shuffled):\n%s", diff)
	}
	if diff := cmp.Diff(outcomes(plain.report), outcomes(shuffled.report)); diff != "" {
		t.Errorf("outcomes (-usual +shuffled):\n%s", diff)
	}
}

// turnsOf counts how often a spec follows one of another requirement.
func turnsOf(order []string) int {
	turns, last := 0, ""
	for _, id := range order {
		now, _, _ := strings.Cut(id, "/")
		if now != last {
			turns++
		}
		last = now
	}
	return turns
}

// outcomes are what a report says in the end, requirements in its order.
func outcomes(report *verdict.Report) []string {
	all := []string{string(report.Verdict)}
	for _, r := range report.Requirements {
		all = append(all, fmt.Sprintf("%s %s %s: %s", r.ID, r.Status, r.Reason, strings.Join(r.Specs, " ")))
	}
	return all
}

// TestRunsAtOnceAreApart has two runs in one process at a time.
func TestRunsAtOnceAreApart(t *testing.T) {
	wanted := []requirement.ID{requirement.ImportIdentityDomain, requirement.DirectoryGetByID}
	runs := make([]*run, len(wanted))
	var group sync.WaitGroup
	for n, id := range wanted {
		group.Go(func() { runs[n] = watch(setup{Seed: 1, Only: []string{string(id)}}) })
	}
	group.Wait()
	for n, id := range wanted {
		if got := ids(runs[n].ended(t).report, verdict.Met); !slices.Equal(got, []requirement.ID{id}) {
			t.Errorf("judging %s alone, met: %v", id, got)
		}
	}
}

// TestRunEndsWithItsContext is given one that has ended before.
func TestRunEndsWithItsContext(t *testing.T) {
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	report, err := setup{Seed: 1}.run(ended)
	if err == nil || report.Verdict != verdict.None || len(report.Specs) != 0 {
		t.Errorf("error %v, verdict %q, %d specs", err, report.Verdict, len(report.Specs))
	}
}
