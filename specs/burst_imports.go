package specs

import "customs.example/specs/exchange"

// ImportCall is an import that is made at once with others.
type ImportCall struct {
	Parent  Parent
	Message Message
}

// ImportsAtOnce makes several imports at once, which may differ.
func (a Actor) ImportsAtOnce(imports []ImportCall) Burst {
	calls := make([]exchange.Call, len(imports))
	for n, one := range imports {
		calls[n] = a.importCall(one.Parent, one.Message)
	}
	return a.situation.atOnce(calls)
}

// ToAgreeOnOneNameIfAny expects all successes to bear one name, where there are any.
func (e EachAssertion) ToAgreeOnOneNameIfAny() {
	for _, exchange := range e.burst {
		if exchange.OK() {
			e.ToAgreeOnOneName()
			return
		}
	}
}
