package markdown_test

import (
	"testing"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/markdown"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
)

// FuzzStaysInItsFrame has anything at all where a target or a user puts
// text: the frame of the report must be what it is without.
func FuzzStaysInItsFrame(f *testing.F) {
	for _, seed := range []string{sample.Hostile, "`", " `", "\\", "a\\", "``` ", "  ", "\n\n# x", "&lt;b>", "http://x", "|", "\xff`"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		report := sample.Weighed()
		for n := range report.Specs {
			if failure := report.Specs[n].Failure; failure != nil {
				failure.Expected, failure.Got, failure.Pointer = "x"+text, "x"+text, "x"+text
			}
			report.Specs[n].Reason = "x" + text
		}
		for n := range report.Requirements {
			report.Requirements[n].Statement, report.Requirements[n].Reason = "x"+text, "x"+text
		}
		report.Problem, report.Target.URL, report.Baseline.File = text, text, text
		report.Verdict, report.Target.Mode = verdict.Verdict("x"+text), verdict.Mode(text)
		read := readback.Markdown(t, readback.Written(t, markdown.Write, report))
		if got := frame(read); got != "0 3 1 1 1 1 3 1 1 " || len(read.Tables) != 1 {
			t.Errorf("items %q, %d tables", got, len(read.Tables))
		}
		if spans := read.Section("Violated").Items[0].Code; len(spans) != 5 {
			t.Errorf("code spans %q", spans)
		}
	})
}

// frame is the number of items of each section.
func frame(read *readback.MarkdownPage) string {
	var counts string
	for _, s := range read.Sections {
		counts += string(rune('0'+len(s.Items))) + " "
	}
	return counts
}
