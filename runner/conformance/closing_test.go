package conformance_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"customs.example/runner/reference"
	"customs.example/runner/verdict"
)

// abrupt closes every connection after its answer, and does not say that it will.
func abrupt(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer := httptest.NewRecorder()
		next.ServeHTTP(answer, r)
		connection, buffered, err := http.NewResponseController(w).Hijack()
		if err != nil {
			panic(err)
		}
		result := answer.Result()
		result.ContentLength = int64(answer.Body.Len())
		_ = result.Write(buffered)
		_ = buffered.Flush()
		_ = connection.Close()
	})
}

// TestATargetMayCloseConnections whenever it likes, and so may its hook.
func TestATargetMayCloseConnections(t *testing.T) {
	address := serve(t, abrupt(reference.New(reference.Options{Hook: true})))
	o := at(t, address)
	o.Hook = parse(t, address+reference.HookPath)
	report := conclude(t, o)
	if report.Verdict != verdict.Conformant || len(specsOf(report, verdict.Passed)) != len(report.Specs) {
		t.Errorf("verdict %q; failed: %+v", report.Verdict, specsOf(report, verdict.Failed))
	}
}
