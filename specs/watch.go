package specs

import (
	"slices"
	"time"

	"customs.example/specs/exchange"
	"customs.example/specs/invariant"
)

// everything is visible of an exchange of the spec's own: the answer came straight
// from the target.
var everything = exchange.Visibility{Request: true, Answer: true, Body: true, Header: true, Direct: true}

// watch checks exchanges that were made at once, the latest of the spec, by what
// holds whatever they are for. It does not end the spec, and reports a requirement
// once.
func (s *Situation) watch(made ...*exchange.Exchange) {
	began := len(s.outcome.made) - len(made)
	span := spanOf(began, len(made))
	for n, e := range made {
		s.checker.Add(&exchange.Entry{
			Exchange: e, Span: span, Visible: visibilityOf(e), Number: began + n + 1, Media: "application/json", Partial: exchange.AsksForPart(e.Call.Query),
		})
	}
	for n := range made {
		results, err := s.checker.Check(began + n)
		if err != nil {
			s.fault("checking what always holds: %v", err)
		}
		for _, result := range results {
			s.found(result, began+n)
		}
	}
}

func (s *Situation) found(result invariant.Result, at int) {
	if !result.OK {
		s.find(findingOf(result.Rule.Requirement, result.Judgement, at))
	}
}

// find notes what was found besides what the spec is about, a requirement once.
func (s *Situation) find(found Finding) {
	if !slices.ContainsFunc(s.outcome.Findings, func(f Finding) bool { return f.Requirement == found.Requirement }) {
		s.outcome.Findings = append(s.outcome.Findings, found)
	}
}

// visibilityOf is everything, but for what did not come.
func visibilityOf(e *exchange.Exchange) exchange.Visibility {
	visible := everything
	if e.Lost != nil {
		visible.Answer, visible.Body, visible.Header = false, false, false
	}
	return visible
}

// spanOf is the time of calls that were made at once, as it follows from their
// turns: one after the other, but for each other.
func spanOf(first, n int) exchange.Span {
	const turn = 2 * time.Nanosecond
	began := time.Unix(0, 0).Add(time.Duration(first) * turn)
	return exchange.Span{Began: began, Ended: began.Add(time.Duration(n)*turn - time.Nanosecond)}
}
