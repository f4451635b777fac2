package conformance_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"testing"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
)

// run is a run that was watched: what the target was sent, and in which order
// the specs ended.
type run struct {
	report *verdict.Report
	err    error
	sent   recording
	order  []string
}

// usual judges the embedded reference by everything, once for all tests.
var usual = sync.OnceValue(func() *run { return watch(setup{Seed: 1, Jobs: 1}) })

// whole is the usual run.
func whole(t *testing.T) *run { return usual().ended(t) }

func watch(o setup) *run {
	r := &run{}
	o.Reference = reference.Options{Around: r.sent.around}
	o.Progress = func(p conformance.Progress) { r.order = append(r.order, p.Spec) }
	r.report, r.err = o.run(context.Background())
	return r
}

func (r *run) ended(t *testing.T) *run {
	t.Helper()
	if r.err != nil {
		t.Fatal(r.err)
	}
	return r
}

// recording is what a target was sent: a line a request, and the bearers.
type recording struct {
	mu      sync.Mutex
	lines   []string
	bearers []string
}

func (r *recording) around(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		body, err := io.ReadAll(request.Body)
		if err != nil {
			panic(err)
		}
		request.Body = io.NopCloser(bytes.NewReader(body))
		authorization := request.Header.Get("Authorization")
		r.mu.Lock()
		r.lines = append(r.lines, fmt.Sprintf("%s %s as %q: %s", request.Method, request.RequestURI, authorization, body))
		r.bearers = append(r.bearers, authorization)
		r.mu.Unlock()
		next.ServeHTTP(w, request)
	})
}

// sorted leaves the order out: requests that a spec makes at once come in any.
func (r *recording) sorted() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Sorted(slices.Values(r.lines))
}
