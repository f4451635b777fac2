package changetest

import (
	"net/http"

	"customs.example/fixtures"
	"customs.example/runner/reference/change"
)

// unusual updates hold next to nothing, or texts that may be spelt in other ways,
// and some are made twice; unusual reads ask for a part.
func unusual(c fixtures.Cast) []Call {
	name := func(text string) change.Object {
		return change.Object{"postalAddress": change.Object{"organizationName": text}}
	}
	var calls []Call
	for _, body := range []any{
		change.Object{}, change.Object{"customerDomain": ""}, change.Object{"customerDomain": nil}, "[]", "{}\n{}", "[]", "{",
		name("\u00e9"), name("e\u0301"), change.Object{"alternateEmail": "New+Tag@elsewhere.example"},
	} {
		calls = append(calls,
			Directory(agreeing, http.MethodPut, "my_customer", body), Directory(agreeing, http.MethodPut, c.Identity(agreeing).ID, body),
			Directory(agreeing, http.MethodGet, "my_customer", nil))
	}
	return append(calls,
		Directory(agreeing, http.MethodGet, "my_customer?fields=id", nil),
		Directory(agreeing, http.MethodPut, "my_customer?fields=", name("Parts")),
		Directory(agreeing, http.MethodPut, "my_customer?fields=*&quotaUser=q", name("Parts")),
	)
}
