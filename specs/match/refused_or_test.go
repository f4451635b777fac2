package match

import (
	"testing"

	"customs.example/specs/api"
	"customs.example/specs/exchange/exchangetest"
)

func TestRefusedOr(t *testing.T) {
	m := RefusedOr(BeRefusedAs(api.AlreadyExists), HaveDomain("new.example"))
	judgeAll(t, m, `409 ALREADY_EXISTS, or 200 with "new.example"`, map[string]judged{
		"refused":        {exchange: exchangetest.Refusal(409, "ALREADY_EXISTS")},
		"succeeded":      {exchange: exchangetest.OK(`{"domain":"New.example"}`)},
		"other success":  {exchange: exchangetest.OK(`{"domain":"old.example"}`), got: `"old.example"`, pointer: "/domain"},
		"other refusal":  {exchange: exchangetest.Refusal(404, "NOT_FOUND"), got: "404 NOT_FOUND"},
		"other code":     {exchange: exchangetest.Refusal(409, "ABORTED"), got: "409 ABORTED", pointer: "/error/status"},
		"no answer came": {exchange: exchangetest.Lost(), got: "no answer: connection reset"},
	})
}
