package match

import (
	"mime"

	"customs.example/specs/exchange"
)

// BeDeclaredJSON expects a success whose Content-Type is application/json, with any
// parameters.
func BeDeclaredJSON() Matcher {
	return matcher{expected: "200 as application/json", judge: func(e *exchange.Exchange) verdict {
		if !e.OK() {
			return differs(e.Outcome(), "")
		}
		declared := e.Header.Get("Content-Type")
		if media, _, err := mime.ParseMediaType(declared); err != nil || media != "application/json" {
			return differs("Content-Type "+show(declared, true), "")
		}
		return fine
	}}
}
