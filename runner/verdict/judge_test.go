package verdict_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

const own, other requirement.ID = "group.own", "group.other"

func TestJudgeSettlesARequirement(t *testing.T) {
	binding := selected(own, requirement.May)
	binding.Binding = "a 200 answer is that customer"
	needing := selected(own, requirement.Must)
	needing.Without = requirement.CustomersGet
	about := needing
	about.About = true
	able := about
	able.Without = ""
	undecided := failed("group.own/a", own, other)
	undecided.Reason = "its arrangement failed"
	observing := passed("group.own/a", own)
	observing.Observed = []string{"404", "200"}

	for _, tt := range []struct {
		name     string
		selected verdict.Selected
		specs    []verdict.Spec
		status   verdict.Status
		reason   string
	}{
		{"met by one spec", selected(own, requirement.Must), []verdict.Spec{passed("group.own/a", own)}, verdict.Met, ""},
		{"met as a SHOULD", selected(own, requirement.Should), []verdict.Spec{passed("group.own/a", own)}, verdict.Met, ""},
		{"violated by one of two", selected(own, requirement.Must),
			[]verdict.Spec{passed("group.own/a", own), failed("group.own/b", own, own)}, verdict.Violated, ""},
		{"violated by a spec about another", selected(own, requirement.Must),
			[]verdict.Spec{passed("group.own/a", own), failed("group.other/a", other, own)}, verdict.Violated, ""},
		{"violated by what a spec found further", selected(own, requirement.Must),
			[]verdict.Spec{passed("group.own/a", own), failed("group.other/a", other, other, own)}, verdict.Violated, ""},
		{"violated though another spec could not be run", selected(own, requirement.Must),
			[]verdict.Spec{unverified("group.own/a", own, "gone"), failed("group.own/b", own, own)}, verdict.Violated, ""},
		{"met though its spec found another violated", selected(own, requirement.Must),
			[]verdict.Spec{failed("group.own/a", own, other)}, verdict.Met, ""},
		{"undecided where its spec found another violated and came to no end", selected(own, requirement.Must),
			[]verdict.Spec{undecided}, verdict.Unverified, "its arrangement failed"},
		{"unverified where one of two could not be run", selected(own, requirement.Must),
			[]verdict.Spec{passed("group.own/a", own), unverified("group.own/b", own, "gone")}, verdict.Unverified, "gone"},
		{"unverified where the suite failed", selected(own, requirement.Must),
			[]verdict.Spec{errored("group.own/a", own, "panic")}, verdict.Unverified, "panic"},
		{"unverified without a spec", selected(own, requirement.Must),
			[]verdict.Spec{passed("group.other/a", other)}, verdict.Unverified, "no spec yet"},
		{"unverified without a capability that it needs", needing, nil,
			verdict.Unverified, "needs customers.get, which the target does not declare"},
		{"not applicable without a capability that it is about", about, nil,
			verdict.NotApplicable, "the target does not declare customers.get"},
		{"met where it is about a capability that is there", able, []verdict.Spec{passed("group.own/a", own)}, verdict.Met, ""},
		{"violated though a capability is missing", needing,
			[]verdict.Spec{failed("group.other/a", other, own)}, verdict.Violated, ""},
		{"observed where it is open", selected(own, requirement.May), []verdict.Spec{observing}, verdict.Observed, "200; 404"},
		{"observed where it is open and broken", selected(own, requirement.May),
			[]verdict.Spec{failed("group.own/a", own, own), failed("group.own/b", own, own)},
			verdict.Observed, "not as the documents have it: 404 NOT_FOUND"},
		{"unverified where it is open and could not be run", selected(own, requirement.May),
			[]verdict.Spec{unverified("group.own/a", own, "gone")}, verdict.Unverified, "gone"},
		{"violated where the binding clause of an open one is broken", binding,
			[]verdict.Spec{failed("group.own/a", own, own)}, verdict.Violated, ""},
		{"observed where the binding clause of an open one holds", binding,
			[]verdict.Spec{observing}, verdict.Observed, "200; 404"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := judge([]verdict.Selected{tt.selected}, tt.specs...).Requirements
			if len(got) != 1 || got[0].Status != tt.status || got[0].Reason != tt.reason {
				t.Errorf("judged %+v\nwant status %q, reason %q", got, tt.status, tt.reason)
			}
		})
	}
}

func TestJudgeNamesTheSpecsOfARequirement(t *testing.T) {
	report := judge([]verdict.Selected{selected(own, requirement.Must), selected(other, requirement.Must), selected("group.none", requirement.Must)},
		failed("group.own/b", own, own, other), passed("group.own/a", own), failed("group.other/a", other, other, other))
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
	observing := passed("group.own/a", own)
	observing.Observed = []string{"404", "200", "404"}
	got := judge([]verdict.Selected{selected(own, requirement.May)}, observing).Requirements[0]
	r := record(own, requirement.May)
	want := verdict.Requirement{
		ID: own, Level: requirement.May, Status: verdict.Observed, Reason: "200; 404",
		Statement: r.Statement, Accepted: r.Accepted, Source: r.Source,
		Specs: []string{"group.own/a"}, Observed: []string{"200", "404"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("requirement (-want +got):\n%s", diff)
	}
}

func TestJudgeAgainSettlesAnew(t *testing.T) {
	report := sample()
	first := report.Requirements
	report.Judge([]verdict.Selected{selected(own, requirement.Must)})
	if len(report.Requirements) != 1 || report.Summary.Must.Unverified != 1 || len(first) == 1 {
		t.Errorf("judged again: %+v, summary %+v", report.Requirements, report.Summary)
	}
}
