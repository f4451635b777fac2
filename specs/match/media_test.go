package match

import (
	"net/http"
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
)

func TestBeDeclaredJSON(t *testing.T) {
	typed := func(media ...string) *exchange.Exchange {
		e := exchangetest.OK(profile)
		e.Header = http.Header{"Content-Type": media}
		return e
	}
	judgeAll(t, BeDeclaredJSON(), "200 with the media type application/json", map[string]judged{
		"JSON":             {exchange: typed("application/json")},
		"with a parameter": {exchange: typed("Application/JSON; charset=UTF-8")},
		"plain text":       {exchange: typed("text/plain"), got: `Content-Type "text/plain"`},
		"another JSON":     {exchange: typed("application/problem+json"), got: `Content-Type "application/problem+json"`},
		"nothing":          {exchange: typed(), got: "Content-Type nothing"},
		"no media type":    {exchange: typed("json;"), got: `Content-Type "json;"`},
		"refused":          {exchange: exchangetest.Refusal(404, "NOT_FOUND"), got: "404 NOT_FOUND"},
	})
}
