package match

import (
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
	"github.com/google/go-cmp/cmp"
)

// judged is an exchange and what a matcher has to say of it. The zero
// judgement, but for its Expected, is agreement.
type judged struct {
	exchange     *exchange.Exchange
	got, pointer string
}

// judgeAll holds a matcher to its words and to its judgement of each exchange.
func judgeAll(t *testing.T, m Matcher, expected string, tests map[string]judged) {
	t.Helper()
	for name, test := range tests {
		got, err := m.Judge(test.exchange)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		ok := test.got == "" && test.pointer == ""
		want := Judgement{OK: ok, Expected: expected, Got: test.got, Pointer: test.pointer}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s, -want +got:\n%s", name, expected, diff)
		}
		if matched, err := m.Match(test.exchange); matched != ok || err != nil {
			t.Errorf("%s: Match is %v, %v; want %v", name, matched, err, ok)
		}
	}
}

// contentless are answers that no matcher which expects content may accept.
func contentless() map[string]judged {
	return map[string]judged{
		"no answer":   {exchange: exchangetest.Lost(), got: "no answer: connection reset"},
		"empty":       {exchange: exchangetest.OK(""), got: "the body is no JSON: unexpected end of JSON input"},
		"HTML":        {exchange: exchangetest.OK("<html>"), got: "the body is no JSON: invalid character '<' looking for beginning of value"},
		"two values":  {exchange: exchangetest.OK("{}{}"), got: "the body is no JSON: invalid character '{' after top-level value"},
		"created":     {exchange: exchangetest.Answered(201, customer), got: "201"},
		"refused":     {exchange: exchangetest.Refusal(404, "NOT_FOUND"), got: "404 NOT_FOUND"},
		"redirected":  {exchange: exchangetest.Answered(302, customer), got: "302"},
		"out of work": {exchange: exchangetest.Answered(500, ""), got: "500"},
	}
}

// customer is a Customer that every import may be answered with.
const customer = `{"name":"accounts/C1/customers/S1","domain":"d.example"}`

// profile is a Directory customer.
const profile = `{"kind":"admin#directory#customer","id":"C1","customerDomain":"d.example"}`
