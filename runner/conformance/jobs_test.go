package conformance

import (
	"testing"
	"time"
)

// TestJobsFollowTheRoundTrip: none fewer where a call takes longer.
func TestJobsFollowTheRoundTrip(t *testing.T) {
	const us = time.Microsecond
	for roundTrip, want := range map[time.Duration]int{
		0: 1, 300 * us: 1, 999 * us: 1, 1000 * us: 2, 3000 * us: 5, 4999 * us: 7, 5000 * us: 8, 20_000 * us: 8, 25_000 * us: 16, time.Second: 16,
	} {
		if got := jobsFor(roundTrip); got != want {
			t.Errorf("%v: %d at once, want %d", roundTrip, got, want)
		}
	}
}
