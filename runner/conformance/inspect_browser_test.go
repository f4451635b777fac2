//go:build browser

package conformance_test

import (
	"cmp"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/reference/fault"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// TestBrowserTraffic has a real browser write HAR files of a page that uses
// both APIs. Playwright writes them: no code of this suite has a say.
func TestBrowserTraffic(t *testing.T) {
	for _, tt := range []struct {
		fault    string
		violated []requirement.ID
	}{
		{"", nil},
		{"union-last-member-wins", []requirement.ID{requirement.ImportUnionExclusive}},
		{"update-echoed", []requirement.ID{requirement.DirectoryUpdateRoundTrip}},
	} {
		t.Run(cmp.Or(tt.fault, "healthy"), func(t *testing.T) {
			options := reference.Options{}
			if tt.fault != "" {
				f, ok := fault.Lookup(tt.fault)
				if !ok {
					t.Fatalf("no fault %s", tt.fault)
				}
				options = f.Options()
			}
			options.World = fixtures.DocumentedWorld()
			report, err := conformance.Inspect(conformance.InspectOptions{Files: []string{capture(t, reference.New(options))}})
			if err != nil {
				t.Fatal(err)
			}
			var violated []requirement.ID
			for _, r := range report.Requirements {
				if r.Status == verdict.Violated {
					violated = append(violated, r.ID)
				}
			}
			if !slices.Equal(violated, tt.violated) {
				t.Errorf("violated: %v, want %v", violated, tt.violated)
			}
			if report.Capture.Exchanges != 8 || report.Capture.Others != 2 {
				t.Errorf("%d exchanges and %d others, want 8 and 2", report.Capture.Exchanges, report.Capture.Others)
			}
			if report.Summary.Must.Met == 0 {
				t.Error("the traffic shows no requirement to hold")
			}
		})
	}
}

// capture drives a page in a browser against a server, and returns the file
// that the browser wrote.
func capture(t *testing.T, handler http.Handler) string {
	t.Helper()
	server := httptest.NewServer(handler)
	defer server.Close()
	tracker := httptest.NewServer(http.NotFoundHandler())
	defer tracker.Close()
	file := filepath.Join(t.TempDir(), "page.har")
	script := filepath.Join("..", "capture", "browser", "capture.mjs")
	said, err := exec.CommandContext(t.Context(), "node", script, server.URL, file, chromium(t), tracker.URL).CombinedOutput()
	if err != nil {
		t.Fatalf("capture: %v\n%s\nmake browser installs what it needs", err, said)
	}
	t.Logf("the page saw %s", strings.TrimSpace(string(said)))
	return file
}

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CUSTOMS_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("there is no Chromium; install the package chromium, or name it in CUSTOMS_CHROMIUM")
	return ""
}
