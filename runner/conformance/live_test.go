package conformance_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"customs.example/runner/reference"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// live is a reference with a world hook, on a server of its own.
func live(t *testing.T, o reference.Options) setup {
	t.Helper()
	o.Hook = true
	return at(t, serve(t, reference.New(o)))
}

// at are the options that judge a server with a world hook.
func at(t *testing.T, base string) setup {
	t.Helper()
	return setup{
		Seed: 1, Jobs: 1, Channel: parse(t, base), Directory: parse(t, base), Hook: parse(t, base+reference.HookPath),
		Capabilities: requirement.Capabilities(),
	}
}

func serve(t *testing.T, handler http.Handler) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

func parse(t *testing.T, text string) *url.URL {
	t.Helper()
	parsed, err := url.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// behindHook answers the world hook as it should be, and all else by a handler
// of the test's.
func behindHook(rest http.HandlerFunc) reference.Options {
	return reference.Options{Around: func(healthy http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == reference.HookPath {
				healthy.ServeHTTP(w, r)
				return
			}
			rest(w, r)
		})
	}}
}

// judge runs to the end.
func conclude(t *testing.T, o setup) *verdict.Report {
	t.Helper()
	report, err := o.run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// ids are those of the requirements that a report has in a status.
func ids(report *verdict.Report, status verdict.Status) []requirement.ID {
	found := []requirement.ID{}
	for _, r := range report.Requirements {
		if r.Status == status {
			found = append(found, r.ID)
		}
	}
	return found
}

// specsOf are the specs of a report in a status.
func specsOf(report *verdict.Report, status verdict.SpecStatus) []verdict.Spec {
	var found []verdict.Spec
	for _, s := range report.Specs {
		if s.Status == status {
			found = append(found, s)
		}
	}
	return found
}
