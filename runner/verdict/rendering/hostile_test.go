package rendering_test

import (
	"strings"
	"testing"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/rendering"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
)

// TestHostileContentIsContent has a target answer what would harm whoever reads
// the report: each form still tells what it tells of a calm one, to a reader of
// its own, and has no control character in it.
func TestHostileContentIsContent(t *testing.T) {
	calm := tallyOfJSON(t, readback.Written(t, (*verdict.Report).JSON, sample.Weighed()))
	hostile := hostileReport()
	countsAs(t, calm, hostile)
	for _, format := range rendering.Reports() {
		if text := readback.Written(t, format.Write, hostile); strings.ContainsAny(text, "\x1b\x00\r") {
			t.Errorf("%s has a control character", format.Name)
		}
	}
}

// hostileReport has hostile content wherever a target, or who runs it, has a say.
func hostileReport() *verdict.Report {
	report := sample.Weighed()
	report.Target.URL, report.Problem, report.Suite.Version = sample.Hostile, sample.Hostile, sample.Hostile
	for n := range report.Specs {
		if report.Specs[n].Reason != "" {
			report.Specs[n].Reason = sample.Hostile
		}
		if failure := report.Specs[n].Failure; failure != nil {
			failure.Got, failure.Expected, failure.Pointer = sample.Hostile, sample.Hostile, "/"+sample.Hostile
			for k := range failure.Exchanges {
				failure.Exchanges[k].Response.Body, failure.Exchanges[k].Response.Error = sample.Hostile, sample.Hostile
			}
		}
	}
	return report
}
