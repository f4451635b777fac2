package verdict_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

const mostMarkdown = 60_000

// TestMarkdown holds the text to testdata/report.md.
func TestMarkdown(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("testdata", "report.md"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), rendered(t, sample().Markdown)); diff != "" {
		t.Errorf("Markdown (-want +got):\n%s", diff)
	}
}

func TestMarkdownHasASectionForEachStanding(t *testing.T) {
	read := readMarkdown(t, rendered(t, weighed().Markdown))
	var got []string
	for _, s := range read.sections {
		got = append(got, s.title)
		for _, item := range s.items {
			got = append(got, "- "+strings.Join(item.code, " / "))
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
		"- import.identity.case / not as the documents have it: 404 NOT_FOUND",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
}

func TestMarkdownTellsWhereItRan(t *testing.T) {
	text := rendered(t, weighed().Markdown)
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

func TestMarkdownHasNoWarningsWhereTheRunIsStrict(t *testing.T) {
	report := weighed()
	report.Strict = true
	text := rendered(t, report.Markdown)
	read := readMarkdown(t, text)
	if !strings.Contains(text, " with seed 7, strictly, from ") || len(read.section("Violated").items) != 4 || read.section("Warnings").items != nil {
		t.Errorf("a strict run reads\n%s", text)
	}
}

func TestMarkdownLinksToTheSources(t *testing.T) {
	read := readMarkdown(t, rendered(t, weighed().Markdown))
	for _, q := range weighed().Requirements {
		if q.Status != verdict.Met && !slices.Contains(read.links, q.Source.URL) {
			t.Errorf("%s: no link to %s", q.ID, q.Source.URL)
		}
	}
}

// TestMarkdownLeavesHostileContentInert has a parser find text, and nothing
// else, in what came from elsewhere.
func TestMarkdownLeavesHostileContentInert(t *testing.T) {
	const shown = "`c`` <script>alert(1)</script> @"
	report := sample()
	for n := range report.Requirements {
		q := &report.Requirements[n]
		q.Statement, q.Reason = hostile, hostile
		q.Source.URL = "https://example.com/a)[b](c?d=\"<e>\"&copy;f|g`h"
	}
	failure := report.Specs[1].Failure
	failure.Got, failure.Expected, failure.Pointer, failure.Known = hostile, "`", "` `", ""
	report.Specs[1].ID = hostile
	report.Problem, report.Target.URL, report.Suite.Version = hostile, hostile, hostile
	report.Verdict, report.Target.Mode, report.Requirements[2].Level = hostile, hostile, "| MUST <b>"
	read := readMarkdown(t, rendered(t, report.Markdown))
	for _, link := range read.links {
		if want := "https://example.com/a%29%5Bb%5D%28c?d=%22%3Ce%3E%22&copy;f%7Cg%60h"; link != want {
			t.Errorf("a link to %s, want %s", link, want)
		}
	}
	if found := regexp.MustCompile(`[@#]\w|\x1b|\x00|\x{202e}`).FindString(read.words); found != "" {
		t.Errorf("%q is left in the words\n%s", found, read.words)
	}
	item := read.section("Violated").items[0]
	if !strings.Contains(item.text, shown) || len(item.code) != 5 || !strings.Contains(item.code[2], shown) || item.code[1] != "`" || item.code[3] != "` `" {
		t.Errorf("the violation reads %q", item)
	}
	if len(read.sections) != 5 {
		t.Errorf("%d sections", len(read.sections))
	}
}

func TestMarkdownIsCutBetweenItems(t *testing.T) {
	all := len(requirement.All())
	report := large(all, all)
	for n := range report.Specs {
		f := report.Specs[n].Failure
		f.Got, f.Pointer = strings.Repeat("`", 5000), "/"+strings.Repeat("é|", 3000)
	}
	for n := range report.Requirements {
		report.Requirements[n].Statement = strings.Repeat("*[é](x)|", 1000)
	}
	report.Baseline = &verdict.Baseline{}
	for n := range 3000 {
		report.Baseline.Stale = append(report.Baseline.Stale, verdict.Stale{Line: n, ID: hostile, Reason: "passes"})
	}
	text := rendered(t, report.Markdown)
	if len(text) > mostMarkdown || len(text) < mostMarkdown/2 {
		t.Errorf("%d bytes", len(text))
	}
	read := readMarkdown(t, text)
	for _, title := range []string{"Violated", "Stale in the baseline"} {
		s := read.section(title)
		listed := s.items[:len(s.items)-1]
		more := fmt.Sprintf("and %d more", number(t, regexp.MustCompile(`\d+$`).FindString(s.title))-len(listed))
		if len(listed) == 0 || s.items[len(listed)].text != more {
			t.Errorf("%s: %d are listed, and then it is %q, want %q", s.title, len(listed), s.items[len(listed)].text, more)
		}
	}
	if len(read.section("Observed").items) == 0 {
		t.Error("what was observed lacks room")
	}
}
