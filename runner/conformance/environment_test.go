package conformance_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
)

// TestEnvironmentIsNoVerdict has surroundings that let nothing be judged. None
// of them says anything of the target.
func TestEnvironmentIsNoVerdict(t *testing.T) {
	answering := func(status int, media, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", media)
			w.WriteHeader(status)
			_, _ = w.Write([]byte(body))
		}
	}
	hook := func(status int, body string) http.Handler { return answering(status, "text/plain", body) }
	for _, tt := range []struct {
		name    string
		options func(*testing.T) setup
		want    []string
	}{
		{"nothing is there", func(t *testing.T) setup {
			return at(t, "http://"+deadAddress(t))
		}, []string{"world hook http://127.0.0.1:", "connection refused"}},
		{"the hook alone is there", func(t *testing.T) setup {
			o := live(t, reference.Options{})
			o.Channel = parse(t, "http://"+deadAddress(t))
			return o
		}, []string{"connect to http://127.0.0.1:", "connection refused; is the target running there?"}},
		{"all is a web page", func(t *testing.T) setup {
			return live(t, behindHook(answering(http.StatusOK, "text/html", "<html>Welcome</html>")))
		}, []string{":import answered 200 (text/html): that is no JSON; is this the base URL of the API?"}},
		{"all is elsewhere", func(t *testing.T) setup {
			return live(t, behindHook(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/login", http.StatusFound) }))
		}, []string{"answered 302", "redirects are not followed"}},
		{"nobody is let in", func(t *testing.T) setup {
			return live(t, behindHook(answering(http.StatusUnauthorized, "application/json", `{"error":{"code":401}}`)))
		}, []string{"answered 401 (application/json): it lets in none of the callers that the world hook was given"}},
		{"the target is not ready", func(t *testing.T) setup {
			return live(t, behindHook(answering(http.StatusServiceUnavailable, "text/plain", "")))
		}, []string{"answered 503 (text/plain): the target is not ready, or what stands before it is not"}},
		{"the target never answers", func(t *testing.T) setup {
			o := live(t, behindHook(silent))
			o.Timeout = 50 * time.Millisecond
			return o
		}, []string{"no answer in time", "does it answer within 50ms (--timeout)?"}},
		{"the hook fails", func(t *testing.T) setup {
			return at(t, serve(t, hook(http.StatusInternalServerError, "database down")))
		}, []string{"world hook http://127.0.0.1:", "/_world: 500 after 3 tries: database down"}},
		{"the hook refuses", func(t *testing.T) setup {
			return at(t, serve(t, hook(http.StatusForbidden, "who are you")))
		}, []string{"/_world: 403: the world was refused: who are you"}},
		{"the hook never answers", func(t *testing.T) setup {
			o := at(t, serve(t, http.HandlerFunc(silent)))
			o.Timeout = 50 * time.Millisecond
			return o
		}, []string{"world hook http://127.0.0.1:", "/_world: no answer in time"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := tt.options(t)
			o.Only = []string{"import.*"}
			report, err := o.run(context.Background())
			if !errors.As(err, new(*conformance.EnvironmentError)) {
				t.Fatalf("error %T: %v", err, err)
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q, want it to hold %q", err, want)
				}
			}
			if report.Verdict != verdict.None || len(report.Specs) > 0 || len(report.Requirements) > 0 || report.Problem != err.Error() {
				t.Errorf("verdict %q of %d specs, problem %q", report.Verdict, len(report.Specs), report.Problem)
			}
		})
	}
}

// TestAnUnusualTargetIsJudgedAllTheSame has one of the two APIs let nobody in:
// that is the target's doing, and not the environment's.
func TestAnUnusualTargetIsJudgedAllTheSame(t *testing.T) {
	o := live(t, reference.Options{Around: func(healthy http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasPrefix(r.URL.Path, "/admin/") {
				r.Header.Del("Authorization")
			}
			healthy.ServeHTTP(w, r)
		})
	}})
	o.Only = []string{"directory.get.my-customer", "import.identity.team"}
	report := conclude(t, o)
	if report.Verdict != verdict.Nonconformant || len(ids(report, verdict.Violated)) != 1 || len(ids(report, verdict.Met)) != 1 {
		t.Errorf("verdict %q, violated %v", report.Verdict, ids(report, verdict.Violated))
	}
}

// TestAWorldThatIsRefusedCostsItsSpecAlone, whichever others were in its post.
func TestAWorldThatIsRefusedCostsItsSpecAlone(t *testing.T) {
	const inIt = `"postalAddress":{}`
	healthy := reference.New(reference.Options{Hook: true})
	o := at(t, serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if r.URL.Path == reference.HookPath && strings.Contains(string(body), inIt) {
			http.Error(w, "not now", http.StatusConflict)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		healthy.ServeHTTP(w, r)
	})))
	o.Only = []string{"directory.get.*"}
	report, err := o.run(context.Background())
	if !errors.As(err, new(*conformance.EnvironmentError)) {
		t.Errorf("error %T: %v", err, err)
	}
	refused := specsOf(report, verdict.SpecUnverified)
	if passed := specsOf(report, verdict.Passed); len(passed)+len(refused) != len(report.Specs) || len(refused) == 0 {
		t.Errorf("%d specs passed, %d could not be run", len(passed), len(refused))
	}
	for _, spec := range refused {
		if !strings.Contains(spec.ID, "empty-address") {
			t.Errorf("%s could not be run either", spec.ID)
		}
		if !strings.Contains(spec.Reason, "409: the world was refused: not now") {
			t.Errorf("%s: %s", spec.ID, spec.Reason)
		}
	}
}

// silent never answers. It reads the body, for a server notices that a client
// is gone only after that.
func silent(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body)
	<-r.Context().Done()
}

// deadAddress is where nobody listens: a port that was free a moment ago.
func deadAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	return listener.Addr().String()
}
