package conformance_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/tape"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// The specs whose recorded answers the tests change.
const (
	byDomain = "import.identity.domain/taken-over"
	byID     = "directory.get.by-id/full"
	region   = "import.overwrite.updates-region/domain-customer-by-id/account-parent/region-differs/plain"
	unknown  = "import.not-found.unknown-id/plain/account-parent"
	repeated = "import.overwrite.repeatable/domain-customer-by-id/account-parent/new"
	written  = "directory.update.round-trip/round-trip/full-profile/put-by-id/get-by-id/alone/documented-fields"
)

// some are enough requirements to tell a violation from another.
var some = []string{
	"import.identity.domain", "import.overwrite.updates-region", "import.not-found.unknown-id", "import.response.*",
	"import.error.body", "directory.get.by-id", "directory.get.schema", "directory.error.body", "directory.update.round-trip", "import.robust.no-server-error/whole-body*",
}

// TestEditedAnswersViolateWhatTheyBreak, and nothing else.
func TestEditedAnswersViolateWhatTheyBreak(t *testing.T) {
	if testing.Short() {
		t.Skip("what it runs at once is raced by other tests")
	}
	dir, _ := record(t, setup{Only: some})
	for _, tt := range []struct {
		name, spec, from, to string
		violated             []requirement.ID
	}{
		{"the customer's domain", byDomain, `"domain":"d`, `"domain":"e`, []requirement.ID{requirement.ImportIdentityDomain, requirement.ImportResponseConsistent}},
		{"the resource's account", byDomain, `"name":"accounts/C`, `"name":"accounts/D`, []requirement.ID{requirement.ImportResponseParent}},
		{"the region after an overwrite", region, `"regionCode":"U`, `"regionCode":"V`, []requirement.ID{requirement.ImportOverwriteUpdatesRegion}},
		{"a type", byDomain, `"customerType":"DOMAIN"`, `"customerType":"Domain"`, []requirement.ID{requirement.ImportResponseSchema}},
		{"an error's name", unknown, `"status":"NOT_FOUND"`, `"status":"NOT_FOUNT"`, []requirement.ID{requirement.ImportErrorBody}},
		{"a status", byDomain, "      code: 200", "      code: 201", []requirement.ID{requirement.ImportIdentityDomain}},
		{"a status of the server's", byDomain, "      code: 200", "      code: 500", []requirement.ID{requirement.ImportIdentityDomain, requirement.ImportRobustNoServerError}},
		{"an id", byID, `"id":"C`, `"id":"D`, []requirement.ID{requirement.DirectoryGetByID}},
		{"a kind", byID, "admin#directory#customer", "admin#directory#customes", []requirement.ID{requirement.DirectoryGetSchema}},
		{"what was stored", written, `"alternateEmail":"desk@`, `"alternateEmail":"disk@`, []requirement.ID{requirement.DirectoryUpdateRoundTrip}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			edit(t, dir, tt.spec, tt.from, tt.to)
			report := conclude(t, setup{Replay: dir})
			if diff := cmp.Diff(tt.violated, ids(report, verdict.Violated)); diff != "" || report.Verdict != verdict.Nonconformant {
				t.Errorf("verdict %q; violated requirements (-want +got):\n%s", report.Verdict, diff)
			}
			for _, spec := range specsOf(report, verdict.Failed) {
				if spec.ID != tt.spec {
					t.Errorf("%s failed", spec.ID)
				}
				expectEvidence(t, report, spec)
			}
		})
	}
}

// edit changes a text in the cassette of a spec where it stands last, until the
// test ends.
func edit(t *testing.T, dir, spec, from, to string) {
	t.Helper()
	path := cassetteOf(dir, spec)
	text := string(fileOf(t, path))
	at := strings.LastIndex(text, from)
	if at < 0 {
		t.Fatalf("no %q in %s", from, text)
	}
	storeCassette(t, dir, spec, text[:at]+to+text[at+len(from):])
}

// storeCassette changes a cassette until the test ends, as if it had been
// recorded so.
func storeCassette(t *testing.T, dir, spec, text string) {
	t.Helper()
	path, manifest := cassetteOf(dir, spec), filepath.Join(dir, tape.ManifestFile)
	digest := func(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text)))[:32] }
	signed := strings.Replace(string(fileOf(t, manifest)), digest(string(fileOf(t, path))), digest(text), 1)
	store(t, path, text)
	store(t, manifest, signed)
}

// store changes a file, until the test ends.
func store(t *testing.T, path, text string) {
	t.Helper()
	former := fileOf(t, path)
	write := func(text []byte) {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { write(former) })
	write([]byte(text))
}

func cassetteOf(dir, spec string) string { return filepath.Join(dir, filepath.FromSlash(spec)+".yaml") }

func fileOf(t testing.TB, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// cassettesIn are the files of a recording but its manifest.
func cassettesIn(t testing.TB, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && entry.Name() != tape.ManifestFile {
			name, _ := filepath.Rel(dir, path) // it lies under it
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
