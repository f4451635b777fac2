package conformance_test

import (
	"bytes"
	"maps"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
)

// cassettes are what the cassettes of a recording hold, by name.
func cassettes(t *testing.T, dir string) map[string]string {
	t.Helper()
	held := map[string]string{}
	for _, name := range cassettesIn(t, dir) {
		held[name] = string(fileOf(t, filepath.Join(dir, name)))
	}
	return held
}

// timeless is a report as JSON, without what it says of times.
func timeless(t *testing.T, report *verdict.Report) string {
	t.Helper()
	bare := *report
	bare.Started, bare.Seconds = time.Time{}, 0
	bare.Specs = nil
	for _, spec := range report.Specs {
		spec.Seconds = 0
		bare.Specs = append(bare.Specs, spec)
	}
	var text bytes.Buffer
	if err := bare.JSON(&text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// TestNothingDependsOnOrder records in halves, shuffled, and eight specs at once:
// each cassette is that of the committed recording to the byte, which was recorded
// in order, and each report is that of a run in order but for times.
func TestNothingDependsOnOrder(t *testing.T) {
	if testing.Short() {
		t.Skip("it records everything four times")
	}
	inOrder, want := whole(t).report, cassettes(t, committed)

	halves := map[string]string{}
	for _, half := range []setup{{Only: []string{"import.*", "journey.*"}}, {Skip: []string{"import.*", "journey.*"}}} {
		dir, _ := record(t, half)
		maps.Copy(halves, cassettes(t, dir))
	}
	expectSameCassettes(t, "in halves", want, halves)

	for how, o := range map[string]setup{"shuffled": {Shuffle: 20261129}, "eight at once": {Jobs: 8}, "eight at once, shuffled": {Jobs: 8, Shuffle: 7}} {
		dir, report := record(t, o)
		expectSameCassettes(t, how, want, cassettes(t, dir))
		if diff := cmp.Diff(timeless(t, inOrder), timeless(t, report)); diff != "" {
			t.Errorf("the report, -in order +%s:\n%s", how, diff)
		}
	}
}

func expectSameCassettes(t *testing.T, how string, want, got map[string]string) {
	t.Helper()
	differ := 0
	for name := range want {
		if want[name] != got[name] {
			differ++
		}
	}
	if differ > 0 || len(want) != len(got) {
		t.Errorf("recorded %s, %d of %d cassettes differ, of %d", how, differ, len(want), len(got))
	}
}
