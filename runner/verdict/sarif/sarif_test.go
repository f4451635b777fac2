package sarif_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	gosarif "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/sarif"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

func TestHasAResultForEachViolation(t *testing.T) {
	var got []string
	for _, r := range sarifRun(t, sample.Weighed()).Results {
		line := fmt.Sprintf("%s %s %v", r.Level, *r.RuleID, r.Properties.Properties["spec"])
		for _, s := range r.Suppressions {
			line += " known: " + *s.Justification
		}
		got = append(got, line)
	}
	want := []string{
		"error import.union.exclusive import.union.exclusive/pair",
		"error import.token.expired import.token.expired/both",
		"error import.overwrite.no-conflict import.overwrite.no-conflict/binding",
		"warning import.http.method import.token.expired/both",
		"warning import.http.method import.http.method/warned",
		"error import.error.body import.error.body/known known: reported | as *4711*",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("results (-want +got):\n%s", diff)
	}
}

func TestMakesErrorsOfWarningsWhereTheRunIsStrict(t *testing.T) {
	report := sample.Weighed()
	report.Strict = true
	for _, r := range sarifRun(t, report).Results {
		if r.Level != gosarif.LevelError {
			t.Errorf("%s is %s", *r.RuleID, r.Level)
		}
	}
}

func TestHasARuleForEachRequirement(t *testing.T) {
	rules := sarifRun(t, sample.Large(200, 0)).Tool.Driver.Rules
	if len(rules) != len(requirement.All()) {
		t.Errorf("%d rules for %d requirements", len(rules), len(requirement.All()))
	}
	levels := map[requirement.Level]string{requirement.Must: "error", requirement.Should: "warning", requirement.May: "note"}
	for n, r := range requirement.All() {
		rule := rules[n]
		got := []any{*rule.ID, *rule.FullDescription.Text, *rule.HelpURI, rule.DefaultConfiguration.Level, rule.Properties.Properties["level"],
			rule.Properties.Properties["api"], rule.Properties.Properties["group"], strings.Contains(*rule.Help.Text, r.Accepted)}
		want := []any{string(r.ID), r.Statement, r.Source.URL, levels[r.Level], string(r.Level), r.ID.API(), r.ID.Group(), true}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("rule of %s (-want +got):\n%s", r.ID, diff)
		}
	}
}

func TestTellsHowTheRunWent(t *testing.T) {
	good := sarifRun(t, sample.Large(200, 0)).Invocations[0]
	if !*good.ExecutionSuccessful || len(good.ToolExecutionNotifications) != 0 || *good.StartTimeUtc != "2026-02-03T04:05:06Z" {
		t.Errorf("a run without a problem: %+v", good)
	}
	bad := sarifRun(t, sample.Weighed()).Invocations[0]
	var got []string
	for _, n := range append(bad.ToolExecutionNotifications, bad.ToolConfigurationNotifications...) {
		got = append(got, n.Level+" "+*n.Message.Text)
	}
	want := []string{
		"error the run ended early: interrupted",
		`error directory.get.schema/errored: the suite failed: panic\ngoroutine 1`,
		"note MUST import.identity.team could not be verified: the connection was lost",
		`note MUST directory.get.schema could not be verified: the suite failed: panic\ngoroutine 1`,
		"note SHOULD directory.get.stable could not be verified: no spec yet",
		"error known.yaml:12: import.union.exclusive/gone is stale: it passes",
	}
	if diff := cmp.Diff(want, got); diff != "" || *bad.ExecutionSuccessful {
		t.Errorf("successful: %t, notifications (-want +got):\n%s", *bad.ExecutionSuccessful, diff)
	}
}

func TestNamesAFewOfManyErrors(t *testing.T) {
	var specs []verdict.Spec
	for n := range 1000 {
		specs = append(specs, sample.Errored(fmt.Sprintf("group.own/%d", n), sample.Own, "panic"))
	}
	notifications := sarifRun(t, sample.Concluded([]verdict.Selected{sample.Selected(sample.Own, requirement.Must)}, specs...)).Invocations[0].ToolExecutionNotifications
	if last := *notifications[len(notifications)-1].Message.Text; len(notifications) != 201 || last != "and 801 more" {
		t.Errorf("%d notifications, the last one is %q", len(notifications), last)
	}
}

