package specs

import "testing"

func TestBeRefusedAs(t *testing.T) {
	judgeAll(t, BeRefusedAs(InvalidArgument), "400 INVALID_ARGUMENT", map[string]judged{
		"as documented":       {exchange: refusal(400, "INVALID_ARGUMENT")},
		"another name":        {exchange: refusal(400, "FAILED_PRECONDITION"), got: "400 FAILED_PRECONDITION", pointer: "/error/status"},
		"another status":      {exchange: refusal(404, "INVALID_ARGUMENT"), got: "404 INVALID_ARGUMENT"},
		"both other":          {exchange: refusal(409, "ALREADY_EXISTS"), got: "409 ALREADY_EXISTS"},
		"no such code":        {exchange: refusal(400, "BAD_REQUEST")},
		"other case":          {exchange: refusal(400, "invalid_argument")},
		"no body":             {exchange: answered(400, "")},
		"HTML":                {exchange: answered(400, "<html>")},
		"a name of no string": {exchange: answered(400, `{"error":{"status":3}}`)},
		"served":              {exchange: ok(customer), got: "200"},
		"lost":                {exchange: lost(), got: "no answer: connection reset"},
	})
}

func TestEveryRefusalHasItsStatus(t *testing.T) {
	for refused, expected := range map[Refusal]string{
		InvalidArgument:  "400 INVALID_ARGUMENT",
		PermissionDenied: "403 PERMISSION_DENIED",
		NotFound:         "404 NOT_FOUND",
		AlreadyExists:    "409 ALREADY_EXISTS",
	} {
		judgeAll(t, BeRefusedAs(refused), expected, map[string]judged{
			"a server error": {exchange: answered(500, ""), got: "500"},
		})
	}
}
