package conformance

import "time"

// steadyClock goes on by a second each time it is read, from an instant that is
// always the same: what the embedded reference answers then follows from the
// seed, and a recording of it changes where the reference does.
func steadyClock() func() time.Time {
	now := time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}
