package match

import "customs.example/specs/exchange"

// RefusedOr expects a refusal, or a success of which something else holds: what
// the documents leave an implementation the choice between.
func RefusedOr(refusal, success Matcher) Matcher {
	refused, succeeded := refusal.(matcher), success.(matcher)
	return matcher{expected: refused.expected + ", or " + succeeded.expected, judge: func(e *exchange.Exchange) verdict {
		if e.OK() {
			return succeeded.judge(e)
		}
		return refused.judge(e)
	}}
}