// TestFingerprintsAreStable has another seed, with other identifiers.
func TestFingerprintsAreStable(t *testing.T) {
	prints := func(seed int64, account string) []map[string]string {
		report := sample.Report()
		failure := report.Specs[1].Failure
		report.Seed, failure.Got, failure.Curl = seed, `name "accounts/`+account+`/customers/S1"`, "curl "+account
		var all []map[string]string
		for _, r := range sarifRun(t, report).Results {
			all = append(all, r.PartialFingerprints)
		}
		return all
	}
	first := prints(7, "C4d6zmk2x8w")
	if diff := cmp.Diff(first, prints(8, "Cgzfv9ys6x3")); diff != "" {
		t.Errorf("fingerprints (-first +other):\n%s", diff)
	}
	const key = "primaryLocationLineHash"
	if len(first) != 3 || first[0][key] == first[1][key] || first[1][key] == first[2][key] || first[0][key] == first[2][key] {
		t.Errorf("fingerprints of three results: %v", first)
	}
}

func TestUsesTheFingerprintOfAFailure(t *testing.T) {
	report := sample.Report()
	report.Specs[1].Failure.Fingerprint = "0123456789abcdef"
	if got := sarifRun(t, report).Results[0].PartialFingerprints["customs/v1"]; got != "0123456789abcdef" {
		t.Errorf("fingerprint %q", got)
	}
}

func TestShowsHostileContent(t *testing.T) {
	report := sample.Report()
	report.Specs[1].Failure.Got, report.Specs[1].Failure.Exchanges[1].Response.Body, report.Problem = sample.Hostile, sample.Hostile, sample.Hostile
	report.Requirements[2].Source.URL = "javascript:alert(1)"
	run := sarifRun(t, report)
	result := run.Results[0]
	for _, text := range []string{*result.Message.Text, result.Properties.Properties["evidence"].(string), *run.Invocations[0].ToolExecutionNotifications[0].Message.Text} {
		if !strings.Contains(text, `\x1b[2J\x00\r`) || strings.ContainsAny(text, "\x1b\x00\r\u202e") {
			t.Errorf("a control character is left in %q", text)
		}
	}
	if strings.Contains(*result.Message.Text, "](") {
		t.Errorf("a target makes a link: %s", *result.Message.Text)
	}
	if uri := run.Tool.Driver.Rules[2].HelpURI; uri != nil {
		t.Errorf("help is at %s", *uri)
	}
}

// TestStaysWithinWhatCodeScanningTakes has more violations than that, with
// much to say.
func TestStaysWithinWhatCodeScanningTakes(t *testing.T) {
	if testing.Short() {
		t.Skip("tens of megabytes take a while")
	}
	report := sample.Large(6000, 6000)
	for n := range report.Specs {
		f := report.Specs[n].Failure
		f.Got, f.Exchanges[1].Response.Body = strings.Repeat("\x00", 900), strings.Repeat(`"<`, 2000)
	}
	text := readback.Written(t, sarif.Write, report)
	run := readback.SARIF(t, text).Runs[0]
	if len(text) > 10<<20 || len(run.Results) > 5000 || len(run.Results) < 2000 {
		t.Errorf("%d bytes, %d results", len(text), len(run.Results))
	}
	want := fmt.Sprintf("%d more violations are not in this file", binding(report)-len(run.Results))
	if got := *run.Invocations[0].ToolExecutionNotifications[0].Message.Text; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// sarifRun reads the report back.
func sarifRun(t *testing.T, report *verdict.Report) *gosarif.Run {
	t.Helper()
	return readback.SARIFRun(t, readback.Written(t, sarif.Write, report))
}

// binding counts the specs that violate what is not open.
func binding(report *verdict.Report) int {
	count := 0
	for _, q := range report.Requirements {
		if q.Status == verdict.Violated {
			count += len(q.Specs)
		}
	}
	return count
}
