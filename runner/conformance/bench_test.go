package conformance_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/provider"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
)

// BenchmarkRun is a whole run on the embedded reference.
func BenchmarkRun(b *testing.B) {
	specs := 0
	for b.Loop() {
		specs += len(timedRun(b).Specs)
	}
	b.ReportMetric(float64(specs)/b.Elapsed().Seconds(), "specs/s")
}

// BenchmarkBareExchanges is as many calls as a run makes, with nothing around
// them: what a run cannot be faster than.
func BenchmarkBareExchanges(b *testing.B) {
	calls := timedRun(b).Traffic.Requests
	bare := newBare(b)
	for b.Loop() {
		bare.exchange(b, calls)
	}
	b.ReportMetric(float64(calls)*float64(b.N)/b.Elapsed().Seconds(), "calls/s")
}

// BenchmarkRatio takes turns, so that both meet the same machine.
func BenchmarkRatio(b *testing.B) {
	bare := newBare(b)
	var running, exchanging time.Duration
	for b.Loop() {
		started := time.Now()
		calls := timedRun(b).Traffic.Requests
		running += time.Since(started)
		started = time.Now()
		bare.exchange(b, calls)
		exchanging += time.Since(started)
	}
	b.ReportMetric(running.Seconds()/exchanging.Seconds(), "run/bare")
}

func timedRun(b *testing.B) *verdict.Report {
	b.Helper()
	report, err := setup{Seed: 1}.run(context.Background())
	if err != nil || report.Verdict != verdict.Conformant {
		b.Fatalf("error %v, verdict %q", err, report.Verdict)
	}
	return report
}

// bare makes calls on one connection, half of them imports and half reads of
// the Directory.
type bare struct {
	client *http.Client
	base   string
	cast   fixtures.Cast
}

func newBare(b *testing.B) *bare {
	b.Helper()
	cast := fixtures.Build(1, "bench", given.World(given.Reseller(), given.DomainIdentity().Importable().WithAdmin()))
	embedded, err := provider.Embed(reference.Options{World: cast.World})
	if err != nil {
		b.Fatal(err)
	}
	transport := &http.Transport{MaxConnsPerHost: 1}
	b.Cleanup(func() {
		transport.CloseIdleConnections()
		if err := embedded.Close(); err != nil {
			b.Error(err)
		}
	})
	return &bare{client: &http.Client{Transport: transport}, base: embedded.URL.String(), cast: cast}
}

func (e *bare) exchange(b *testing.B, calls int64) {
	b.Helper()
	importing := "/v1/" + e.cast.Account(role.Reseller) + "/customers:import"
	body := fmt.Sprintf(`{"cloudIdentityId":%q,"overwriteIfExists":true}`, e.cast.Identity(role.Customer).ID)
	for n := range calls {
		if n%2 == 0 {
			e.call(b, http.MethodPost, importing, role.Reseller, body)
			continue
		}
		e.call(b, http.MethodGet, "/admin/directory/v1/customers/my_customer", role.Customer, "")
	}
}

func (e *bare) call(b *testing.B, method, path string, caller role.Role, body string) {
	request, err := http.NewRequestWithContext(b.Context(), method, e.base+path, strings.NewReader(body))
	if err != nil {
		b.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+e.cast.Bearer(caller))
	response, err := e.client.Do(request)
	if err != nil {
		b.Fatal(err)
	}
	_, err = io.Copy(io.Discard, response.Body)
	_ = response.Body.Close() // it was read to its end
	if err != nil || response.StatusCode != http.StatusOK {
		b.Fatalf("%s %s: %d, %v", method, path, response.StatusCode, err)
	}
}
