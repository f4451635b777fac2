package conformance_test

import (
	"bytes"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/secret"
	"customs.example/runner/tape"
	"customs.example/runner/verdict"
	"customs.example/schemas"
	"customs.example/specs/requirement"
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
	m, err := tape.ReadManifest(committed)
	if err != nil {
		t.Fatal(err)
	}
	if requirements, schemas := requirement.Digest(), schemas.Digest(); m.Suite.Requirements != requirements || m.Suite.Schemas != schemas {
		t.Errorf("it was made by %+v, want the requirements %s and the schemas %s", m.Suite, requirements, schemas)
	}
	expectListed(t, committed, slices.Collect(maps.Keys(m.Specs)))
	expectConformant(t, judge(t, setup{Replay: committed}))
	if leaks, _, err := secret.Scan(committed); err != nil || len(leaks) > 0 {
		t.Errorf("it holds what looks like credentials: %v; error %v", leaks, err)
	}
}

// TestReferenceRecordingIsUpToDate records the reference as a whole, which also
// has to replay as it was judged.
func TestReferenceRecordingIsUpToDate(t *testing.T) {
	if testing.Short() {
		t.Skip("it records and replays everything")
	}
	fresh, live := record(t, setup{})
	expectSameFindings(t, live, judge(t, setup{Replay: fresh}))
	names := cassettesIn(t, fresh)
	if kept := cassettesIn(t, committed); !slices.Equal(kept, names) {
		t.Errorf("%s has %d cassettes, and this suite records %d: run make record", committed, len(kept), len(names))
	}
	for _, name := range names {
		if !bytes.Equal(fileOf(t, filepath.Join(committed, name)), fileOf(t, filepath.Join(fresh, name))) {
			t.Errorf("%s is not what this suite records: run make record, and look at what changed", filepath.Join(committed, name))
		}
	}
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
