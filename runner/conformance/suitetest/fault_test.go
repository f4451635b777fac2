package suitetest_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/onsi/ginkgo/v2/types"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/tape"
)

// recorded is a recording of the embedded reference, in part.
func recorded(t *testing.T, only string) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "recording")
	_, err := conformance.Run(t.Context(), conformance.Embedded{}, conformance.Selection{Seed: 1, Only: []string{only}},
		conformance.Observers{Recording: &conformance.Recording{Dir: dir}})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// edit changes a text in a file.
func edit(t *testing.T, path, from, to string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), from) {
		t.Fatalf("no %q in %s", from, path)
	}
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(text), from, to)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// nothingJudged are flags under which nothing can be judged, and why.
type nothingJudged struct {
	flags []string
	want  string
}

func wrongFlags(t *testing.T) []nothingJudged {
	t.Helper()
	return []nothingJudged{
		{nobody(t)[:1], "usage: -customs.target goes with -customs.world-hook URL"},
		{[]string{"-customs.replay=cassettes/reference"}, `usage: -customs.replay "cassettes/reference": want an absolute path`},
		{[]string{"-customs.replay=" + t.TempDir()}, " is no recording: it has no manifest.yaml; customs record makes one"},
	}
}

func tellWhoseFault(t *testing.T, suites built) {
	damaged := recorded(t, "directory.get.by-id")
	edit(t, filepath.Join(damaged, tape.ManifestFile), tape.Format, "customs.recording/v9")
	for _, tt := range append(wrongFlags(t),
		nothingJudged{append(nobody(t), "-customs.capability=x"), `usage: -customs.capability "x": want one of customers.get, directory.patch`},
		nothingJudged{[]string{"-customs.replay=" + recorded(t, "import.http.method")}, " specs; it was made of "},
		nothingJudged{[]string{"-customs.replay=" + damaged}, "environment: " + damaged + `/manifest.yaml: format "customs.recording/v9": want customs.recording/`},
		nothingJudged{nobody(t), "environment: world hook http://127.0.0.1:"},
	) {
		expectNothingJudged(t, suites.run(t, "directory", tt.flags...), tt.want)
	}
}

// tellInParallel has Ginkgo's command say the same, and wait for nobody.
func tellInParallel(t *testing.T, suites built) {
	for _, tt := range append(wrongFlags(t), nothingJudged{nobody(t), "environment: world hook http://127.0.0.1:"}) {
		r := suites.ginkgo(t, "directory", byID, tt.flags...)
		expectNothingJudged(t, r, tt.want)
		if strings.Contains(r.output, "timed out") || !strings.Contains(r.output, "Ran 0 of ") {
			t.Error(r.output)
		}
	}
}

// expectNothingJudged expects a failure that says why, and nothing of the target.
func expectNothingJudged(t *testing.T, r ran, want string) {
	t.Helper()
	if !strings.Contains(r.output, want) || !strings.Contains(r.output, "FAIL") || strings.Contains(r.output, "violated") || r.SuiteSucceeded {
		t.Errorf("want %q\n%s", want, r.output)
	}
	if passed := r.in(types.SpecStatePassed); len(passed) > 0 {
		t.Errorf("%v passed\n%s", passed, r.output)
	}
}

// failWhereTheTargetGoes has a hook that takes the world of the check beforehand,
// and no other.
func failWhereTheTargetGoes(t *testing.T, suites built) {
	var posted atomic.Int64
	target := serve(t, reference.Options{Around: func(healthy http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodPost && posted.Add(1) > 1 {
				http.Error(w, "not now", http.StatusForbidden)
				return
			}
			healthy.ServeHTTP(w, r)
		})
	}})
	r := suites.run(t, "directory", target.with("-ginkgo.label-filter="+byID)...)
	failed := r.in(types.SpecStateFailed)
	if len(failed) < 4 || len(r.in(types.SpecStatePassed)) > 0 {
		t.Errorf("%v failed\n%s", failed, r.output)
	}
	given := 0
	for spec, why := range failed {
		if !strings.HasPrefix(why, "environment: ") || !strings.HasSuffix(why, "/_world: 403: the world was refused: not now") {
			t.Errorf("%s: %s", spec, why)
		}
		if strings.HasPrefix(why, "environment: not tried, after 3 failures in a row: ") {
			given++
		}
	}
	if given != len(failed)-3 {
		t.Errorf("%d of %d were not tried", given, len(failed))
	}
}

func failByWhatWasAltered(t *testing.T, suites built) {
	for _, tt := range []struct{ file, from, to, want string }{
		{"directory.get.by-id/full.yaml", "code: 200", "code: 404", "environment: recording was altered: "},
		{tape.ManifestFile, "seed: 1\n", "seed: 7\n", "environment: recording out of date, record it anew: "},
	} {
		dir := recorded(t, byID)
		edit(t, filepath.Join(dir, tt.file), tt.from, tt.to)
		r := suites.run(t, "directory", "-customs.replay="+dir, "-ginkgo.label-filter="+byID)
		failed := r.in(types.SpecStateFailed)
		if len(failed) == 0 || r.SuiteSucceeded {
			t.Errorf("%s: %s", tt.want, r.output)
		}
		for spec, why := range failed {
			if !strings.HasPrefix(why, tt.want) {
				t.Errorf("%s: %s, want %s", spec, why, tt.want)
			}
		}
	}
}

func skipWhatWasNotRecorded(t *testing.T, suites built) {
	r := suites.run(t, "directory", "-customs.replay="+recorded(t, byID), "-ginkgo.label-filter=directory.get.by-id || directory.get.my-customer")
	skipped := r.skipped()
	if len(r.in(types.SpecStatePassed)) == 0 || len(skipped) == 0 || !r.SuiteSucceeded {
		t.Error(r.output)
	}
	for spec, why := range skipped {
		if why != "unverified: the recording does not hold this spec: customs devel made it without" {
			t.Errorf("%s: %s", spec, why)
		}
	}
}
