package conformance_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/tape"
	"customs.example/runner/verdict"
)

// spoiled replays a recording that must not be judged in one spec, and expects
// neither a pass nor a violation of that, the others judged, and nobody blamed
// but the recording.
func spoiled(t *testing.T, dir, spec string, words ...string) {
	t.Helper()
	report, err := setup{Replay: dir}.run(context.Background())
	if !errors.As(err, new(*conformance.EnvironmentError)) {
		t.Fatalf("error %T: %v", err, err)
	}
	for _, word := range append(words, "1 of ", " specs could not be run: recording ", cassetteOf(dir, spec)) {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q, want it to hold %q", err, word)
		}
	}
	unverified := specsOf(report, verdict.SpecUnverified)
	if report.Verdict != verdict.Incomplete || len(unverified) != 1 || unverified[0].ID != spec || report.Problem != err.Error() {
		t.Errorf("verdict %q, unverified %+v", report.Verdict, unverified)
	}
	if passed := specsOf(report, verdict.Passed); len(passed) != len(report.Specs)-1 {
		t.Errorf("%d of %d specs passed", len(passed), len(report.Specs))
	}
}

// interactions are the parts of a cassette: its head, and each interaction.
func interactions(t *testing.T, dir, spec string) []string {
	t.Helper()
	const mark = "  - id: "
	parts := strings.Split(string(fileOf(t, cassetteOf(dir, spec))), mark)
	for n := range parts[1:] {
		parts[n+1] = mark + parts[n+1]
	}
	return parts
}

// TestAnInteractionTooFewOrTooManyIsOutOfDate, whichever it is.
func TestAnInteractionTooFewOrTooManyIsOutOfDate(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"import.overwrite.repeatable", "directory.update.round-trip"}})
	for _, spec := range []string{repeated, written} {
		whole := interactions(t, dir, spec)
		for n := 1; n < len(whole); n++ {
			for name, parts := range map[string][]string{
				"too few":  slices.Delete(slices.Clone(whole), n, n+1),
				"too many": slices.Insert(slices.Clone(whole), n, whole[n]),
			} {
				t.Run(name, func(t *testing.T) {
					storeCassette(t, dir, spec, strings.Join(parts, ""))
					spoiled(t, dir, spec, "recording out of date, record it anew: ")
				})
			}
		}
	}
}

// TestARequestThatWasAnotherIsOutOfDate has cassettes of other specs' requests.
func TestARequestThatWasAnotherIsOutOfDate(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"directory.get.by-id", "import.identity.domain"}})
	for name, change := range map[string]struct{ spec, from, to, want string }{
		"body":   {byDomain, `"overwriteIfExists":false`, `"overwriteIfExists":true`, ":3: the spec's request 1 is now POST /v1/accounts/"},
		"caller": {byID, "<bearer:customer>", "<bearer:reader>", ": the recording has another caller"},
		"method": {byID, "method: GET", "method: PUT", ": the recording has PUT"},
	} {
		t.Run(name, func(t *testing.T) {
			edit(t, dir, change.spec, change.from, change.to)
			spoiled(t, dir, change.spec, change.want)
		})
	}
}

func TestADamagedCassetteIsNamedAndTheOthersAreJudged(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"directory.get.by-id"}})
	for _, tt := range []struct {
		name, want string
		damage     func(path, text string) error
	}{
		{"gone", ".yaml is missing, though manifest.yaml lists it", func(path, _ string) error { return os.Remove(path) }},
		{"empty", "recording was altered: ", func(path, _ string) error { return os.WriteFile(path, nil, 0o600) }},
		{"cut short", "recording was altered: ", func(path, text string) error {
			return os.WriteFile(path, []byte(text[:strings.LastIndex(text, "code: ")]), 0o600)
		}},
		{"another status", "recording was altered: ", func(path, text string) error {
			return os.WriteFile(path, []byte(strings.Replace(text, "code: 200", "code: 404", 1)), 0o600)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := cassetteOf(dir, byID)
			text := string(fileOf(t, path))
			store(t, path, text)
			if err := tt.damage(path, text); err != nil {
				t.Fatal(err)
			}
			spoiled(t, dir, byID, tt.want, "directory.get.by-id/full.yaml")
		})
	}
}

// TestASpecThatWasNotRecordedIsUnverified, and that is nobody's fault: another
// version of the suite did not have it.
func TestASpecThatWasNotRecordedIsUnverified(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"directory.get.*"}})
	manifest := filepath.Join(dir, tape.ManifestFile)
	store(t, manifest, regexp.MustCompile(`    `+regexp.QuoteMeta(byID)+`: .*\n`).ReplaceAllString(string(fileOf(t, manifest)), ""))
	if err := os.Remove(cassetteOf(dir, byID)); err != nil {
		t.Fatal(err)
	}
	report := conclude(t, setup{Replay: dir})
	unverified := specsOf(report, verdict.SpecUnverified)
	if report.Verdict != verdict.Incomplete || len(unverified) != 1 || unverified[0].ID != byID {
		t.Fatalf("verdict %q, unverified %+v", report.Verdict, unverified)
	}
	if want := "the recording does not hold this spec: customs devel made it without"; unverified[0].Reason != want {
		t.Errorf("reason %q, want %q", unverified[0].Reason, want)
	}
}

// TestWhatIsNoRecordingIsTheCallersMistake; a damaged manifest is not.
func TestWhatIsNoRecordingIsTheCallersMistake(t *testing.T) {
	_, err := setup{Replay: t.TempDir()}.run(context.Background())
	if !errors.As(err, new(*conformance.UsageError)) {
		t.Errorf("error %T: %v", err, err)
	}
	dir, _ := record(t, setup{Only: []string{"directory.get.by-id"}})
	store(t, filepath.Join(dir, tape.ManifestFile), "format: customs.recording/v1\n")
	_, err = setup{Replay: dir}.run(context.Background())
	if !errors.As(err, new(*conformance.EnvironmentError)) || !strings.Contains(err.Error(), "manifest.yaml: format customs.recording/v1 is that of an earlier customs") {
		t.Errorf("error %T: %v", err, err)
	}
}

// TestARecordingThatWasTamperedWithIsNoPass: what its manifest passes over was
// recorded all the same, and what it says of the seed was not so.
func TestARecordingThatWasTamperedWithIsNoPass(t *testing.T) {
	for name, tt := range map[string]struct{ from, to, want string }{
		"skipped":          {"seed: 1\n", "seed: 1\nskip: [directory.get.by-id]\n", "manifest.yaml lists directory.get.by-id/"},
		"not a capability": {"- customers.get\n", "- directory.patch\n", ""},
		"not listed":       {"    " + byID + ": ", "    another/spec: ", "does not list directory.get.by-id/"},
		"another seed":     {"seed: 1\n", "seed: 7\n", "recording out of date"},
	} {
		t.Run(name, func(t *testing.T) {
			dir, _ := record(t, setup{Only: []string{"directory.get.*", "import.overwrite.persists"}})
			manifest := filepath.Join(dir, tape.ManifestFile)
			text := string(fileOf(t, manifest))
			if !strings.Contains(text, tt.from) {
				t.Fatalf("no %q in the manifest", tt.from)
			}
			store(t, manifest, strings.Replace(text, tt.from, tt.to, 1))
			report, err := setup{Replay: dir}.run(t.Context())
			if !errors.As(err, new(*conformance.EnvironmentError)) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %T: %v", err, err)
			}
			if report.Verdict == verdict.Conformant || report.Verdict == verdict.Nonconformant {
				t.Errorf("verdict %q", report.Verdict)
			}
		})
	}
}
