package verdict_test

import (
	"testing"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

func TestGate(t *testing.T) {
	must, should, may := sample.Selected("a.must", requirement.Must), sample.Selected("a.should", requirement.Should), sample.Selected("a.may", requirement.May)
	binding := may
	binding.Binding = "binds"
	good, bad := sample.Passed("a.must/1", "a.must"), sample.Failed("a.must/1", "a.must", "a.must")
	worse, open := sample.Failed("a.must/2", "a.must", "a.must"), sample.Unverified("a.must/2", "a.must", "gone")
	knowing := func(spec verdict.Spec) verdict.Spec {
		failure := *spec.Failure
		failure.Known = "ticket 7"
		spec.Failure = &failure
		return spec
	}
	stale := []verdict.Stale{{Line: 3, LastLine: 5, ID: "a.must", Reason: "it no longer fails"}}
	for _, tt := range []struct {
		name     string
		strict   bool
		problem  string
		stale    []verdict.Stale
		selected []verdict.Selected
		specs    []verdict.Spec
		want     verdict.Verdict
	}{
		{"conformant where all is met", false, "", nil, []verdict.Selected{must}, []verdict.Spec{good}, verdict.Conformant},
		{"conformant where all that is violated is known", false, "", nil, []verdict.Selected{must}, []verdict.Spec{knowing(bad)}, verdict.Conformant},
		{"conformant where a SHOULD is broken and not known", false, "", nil, []verdict.Selected{must, should},
			[]verdict.Spec{good, sample.Failed("a.should/1", "a.should", "a.should")}, verdict.Conformant},
		{"nonconformant where that is strict", true, "", nil, []verdict.Selected{must, should},
			[]verdict.Spec{good, sample.Failed("a.should/1", "a.should", "a.should")}, verdict.Nonconformant},
		{"conformant where that is strict and known", true, "", nil, []verdict.Selected{must, should},
			[]verdict.Spec{good, knowing(sample.Failed("a.should/1", "a.should", "a.should"))}, verdict.Conformant},
		{"conformant where an open MAY is broken", false, "", nil, []verdict.Selected{must, may},
			[]verdict.Spec{good, sample.Failed("a.may/1", "a.may", "a.may")}, verdict.Conformant},
		{"nonconformant where what binds in a MAY is broken", false, "", nil, []verdict.Selected{must, binding},
			[]verdict.Spec{good, sample.Failed("a.may/1", "a.may", "a.may")}, verdict.Nonconformant},
		{"nonconformant where one of two failures is known", false, "", nil, []verdict.Selected{must}, []verdict.Spec{knowing(bad), worse}, verdict.Nonconformant},
		{"nonconformant where an entry is stale", false, "", stale, []verdict.Selected{must}, []verdict.Spec{good}, verdict.Nonconformant},
		{"nonconformant though the run ended early", false, "interrupted", nil, []verdict.Selected{must}, []verdict.Spec{bad}, verdict.Nonconformant},
		{"incomplete where the run ended early", false, "interrupted", nil, []verdict.Selected{must}, []verdict.Spec{knowing(bad)}, verdict.Incomplete},
		{"incomplete where a MUST is unverified", false, "", nil, []verdict.Selected{must}, []verdict.Spec{good, open}, verdict.Incomplete},
		{"incomplete where a known violation hides what is not verified", false, "", nil, []verdict.Selected{must}, []verdict.Spec{knowing(bad), open}, verdict.Incomplete},
		{"conformant where a SHOULD is unverified", false, "", nil, []verdict.Selected{must, should}, []verdict.Spec{good}, verdict.Conformant},
		{"incomplete where that is strict", true, "", nil, []verdict.Selected{must, should}, []verdict.Spec{good}, verdict.Incomplete},
		{"conformant where a MAY is unverified", true, "", nil, []verdict.Selected{must, may}, []verdict.Spec{good}, verdict.Conformant},
		{"none where nothing was judged, whatever is stale", false, "", stale, []verdict.Selected{must}, nil, verdict.None},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report := &verdict.Report{Strict: tt.strict, Problem: tt.problem, Specs: tt.specs}
			report.Conclude(tt.selected)
			if got := report.Gate(); got != report.Verdict {
				t.Errorf("without a baseline, the gate sees %q and the verdict is %q", got, report.Verdict)
			}
			sample.WithBaseline(report, tt.stale)
			if got := report.Gate(); got != tt.want {
				t.Errorf("the gate sees %q, want %q", got, tt.want)
			}
		})
	}
}
