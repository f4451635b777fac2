package conformance_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
	"customs.example/runner/verdict/rendering"
	"customs.example/runner/verdict/text"
)

// The secrets of a run beside those of its worlds.
const (
	password  = "sesame-open-up"
	hookValue = "hook-key-9f3c"
)

// TestReportsTellNoSecrets has a target that repeats whatever it is sent, in
// headers, messages and values.
func TestReportsTellNoSecrets(t *testing.T) {
	sent := &recording{}
	o := live(t, reference.Options{Around: func(healthy http.Handler) http.Handler { return sent.around(echoing(healthy)) }})
	o.Channel.User, o.Directory.User, o.Hook.User = userinfo(), userinfo(), userinfo()
	o.Header = http.Header{"X-Hook-Key": {hookValue}}
	o.Only = []string{"import.token.*", "import.permission.*", "import.identity.*", "directory.permission.*", "directory.key.*", "*.error.body"}
	report := conclude(t, o)
	if len(specsOf(report, verdict.Failed)) < 100 || report.Summary.Observed == 0 {
		t.Fatalf("%d specs failed and %d were observed: too few to show anything", len(specsOf(report, verdict.Failed)), report.Summary.Observed)
	}
	told := everything(t, report)
	for _, role := range []string{"<bearer:reseller>", "<bearer:unknown>", "<bearer:truncated>", "<authToken:valid>", "<authToken:extended>"} {
		if !strings.Contains(told, role) {
			t.Errorf("the report shows no %s", role)
		}
	}
	secrets := secretsOf(t, o, report)
	for _, authorization := range sent.bearers {
		if bearer, ok := strings.CutPrefix(authorization, "Bearer "); ok && !secrets[bearer] {
			t.Errorf("the target was sent a bearer that no spec has: %s", bearer)
		}
	}
	for secret := range secrets {
		if strings.Contains(told, secret) {
			t.Errorf("the report tells %q", secret)
		}
	}
}

// secretsOf are what may not be told of a run: bearers and auth tokens of its
// specs, those included that nobody issued, and what the options hold.
func secretsOf(t *testing.T, o setup, report *verdict.Report) map[string]bool {
	t.Helper()
	catalogue, err := conformance.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	secrets := map[string]bool{password: true, hookValue: true}
	keep := func(id string, needs given.Needs) {
		for _, value := range fixtures.Build(o.Seed, id, needs).Secrets() {
			secrets[value] = true
		}
	}
	beforehand := given.World(given.Reseller(), given.DomainIdentity().WithAdmin())
	needs := map[string]given.Needs{}
	for _, spec := range catalogue {
		needs[spec.ID] = spec.Needs
		keep("preflight of "+spec.ID, beforehand) // it is that of the first spec
	}
	for _, spec := range report.Specs {
		keep(spec.ID, needs[spec.ID])
	}
	delete(secrets, "")
	return secrets
}

// everything is a report in all of its forms.
func everything(t *testing.T, report *verdict.Report) string {
	t.Helper()
	var told bytes.Buffer
	for _, format := range rendering.Reports() {
		if err := format.Write(report, &told); err != nil {
			t.Fatalf("%s: %v", format.Name, err)
		}
	}
	if err := text.Write(report, &told, text.View{Style: text.Colored()}); err != nil {
		t.Fatal(err)
	}
	return told.String()
}

// echoing puts the credentials and the body of a call into its answer.
func echoing(healthy http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == reference.HookPath {
			healthy.ServeHTTP(w, r)
			return
		}
		body, _ := io.ReadAll(r.Body)
		r.Body = io.NopCloser(bytes.NewReader(body))
		answer := httptest.NewRecorder()
		healthy.ServeHTTP(answer, r)
		echo := r.Header.Get("Authorization") + " " + string(body)
		var document map[string]any
		_ = json.Unmarshal(answer.Body.Bytes(), &document)
		if refusal, ok := document["error"].(map[string]any); ok {
			refusal["message"], refusal["status"] = echo, echo
		} else {
			document["domain"], document["customerDomain"] = echo, echo
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("X-Echo", echo)
		w.WriteHeader(answer.Code)
		_ = json.NewEncoder(w).Encode(document)
	})
}

// TestHookErrorsTellNoSecrets has a hook that quotes the request that it
// refuses, before anything is judged and half way.
func TestHookErrorsTellNoSecrets(t *testing.T) {
	for _, good := range []int64{0, 1} {
		healthy := reference.New(reference.Options{Hook: true})
		var calls atomic.Int64
		o := at(t, serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != reference.HookPath || calls.Add(1) <= good {
				healthy.ServeHTTP(w, r)
				return
			}
			var world fixtures.World
			_ = json.NewDecoder(r.Body).Decode(&world)
			_, known, _ := r.BasicAuth()
			message := "no: " + known + " " + r.Header.Get("X-Hook-Key")
			if len(world.Callers) > 0 {
				message += " " + world.Callers[0].Bearer
			}
			http.Error(w, message, http.StatusForbidden)
		})))
		o.Hook.User = userinfo()
		o.Header = http.Header{"X-Hook-Key": {hookValue}}
		o.Only = []string{"directory.get.*"}
		report, err := o.run(context.Background())
		if !errors.As(err, new(*conformance.EnvironmentError)) {
			t.Fatalf("error %T: %v", err, err)
		}
		told := everything(t, report) + err.Error()
		if !strings.Contains(told, "403: the world was refused: no: <") {
			t.Errorf("the error does not say what the hook answered: %v", err)
		}
		for secret := range secretsOf(t, o, report) {
			if strings.Contains(told, secret) {
				t.Errorf("after %d worlds, the report tells %q: %v", good, secret, err)
			}
		}
	}
}

// TestThePreflightTellsNoSecrets of a target that lets nobody in, and repeats who
// asked.
func TestThePreflightTellsNoSecrets(t *testing.T) {
	healthy := reference.New(reference.Options{Hook: true})
	o := at(t, serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == reference.HookPath {
			healthy.ServeHTTP(w, r)
			return
		}
		w.WriteHeader(http.StatusUnauthorized)
		_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"status": r.Header.Get("Authorization")}})
	})))
	o.Only = []string{"import.http.*"}
	_, err := o.run(context.Background())
	const want = "answered 401 Bearer <bearer:reseller> (text/plain; charset=utf-8): it lets in none of the callers"
	if !errors.As(err, new(*conformance.EnvironmentError)) || !strings.Contains(err.Error(), want) {
		t.Errorf("error %T: %v", err, err)
	}
}

func userinfo() *url.Userinfo { return url.UserPassword("customs", password) }
