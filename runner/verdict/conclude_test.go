package verdict_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

func TestJudgeSettlesARequirement(t *testing.T) {
	binding := sample.Selected(sample.Own, requirement.May)
	binding.Binding = "a 200 answer is that customer"
	needing := sample.Selected(sample.Own, requirement.Must)
	needing.Without = requirement.CustomersGet
	about := needing
	about.About = true
	able := about
	able.Without = ""
	undecided := sample.Failed("group.own/a", sample.Own, sample.Other)
	undecided.Reason = "its arrangement failed"
	observing := sample.Passed("group.own/a", sample.Own)
	observing.Observed = []string{"404", "200"}

	for _, tt := range []struct {
		name     string
		selected verdict.Selected
		specs    []verdict.Spec
		status   verdict.Status
		reason   string
	}{
		{"met by one spec", sample.Selected(sample.Own, requirement.Must), []verdict.Spec{sample.Passed("group.own/a", sample.Own)}, verdict.Met, ""},
		{"met as a SHOULD", sample.Selected(sample.Own, requirement.Should), []verdict.Spec{sample.Passed("group.own/a", sample.Own)}, verdict.Met, ""},
		{"violated by one of two", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{sample.Passed("group.own/a", sample.Own), sample.Failed("group.own/b", sample.Own, sample.Own)}, verdict.Violated, ""},
		{"violated by a spec about another", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{sample.Passed("group.own/a", sample.Own), sample.Failed("group.other/a", sample.Other, sample.Own)}, verdict.Violated, ""},
		{"violated by what a spec found further", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{sample.Passed("group.own/a", sample.Own), sample.Failed("group.other/a", sample.Other, sample.Other, sample.Own)}, verdict.Violated, ""},
		{"violated though another spec could not be run", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{sample.Unverified("group.own/a", sample.Own, "gone"), sample.Failed("group.own/b", sample.Own, sample.Own)}, verdict.Violated, ""},
		{"met though its spec found another violated", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{sample.Failed("group.own/a", sample.Own, sample.Other)}, verdict.Met, ""},
		{"undecided where its spec found another violated and came to no end", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{undecided}, verdict.Unverified, "its arrangement failed"},
		{"unverified where one of two could not be run", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{sample.Passed("group.own/a", sample.Own), sample.Unverified("group.own/b", sample.Own, "gone")}, verdict.Unverified, "gone"},
		{"unverified where the suite failed", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{sample.Errored("group.own/a", sample.Own, "panic")}, verdict.Unverified, "panic"},
		{"unverified without a spec", sample.Selected(sample.Own, requirement.Must),
			[]verdict.Spec{sample.Passed("group.other/a", sample.Other)}, verdict.Unverified, "no spec yet"},
		{"unverified without a capability that it needs", needing, nil,
			verdict.Unverified, "needs customers.get, which the target does not declare"},
		{"not applicable without a capability that it is about", about, nil,
			verdict.NotApplicable, "the target does not declare customers.get"},
		{"met where it is about a capability that is there", able, []verdict.Spec{sample.Passed("group.own/a", sample.Own)}, verdict.Met, ""},
		{"violated though a capability is missing", needing,
			[]verdict.Spec{sample.Failed("group.other/a", sample.Other, sample.Own)}, verdict.Violated, ""},
		{"observed where it is open", sample.Selected(sample.Own, requirement.May), []verdict.Spec{observing}, verdict.Observed, "200; 404"},
		{"observed where it is open and broken", sample.Selected(sample.Own, requirement.May),
			[]verdict.Spec{sample.Failed("group.own/a", sample.Own, sample.Own), sample.Failed("group.own/b", sample.Own, sample.Own)},
			verdict.Observed, "not as the documents have it: 404 NOT_FOUND"},
		{"unverified where it is open and could not be run", sample.Selected(sample.Own, requirement.May),
			[]verdict.Spec{sample.Unverified("group.own/a", sample.Own, "gone")}, verdict.Unverified, "gone"},
		{"violated where the binding clause of an open one is broken", binding,
			[]verdict.Spec{sample.Failed("group.own/a", sample.Own, sample.Own)}, verdict.Violated, ""},
		{"observed where the binding clause of an open one holds", binding,
			[]verdict.Spec{observing}, verdict.Observed, "200; 404"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := sample.Concluded([]verdict.Selected{tt.selected}, tt.specs...).Requirements
			if len(got) != 1 || got[0].Status != tt.status || got[0].Reason != tt.reason {
				t.Errorf("judged %+v\nwant status %q, reason %q", got, tt.status, tt.reason)
			}
		})
	}
}

func TestJudgeNamesTheSpecsOfARequirement(t *testing.T) {
	report := sample.Concluded([]verdict.Selected{sample.Selected(sample.Own, requirement.Must), sample.Selected(sample.Other, requirement.Must), sample.Selected("group.none", requirement.Must)},
		sample.Failed("group.own/b", sample.Own, sample.Own, sample.Other), sample.Passed("group.own/a", sample.Own), sample.Failed("group.other/a", sample.Other, sample.Other, sample.Other))
	var got [][]string
	for _, r := range report.Requirements {
		got = append(got, r.Specs)
	}
	want := [][]string{{"group.own/a", "group.own/b"}, {"group.other/a", "group.own/b"}, {}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("specs by requirement (-want +got):\n%s", diff)
	}
}

func TestJudgeKeepsWhatTheRecordSays(t *testing.T) {
	observing := sample.Passed("group.own/a", sample.Own)
	observing.Observed = []string{"404", "200", "404"}
	got := sample.Concluded([]verdict.Selected{sample.Selected(sample.Own, requirement.May)}, observing).Requirements[0]
	r := sample.Record(sample.Own, requirement.May)
	want := verdict.Requirement{
		ID: sample.Own, Level: requirement.May, Status: verdict.Observed, Reason: "200; 404",
		Statement: r.Statement, Accepted: r.Accepted, Source: r.Source,
		Specs: []string{"group.own/a"}, Observed: []string{"200", "404"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("requirement (-want +got):\n%s", diff)
	}
}

func TestJudgeAgainSettlesAnew(t *testing.T) {
	report := sample.Report()
	first := report.Requirements
	report.Conclude([]verdict.Selected{sample.Selected(sample.Own, requirement.Must)})
	if len(report.Requirements) != 1 || report.Summary.Must.Unverified != 1 || len(first) == 1 {
		t.Errorf("judged again: %+v, summary %+v", report.Requirements, report.Summary)
	}
}
