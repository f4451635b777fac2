package match

import "customs.example/specs/exchange"

// HaveAnotherName expects a success with any resource name but one, and says why not
// with that.
func HaveAnotherName(name, why string) Matcher {
	return onSuccess("another name than "+name+", "+why, func(e *exchange.Exchange) verdict {
		if e.Name() != "" && e.Name() != name {
			return fine
		}
		value, found := e.At("/name")
		return differs(show(value, found), "/name")
	})
}
