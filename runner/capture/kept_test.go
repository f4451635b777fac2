package capture_test

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"customs.example/runner/capture"
	"customs.example/runner/tape"
)

// TestKeptCassettesViolateNothing judges the exchanges that the documents show,
// and what the reference answered when it was recorded.
func TestKeptCassettesViolateNothing(t *testing.T) {
	for _, tt := range []struct {
		folder string
		least  int // of cassettes with an exchange of the two APIs
	}{
		{"documented", 3},
		{"reference", 1000},
	} {
		t.Run(tt.folder, func(t *testing.T) {
			if testing.Short() && tt.folder == "reference" {
				t.Skip("a thousand files take their time")
			}
			read := 0
			for _, path := range cassettesIn(t, filepath.Join("..", "..", "cassettes", tt.folder)) {
				capture, err := capture.Read(path, capture.Bases{})
				if err != nil {
					t.Fatal(err)
				}
				if violated := violatedIn(t, capture); violated != nil {
					t.Errorf("%s: %v", path, violated)
				}
				if len(capture.Entries) > 0 {
					read++
				}
			}
			if read < tt.least {
				t.Errorf("%d cassettes were judged, want at least %d", read, tt.least)
			}
		})
	}
}

func cassettesIn(t *testing.T, folder string) []string {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(path, ".yaml") && entry.Name() != tape.ManifestFile {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}
