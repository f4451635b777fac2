package match

import (
	"customs.example/schemas"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// BeRefusedAs expects a documented error: its HTTP status, and its name. A
// body that names no google.rpc.Code at all is left to the requirement on
// error bodies.
func BeRefusedAs(refusal api.Refusal) Matcher {
	status, _ := schemas.HTTPStatus(string(refusal))
	m := BeAnswered(status).(matcher)
	m.expected += " " + string(refusal)
	byStatus := m.judge
	m.judge = func(e *exchange.Exchange) verdict {
		if v := byStatus(e); !v.ok {
			return v
		}
		const pointer = "/error/status"
		name := e.Text(pointer)
		if _, known := schemas.HTTPStatus(name); known && name != string(refusal) {
			return differs(e.Outcome(), pointer)
		}
		return fine
	}
	return m
}
