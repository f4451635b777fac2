package baseline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
)

func TestStale(t *testing.T) {
	const gone = "it no longer fails"
	differently := "it fails differently now: expected 409, got 200 (fingerprint " + fingerprint(own, "200") + ")"
	aGone := fingerprint(own, "gone")
	for _, tt := range []struct {
		name, entry string
		specs       []verdict.Spec
		want        string
	}{
		{"not where it fails so", known("group.own/b", fingerprint(own, "200"), "one"), nil, ""},
		{"not where any spec fails so", known("group.own", fingerprint(own, "200"), "one"), nil, ""},
		{"an id of nothing", known("group.old", aGone, "one"), nil, "the suite has no requirement and no spec of this id"},
		{"a requirement that is none", known("group.own/a", aGone, "one", "requirement: group.old"), nil, "the suite has no requirement group.old"},
		{"a spec that holds", known("group.own/c", aGone, "one"), nil, gone},
		{"a spec that fails differently", known("group.own/b", aGone, "one"), nil, differently},
		{"a spec that fails on its own requirement, not on another", known("group.own/b", aGone, "one", "requirement: group.other"), nil, gone},
		{"a requirement that is violated differently", known("group.own", aGone, "one"),
			[]verdict.Spec{spec("group.own/a", own), spec("group.own/b", own, failure(own, "200")), spec("group.own/c", own)}, differently},
		{"a requirement that holds", known("group.own", aGone, "one"),
			[]verdict.Spec{spec("group.own/a", own), spec("group.own/b", own), spec("group.own/c", own)}, gone},
		{"not a spec that was not selected", known("group.unrun/a", aGone, "one"), nil, ""},
		{"not a requirement that was not selected", known("group.unrun", aGone, "one"), nil, ""},
		{"not a spec that could not be verified", known("group.own/a", aGone, "one"), []verdict.Spec{unverified("group.own/a", own)}, ""},
		{"not a requirement of which a spec was left out", known("group.own", aGone, "one"),
			[]verdict.Spec{spec("group.own/a", own), spec("group.own/b", own)}, ""},
		{"not a requirement of which a spec could not be verified", known("group.own", aGone, "one"),
			[]verdict.Spec{spec("group.own/a", own), spec("group.own/b", own), unverified("group.own/c", own)}, ""},
		{"not one on every exchange where a spec was left out", known("group.other", aGone, "one"),
			[]verdict.Spec{spec("group.other/a", other), spec("group.own/a", own)}, ""},
		{"past its day", known("group.own/b", fingerprint(own, "200"), "one", "until: 2026-02-02"), nil, "it was known until 2026-02-02, and fails still"},
		{"past its day, and judged no more", known("group.unrun/a", aGone, "one", "until: 2026-02-02"), nil, "it was known until 2026-02-02"},
		{"not on its day", known("group.own/b", fingerprint(own, "200"), "one", "until: 2026-02-03"), nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report := judged(tt.specs...)
			parse(t, head+tt.entry).Apply(report, suite)
			var got string
			if len(report.Baseline.Stale) > 0 {
				got = report.Baseline.Stale[0].Reason
			}
			if got != tt.want {
				t.Errorf("stale because %q, want %q", got, tt.want)
			}
		})
	}
}

// TestStaleIsNotWhatWasFoundOnARequirementThatIsNotSelected has a spec whose
// failure on another requirement is left out with that requirement.
func TestStaleIsNotWhatWasFoundOnARequirementThatIsNotSelected(t *testing.T) {
	file := parse(t, head+known("group.own/a", fingerprint(other, "no body"), "one", "requirement: group.other"))
	report := judged(spec("group.own/a", own), spec("group.own/b", own), spec("group.own/c", own))
	report.Requirements = report.Requirements[:1]
	if file.Apply(report, suite); len(report.Baseline.Stale) > 0 {
		t.Errorf("stale: %+v", report.Baseline.Stale)
	}
}

func TestStaleNamesTheLinesToDelete(t *testing.T) {
	file := parse(t, `# known
format: customs.baseline/v1
violations:

  # ticket 7
  - id: group.old # gone
    fingerprint: 0123456789012345
    # why
    reason: >-
      one

      two
    until: 2026-12-31

  # ticket 8
  - {id: group.old, fingerprint: 0123456789012346,
     reason: one}
  -
    id: group.old
    fingerprint: 0123456789012347
    reason: one
# the end
`)
	report := judged()
	file.Apply(report, suite)
	var got [][2]int
	for _, stale := range report.Baseline.Stale {
		got = append(got, [2]int{stale.Line, stale.LastLine})
	}
	if diff := cmp.Diff([][2]int{{6, 13}, {16, 17}, {18, 21}}, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}
