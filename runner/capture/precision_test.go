package capture_test

import (
	"crypto/sha256"
	"encoding/json"
	"maps"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"customs.example/runner/capture"
	"customs.example/runner/capture/capturetest"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/reference/variant"
	"customs.example/specs/invariant"
	"customs.example/specs/requirement"
)

// TestNoRightImplementationIsFailed judges passively all that the specs say to
// implementations that are right: no violation follows from any of it, though
// the specs send what no client would.
func TestNoRightImplementationIsFailed(t *testing.T) {
	judged, court := map[requirement.ID]int{}, newCourt()
	for _, right := range rightImplementations() {
		t.Run(right.id, func(t *testing.T) {
			for spec, found := range court.hear(t, right.options) {
				for _, j := range found {
					judged[j.Rule.Requirement]++
					if !j.OK && !slices.Contains(right.warned, j.Rule.Requirement) {
						t.Errorf("%s/%s, in the traffic of %s: expected %s, got %s %s", j.Rule.Requirement, j.Rule.Name, spec, j.Expected, j.Got, j.Pointer)
					}
				}
			}
		})
	}
	const least = 50 // of the requirements are judged at all
	if len(judged) < least {
		t.Errorf("%d requirements were judged, want at least %d", len(judged), least)
	}
	for _, id := range slices.Sorted(maps.Keys(judged)) {
		t.Logf("%6d %s", judged[id], id)
	}
}

type implementation struct {
	id      string
	warned  []requirement.ID
	options reference.Options
}

// rightImplementations are the reference and, unless the test is to be short,
// its mixtures: between them they do all that the variants do one by one.
func rightImplementations() []implementation {
	all := []implementation{{id: "reference"}}
	if testing.Short() {
		return all
	}
	for _, v := range variant.All() {
		if strings.HasPrefix(v.ID, "mixture-") {
			all = append(all, implementation{v.ID, v.Warned, v.Options()})
		}
	}
	return all
}

// court judges the traffic of each spec as a file of its own: between two specs
// the world is made anew.
type court struct {
	log *capturetest.Log
	// before is the traffic that was judged already: most of what a variant says
	// is what the reference says.
	before map[string]bool
}

func newCourt() *court {
	return &court{log: capturetest.NewLog("https://emulator.example"), before: map[string]bool{}}
}

// hear runs all specs against an implementation and returns what was judged of
// each spec's traffic, where that is news.
func (c *court) hear(t *testing.T, options reference.Options) map[string][]invariant.Result {
	t.Helper()
	inner := options.Around
	options.Around = func(next http.Handler) http.Handler {
		if inner != nil {
			next = inner(next)
		}
		return c.log.Around(next)
	}
	judged := map[string][]invariant.Result{}
	file := filepath.Join(t.TempDir(), "spec.har")
	after := func(p conformance.Progress) {
		entries := c.log.Entries()
		if known := timeless(t, entries); !c.before[known] {
			c.before[known] = true
			judged[p.Spec] = judge(t, file, entries)
		}
	}
	source := conformance.Embedded{Reference: options, InProcess: true}
	if _, err := conformance.Run(t.Context(), source, conformance.Selection{Jobs: 1}, conformance.Observers{Progress: after}); err != nil {
		t.Fatal(err)
	}
	return judged
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

func judge(t *testing.T, file string, entries []capturetest.Object) []invariant.Result {
	t.Helper()
	if err := capturetest.Write(file, entries); err != nil {
		t.Fatal(err)
	}
	capture, err := capture.Read(file, capture.Bases{})
	if err != nil {
		t.Fatal(err)
	}
	judged, err := invariant.Check(capture.History)
	if err != nil {
		t.Fatal(err)
	}
	return judged
}
