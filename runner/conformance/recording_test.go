package conformance_test

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/reference/fault"
	"customs.example/runner/secret"
	"customs.example/runner/tape"
	"customs.example/runner/verdict"
)

// record judges a target and keeps the recording.
func record(t testing.TB, o setup) (dir string, report *verdict.Report) {
	t.Helper()
	o.Seed, o.Record = 1, filepath.Join(t.TempDir(), "recording")
	report, err := o.run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return o.Record, report
}

// found is what a report says of the target, by spec and by requirement: all
// but how long it took.
func found(report *verdict.Report) any {
	specs := slices.Clone(report.Specs)
	for n := range specs {
		specs[n].Seconds = 0
	}
	return []any{report.Verdict, report.Summary, report.Requirements, specs}
}

// expectSameFindings expects a replay to find what the run found, with the same
// evidence.
func expectSameFindings(t *testing.T, live, replayed *verdict.Report) {
	t.Helper()
	if diff := cmp.Diff(found(live), found(replayed)); diff != "" {
		t.Errorf("(-live +replayed)\n%s", diff)
	}
}

// TestFaultsAreFoundInRecordings as they are found live: another status, another
// body, another header, a connection that is lost, a server error, what is not
// stored, and what comes of many at once.
func TestFaultsAreFoundInRecordings(t *testing.T) {
	if testing.Short() {
		t.Skip("what it runs at once is raced by other tests")
	}
	for _, id := range []string{
		"conflict-aborted", "response-two-domains", "wire-error-in-plain-text", "wire-deep-nesting-drops", "wire-nul-fails",
		"overwrite-not-stored", "patch-refused-and-stored", "wire-race-on-new-customers",
	} {
		t.Run(id, func(t *testing.T) {
			f, ok := fault.Lookup(id)
			if !ok {
				t.Fatal("there is no such fault")
			}
			dir, live := record(t, setup{Only: []string{string(f.Requirement)}, Reference: f.Options()})
			if !slices.Contains(ids(live, verdict.Violated), f.Requirement) {
				t.Fatalf("the run violates %v", ids(live, verdict.Violated))
			}
			replayed := conclude(t, setup{Replay: dir})
			expectSameFindings(t, live, replayed)
			if replayed.Recording.Verdict != live.Verdict {
				t.Errorf("recorded with the verdict %q, want %q", replayed.Recording.Verdict, live.Verdict)
			}
		})
	}
}

// TestALiveTargetIsRecorded under URLs without credentials, and with the
// capabilities that it has.
func TestALiveTargetIsRecorded(t *testing.T) {
	o := live(t, reference.Options{})
	o.Channel.User, o.Directory.User, o.Hook.User = userinfo(), userinfo(), userinfo()
	o.Capabilities = o.Capabilities[:1]
	o.Only = []string{"import.overwrite.persists", "directory.patch.merges", "directory.get.by-id"}
	dir, report := record(t, o)
	expectSameFindings(t, report, conclude(t, setup{Replay: dir}))
	m, err := tape.ReadManifest(dir)
	if err != nil || m.Target.Mode != "seeded" || strings.Contains(m.Target.ChannelURL+m.Target.DirectoryURL, password) || len(m.Target.Capabilities) != 1 {
		t.Errorf("target %+v, error %v", m.Target, err)
	}
}

// TestRecordingsHoldNoSecrets of a target that repeats whatever it is sent, and
// hands out credentials of its own.
func TestRecordingsHoldNoSecrets(t *testing.T) {
	if testing.Short() {
		t.Skip("what it runs at once is raced by other tests")
	}
	const own = "s3ssion-0123456789"
	o := live(t, reference.Options{Around: func(healthy http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			for _, name := range []string{"Set-Cookie", "Cookie2", "X-Api-Key", "X-Trace", "X-Session-Token", "X-Amz-Security-Token", "Authentication-Info"} {
				w.Header().Set(name, "session="+own)
			}
			w.Header().Set("WWW-Authenticate", "Bearer nonce="+own)
			w.Header().Set("Location", "/cb?code="+own)
			authorization := []byte(r.Header.Get("Authorization"))
			w.Header().Set("Server", base64.StdEncoding.EncodeToString(authorization)+" "+hex.EncodeToString(authorization))
			echoing(healthy).ServeHTTP(w, r)
		})
	}})
	o.Header = http.Header{"X-Hook-Key": {hookValue}}
	o.Only = []string{"import.token.expired", "import.token.invalid", "directory.permission.*", "*.error.body"}
	dir, report := record(t, o)
	leaks, files, err := secret.Scan(dir)
	if err != nil || len(leaks) > 0 || files != len(report.Specs)+1 {
		t.Errorf("%d files of %d specs, error %v, leaks %v", files, len(report.Specs), err, leaks)
	}
	o.Seed = 1
	secrets := secretsOf(t, o, report)
	secrets[own] = true
	held := heldBy(t, dir)
	for secret := range secrets {
		for _, spelled := range []string{secret, hex.EncodeToString([]byte(secret)), base64.StdEncoding.EncodeToString([]byte("Bearer " + secret))} {
			if strings.Contains(held, spelled) {
				t.Errorf("the recording holds %q as %q", secret, spelled)
			}
		}
	}
}

// heldBy is all that the files of a folder hold.
func heldBy(t *testing.T, dir string) string {
	t.Helper()
	var held strings.Builder
	for _, name := range cassettesIn(t, dir) {
		held.Write(fileOf(t, filepath.Join(dir, name)))
	}
	return held.String() + string(fileOf(t, filepath.Join(dir, tape.ManifestFile)))
}

// TestARunThatIsNotWholeIsNotKept, and what was there stays.
func TestARunThatIsNotWholeIsNotKept(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"directory.get.by-id"}})
	before := heldBy(t, dir)
	for name, o := range map[string]setup{
		"interrupted":            {Only: []string{"directory.get.*"}},
		"interrupted in another": {Only: []string{"import.identity.*"}},
	} {
		ctx, interrupt := context.WithCancel(context.Background())
		defer interrupt()
		o.Record = dir
		o.Progress = func(p conformance.Progress) {
			if p.Done == 5 {
				interrupt()
			}
		}
		report, err := o.run(ctx)
		if !errors.As(err, new(*conformance.EnvironmentError)) || !strings.HasSuffix(err.Error(), "; the run was not whole, so "+dir+" is as it was") {
			t.Errorf("%s: error %T: %v", name, err, err)
		}
		if report.Problem != err.Error() || heldBy(t, dir) != before {
			t.Errorf("%s: problem %q; kept all the same: %v", name, report.Problem, heldBy(t, dir) != before)
		}
		expectAlone(t, dir)
	}
}

// TestARefusedRecordingIsTheCallers mistake, and nothing is judged.
func TestARefusedRecordingIsTheCallers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mine")
	if err := os.MkdirAll(filepath.Join(dir, "deeper"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "deeper", "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	report, err := setup{Record: dir}.run(context.Background())
	if !errors.As(err, new(*conformance.UsageError)) || len(report.Specs) > 0 || !strings.Contains(err.Error(), "it holds deeper/file, ") {
		t.Errorf("error %T: %v, after %d specs", err, err, len(report.Specs))
	}
	expectAlone(t, dir)
}

// expectAlone expects nothing beside a folder.
func expectAlone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the recording: %v, %v", entries, err)
	}
}
