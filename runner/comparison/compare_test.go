package comparison_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/comparison"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// TestCompareByStatus has every pair of statuses of one requirement.
func TestCompareByStatus(t *testing.T) {
	const nothing, regressed, fixed, newly, lost = "", "regressed", "fixed", "newly verified", "no longer verified"
	met, violated, unverified := verdict.Met, verdict.Violated, verdict.Unverified
	observed, inapplicable, absent := verdict.Observed, verdict.NotApplicable, comparison.Absent
	statuses := []verdict.Status{met, observed, violated, unverified, inapplicable, absent}
	want := map[verdict.Status][]string{ // by what it was, in the order of statuses
		met:          {nothing, nothing, regressed, lost, lost, lost},
		observed:     {nothing, nothing, regressed, lost, lost, lost},
		violated:     {fixed, fixed, nothing, lost, lost, lost},
		unverified:   {newly, newly, regressed, nothing, nothing, nothing},
		inapplicable: {newly, newly, regressed, nothing, nothing, nothing},
		absent:       {newly, newly, regressed, nothing, nothing, nothing},
	}
	for was, row := range want {
		for n, is := range statuses {
			if got := kind(comparison.Compare(having(was), having(is))); got != row[n] {
				t.Errorf("from %s to %s is %q, want %q", was, is, got, row[n])
			}
		}
	}
}

func having(status verdict.Status) *verdict.Report {
	r := &verdict.Report{}
	if status != comparison.Absent {
		r.Requirements = []verdict.Requirement{{ID: "group.one", Level: requirement.Must, Status: status}}
	}
	return r
}

func kind(c *comparison.Comparison) string {
	var kinds []string
	for name, changes := range map[string][]comparison.Change{
		"regressed": c.Regressed, "fixed": c.Fixed, "fixed in part": c.FixedInPart,
		"newly verified": c.NewlyVerified, "no longer verified": c.NoLongerVerified,
	} {
		if len(changes) > 0 {
			kinds = append(kinds, name)
		}
	}
	return strings.Join(kinds, ", ")
}

func TestCompareWithItselfFindsNothing(t *testing.T) {
	c := comparison.Compare(sideB(), sideB())
	if kind(c) != "" || len(c.ObservedOtherwise) > 0 || len(c.Notes) != 2 {
		t.Errorf("%+v", c)
	}
}

// TestRenderings holds them to testdata, which is meant to be read.
func TestRenderings(t *testing.T) {
	c := comparison.Compare(sideA(), sideB())
	for name, render := range map[string]func(*bytes.Buffer) error{
		"comparison.txt":  func(b *bytes.Buffer) error { return c.Text(b) },
		"comparison.md":   func(b *bytes.Buffer) error { return c.Markdown(b) },
		"comparison.json": func(b *bytes.Buffer) error { return c.JSON(b) },
	} {
		want, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := render(&got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestNoRenderingCommandsTheTerminal(t *testing.T) {
	c := comparison.Compare(sideA(), sideB())
	var text, markdown bytes.Buffer
	if err := errors.Join(c.Text(&text), c.Markdown(&markdown)); err != nil {
		t.Fatal(err)
	}
	for _, got := range []string{text.String(), markdown.String()} {
		if at := strings.IndexFunc(got, func(r rune) bool { return r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) }); at >= 0 {
			t.Errorf("a control character is left: %q", got[at:])
		}
	}
	spans := regexp.MustCompile("(?s)``[^\n]*?[^`]``([^`]|$)|`[^`\n]*`")
	if outside := spans.ReplaceAllString(markdown.String(), ""); strings.ContainsAny(outside, "<>`\\") {
		t.Errorf("outside of code spans there is\n%s", outside)
	}
}

func TestJSONIsReadBack(t *testing.T) {
	c := comparison.Compare(sideA(), sideB())
	var text bytes.Buffer
	if err := c.JSON(&text); err != nil {
		t.Fatal(err)
	}
	var back comparison.Comparison
	if err := json.Unmarshal(text.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(c, &back); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

func TestRenderingsSayWhenTheyCannotBeWritten(t *testing.T) {
	c := comparison.Compare(sideA(), sideB())
	for _, err := range []error{c.Text(full{}), c.Markdown(full{}), c.JSON(full{})} {
		if err == nil {
			t.Error("a rendering that cannot be written is no error")
		}
	}
}

// full takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }
