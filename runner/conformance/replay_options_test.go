package conformance_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/reference/fault"
	"customs.example/runner/tape"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// TestAReplayJudgesWhatTheRecordingWasMadeFor, with its seed and capabilities,
// unless it is told what to judge.
func TestAReplayJudgesWhatTheRecordingWasMadeFor(t *testing.T) {
	dir, live := record(t, setup{Only: []string{"directory.get.*", "import.identity.domain"}, Skip: []string{"directory.get.stable"}})
	for _, tt := range []struct {
		name       string
		only, skip []string
		met        []requirement.ID
		verdict    verdict.Verdict
	}{
		{"nothing said", nil, nil, ids(live, verdict.Met), verdict.Conformant},
		{"a part", []string{"directory.get.by-id"}, nil, []requirement.ID{requirement.DirectoryGetByID}, verdict.Conformant},
		{"a part without a part", []string{"directory.get.by-id", "directory.get.schema"}, []string{"directory.get.schema"}, []requirement.ID{requirement.DirectoryGetByID}, verdict.Conformant},
		{"all but a part", nil, []string{"directory.get.*"}, []requirement.ID{requirement.ImportIdentityDomain}, verdict.Conformant},
		{"one spec", []string{byDomain}, nil, []requirement.ID{requirement.ImportIdentityDomain}, verdict.Conformant},
		{"what was not recorded", []string{"directory.get.by-id", "directory.get.stable"}, nil, []requirement.ID{requirement.DirectoryGetByID}, verdict.Conformant},
		{"nothing that was recorded", []string{"directory.key.unknown"}, nil, []requirement.ID{}, verdict.None},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report := conclude(t, setup{Replay: dir, Only: tt.only, Skip: tt.skip, Seed: 7})
			if met := ids(report, verdict.Met); !slices.Equal(met, tt.met) || report.Verdict != tt.verdict {
				t.Errorf("verdict %q, met: %v", report.Verdict, met)
			}
			if report.Seed != 1 || report.Target.Mode != verdict.Replayed || !slices.Equal(report.Target.Capabilities, live.Target.Capabilities) {
				t.Errorf("seed %d, target %+v", report.Seed, report.Target)
			}
		})
	}
}

func TestAGlobThatMatchesNothingIsAMistakeInAReplayToo(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"directory.get.by-id"}})
	_, err := setup{Replay: dir, Only: []string{"directory.got.*"}}.run(context.Background())
	if !errors.As(err, new(*conformance.UsageError)) {
		t.Errorf("error %T: %v", err, err)
	}
}

// TestGlobsOfAnotherSuiteSayNothing, for the caller cannot mend them.
func TestGlobsOfAnotherSuiteSayNothing(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"directory.get.by-id"}})
	path := filepath.Join(dir, tape.ManifestFile)
	store(t, path, string(fileOf(t, path))+"skip: [directory.gone.*]\n")
	if report := conclude(t, setup{Replay: dir}); report.Verdict != verdict.Conformant {
		t.Errorf("verdict %q", report.Verdict)
	}
}

// TestAStrictReplayCountsAShouldAsAMust.
func TestAStrictReplayCountsAShouldAsAMust(t *testing.T) {
	f, _ := fault.Lookup("partner-link-unknown")
	dir, live := record(t, setup{Only: []string{string(f.Requirement)}, Reference: f.Options()})
	for strict, want := range map[bool]verdict.Verdict{false: live.Verdict, true: verdict.Nonconformant} {
		if report := conclude(t, setup{Replay: dir, Strict: strict}); report.Verdict != want || report.Strict != strict {
			t.Errorf("strict %v: verdict %q, want %q", strict, report.Verdict, want)
		}
	}
}

// TestAReplayInAnotherOrderIsTheSame.
func TestAReplayInAnotherOrderIsTheSame(t *testing.T) {
	dir, live := record(t, setup{Only: []string{"directory.get.*"}})
	for _, shuffle := range []int64{3, 4} {
		expectSameFindings(t, live, conclude(t, setup{Replay: dir, Shuffle: shuffle}))
	}
}
