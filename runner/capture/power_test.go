package capture_test

import (
	"slices"
	"testing"

	"customs.example/runner/reference/fault"
	"customs.example/specs/invariant"
)

// TestTrafficOfFaultsShowsViolations checks what the specs of the requirement that
// a fault breaks say to a reference with it: where the traffic alone shows that
// something is wrong, whoever captures it is told.
func TestTrafficOfFaultsShowsViolations(t *testing.T) {
	if testing.Short() {
		t.Skip("hundreds of faults take their time")
	}
	var shown []string
	recorder := newRecorder()
	for _, f := range fault.All() {
		for _, found := range recorder.check(t, f.Options(), string(f.Requirement)) {
			if slices.ContainsFunc(found, func(r invariant.Result) bool { return !r.OK }) {
				shown = append(shown, f.ID)
				break
			}
		}
	}
	t.Logf("the traffic of %d of %d faults shows a violation", len(shown), len(fault.All()))
	const least = 170
	if len(shown) < least {
		t.Errorf("%d faults show in their traffic, want at least %d: %v", len(shown), least, shown)
	}
}
