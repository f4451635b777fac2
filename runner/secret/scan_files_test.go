package secret

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAScanOfNothingIsAnError(t *testing.T) {
	if _, _, err := Scan(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("what is not there was scanned")
	}
	empty := t.TempDir()
	_, _, err := Scan(empty)
	if err == nil || err.Error() != "no files to search in "+empty {
		t.Errorf("error %v", err)
	}
}

// TestWhatIsNoTextIsNotPassed: a capture that is packed hides what it holds.
func TestWhatIsNoTextIsNotPassed(t *testing.T) {
	for name, text := range map[string]string{"gzip": "\x1f\x8b\x08\x00\x00abc", "Latin-1": "caf\xe9", "UTF-16": "a\x00b\x00"} {
		if got := scanned(t, "a.har.gz", text); len(got) != 1 || got[0] != "a.har.gz: could not be searched: it is no text" {
			t.Errorf("%s: found %q", name, got)
		}
	}
}

// TestLinksToFoldersArePassedOver, and one that is named is searched.
func TestLinksToFoldersArePassedOver(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	writeFile(t, filepath.Join(dir, "a.txt"), "Bearer abc123.def-456")
	writeFile(t, filepath.Join(elsewhere, "b.txt"), "Bearer abc123.def-456")
	for name, to := range map[string]string{"up": "..", "self": ".", "elsewhere": elsewhere, "c.txt": "a.txt"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, root := range []string{dir, filepath.Join(dir, "self")} {
		leaks, files, err := Scan(root)
		if err != nil || files != 2 || len(leaks) != 2 || leaks[0].File != filepath.Join(root, "a.txt") {
			t.Errorf("%s: %d files, leaks %v, error %v", root, files, leaks, err)
		}
	}
}
