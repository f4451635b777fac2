package invariant

import (
	"encoding/json"
	"fmt"

	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// viewed judges an exchange as it is seen through a change of its body.
type viewed struct {
	match.Matcher
	view func(*exchange.Exchange) *exchange.Exchange
}

// Judge implements specs.Matcher.
func (v viewed) Judge(e *exchange.Exchange) (match.Judgement, error) {
	return v.Matcher.Judge(v.view(e))
}

// Match implements Gomega's matcher.
func (v viewed) Match(actual any) (bool, error) {
	e, ok := actual.(*exchange.Exchange)
	if !ok || e == nil {
		return v.Matcher.Match(actual)
	}
	return v.Matcher.Match(v.view(e))
}

// sameAs is beTheResourceOf for two answers that may be of two callers: where the
// capture does not show credentials, only members that both bear are compared,
// for one caller may see more than another.
func sameAs(earlier, s *Sighting, except ...string) match.Matcher {
	if sameCaller(earlier, s) {
		return beTheResourceOf(earlier, except...)
	}
	known, err := earlier.Document()
	if err != nil {
		return nil
	}
	seen, err := s.Document()
	if err != nil {
		return nil
	}
	view := func(e *exchange.Exchange) *exchange.Exchange { return narrowed(filled(e), known) }
	return viewed{match.BeTheResourceOf(narrowed(filled(earlier.Exchange), seen), except...), view}
}

// narrowed is an exchange without the members of its body that another body has
// not.
func narrowed(e *exchange.Exchange, to any) *exchange.Exchange {
	document, err := e.Document()
	if err != nil {
		return e
	}
	return withBody(e, inCommon(document, to))
}

func inCommon(value, with any) any {
	object, ok := value.(map[string]any)
	other, both := with.(map[string]any)
	if !ok || !both {
		return value
	}
	common := map[string]any{}
	for name, member := range object {
		if theirs, there := other[name]; there {
			common[name] = inCommon(member, theirs)
		}
	}
	return common
}

// beTheResourceOf is specs.BeTheResourceOf for bodies that anybody may have
// sent: a member that is empty is as one that is absent, for proto3 JSON leaves
// it out.
func beTheResourceOf(earlier *Sighting, except ...string) match.Matcher {
	return viewed{match.BeTheResourceOf(filled(earlier.Exchange), except...), filled}
}

// filled is an exchange without the empty members of its body.
func filled(e *exchange.Exchange) *exchange.Exchange {
	document, err := e.Document()
	if err != nil {
		return e
	}
	kept, _ := withoutEmpty(document)
	return withBody(e, kept)
}

func withBody(e *exchange.Exchange, value any) *exchange.Exchange {
	body, err := json.Marshal(value)
	if err != nil {
		return e
	}
	return &exchange.Exchange{Call: e.Call, Status: e.Status, Header: e.Header, Body: body, Took: e.Took}
}

func withoutEmpty(value any) (kept any, some bool) {
	switch value := value.(type) {
	case nil:
		return nil, false
	case string:
		return value, value != ""
	case []any:
		return value, len(value) > 0
	case map[string]any:
		object := map[string]any{}
		for name, member := range value {
			if kept, some := withoutEmpty(member); some {
				object[name] = kept
			}
		}
		return object, len(object) > 0
	}
	return value, true
}

// haveSomeText expects a success that has any text at a JSON pointer.
func haveSomeText(pointer string) match.Matcher {
	return judging{"200 with a text at " + pointer, func(e *exchange.Exchange) (match.Judgement, bool) {
		value, found := e.At(pointer)
		text, _ := value.(string)
		return match.Judgement{Got: shown(value, found), Pointer: pointer}, text != ""
	}}
}

// judging is a matcher of this package's own.
type judging struct {
	expected string
	judge    func(*exchange.Exchange) (match.Judgement, bool)
}

// Judge implements specs.Matcher.
func (m judging) Judge(e *exchange.Exchange) (match.Judgement, error) {
	if e == nil {
		return match.Judgement{}, fmt.Errorf("no exchange to judge: expected %s", m.expected)
	}
	judgement, ok := m.judge(e)
	judgement.OK, judgement.Expected = ok, m.expected
	return judgement, nil
}

// Match implements Gomega's matcher.
func (m judging) Match(actual any) (bool, error) {
	e, ok := actual.(*exchange.Exchange)
	if !ok {
		return false, fmt.Errorf("expected an exchange to judge, got %T", actual)
	}
	judgement, err := m.Judge(e)
	return judgement.OK, err
}

// FailureMessage implements Gomega's matcher.
func (m judging) FailureMessage(actual any) string {
	return fmt.Sprintf("expected: %s\n     got: %s", m.expected, actual.(*exchange.Exchange).Outcome())
}

// NegatedFailureMessage implements Gomega's matcher.
func (m judging) NegatedFailureMessage(actual any) string {
	return fmt.Sprintf("expected anything but: %s\n     got: %s", m.expected, actual.(*exchange.Exchange).Outcome())
}

func shown(value any, found bool) string {
	if !found {
		return "nothing"
	}
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprint(value)
	}
	return string(text)
}
