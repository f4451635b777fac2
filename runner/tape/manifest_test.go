package tape

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"customs.example/fixtures/role"
	"customs.example/specs"
	"github.com/google/go-cmp/cmp"
)

func TestAManifestIsReadAsItWasWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "recording")
	into := begin(t, dir)
	for _, id := range []string{"b", "a/1"} {
		if err := into.add(1, &specs.Spec{ID: id, Needs: needs()}, stage(t, answering(200, "")), nil); err != nil {
			t.Fatal(err)
		}
	}
	want := Manifest{
		Format: Format, Suite: Suite{"v1", "sha256:1", "sha256:2"}, Target: about, Seed: -1 << 63,
		Started: time.Date(2026, time.May, 1, 2, 3, 4, 5, time.UTC), Only: []string{"*", "[a-z]?"}, Skip: []string{"yes"},
		Verdict: "nonconformant", Specs: into.specs,
	}
	if err := into.Commit(want); err != nil {
		t.Fatal(err)
	}
	got, err := ReadManifest(dir)
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("error %v (-want +got)\n%s", err, diff)
	}
	for id, held := range got.Specs {
		if cast, err := held.cast(1, id); err != nil || cast.Account(role.Reseller) != whom.Account(role.Reseller) {
			t.Errorf("the cast of %s is %s, error %v", id, held.Cast, err)
		}
	}
}

func TestDamagedManifestsAreRefused(t *testing.T) {
	const head = "format: " + Format + "\n"
	for _, tt := range []struct{ name, text, want string }{
		{"empty", "", ": the file is empty"},
		{"no YAML", head + "\tspecs: []", ":2: found a tab character"},
		{"unknown key", head + "spec: []\n", ":2: field spec not found in type tape.Manifest"},
		{"unknown key of the target", head + "target:\n  url: x\n", ":3: field url not found in type tape.Origin"},
		{"wrong type", head + "seed: one\n", ":2: cannot unmarshal !!str `one` into int64"},
		{"no format", "specs: {}\n", `: format "": want customs.recording/v2`},
		{"another format", "format: customs.recording/v3\n", `: format "customs.recording/v3": want customs.recording/v2`},
		{"the former format", "format: customs.recording/v1\nspecs: {a: world}\n", ": format customs.recording/v1 is that of an earlier customs, which kept no casts: record it anew, with customs record"},
		{"second document", head + "---\n" + head, ": something follows the first document"},
		{"spec outside", head + "specs: {a: {}, ../../etc/passwd: {}}\n", `: spec "../../etc/passwd": want the id of a spec`},
		{"absolute spec", head + "specs: {/etc/passwd: {}}\n", `: spec "/etc/passwd": want the id of a spec`},
		{"spec without a name", head + "specs: {'': {}}\n", `: spec "": want the id of a spec`},
		{"spec twice", head + "specs: {a: {}, b: {}, a: {}}\n", `:2: mapping key "a" already defined at line 2`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, ManifestFile)
			writeFile(t, path, tt.text)
			_, err := ReadManifest(dir)
			expectDamage(t, err, path+tt.want)
		})
	}
}

// TestWhatIsNoRecordingIsNotDamaged: it is the wrong folder.
func TestWhatIsNoRecordingIsNotDamaged(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	writeFile(t, file, "")
	for name, want := range map[string]string{
		dir:                        dir + " is no recording: it has no manifest.yaml; customs record makes one",
		filepath.Join(dir, "none"): " is no recording: it has no manifest.yaml",
		file:                       "read a recording: ",
	} {
		_, err := ReadManifest(name)
		expectWords(t, err, want)
		if errors.As(err, new(*DamagedError)) {
			t.Errorf("%s is damaged: %v", name, err)
		}
	}
}
