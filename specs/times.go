package specs

import "time"

// KeepTimes expects a success whose createTime, where both have one, is that
// of an earlier exchange, and whose updateTime is not before the earlier one.
func KeepTimes(earlier *Exchange) Matcher {
	return onSuccess("the createTime that came before, and no earlier updateTime", func(e *Exchange) verdict {
		const created, updated = "/createTime", "/updateTime"
		if was, is, both := times(earlier, e, created); both && !is.Equal(was) {
			return differs(e.Text(created)+" where "+earlier.Text(created)+" was", created)
		}
		if was, is, both := times(earlier, e, updated); both && is.Before(was) {
			return differs(e.Text(updated)+" after "+earlier.Text(updated), updated)
		}
		return fine
	})
}

// times are the instants at a JSON pointer of two exchanges, where both have one.
func times(a, b *Exchange, pointer string) (was, is time.Time, both bool) {
	was, errA := time.Parse(time.RFC3339Nano, a.Text(pointer))
	is, errB := time.Parse(time.RFC3339Nano, b.Text(pointer))
	return was, is, errA == nil && errB == nil
}
