package specs

import (
	"fmt"
	"slices"

	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// Assertion is an exchange about to be judged.
type Assertion struct {
	situation *Situation
	exchange  *exchange.Exchange
	settle    func(*Situation, *exchange.Exchange, match.Matcher, match.Judgement)
}

// Expect judges an exchange by the requirement of the spec.
func (s *Situation) Expect(exchange *exchange.Exchange) Assertion {
	return Assertion{s, exchange, (*Situation).violated}
}

// Assume judges an exchange that only arranges what the spec is about. Where it is
// not as it should be, this requirement cannot be verified. A success that is
// refused is evidence all the same, against the requirement that promises it.
func (s *Situation) Assume(e *exchange.Exchange) Assertion {
	return Assertion{s, e, (*Situation).unarranged}
}

// To applies matchers in turn; the first that fails ends the spec. It returns
// the exchange, for the calls that build on it.
func (a Assertion) To(matchers ...match.Matcher) *exchange.Exchange {
	for _, matcher := range matchers {
		judgement, err := matcher.Judge(a.exchange)
		if err != nil {
			a.situation.fault("matcher %T: %v", matcher, err)
		}
		if !judgement.OK {
			a.settle(a.situation, a.exchange, matcher, judgement)
		}
	}
	return a.exchange
}

func (s *Situation) violated(exchange *exchange.Exchange, _ match.Matcher, j match.Judgement) {
	finding := findingOf(s.outcome.Spec.Requirement, j, s.indexOf(exchange))
	// The spec's own requirement comes before those on every exchange, and
	// only once where it is one of them.
	others := slices.DeleteFunc(s.outcome.Findings, func(f Finding) bool { return f.Requirement == finding.Requirement })
	s.outcome.Findings = append([]Finding{finding}, others...)
	panic(ended{})
}

func (s *Situation) unarranged(exchange *exchange.Exchange, m match.Matcher, j match.Judgement) {
	if promised := s.promised(exchange.Call); promised != "" && match.WantsSuccess(m) && decided(exchange) {
		s.find(findingOf(promised, j, s.indexOf(exchange)))
	}
	s.outcome.Unverified = fmt.Sprintf("its arrangement failed: %s %s: expected %s, got %s",
		exchange.Call.Method, exchange.Call.Operation, j.Expected, j.Got)
	panic(ended{})
}

// Observe notes an answer to what the documents leave open.
func (s *Situation) Observe(exchange *exchange.Exchange) {
	s.outcome.Observed = append(s.outcome.Observed, exchange.Outcome())
}

// ObserveWhether notes whether a success has something at a JSON pointer, in
// the words for either.
func (s *Situation) ObserveWhether(exchange *exchange.Exchange, pointer, there, absent string) {
	if !exchange.OK() {
		s.Observe(exchange)
		return
	}
	word := absent
	if value, found := exchange.At(pointer); found && value != nil {
		word = there
	}
	s.outcome.Observed = append(s.outcome.Observed, exchange.Outcome()+" "+word)
}

func (s *Situation) indexOf(exchange *exchange.Exchange) int {
	for n, recorded := range s.outcome.made {
		if recorded == exchange {
			return n
		}
	}
	s.fault("an exchange of another spec was judged")
	return -1
}
