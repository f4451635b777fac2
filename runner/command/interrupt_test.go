package command_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"customs.example/runner/reference"
	"customs.example/runner/verdict"
)

// TestAnInterruptedRunKeepsItsReport interrupts customs run while the target
// owes it an answer.
func TestAnInterruptedRunKeepsItsReport(t *testing.T) {
	for _, tt := range []struct {
		name   string
		signal os.Signal
		calls  int64
		judged bool
	}{
		{"by Ctrl-C, half way", os.Interrupt, 200, true},
		{"by SIGTERM, half way", syscall.SIGTERM, 200, true},
		{"by Ctrl-C, before anything was judged", os.Interrupt, 2, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			target := newStalling(t, tt.calls)
			directory := t.TempDir()
			path := filepath.Join(directory, "report.json")
			if err := os.WriteFile(path, []byte(`{"format":"old"}`), 0o600); err != nil {
				t.Fatal(err)
			}
			run := exec.Command("customs", "run", "--target", target.URL, "--world-hook", target.URL+reference.HookPath, "--report", "json="+path)
			var stdout, stderr bytes.Buffer
			run.Stdout, run.Stderr = &stdout, &stderr
			if err := run.Start(); err != nil {
				t.Fatal(err)
			}
			<-target.stalled
			if err := run.Process.Signal(tt.signal); err != nil {
				t.Fatal(err)
			}
			if err := run.Wait(); !errors.As(err, new(*exec.ExitError)) || run.ProcessState.ExitCode() != 3 {
				t.Fatalf("%v\n%s%s", err, &stdout, &stderr)
			}
			if !strings.Contains(stderr.String(), "\ncustoms: error: ") && !strings.HasPrefix(stderr.String(), "customs: error: ") ||
				!strings.Contains(stderr.String(), "interrupted") {
				t.Errorf("standard error is %q", &stderr)
			}
			if shown := strings.Contains(stdout.String(), "\nverdict: incomplete; "); shown != tt.judged {
				t.Errorf("standard output is %q", &stdout)
			}
			expectPartial(t, path, tt.judged)
			if entries, err := os.ReadDir(directory); err != nil || len(entries) != 1 {
				t.Errorf("beside the report: %v, %v", entries, err)
			}
		})
	}
}

// expectPartial expects a whole file that holds a part of a run.
func expectPartial(t *testing.T, path string, judged bool) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var report verdict.Report
	if err := json.Unmarshal(text, &report); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	counts := map[verdict.SpecStatus]int{}
	for _, spec := range report.Specs {
		counts[spec.Status]++
	}
	if counts[verdict.Failed] > 0 || counts[verdict.Errored] > 0 || (counts[verdict.Passed] > 0) != judged {
		t.Errorf("specs by status: %v", counts)
	}
	if report.Problem == "" || report.Verdict == verdict.Conformant || report.Verdict == verdict.Nonconformant {
		t.Errorf("verdict %q, problem %q", report.Verdict, report.Problem)
	}
}

// stalling is a healthy target that does not answer the call of a number.
type stalling struct {
	*httptest.Server
	stalled chan struct{}
}

func newStalling(t *testing.T, last int64) *stalling {
	t.Helper()
	s := &stalling{stalled: make(chan struct{})}
	var calls atomic.Int64
	healthy := reference.New(reference.Options{Hook: true})
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if calls.Add(1) != last {
			healthy.ServeHTTP(w, r)
			return
		}
		_, _ = io.Copy(io.Discard, r.Body)
		close(s.stalled)
		<-r.Context().Done()
	}))
	t.Cleanup(s.Close)
	return s
}
