package match

import (
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
)

func TestNotBear(t *testing.T) {
	sent := exchange.Object{"alternateEmail": "a@d.example", "postalAddress": exchange.Object{"locality": "Bern"}}
	judgeAll(t, NotBear(sent, "/alternateEmail", "/postalAddress/locality", "/phoneNumber"), "200 with nothing of what was sent before", map[string]judged{
		"nothing":          {exchange: exchangetest.OK(`{}`)},
		"something else":   {exchange: exchangetest.OK(`{"alternateEmail":null,"postalAddress":{"locality":"Basel"},"phoneNumber":"+1"}`)},
		"one":              {exchange: exchangetest.OK(`{"postalAddress":{"locality":"Bern"}}`), got: `"Bern"`, pointer: "/postalAddress/locality"},
		"one spelt anew":   {exchange: exchangetest.OK(`{"alternateEmail":"A@d.example"}`), got: `"A@d.example"`, pointer: "/alternateEmail"},
		"refused, however": {exchange: exchangetest.Refusal(404, "NOT_FOUND"), got: "404 NOT_FOUND"},
	})
}
