package reference

import (
	"testing"
	"time"
)

func TestTimestampPrintsDigitsInThrees(t *testing.T) {
	east := time.FixedZone("east", 2*60*60)
	for want, moment := range map[string]time.Time{
		"":                               {},
		"2015-10-21T20:42:35Z":           time.Date(2015, 10, 21, 20, 42, 35, 0, time.UTC),
		"2015-10-21T20:42:35.220Z":       time.Date(2015, 10, 21, 20, 42, 35, 220_000_000, time.UTC),
		"2015-10-21T20:42:35.224100Z":    time.Date(2015, 10, 21, 20, 42, 35, 224_100_000, time.UTC),
		"2015-10-21T20:42:35.224000100Z": time.Date(2015, 10, 21, 20, 42, 35, 224_000_100, time.UTC),
		"2015-10-21T18:42:35Z":           time.Date(2015, 10, 21, 20, 42, 35, 0, east),
	} {
		if got := timestamp(moment); got != want {
			t.Errorf("timestamp(%v) = %q, want %q", moment, got, want)
		}
	}
}
