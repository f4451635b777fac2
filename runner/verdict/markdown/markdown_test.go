package markdown_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/markdown"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

const mostBytes = 60_000

func TestHasASectionForEachWeight(t *testing.T) {
	read := readback.Markdown(t, readback.Written(t, markdown.Write, sample.Weighed()))
	var got []string
	for _, s := range read.Sections {
		got = append(got, s.Title)
		for _, item := range s.Items {
			got = append(got, "- "+strings.Join(item.Code, " / "))
		}
	}
	want := []string{
		"Customs: nonconformant",
		"Violated: 3",
		"- import.union.exclusive / 400 INVALID_ARGUMENT / 200 / /error/status / import.union.exclusive/pair",
		"- import.token.expired / 200 / 404 NOT_FOUND / import.token.expired/both",
		"- import.overwrite.no-conflict / 200 / 404 NOT_FOUND / import.overwrite.no-conflict/binding",
		"The suite itself failed: 1",
		"- directory.get.schema/errored / the suite failed: panic",
		"Stale in the baseline: 1",
		"- known.yaml:12 / import.union.exclusive/gone: it passes",
		"Warnings: 1",
		"- import.http.method / 200 / 404 NOT_FOUND / import.token.expired/both",
		"Known: 1",
		"- import.error.body / reported | as *4711* / 200 / 404 NOT_FOUND / import.error.body/known",
		"Could not be verified: 3",
		"- import.identity.team / the connection was lost",
		"- directory.get.schema / the suite failed: panic",
		"- directory.get.stable / no spec yet",
		"Not applicable: 1",
		"- directory.patch.merges / the target does not declare directory.patch",
		"Observed: 1",
		"- import.partner.disagreement / not as the documents have it: 404 NOT_FOUND",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
}

func TestTellsWhereItRan(t *testing.T) {
	text := readback.Written(t, markdown.Write, sample.Weighed())
	for _, want := range []string{
		"**The run ended early:** `interrupted`\n",
		"`customs v1.2.3` judged `http://127.0.0.1:8080` (seeded) with seed 7, from 2026-02-03T04:05:06Z: 9 specs, 42 requests, 1.2 s.\n",
		"The answers were recorded from 2026-01-02T03:04:05Z by `customs v1.1.0` (given); the verdict then was conformant.\n",
		"Against the baseline `known.yaml`: 1 known, 3 new, 1 stale; to a release gate it is nonconformant.\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestHasNoWarningsWhereTheRunIsStrict(t *testing.T) {
	report := sample.Weighed()
	report.Strict = true
	text := readback.Written(t, markdown.Write, report)
	read := readback.Markdown(t, text)
	if !strings.Contains(text, " with seed 7, strictly, from ") || len(read.Section("Violated").Items) != 4 || read.Section("Warnings").Items != nil {
		t.Errorf("a strict run reads\n%s", text)
	}
}

func TestLinksToTheSources(t *testing.T) {
	read := readback.Markdown(t, readback.Written(t, markdown.Write, sample.Weighed()))
	for _, q := range sample.Weighed().Requirements {
		if q.Status != verdict.Met && !slices.Contains(read.Links, q.Source.URL) {
			t.Errorf("%s: no link to %s", q.ID, q.Source.URL)
		}
	}
}

// TestLeavesHostileContentInert has a parser find text, and nothing
// else, in what came from elsewhere.
func TestLeavesHostileContentInert(t *testing.T) {
	const shown = "`c`` <script>alert(1)</script> @"
	report := sample.Report()
	for n := range report.Requirements {
		q := &report.Requirements[n]
		q.Statement, q.Reason = sample.Hostile, sample.Hostile
		q.Source.URL = "https://example.com/a)[b](c?d=\"<e>\"&copy;f|g`h"
	}
	failure := report.Specs[1].Failure
	failure.Got, failure.Expected, failure.Pointer, failure.Known = sample.Hostile, "`", "` `", ""
	report.Specs[1].ID = sample.Hostile
	report.Problem, report.Target.URL, report.Suite.Version = sample.Hostile, sample.Hostile, sample.Hostile
	report.Verdict, report.Target.Mode, report.Requirements[2].Level = sample.Hostile, sample.Hostile, "| MUST <b>"
	read := readback.Markdown(t, readback.Written(t, markdown.Write, report))
	for _, link := range read.Links {
		if want := "https://example.com/a%29%5Bb%5D%28c?d=%22%3Ce%3E%22&copy;f%7Cg%60h"; link != want {
			t.Errorf("a link to %s, want %s", link, want)
		}
	}
	if found := regexp.MustCompile(`[@#]\w|\x1b|\x00|\x{202e}`).FindString(read.Words); found != "" {
		t.Errorf("%q is left in the words\n%s", found, read.Words)
	}
	item := read.Section("Violated").Items[0]
	if !strings.Contains(item.Text, shown) || len(item.Code) != 5 || !strings.Contains(item.Code[2], shown) || item.Code[1] != "`" || item.Code[3] != "` `" {
		t.Errorf("the violation reads %q", item)
	}
	if len(read.Sections) != 5 {
		t.Errorf("%d sections", len(read.Sections))
	}
}

func TestIsCutBetweenItems(t *testing.T) {
	all := len(requirement.All())
	report := sample.Large(all, all)
	for n := range report.Specs {
		f := report.Specs[n].Failure
		f.Got, f.Pointer = strings.Repeat("`", 5000), "/"+strings.Repeat("é|", 3000)
	}
	for n := range report.Requirements {
		report.Requirements[n].Statement = strings.Repeat("*[é](x)|", 1000)
	}
	report.Baseline = &verdict.Baseline{}
	for n := range 3000 {
		report.Baseline.Stale = append(report.Baseline.Stale, verdict.Stale{Line: n, ID: sample.Hostile, Reason: "passes"})
	}
	text := readback.Written(t, markdown.Write, report)
	if len(text) > mostBytes || len(text) < mostBytes/2 {
		t.Errorf("%d bytes", len(text))
	}
	read := readback.Markdown(t, text)
	for _, title := range []string{"Violated", "Stale in the baseline"} {
		s := read.Section(title)
		listed := s.Items[:len(s.Items)-1]
		more := fmt.Sprintf("and %d more", readback.Number(t, regexp.MustCompile(`\d+$`).FindString(s.Title))-len(listed))
		if len(listed) == 0 || s.Items[len(listed)].Text != more {
			t.Errorf("%s: %d are listed, and then it is %q, want %q", s.Title, len(listed), s.Items[len(listed)].Text, more)
		}
	}
	if len(read.Section("Observed").Items) == 0 {
		t.Error("what was observed lacks room")
	}
}
