package baseline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/baseline"
	"customs.example/runner/verdict"
)

func TestUpdateMakesABaseline(t *testing.T) {
	updated, change, err := baseline.New("known.yaml").Update(judged(), suite)
	if err != nil {
		t.Fatal(err)
	}
	want := "format: customs.baseline/v1\nviolations:\n" +
		plain("group.own/a", fingerprint(own, "404 NOT_FOUND"), "reason: to be explained") +
		plain("group.own/a", fingerprint(other, "no body"), "requirement: group.other\n    reason: to be explained") +
		plain("group.own/b", fingerprint(own, "200"), "reason: to be explained") +
		plain("group.should/a", fingerprint(should, "200"), "reason: to be explained")
	if diff := cmp.Diff(want, string(updated.Text())); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	if want := (baseline.Change{Added: 4}); change != want {
		t.Errorf("%+v, want %+v", change, want)
	}
}

func plain(id, fingerprint, rest string) string {
	return "  - id: " + id + "\n    fingerprint: " + fingerprint + "\n    " + rest + "\n"
}

// TestUpdateLeavesTheRestAsItIs has comments, blank lines and quotes around
// what is kept, what goes and what comes.
func TestUpdateLeavesTheRestAsItIs(t *testing.T) {
	before := `# ours
format: customs.baseline/v1

violations: # all of them
    # section one

    # ticket 7, which is done
    - id: group.own/c
      fingerprint: 0123456789012345
      reason: gone

    # ticket 8
    - fingerprint: "` + fingerprint(own, "200") + `"   # aligned
      id: 'group.own/b'
      reason: >-
        the gateway
        drops it
      until: 2026-12-31

    # ticket 9
    - id: group.unrun/a
      fingerprint: 0123456789012345
      reason: not judged
    - id: group.own/a
      fingerprint: "` + fingerprint(own, "404 NOT_FOUND") + `"
      reason: "for a week: ticket 10"
      until: 2026-01-31
# the end`
	after := `# ours
format: customs.baseline/v1

violations: # all of them
    # section one


    # ticket 8
    - fingerprint: "` + fingerprint(own, "200") + `"   # aligned
      id: 'group.own/b'
      reason: >-
        the gateway
        drops it
      until: 2026-12-31

    # ticket 9
    - id: group.unrun/a
      fingerprint: 0123456789012345
      reason: not judged
    - id: group.own/a
      fingerprint: ` + fingerprint(own, "404 NOT_FOUND") + `
      reason: 'to be explained; until 2026-01-31 it was: for a week: ticket 10'
    - id: group.own/a
      fingerprint: ` + fingerprint(other, "no body") + `
      requirement: group.other
      reason: to be explained
    - id: group.should/a
      fingerprint: ` + fingerprint(should, "200") + `
      reason: to be explained
# the end`
	report := judged()
	updated, change, err := parse(t, before).Update(report, suite)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, string(updated.Text())); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	if want := (baseline.Change{Added: 3, Kept: 2, Removed: 2}); change != want {
		t.Errorf("%+v, want %+v", change, want)
	}
	updated.Apply(report, suite)
	if report.Gate() != verdict.Conformant || len(report.Baseline.Stale) > 0 {
		t.Errorf("the gate sees %q: %+v", report.Gate(), report.Baseline)
	}
}

func TestUpdateOfWhatHoldsChangesNothing(t *testing.T) {
	report := judged(spec("group.own/b", own, failure(own, "200")))
	text := head + known("group.own", fingerprint(own, "200"), "one")
	updated, change, err := parse(t, text).Update(report, suite)
	if err != nil || string(updated.Text()) != text || change != (baseline.Change{Kept: 1}) {
		t.Errorf("%+v, %v:\n%s", change, err, updated.Text())
	}
}

func TestUpdateLeavesAnEmptyList(t *testing.T) {
	for _, tt := range []struct{ before, after string }{
		{head + known("group.old", fingerprint(own, "200"), "one"), "format: customs.baseline/v1\nviolations: []\n"},
		{"violations: # ours\n" + known("group.old", fingerprint(own, "200"), "one") + "format: customs.baseline/v1",
			"violations: [] # ours\nformat: customs.baseline/v1"},
	} {
		updated, _, err := parse(t, tt.before).Update(judged(spec("group.own/a", own)), suite)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.after, string(updated.Text())); diff != "" {
			t.Errorf("text (-want +got):\n%s", diff)
		}
	}
}

func TestUpdateOfAFileWithoutALastNewline(t *testing.T) {
	for _, before := range []string{
		"format: customs.baseline/v1\nviolations: []",
		head + "  - id: group.unrun/a\n    fingerprint: 0123456789012345\n    reason: x",
	} {
		updated, change, err := parse(t, before).Update(judged(), suite)
		if err != nil || change.Added != 4 {
			t.Errorf("%+v, %v:\n%s", change, err, updated.Text())
		}
	}
}
