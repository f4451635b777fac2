package match

import (
	"testing"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
)

// as gives an exchange another Content-Type.
func TestAnErrorBodyOfTheChannel(t *testing.T) {
	right := func() *exchange.Exchange { return exchangetest.Refusal(404, "NOT_FOUND") }
	judgeAll(t, HaveAnErrorBody(), "a well formed error body", map[string]judged{
		"right":          {exchange: right()},
		"plain":          {exchange: exchangetest.As("application/json", right())},
		"in other case":  {exchange: exchangetest.As("Application/JSON ; charset=utf-8", right())},
		"another code":   {exchange: exchangetest.Refusal(400, "FAILED_PRECONDITION")},
		"text":           {exchange: exchangetest.As("text/plain; charset=utf-8", right()), got: `Content-Type "text/plain; charset=utf-8"`},
		"problem":        {exchange: exchangetest.As("application/problem+json", right()), got: `Content-Type "application/problem+json"`},
		"no media type":  {exchange: &exchange.Exchange{Status: 404, Body: right().Body}, got: `Content-Type ""`},
		"empty":          {exchange: exchangetest.Answered(404, ""), got: "the body is no JSON: unexpected end of JSON input"},
		"no error":       {exchange: exchangetest.Answered(404, `{"code":404}`), got: `"": lacks error (required)`},
		"no name":        {exchange: exchangetest.Answered(404, `{"error":{"code":404,"message":"no"}}`), got: `"/error": lacks status (required)`, pointer: "/error"},
		"no words":       {exchange: exchangetest.Answered(404, `{"error":{"code":404,"message":"","status":"NOT_FOUND"}}`), got: `"/error/message": is shorter than minLength 1 (minLength)`, pointer: "/error/message"},
		"a text as code": {exchange: exchangetest.Answered(404, `{"error":{"code":"404","message":"no","status":"NOT_FOUND"}}`), got: `"/error/code": is string, must be integer (type)`, pointer: "/error/code"},
		"another status": {exchange: exchangetest.Answered(404, `{"error":{"code":400,"message":"no","status":"NOT_FOUND"}}`), got: "400 in an answer of 404", pointer: "/error/code"},
		"its rpc number": {exchange: exchangetest.Answered(404, `{"error":{"code":5,"message":"no","status":"NOT_FOUND"}}`), got: "5 in an answer of 404", pointer: "/error/code"},
		"another name":   {exchange: exchangetest.Refusal(404, "INVALID_ARGUMENT"), got: `"INVALID_ARGUMENT" in an answer of 404 Not Found`, pointer: "/error/status"},
		"lost":           {exchange: exchangetest.Lost(), got: `Content-Type ""`},
	})
}

func TestAnErrorBodyOfTheDirectory(t *testing.T) {
	answer := func(status int, body string) *exchange.Exchange {
		return by(exchange.Call{API: api.Directory, Operation: api.PutProfile}, exchangetest.Answered(status, body))
	}
	judgeAll(t, HaveAnErrorBody(), "a well formed error body", map[string]judged{
		"legacy":         {exchange: answer(404, `{"error":{"errors":[{"domain":"global","reason":"notFound","message":"no"}],"code":404,"message":"no"}}`)},
		"with status":    {exchange: answer(403, `{"error":{"code":403,"message":"no","status":"PERMISSION_DENIED"}}`)},
		"bare":           {exchange: answer(412, `{"error":{"code":412,"message":"no"}}`)},
		"no code":        {exchange: answer(404, `{"error":{"message":"no"}}`), got: `"/error": lacks code (required)`, pointer: "/error"},
		"a text as code": {exchange: answer(404, `{"error":{"code":"404","message":"no"}}`), got: `"/error/code": is string, must be integer (type)`, pointer: "/error/code"},
		"another status": {exchange: answer(404, `{"error":{"code":403,"message":"no"}}`), got: "403 in an answer of 404", pointer: "/error/code"},
		"no list":        {exchange: answer(404, `{"error":{"code":404,"message":"no","errors":{}}}`), got: `"/error/errors": is object, must be array (type)`, pointer: "/error/errors"},
		"a bare error":   {exchange: answer(404, `{"error":"no"}`), got: `"/error": is string, must be object (type)`, pointer: "/error"},
	})
}
