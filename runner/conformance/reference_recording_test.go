package conformance_test

import (
	"bytes"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/secret"
	"customs.example/runner/tape"
	"customs.example/runner/verdict"
	"customs.example/schemas"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
)

// committed is the recording of the embedded reference that is kept with the
// suite.
const committed = "../../cassettes/reference"

// TestReferenceRecording holds what is committed to be what this suite records:
// whole, conformant and up to date.
func TestReferenceRecording(t *testing.T) {
	if testing.Short() {
		t.Skip("it replays everything")
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("%s is not what this suite records of its reference: run make record, and look at what changed", committed)
		}
	})
	m := manifestOf(t, committed)
	if requirements, schemas := requirement.Digest(), schemas.Digest(); m.Suite.Requirements != requirements || m.Suite.Schemas != schemas {
		t.Errorf("it was made by %+v, want the requirements %s and the schemas %s", m.Suite, requirements, schemas)
	}
	expectListed(t, committed, slices.Collect(maps.Keys(m.Specs)))
	expectConformant(t, replayedReference().ended(t).report)
	if leaks, _, err := secret.Scan(committed); err != nil || len(leaks) > 0 {
		t.Errorf("it holds what looks like credentials: %v; error %v", leaks, err)
	}
}

// replayedReference judges what is committed, once for all tests.
var replayedReference = sync.OnceValue(func() *run { return watch(setup{Replay: committed}) })

// TestReferenceRecordingIsUpToDate records the reference as a whole: what is
// committed is the same to the byte, and replays as this was judged.
func TestReferenceRecordingIsUpToDate(t *testing.T) {
	if testing.Short() {
		t.Skip("it records everything, and replays it")
	}
	fresh, live := record(t, setup{})
	names := cassettesIn(t, fresh)
	if kept := cassettesIn(t, committed); !slices.Equal(kept, names) {
		t.Errorf("%s has %d cassettes, and this suite records %d: run make record", committed, len(kept), len(names))
	}
	for _, name := range names {
		if !bytes.Equal(fileOf(t, filepath.Join(committed, name)), fileOf(t, filepath.Join(fresh, name))) {
			t.Errorf("%s is not what this suite records: run make record, and look at what changed", filepath.Join(committed, name))
		}
	}
	if diff := cmp.Diff(manifestOf(t, committed).Specs, manifestOf(t, fresh).Specs); diff != "" {
		t.Errorf("the manifest is not what this suite records: run make record (-committed +recorded):\n%s", diff)
	}
	expectSameFindings(t, live, replayedReference().ended(t).report)
}

func manifestOf(t *testing.T, dir string) tape.Manifest {
	t.Helper()
	m, err := tape.ReadManifest(dir)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// expectListed expects the manifest to list each cassette that there is.
func expectListed(t *testing.T, dir string, specs []string) {
	t.Helper()
	for _, name := range cassettesIn(t, dir) {
		if spec := strings.TrimSuffix(filepath.ToSlash(name), ".yaml"); !slices.Contains(specs, spec) {
			t.Errorf("%s is in no manifest", filepath.Join(dir, name))
		}
	}
}

func expectConformant(t *testing.T, report *verdict.Report) {
	t.Helper()
	catalogue, err := conformance.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	if passed := specsOf(report, verdict.Passed); report.Verdict != verdict.Conformant || len(passed) != len(catalogue) {
		t.Errorf("verdict %q; %d of %d specs passed", report.Verdict, len(passed), len(catalogue))
	}
}
