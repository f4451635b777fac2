package rendering_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict/rendering"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
)

// TestEachFormHasItsExactText holds every form of one report to testdata, where it
// is meant to be read.
func TestEachFormHasItsExactText(t *testing.T) {
	for _, format := range rendering.Reports() {
		file := filepath.Join("testdata", "report."+format.Name)
		got := legible(t, format.Name, readback.Written(t, format.Write, sample.Report()))
		want, err := os.ReadFile(file)
		switch diff := cmp.Diff(string(want), got); {
		case errors.Is(err, fs.ErrNotExist):
			t.Errorf("%s has no exact text: read this, and keep it as %s\n%s", format.Name, file, got)
		case err != nil:
			t.Error(err)
		case diff != "":
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

// legible is a text without what is not meant to be read, or changes with
// something else: SARIF's layout and its lines of the registry, and the style,
// the scripts and their digests of a page.
func legible(t *testing.T, format, text string) string {
	t.Helper()
	switch format {
	case "sarif":
		var laidOut bytes.Buffer
		if err := json.Indent(&laidOut, []byte(text), "", "  "); err != nil {
			t.Fatal(err)
		}
		return regexp.MustCompile(`"startLine": \d+`).ReplaceAllString(laidOut.String(), `"startLine": 1`)
	case "html":
		text = regexp.MustCompile(`(?s)(<(?:style|script)[^>]*>).*?(</)`).ReplaceAllString(text, "$1…$2")
		return regexp.MustCompile(`'sha256-[^']+'`).ReplaceAllString(text, "'sha256-…'")
	default:
		return text
	}
}
