package match

import "customs.example/specs/exchange"

// NotBear expects a success that bears at none of the JSON pointers what was sent
// there.
func NotBear(sent exchange.Object, pointers ...string) Matcher {
	return onSuccess("nothing of what was sent before", func(e *exchange.Exchange) verdict {
		for _, pointer := range pointers {
			refused, was := exchange.Lookup(sent, pointer)
			got, found := e.At(pointer)
			if _, same := compare(refused, got, pointer, nil); was && found && same {
				return differs(show(got, found), pointer)
			}
		}
		return fine
	})
}
