package conformance

import (
	"errors"
	"strings"
	"testing"

	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// TestASpecThatPanicsIsTheSuitesFault, and costs no other spec its judgement.
func TestASpecThatPanicsIsTheSuitesFault(t *testing.T) {
	id := requirement.DirectoryGetByID
	list := &specs.List{}
	list.Describe("A spec", func() {
		list.It("holds", specs.Of(id, specs.Word("before")), specs.Given(), func(*specs.Situation) {})
		list.It("panics", specs.Of(id, specs.Word("panic")), specs.Given(), func(*specs.Situation) { panic("the spec is broken") })
		list.It("holds after", specs.Of(id, specs.Word("after")), specs.Given(), func(*specs.Situation) {})
	})
	link, err := Embedded{}.reach(1)
	if err != nil {
		t.Fatal(err)
	}
	defer link.close()
	record, _ := requirement.Lookup(id)
	report := newReport(Selection{})
	results := runSpecs(t.Context(), link.provider, list.Specs(), 1, &announcer{})
	err = conclude(t.Context(), chosen{[]verdict.Selected{{Record: record}}, list.Specs()}, results, link, report)
	if wrong := new(SuiteError); !errors.As(err, &wrong) || !strings.Contains(wrong.Problem, "directory.get.by-id/panic") || !strings.Contains(wrong.Problem, "the spec is broken") {
		t.Errorf("error %T: %v", err, err)
	}
	for n, want := range []verdict.SpecStatus{verdict.Passed, verdict.Errored, verdict.Passed} {
		if got := report.Specs[n].Status; got != want {
			t.Errorf("%s: %s, want %s", report.Specs[n].ID, got, want)
		}
	}
	if report.Requirements[0].Status != verdict.Unverified || report.Verdict != verdict.Incomplete {
		t.Errorf("requirement %s, verdict %s", report.Requirements[0].Status, report.Verdict)
	}
}
