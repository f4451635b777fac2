package baseline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
)

// TestApplyKnowsByFingerprint has entries of specs and of requirements.
func TestApplyKnowsByFingerprint(t *testing.T) {
	for _, tt := range []struct {
		name, entries string
		known         []string // the reason of each failure, in order
		requirements  []string // those that are known in full
		count         [2]int
	}{
		{"nothing", "", []string{"", "", "", ""}, nil, [2]int{0, 3}},
		{"one spec", known("group.own/a", fingerprint(own, "404 NOT_FOUND"), "one"), []string{"one", "", "", ""}, nil, [2]int{1, 2}},
		{"a spec, by another failure", known("group.own/a", fingerprint(own, "200"), "one"), []string{"", "", "", ""}, nil, [2]int{0, 3}},
		{"another spec, by this failure", known("group.own/c", fingerprint(own, "200"), "one"), []string{"", "", "", ""}, nil, [2]int{0, 3}},
		{"a spec, by what it finds further", known("group.own/a", fingerprint(other, "no body"), "one"),
			[]string{"", "one", "", ""}, []string{"group.other"}, [2]int{1, 2}},
		{"a requirement, in every spec", known("group.own", fingerprint(own, "200"), "all"), []string{"", "", "all", ""}, nil, [2]int{1, 2}},
		{"a spec before its requirement", known("group.own", fingerprint(own, "200"), "all") + known("group.own/b", fingerprint(own, "200"), "one"),
			[]string{"", "", "one", ""}, nil, [2]int{1, 2}},
		{"a requirement in full", known("group.own", fingerprint(own, "200"), "all") + known("group.own", fingerprint(own, "404 NOT_FOUND"), "too"),
			[]string{"too", "", "all", ""}, []string{"group.own"}, [2]int{2, 1}},
		{"a SHOULD, which is not strict", known("group.should", fingerprint(should, "200"), "all"),
			[]string{"", "", "", "all"}, []string{"group.should"}, [2]int{1, 3}},
		{"until today", known("group.own/a", fingerprint(own, "404 NOT_FOUND"), "one", "until: 2026-02-03"), []string{"one", "", "", ""}, nil, [2]int{1, 2}},
		{"until yesterday", known("group.own/a", fingerprint(own, "404 NOT_FOUND"), "one", "until: 2026-02-02"), []string{"", "", "", ""}, nil, [2]int{0, 3}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := head + tt.entries
			if tt.entries == "" {
				text = "format: customs.baseline/v1\nviolations: []\n"
			}
			report := judged()
			parse(t, text).Apply(report, suite)
			var reasons, requirements []string
			for _, s := range report.Specs {
				for _, f := range s.Failures() {
					reasons = append(reasons, f.Known)
				}
			}
			for _, q := range report.Requirements {
				if q.Known {
					requirements = append(requirements, string(q.ID))
				}
			}
			if diff := cmp.Diff(tt.known, reasons); diff != "" {
				t.Errorf("reasons (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.requirements, requirements); diff != "" {
				t.Errorf("requirements known in full (-want +got):\n%s", diff)
			}
			if got := [2]int{report.Baseline.Known, report.Baseline.New}; got != tt.count {
				t.Errorf("known and new are %v, want %v", got, tt.count)
			}
		})
	}
}

// TestApplyAgainForgets has a second baseline that knows less.
func TestApplyAgainForgets(t *testing.T) {
	report := judged()
	parse(t, head+known("group.other", fingerprint(other, "no body"), "one")).Apply(report, suite)
	parse(t, "format: customs.baseline/v1\nviolations: []\n").Apply(report, suite)
	if report.Requirements[1].Known || report.Specs[0].Further[0].Known != "" || report.Baseline.Known != 0 {
		t.Errorf("applied again: %+v", report)
	}
	if report.Baseline.Stale == nil || report.Verdict != verdict.Nonconformant {
		t.Errorf("baseline %+v, verdict %q", report.Baseline, report.Verdict)
	}
}
