package command

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
)

// TestWhatWasJudgedIsKeptHoweverTheRunEnded, with the exit code that says whose
// fault the end was.
func TestWhatWasJudgedIsKeptHoweverTheRunEnded(t *testing.T) {
	for _, tt := range []struct {
		name string
		err  error
		exit int
	}{
		{"a spec panicked", &conformance.SuiteError{Problem: "a spec panicked"}, exitSuite},
		{"the target died", &conformance.EnvironmentError{Err: errors.New("connection refused")}, exitNoVerdict},
		{"nothing went wrong", nil, exitConformant},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "report.json")
			o := &reporting{reports: []string{"json=" + path}}
			var out, errs bytes.Buffer
			err := o.report(Streams{&out, &errs}, func(conformance.Observers) (*verdict.Report, error) {
				return &verdict.Report{
					Format: verdict.Format, Verdict: verdict.Conformant,
					Requirements: []verdict.Requirement{{ID: "import.identity.domain", Status: verdict.Met}}, Specs: []verdict.Spec{{ID: "judged"}},
				}, tt.err
			})
			if got := exitCode(err); got != tt.exit {
				t.Errorf("exit %d, want %d: %v", got, tt.exit, err)
			}
			var kept verdict.Report
			text, err := os.ReadFile(path)
			if err != nil || json.Unmarshal(text, &kept) != nil || len(kept.Specs) != 1 {
				t.Errorf("kept %s: %v", text, err)
			}
			if !bytes.Contains(out.Bytes(), []byte("reports: "+path)) {
				t.Errorf("the last line does not say where the report is: %s", &out)
			}
		})
	}
}
