package junit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	gojunit "github.com/joshdk/go-junit"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/junit"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

// TestFailsWhatAGateMinds holds the outcome of each case, as an
// independent reader has it.
func TestFailsWhatAGateMinds(t *testing.T) {
	got := map[string]string{}
	for name, test := range cases(t, sample.Weighed()) {
		got[name] = string(test.Status) + ": " + test.Message
	}
	want := map[string]string{
		"run":                                    "error: interrupted",
		"import.union.exclusive/gone (line 12)":  "failed: stale: known.yaml:12: it passes",
		"import.union.exclusive/pair":            "failed: expected 400 INVALID_ARGUMENT, got 200 at /error/status",
		"import.error.body/known":                "skipped: known: reported | as *4711*",
		"import.token.expired/both":              "failed: expected 200, got 404 NOT_FOUND",
		"import.http.method/warned":              "skipped: warning (SHOULD): expected 200, got 404 NOT_FOUND",
		"import.partner.disagreement/open":       "passed: ",
		"import.identity.team/undecided":         "skipped: the connection was lost",
		"import.overwrite.no-conflict/binding":   "failed: expected 200, got 404 NOT_FOUND",
		"directory.get.by-id/passed":             "passed: ",
		"directory.get.schema/errored":           "error: the suite failed: panic goroutine 1",
		string(requirement.DirectoryGetStable):   "skipped: no spec yet",
		string(requirement.DirectoryPatchMerges): "skipped: the target does not declare directory.patch",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("cases (-want +got):\n%s", diff)
	}
}

func TestFailsABrokenShouldWhereTheRunIsStrict(t *testing.T) {
	report := sample.Weighed()
	report.Strict = true
	test := cases(t, report)["import.http.method/warned"]
	failure, ok := test.Error.(gojunit.Error)
	if test.Status != gojunit.StatusFailed || !ok || failure.Type != "SHOULD" {
		t.Errorf("%s, %#v; want a failure of type SHOULD", test.Status, test.Error)
	}
}

func TestTellsAllFailuresOfASpec(t *testing.T) {
	all := cases(t, sample.Weighed())
	for name, lines := range map[string][]string{
		"import.token.expired/both":            {"WARNING SHOULD import.http.method", "VIOLATED MUST import.token.expired"},
		"import.overwrite.no-conflict/binding": {"VIOLATED MUST import.overwrite.no-conflict"},
		"import.error.body/known":              {"KNOWN MUST import.error.body: reported | as *4711*"},
		"import.partner.disagreement/open":     {"OPEN import.partner.disagreement"},
		"import.identity.team/undecided":       {"OPEN import.partner.disagreement", "its own requirement was not judged: the connection was lost"},
	} {
		test := all[name]
		text := test.SystemOut
		if failure, ok := test.Error.(gojunit.Error); ok {
			text = failure.Body
		}
		for _, line := range lines {
			if !slices.Contains(strings.Split(text, "\n"), line) {
				t.Errorf("%s: no line %q in\n%s", name, line, text)
			}
		}
	}
}

// TestHasTheEvidence has a failure of another requirement than the spec's.
func TestHasTheEvidence(t *testing.T) {
	report := sample.Report()
	failure := cases(t, report)["import.union.exclusive/pair"].Error.(gojunit.Error)
	for _, want := range []string{
		"Statement of import.error.body.", "Document, Section <https://example.com/import.error.body>",
		"expected: 400 INVALID_ARGUMENT", "got:      200", "at:       /error/status", "    1. GET http://127.0.0.1:8080/v1/accounts/C1/customers/S1",
		"  * 2. POST http://", "< 400 <html> no </html>", report.Specs[1].Failure.Curl,
	} {
		if !strings.Contains(failure.Body, want) {
			t.Errorf("no %q in\n%s", want, failure.Body)
		}
	}
	spec := sample.Failed("group.own/a", sample.Own, sample.Other)
	only := sample.Concluded([]verdict.Selected{sample.Selected(sample.Own, requirement.Must), sample.Selected(sample.Other, requirement.Must)}, spec)
	if got := cases(t, only)["group.own/a"].Message; got != "group.other: expected 200, got 404 NOT_FOUND" {
		t.Errorf("message %q does not tell the requirement", got)
	}
}

// TestFailsNothingThatWasNotSelected has a report that judges nothing.
func TestFailsNothingThatWasNotSelected(t *testing.T) {
	report := sample.Concluded(nil, sample.Failed("group.own/a", sample.Own, sample.Own))
	wellFormed(t, readback.Written(t, junit.Write, report))
	if test := cases(t, report)["group.own/a"]; test.Status != gojunit.StatusPassed || !strings.HasPrefix(test.SystemOut, "OPEN group.own\n") {
		t.Errorf("%s: %s", test.Status, test.SystemOut)
	}
}

func TestShowsHostileContent(t *testing.T) {
	report := sample.Report()
	spec := &report.Specs[1]
	spec.Failure.Got, spec.Failure.Exchanges[1].Response.Body, spec.Text = sample.Hostile, sample.Hostile, sample.Hostile
	report.Specs[3].Reason, report.Problem, report.Target.URL = sample.Hostile, sample.Hostile, sample.Hostile
	wellFormed(t, readback.Written(t, junit.Write, report))
	all := cases(t, report)
	failure := all[spec.ID].Error.(gojunit.Error)
	for _, shown := range []string{failure.Body, failure.Message, all["run"].Message, all[report.Specs[3].ID].Message} {
		for _, want := range []string{"<script>alert(1)</script>", "]]> &amp;", `\x1b[2J\x00\r`, `\u202e \ufffe ` + "\ufffd"} {
			if !strings.Contains(shown, want) {
				t.Errorf("no %q in %q", want, shown)
			}
		}
		if strings.ContainsAny(shown, "\x1b\x00\r\u202e\ufffe") {
			t.Errorf("a control character is left in %q", shown)
		}
	}
	if strings.Contains(failure.Body, "[[ATTACHMENT|") {
		t.Errorf("a target names a file to publish:\n%s", failure.Body)
	}
}

// cases reads the report back.
func cases(t *testing.T, report *verdict.Report) map[string]gojunit.Test {
	t.Helper()
	return readback.JUnit(t, readback.Written(t, junit.Write, report))
}
