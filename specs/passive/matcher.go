package passive

import (
	"encoding/json"
	"fmt"

	"customs.example/specs"
)

// viewed judges an exchange as it is seen through a change of its body.
type viewed struct {
	specs.Matcher
	view func(*specs.Exchange) *specs.Exchange
}

// Judge implements specs.Matcher.
func (v viewed) Judge(e *specs.Exchange) (specs.Judgement, error) { return v.Matcher.Judge(v.view(e)) }

// Match implements Gomega's matcher.
func (v viewed) Match(actual any) (bool, error) {
	e, ok := actual.(*specs.Exchange)
	if !ok || e == nil {
		return v.Matcher.Match(actual)
	}
	return v.Matcher.Match(v.view(e))
}

// sameAs is beTheResourceOf for two answers that may be of two callers: where the
// capture does not show credentials, only members that both bear are compared,
// for one caller may see more than another.
func sameAs(earlier, s *Sighting, except ...string) specs.Matcher {
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
	view := func(e *specs.Exchange) *specs.Exchange { return narrowed(filled(e), known) }
	return viewed{specs.BeTheResourceOf(narrowed(filled(earlier.Exchange), seen), except...), view}
}

// narrowed is an exchange without the members of its body that another body has
// not.
func narrowed(e *specs.Exchange, to any) *specs.Exchange {
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
func beTheResourceOf(earlier *Sighting, except ...string) specs.Matcher {
	return viewed{specs.BeTheResourceOf(filled(earlier.Exchange), except...), filled}
}

// filled is an exchange without the empty members of its body.
func filled(e *specs.Exchange) *specs.Exchange {
	document, err := e.Document()
	if err != nil {
		return e
	}
	kept, _ := withoutEmpty(document)
	return withBody(e, kept)
}

func withBody(e *specs.Exchange, value any) *specs.Exchange {
	body, err := json.Marshal(value)
	if err != nil {
		return e
	}
	return &specs.Exchange{Call: e.Call, Status: e.Status, Header: e.Header, Body: body, Took: e.Took}
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
func haveSomeText(pointer string) specs.Matcher {
	return judging{"200 with a text at " + pointer, func(e *specs.Exchange) (specs.Judgement, bool) {
		value, found := e.At(pointer)
		text, _ := value.(string)
		return specs.Judgement{Got: shown(value, found), Pointer: pointer}, text != ""
	}}
}

// judging is a matcher of this package's own.
type judging struct {
	expected string
	judge    func(*specs.Exchange) (specs.Judgement, bool)
}

// Judge implements specs.Matcher.
func (m judging) Judge(e *specs.Exchange) (specs.Judgement, error) {
	if e == nil {
		return specs.Judgement{}, fmt.Errorf("no exchange to judge: expected %s", m.expected)
	}
	judgement, ok := m.judge(e)
	judgement.OK, judgement.Expected = ok, m.expected
	return judgement, nil
}

// Match implements Gomega's matcher.
func (m judging) Match(actual any) (bool, error) {
	e, ok := actual.(*specs.Exchange)
	if !ok {
		return false, fmt.Errorf("expected an exchange to judge, got %T", actual)
	}
	judgement, err := m.Judge(e)
	return judgement.OK, err
}

// FailureMessage implements Gomega's matcher.
func (m judging) FailureMessage(actual any) string {
	return fmt.Sprintf("expected: %s\n     got: %s", m.expected, actual.(*specs.Exchange).Outcome())
}

// NegatedFailureMessage implements Gomega's matcher.
func (m judging) NegatedFailureMessage(actual any) string {
	return fmt.Sprintf("expected anything but: %s\n     got: %s", m.expected, actual.(*specs.Exchange).Outcome())
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
