package match

import (
	"testing"

	"customs.example/specs/api"
	"customs.example/specs/exchange/exchangetest"
)

func TestBeRefusedAs(t *testing.T) {
	judgeAll(t, BeRefusedAs(api.InvalidArgument), "400 INVALID_ARGUMENT", map[string]judged{
		"as documented":       {exchange: exchangetest.Refusal(400, "INVALID_ARGUMENT")},
		"another name":        {exchange: exchangetest.Refusal(400, "FAILED_PRECONDITION"), got: "400 FAILED_PRECONDITION", pointer: "/error/status"},
		"another status":      {exchange: exchangetest.Refusal(404, "INVALID_ARGUMENT"), got: "404 INVALID_ARGUMENT"},
		"both other":          {exchange: exchangetest.Refusal(409, "ALREADY_EXISTS"), got: "409 ALREADY_EXISTS"},
		"no such code":        {exchange: exchangetest.Refusal(400, "BAD_REQUEST")},
		"other case":          {exchange: exchangetest.Refusal(400, "invalid_argument")},
		"no body":             {exchange: exchangetest.Answered(400, "")},
		"HTML":                {exchange: exchangetest.Answered(400, "<html>")},
		"a name of no string": {exchange: exchangetest.Answered(400, `{"error":{"status":3}}`)},
		"served":              {exchange: exchangetest.OK(customer), got: "200"},
		"lost":                {exchange: exchangetest.Lost(), got: "no answer: connection reset"},
	})
}

func TestEveryRefusalHasItsStatus(t *testing.T) {
	for refused, expected := range map[api.Refusal]string{
		api.InvalidArgument:  "400 INVALID_ARGUMENT",
		api.PermissionDenied: "403 PERMISSION_DENIED",
		api.NotFound:         "404 NOT_FOUND",
		api.AlreadyExists:    "409 ALREADY_EXISTS",
	} {
		judgeAll(t, BeRefusedAs(refused), expected, map[string]judged{
			"a server error": {exchange: exchangetest.Answered(500, ""), got: "500"},
		})
	}
}
