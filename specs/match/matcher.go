package match

import (
	"encoding/json"
	"fmt"

	"customs.example/specs/exchange"
	"github.com/onsi/gomega/types"
)

// Matcher judges an exchange. It is a Gomega matcher, so that Gomega's
// combinators take it, and it says what it expected and what came.
type Matcher interface {
	types.GomegaMatcher
	// Judge says what came and where, and whether it is as expected.
	Judge(exchange *exchange.Exchange) (Judgement, error)
}

// Judgement is a matcher's view of one exchange.
type Judgement struct {
	OK                     bool
	Expected, Got, Pointer string
}

// matcher is the one implementation of Matcher: what is expected, and how an
// exchange is judged. Its judge returns ok, or what came and where.
type matcher struct {
	expected string
	judge    func(*exchange.Exchange) verdict
	// success is true where nothing but a success will do.
	success bool
	// mistake is what the spec did wrong that asked for the matcher.
	mistake error
}

// WantsSuccess tells whether nothing but a success will do for a matcher.
func WantsSuccess(m Matcher) bool {
	own, is := m.(matcher)
	return is && own.success
}

// verdict is what a matcher's judge finds; the zero value is disagreement
// without words.
type verdict struct {
	ok           bool
	got, pointer string
}

var fine = verdict{ok: true}

func differs(got, pointer string) verdict { return verdict{got: got, pointer: pointer} }

// Judge implements Matcher.
func (m matcher) Judge(exchange *exchange.Exchange) (Judgement, error) {
	if exchange == nil {
		return Judgement{}, fmt.Errorf("no exchange to judge: expected %s", m.expected)
	}
	if m.mistake != nil {
		return Judgement{}, m.mistake
	}
	v := m.judge(exchange)
	return Judgement{OK: v.ok, Expected: m.expected, Got: v.got, Pointer: v.pointer}, nil
}

// Match implements Gomega's matcher. Anything but an exchange is an error, so
// that a negation cannot pass on it.
func (m matcher) Match(actual any) (bool, error) {
	exchange, ok := actual.(*exchange.Exchange)
	if !ok {
		return false, fmt.Errorf("expected an exchange to judge, got %T", actual)
	}
	judgement, err := m.Judge(exchange)
	return judgement.OK, err
}

// FailureMessage implements Gomega's matcher.
func (m matcher) FailureMessage(actual any) string {
	judgement, _ := m.Judge(actual.(*exchange.Exchange))
	return fmt.Sprintf("expected: %s\n     got: %s\n      at: %q", m.expected, judgement.Got, judgement.Pointer)
}

// NegatedFailureMessage implements Gomega's matcher.
func (m matcher) NegatedFailureMessage(actual any) string {
	return fmt.Sprintf("expected anything but: %s\n     got: %s", m.expected, actual.(*exchange.Exchange).Outcome())
}

// show is a JSON value as a person reads it in a report.
func show(value any, found bool) string {
	if !found {
		return "nothing"
	}
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprint(value)
	}
	return string(text)
}
