package conformance_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// away is how far a target is in a benchmark: what is added to each call.
const away = 20 * time.Millisecond

// distant answers as a handler does, but later.
func distant(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(away)
		handler.ServeHTTP(w, r)
	})
}

// BenchmarkJobsOnAFarTarget takes turns between one spec at a time and eight:
// the ratio is how much faster eight are.
func BenchmarkJobsOnAFarTarget(b *testing.B) {
	server := httptest.NewServer(distant(reference.New(reference.Options{Hook: true})))
	defer server.Close()
	took := map[int]time.Duration{}
	for b.Loop() {
		for _, jobs := range []int{1, 8} {
			started := time.Now()
			judgeFar(b, server.URL, jobs)
			took[jobs] += time.Since(started)
		}
	}
	b.ReportMetric(took[1].Seconds()/took[8].Seconds(), "1job/8jobs")
}

func judgeFar(b *testing.B, address string, jobs int) {
	b.Helper()
	base, err := url.Parse(address)
	if err != nil {
		b.Fatal(err)
	}
	source := conformance.Seeded{Channel: base, Hook: base.JoinPath(reference.HookPath), Capabilities: requirement.Capabilities()}
	selected := conformance.Selection{Seed: 1, Only: []string{"directory.update.*"}, Jobs: jobs}
	report, err := conformance.Run(b.Context(), source, selected, conformance.Observers{})
	if err != nil || report.Verdict != verdict.Conformant {
		b.Fatalf("error %v, verdict %q", err, report.Verdict)
	}
}
