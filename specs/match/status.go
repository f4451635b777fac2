package match

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"customs.example/specs/exchange"
)

// BeOK expects success as documented: 200, and no other 2xx.
func BeOK() Matcher {
	m := BeAnswered(http.StatusOK).(matcher)
	m.success = true
	return m
}

// BeAnswered expects one of several HTTP statuses.
func BeAnswered(statuses ...int) Matcher {
	return matcher{expected: oneOf(statuses), judge: func(e *exchange.Exchange) verdict {
		if slices.Contains(statuses, e.Status) {
			return fine
		}
		return differs(e.Outcome(), "")
	}}
}

// BeRefused expects one of several 4xx statuses. That a refusal has a well
// formed body is judged for every exchange, by the requirements on errors.
func BeRefused(statuses ...int) Matcher {
	m := BeAnswered(statuses...).(matcher)
	m.expected = "a refusal: " + m.expected
	return m
}

// BeAnyRefusal expects a refusal with any 4xx status.
func BeAnyRefusal() Matcher {
	return matcher{expected: "a refusal (4xx)", judge: func(e *exchange.Exchange) verdict {
		if e.Status >= 400 && e.Status < 500 {
			return fine
		}
		return differs(e.Outcome(), "")
	}}
}

// All is one matcher of several: the first that disagrees speaks.
func All(matchers ...Matcher) Matcher {
	words := make([]string, len(matchers))
	for n, m := range matchers {
		words[n] = m.(matcher).expected
	}
	failing := func(m Matcher) bool { return !WantsSuccess(m) }
	return matcher{expected: strings.Join(words, "; "), success: !slices.ContainsFunc(matchers, failing), judge: func(e *exchange.Exchange) verdict {
		for _, m := range matchers {
			if v := m.(matcher).judge(e); !v.ok {
				return v
			}
		}
		return fine
	}}
}

// BeSettled expects success or any refusal: what the documents leave open.
func BeSettled() Matcher {
	return matcher{expected: "200 or a refusal (4xx)", judge: func(e *exchange.Exchange) verdict {
		if e.OK() || e.Status >= 400 && e.Status < 500 {
			return fine
		}
		return differs(e.Outcome(), "")
	}}
}

// BeServed expects anything but a server error or a lost connection.
func BeServed() Matcher {
	return matcher{expected: "an answer below 500", judge: func(e *exchange.Exchange) verdict {
		if e.Lost == nil && e.Status < 500 {
			return fine
		}
		return differs(e.Outcome(), "")
	}}
}

// WhereOK applies a matcher to a success, and accepts anything else.
func WhereOK(m Matcher) Matcher {
	inner := m.(matcher)
	return matcher{expected: "where it succeeds, " + inner.expected, judge: func(e *exchange.Exchange) verdict {
		if !e.OK() {
			return fine
		}
		return inner.judge(e)
	}}
}

func oneOf(statuses []int) string {
	words := make([]string, len(statuses))
	for n, status := range statuses {
		words[n] = fmt.Sprint(status)
	}
	if len(words) == 1 {
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}
