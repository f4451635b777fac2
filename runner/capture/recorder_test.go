package capture_test

import (
	"crypto/sha256"
	"encoding/json"
	"net/http"
	"path/filepath"
	"testing"

	"customs.example/runner/capture"
	"customs.example/runner/capture/capturetest"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/specs/invariant"
)

// recorder checks the traffic of each spec as a file of its own: between two specs
// the world is made anew.
type recorder struct {
	log *capturetest.Log
	// before is the traffic that was checked already: most of what a variant says
	// is what the reference says.
	before map[string]bool
}

func newRecorder() *recorder {
	return &recorder{log: capturetest.NewLog("https://emulator.example"), before: map[string]bool{}}
}

// check runs specs against an implementation and returns what was found in each
// spec's traffic, where that is news.
func (c *recorder) check(t *testing.T, options reference.Options, only ...string) map[string][]invariant.Result {
	t.Helper()
	inner := options.Around
	options.Around = func(next http.Handler) http.Handler {
		if inner != nil {
			next = inner(next)
		}
		return c.log.Around(next)
	}
	found := map[string][]invariant.Result{}
	file := filepath.Join(t.TempDir(), "spec.har")
	after := func(p conformance.Progress) {
		entries := c.log.Entries()
		if known := timeless(t, entries); !c.before[known] {
			c.before[known] = true
			found[p.Spec] = checked(t, file, entries)
		}
	}
	source := conformance.Embedded{Reference: options, InProcess: inner == nil}
	if _, err := conformance.Run(t.Context(), source, conformance.Selection{Jobs: 1, Only: only}, conformance.Observers{Progress: after}); err != nil {
		t.Fatal(err)
	}
	return found
}

// timeless is what entries are apart from when they were.
func timeless(t *testing.T, entries []capturetest.Object) string {
	t.Helper()
	sum := sha256.New()
	for _, e := range entries {
		text, err := json.Marshal([]any{e["request"], e["response"]})
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(text)
	}
	return string(sum.Sum(nil))
}

func checked(t *testing.T, file string, entries []capturetest.Object) []invariant.Result {
	t.Helper()
	if err := capturetest.Write(file, entries); err != nil {
		t.Fatal(err)
	}
	capture, err := capture.Read(file, capture.Bases{})
	if err != nil {
		t.Fatal(err)
	}
	found, err := invariant.Check(capture.History)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
