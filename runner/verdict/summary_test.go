package verdict_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

func TestSummaryCountsByLevelAndStatus(t *testing.T) {
	binding := sample.Selected("m.binding", requirement.May)
	binding.Binding = "binds"
	without := func(id requirement.ID, level requirement.Level, about bool) verdict.Selected {
		s := sample.Selected(id, level)
		s.Without, s.About = requirement.DirectoryPatch, about
		return s
	}
	report := sample.Concluded(
		[]verdict.Selected{
			sample.Selected("a.met", requirement.Must), sample.Selected("a.violated", requirement.Must), sample.Selected("a.open", requirement.Must),
			without("a.needs", requirement.Must, false), without("a.about", requirement.Must, true),
			sample.Selected("s.met", requirement.Should), sample.Selected("s.met-too", requirement.Should), sample.Selected("s.violated", requirement.Should),
			sample.Selected("s.open", requirement.Should), without("s.about", requirement.Should, true),
			sample.Selected("m.observed", requirement.May), sample.Selected("m.broken", requirement.May),
			binding, sample.Selected("m.open", requirement.May), without("m.about", requirement.May, true),
		},
		sample.Passed("a.met/1", "a.met"), sample.Failed("a.violated/1", "a.violated", "a.violated"),
		sample.Passed("s.met/1", "s.met"), sample.Passed("s.met-too/1", "s.met-too"), sample.Failed("s.violated/1", "s.violated", "s.violated"),
		sample.Passed("m.observed/1", "m.observed"), sample.Failed("m.broken/1", "m.broken", "m.broken"), sample.Failed("m.binding/1", "m.binding", "m.binding"),
	)
	want := verdict.Summary{
		Must:     verdict.Count{Met: 1, Violated: 2, Unverified: 2, NotApplicable: 1},
		Should:   verdict.Count{Met: 2, Violated: 1, Unverified: 1, NotApplicable: 1},
		Observed: 2,
	}
	if diff := cmp.Diff(want, report.Summary); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
}

func TestVerdict(t *testing.T) {
	must, should, may := sample.Selected("a.must", requirement.Must), sample.Selected("a.should", requirement.Should), sample.Selected("a.may", requirement.May)
	about := should
	about.Without, about.About = requirement.DirectoryPatch, true
	good, alsoGood := sample.Passed("a.must/1", "a.must"), sample.Passed("a.should/1", "a.should")
	for _, tt := range []struct {
		name     string
		strict   bool
		problem  string
		selected []verdict.Selected
		specs    []verdict.Spec
		want     verdict.Verdict
	}{
		{"conformant where all is met", false, "", []verdict.Selected{must, should}, []verdict.Spec{good, alsoGood}, verdict.Conformant},
		{"conformant where a MAY is broken", false, "", []verdict.Selected{must, may},
			[]verdict.Spec{good, sample.Failed("a.may/1", "a.may", "a.may")}, verdict.Conformant},
		{"conformant where a SHOULD is broken", false, "", []verdict.Selected{must, should},
			[]verdict.Spec{good, sample.Failed("a.should/1", "a.should", "a.should")}, verdict.Conformant},
		{"nonconformant where a SHOULD is broken, strictly", true, "", []verdict.Selected{must, should},
			[]verdict.Spec{good, sample.Failed("a.should/1", "a.should", "a.should")}, verdict.Nonconformant},
		{"conformant where a MAY is broken, strictly", true, "", []verdict.Selected{must, may},
			[]verdict.Spec{good, sample.Failed("a.may/1", "a.may", "a.may")}, verdict.Conformant},
		{"conformant where a SHOULD is unverified", false, "", []verdict.Selected{must, should}, []verdict.Spec{good}, verdict.Conformant},
		{"incomplete where a SHOULD is unverified, strictly", true, "", []verdict.Selected{must, should}, []verdict.Spec{good}, verdict.Incomplete},
		{"conformant where what is not applicable is left, strictly", true, "", []verdict.Selected{must, about}, []verdict.Spec{good}, verdict.Conformant},
		{"nonconformant where a MUST is broken", false, "", []verdict.Selected{must},
			[]verdict.Spec{sample.Failed("a.must/1", "a.must", "a.must")}, verdict.Nonconformant},
		{"nonconformant though the run ended early", false, "interrupted", []verdict.Selected{must},
			[]verdict.Spec{sample.Failed("a.must/1", "a.must", "a.must")}, verdict.Nonconformant},
		{"incomplete where a MUST is unverified", false, "", []verdict.Selected{must, should}, []verdict.Spec{alsoGood}, verdict.Incomplete},
		{"incomplete where the run ended early", false, "interrupted", []verdict.Selected{must}, []verdict.Spec{good}, verdict.Incomplete},
		{"none where nothing was selected", false, "", nil, nil, verdict.None},
		{"none where nothing could be run", false, "", []verdict.Selected{must},
			[]verdict.Spec{sample.Unverified("a.must/1", "a.must", "gone")}, verdict.None},
		{"none where the suite failed alone", false, "", []verdict.Selected{must},
			[]verdict.Spec{sample.Errored("a.must/1", "a.must", "panic")}, verdict.None},
		{"none where what is not applicable is all there is", false, "", []verdict.Selected{about}, nil, verdict.None},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report := &verdict.Report{Strict: tt.strict, Problem: tt.problem, Specs: tt.specs}
			report.Conclude(tt.selected)
			if report.Verdict != tt.want {
				t.Errorf("verdict %q, want %q; summary %+v", report.Verdict, tt.want, report.Summary)
			}
		})
	}
}

func TestSuiteFailed(t *testing.T) {
	healthy := sample.Concluded(nil, sample.Passed("a/1", sample.Own), sample.Failed("a/2", sample.Own, sample.Own), sample.Unverified("a/3", sample.Own, "gone"))
	if healthy.SuiteFailed() {
		t.Error("the suite failed where no spec did wrong")
	}
	if broken := sample.Concluded(nil, sample.Passed("a/1", sample.Own), sample.Errored("a/2", sample.Own, "panic")); !broken.SuiteFailed() {
		t.Error("a spec that panicked is no failure of the suite")
	}
}
