package specs

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// judged is an exchange and what a matcher has to say of it. The zero
// judgement, but for its Expected, is agreement.
type judged struct {
	exchange     *Exchange
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

// lost is an exchange that got no answer.
func lost() *Exchange { return &Exchange{Lost: errors.New("connection reset")} }

func ok(body string) *Exchange { return answered(200, body) }

// refusal is an answer of Cloud Channel with its error's name.
func refusal(status int, name string) *Exchange {
	return answered(status, `{"error":{"code":`+itoa(status)+`,"message":"no","status":"`+name+`"}}`)
}

// contentless are answers that no matcher which expects content may accept.
func contentless() map[string]judged {
	return map[string]judged{
		"no answer":   {exchange: lost(), got: "no answer: connection reset"},
		"empty":       {exchange: ok(""), got: "the body is no JSON: unexpected end of JSON input"},
		"HTML":        {exchange: ok("<html>"), got: "the body is no JSON: invalid character '<' looking for beginning of value"},
		"two values":  {exchange: ok("{}{}"), got: "the body is no JSON: invalid character '{' after top-level value"},
		"created":     {exchange: answered(201, customer), got: "201"},
		"refused":     {exchange: refusal(404, "NOT_FOUND"), got: "404 NOT_FOUND"},
		"redirected":  {exchange: answered(302, customer), got: "302"},
		"out of work": {exchange: answered(500, ""), got: "500"},
	}
}
