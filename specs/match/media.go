package match

import (
	"mime"
	"net/http"

	"customs.example/specs/exchange"
)

// BeDeclaredJSON expects a success that is declared as application/json, with
// whatever parameters.
func BeDeclaredJSON() Matcher {
	return matcher{expected: "200 with the media type application/json", judge: func(e *exchange.Exchange) verdict {
		if e.Status != http.StatusOK {
			return differs(e.Outcome(), "")
		}
		declared := e.Header.Get("Content-Type")
		if media, _, err := mime.ParseMediaType(declared); err == nil && media == "application/json" {
			return fine
		}
		return differs("Content-Type "+show(declared, declared != ""), "")
	}}
}
