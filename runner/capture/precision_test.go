package capture_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"customs.example/runner/reference"
	"customs.example/runner/reference/variant"
	"customs.example/specs/requirement"
)

// TestNoRightImplementationIsFailed checks all that the specs say to
// implementations that are right: no violation follows from any of it, though
// the specs send what no client would.
func TestNoRightImplementationIsFailed(t *testing.T) {
	if testing.Short() {
		t.Skip("it judges everything several times, one spec after another")
	}
	judged, recorder := map[requirement.ID]int{}, newRecorder()
	for _, right := range rightImplementations() {
		t.Run(right.id, func(t *testing.T) {
			for spec, found := range recorder.check(t, right.options) {
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

// rightImplementations are the reference and its mixtures: between them they do
// all that the variants do one by one.
func rightImplementations() []implementation {
	all := []implementation{{id: "reference"}}
	for _, v := range variant.All() {
		if strings.HasPrefix(v.ID, "mixture-") {
			all = append(all, implementation{v.ID, v.Warned, v.Options()})
		}
	}
	return all
}
