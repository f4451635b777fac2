package text_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/text"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

// TestShowsWhatIsKnownAfterWhatIsNew has a requirement that is known, and
// one that is known in part.
func TestShowsWhatIsKnownAfterWhatIsNew(t *testing.T) {
	known := func(spec verdict.Spec, reason string) verdict.Spec {
		spec.Failure.Known = reason
		return spec
	}
	report := sample.Concluded([]verdict.Selected{sample.Selected(sample.Own, requirement.Must), sample.Selected(sample.Other, requirement.Should)},
		known(sample.Failed("group.own/a", sample.Own, sample.Own), "ticket 7:\n\x1b[2J"), known(sample.Failed("group.own/b", sample.Own, sample.Own), "ticket 8"),
		known(sample.Failed("group.own/c", sample.Own, sample.Own), "ticket 8"),
		known(sample.Failed("group.other/a", sample.Other, sample.Other), "ticket 9"), sample.Failed("group.other/b", sample.Other, sample.Other))
	report.Suite.Version, report.Target.URL, report.Target.Mode = "devel", "http://127.0.0.1:1", verdict.Embedded
	sample.WithBaseline(report, []verdict.Stale{
		{Line: 12, LastLine: 15, ID: "group.old", Reason: "the suite has no requirement and no spec of this id"},
		{Line: 16, LastLine: 16, ID: "group.own/c", Reason: "it no longer fails"},
	})
	report.Baseline.Known, report.Baseline.New = 4, 0
	report.Specs[4].Failure.Fingerprint = "0123456789abcdef"
	const want = `customs devel judged http://127.0.0.1:1 (embedded) with seed 0: 5 specs, 0 requests, 0.0 s

  group                    2 violated (1 known)

VIOLATED SHOULD group.other
  Statement of group.other.
  accepted: 200
  source:   Document, Section <https://example.com/group.other>
  shown by: group.other/b
  expected: 200
  got:      404 NOT_FOUND
  again:    
  fingerprint: 0123456789abcdef

KNOWN MUST group.own
  reason:   ticket 7: \x1b[2J
  shown by: group.own/a
  expected: 200
  got:      404 NOT_FOUND
  reason:   ticket 8
  shown by: group.own/b
  expected: 200
  got:      404 NOT_FOUND
  and by 1 more: group.own/c

KNOWN SHOULD group.other
  reason:   ticket 9
  shown by: group.other/a
  expected: 200
  got:      404 NOT_FOUND

STALE in the baseline:
  known.yaml:12: group.old: the suite has no requirement and no spec of this id; delete lines 12 to 15
  known.yaml:16: group.own/c: it no longer fails; delete line 16

MUST      0 met, 1 violated (1 known), 0 unverified
SHOULD    0 met, 1 violated, 0 unverified
MAY       0 observed
baseline known.yaml: 4 known, 0 new, 2 stale
verdict: nonconformant; 0 of 1 MUST met, 1 violated (1 known); 0 of 1 SHOULD met, 1 violated; the gate sees: nonconformant
`
	if diff := cmp.Diff(want, plain(t, report, text.Style{})); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	if colored := plain(t, report, text.Colored()); !strings.Contains(colored, "\x1b[33mKNOWN\x1b[0m") || !strings.Contains(colored, "\x1b[31mSTALE\x1b[0m") {
		t.Errorf("no colours in\n%s", colored)
	}
}
