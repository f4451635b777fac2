package conformance_test

import (
	"testing"
	"time"

	"customs.example/runner/verdict"
)

// BenchmarkReplay takes turns with live runs of the same specs, so that both
// meet the same machine. A ratio above 1 is a replay that takes less time.
func BenchmarkReplay(b *testing.B) {
	dir, _ := record(b, setup{})
	var live, replayed time.Duration
	for b.Loop() {
		started := time.Now()
		timedRun(b)
		live += time.Since(started)
		started = time.Now()
		timedReplay(b, dir)
		replayed += time.Since(started)
	}
	b.ReportMetric(live.Seconds()/replayed.Seconds(), "live/replay")
	b.ReportMetric(replayed.Seconds()/float64(b.N), "s/replay")
}

func timedReplay(b *testing.B, dir string) {
	b.Helper()
	report, err := setup{Replay: dir}.run(b.Context())
	if err != nil || report.Verdict != verdict.Conformant {
		b.Fatalf("error %v, verdict %q", err, report.Verdict)
	}
}
