package verdict_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/sample"
)

func TestReadIsTheReportThatWasWritten(t *testing.T) {
	var text bytes.Buffer
	if err := sample.Report().JSON(&text); err != nil {
		t.Fatal(err)
	}
	later := strings.Replace(text.String(), `"seed"`, `"later": {"member": 1}, "seed"`, 1)
	report, err := verdict.Read(strings.NewReader(later))
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := report.JSON(&again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(text.String(), again.String()); diff != "" {
		t.Errorf("read and written again (-want +got):\n%s", diff)
	}
}

func TestReadRefusesWhatIsNoReport(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", "no JSON, or not the whole of it: unexpected end of JSON input at byte 0"},
		{`{"format":"customs.report/v1","spe`, "no JSON, or not the whole of it: unexpected end of JSON input at byte 34"},
		{"<html>", "no JSON, or not the whole of it: invalid character '<' looking for beginning of value at byte 1"},
		{"[]", "no report: want a JSON object"},
		{"null", `format "": want a report of customs.report/v1, as --report json=FILE writes it`},
		{`{"format":"customs.report/v2"}`, `format "customs.report/v2": want a report of customs.report/v1, as --report json=FILE writes it`},
		{`{"format":"customs.report/v1","seed":"one"}`, "no report: seed is a JSON string"},
		{`{"format":"customs.report/v1"}`, `the verdict is "": want a report as --report json=FILE writes it`},
		{`{"format":"customs.report/v1","verdict":"none","requirements":[{"id":"a","status":"bogus"}]}`,
			`the requirement "a" has the status "bogus": want a report as --report json=FILE writes it`},
		{`{"format":"customs.report/v1","verdict":"none","requirements":[{"id":"a","status":"met"},{"id":"a","status":"met"}]}`,
			`the requirement "a" has no id, or that of another: want a report as --report json=FILE writes it`},
		{`{"format":"customs.report/v1","verdict":"none","specs":[{"id":"a"}]}`,
			`the spec "a" has no id, that of another, or no requirement: want a report as --report json=FILE writes it`},
	} {
		if _, err := verdict.Read(strings.NewReader(tt.text)); err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v\nwant %s", tt.text, err, tt.want)
		}
	}
	if _, err := verdict.Read(iotest.ErrReader(iotest.ErrTimeout)); err == nil {
		t.Error("a report that cannot be read is no error")
	}
}
