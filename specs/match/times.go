package match

import (
	"time"

	"customs.example/specs/exchange"
)

// KeepTimes expects a success whose createTime, where both have one, is that
// of an earlier exchange, and whose updateTime is not before the earlier one.
// Less than a microsecond is lost in many stores, and does not count.
func KeepTimes(earlier *exchange.Exchange) Matcher {
	return onSuccess("the createTime that came before, and no earlier updateTime", func(e *exchange.Exchange) verdict {
		const created, updated = "/createTime", "/updateTime"
		if was, is, both := times(earlier, e, created); both && was.Sub(is).Abs() >= time.Microsecond {
			return differs(e.Text(created)+" where "+earlier.Text(created)+" was", created)
		}
		if was, is, both := times(earlier, e, updated); both && was.Sub(is) >= time.Microsecond {
			return differs(e.Text(updated)+" after "+earlier.Text(updated), updated)
		}
		return fine
	})
}

// times are the instants at a JSON pointer of two exchanges, where both have one.
func times(a, b *exchange.Exchange, pointer string) (was, is time.Time, both bool) {
	was, errA := time.Parse(time.RFC3339Nano, a.Text(pointer))
	is, errB := time.Parse(time.RFC3339Nano, b.Text(pointer))
	return was, is, errA == nil && errB == nil
}

// storedPrecision is the least that a time may be kept with: an answer may be
// made before what it tells is stored.
const storedPrecision = time.Second

// sameInstant tells whether two times are one, as RFC 3339 texts or else to
// the letter.
func sameInstant(a, b string) bool {
	was, errA := time.Parse(time.RFC3339Nano, a)
	is, errB := time.Parse(time.RFC3339Nano, b)
	if errA != nil || errB != nil {
		return a == b
	}
	return was.Sub(is).Abs() < storedPrecision
}
