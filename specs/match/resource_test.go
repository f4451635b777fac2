package match

import (
	"strings"
	"testing"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
)

// reading is an exchange in which the Directory answers.
func reading(body string) *exchange.Exchange {
	return by(exchange.Call{API: api.Directory, Operation: api.GetProfile}, exchangetest.OK(body))
}

const sameResource = "200 with the resource that came before"

func TestBeTheResourceOf(t *testing.T) {
	const before = `{"id":"C1","etag":"1","customerDomain":"Shop.example","customerCreationTime":"2026-01-02T03:04:05Z","postalAddress":{"region":"CA","locality":"Ely"}}`
	but := func(old, new string) *exchange.Exchange { return reading(strings.Replace(before, old, new, 1)) }
	judgeAll(t, BeTheResourceOf(reading(before), "/etag"), sameResource, map[string]judged{
		"itself": {exchange: reading(before)},
		"in other order, spelling and case": {exchange: reading(
			`{"postalAddress": {"locality":"\u0045ly", "region":"CA"}, "customerCreationTime":"2026-01-02T04:04:05.000+01:00", "customerDomain":"sHop.EXAMPLE", "id":"C1", "etag":"2"}`)},
		"an exempt member gone":      {exchange: but(`"etag":"1",`, ``)},
		"a member more that is null": {exchange: but(`"id"`, `"phoneNumber":null,"id"`)},
		"a member changed":           {exchange: but(`C1`, `C2`), got: `"C2" where "C1" was`, pointer: "/id"},
		"a member more":              {exchange: but(`"id"`, `"phoneNumber":"+1","id"`), got: `"+1" where nothing was`, pointer: "/phoneNumber"},
		"a member gone":              {exchange: but(`"id":"C1",`, ``), got: `nothing where "C1" was`, pointer: "/id"},
		"a member made null":         {exchange: but(`"C1"`, `null`), got: `null where "C1" was`, pointer: "/id"},
		"a nested member":            {exchange: but(`"CA"`, `"ca"`), got: `"ca" where "CA" was`, pointer: "/postalAddress/region"},
		"a group made a text":        {exchange: but(`{"region":"CA","locality":"Ely"}`, `"Ely"`), got: `"Ely" where {"locality":"Ely","region":"CA"} was`, pointer: "/postalAddress"},
		"another time":               {exchange: but(`05Z`, `07Z`), got: `"2026-01-02T03:04:07Z" where "2026-01-02T03:04:05Z" was`, pointer: "/customerCreationTime"},
		"several":                    {exchange: reading(`{"customerDomain":"shop.example","id":"C1"}`), got: `nothing where "2026-01-02T03:04:05Z" was`, pointer: "/customerCreationTime"},
		"an array":                   {exchange: reading(`[]`), got: `[] where {"customerCreationTime":"2026-01-02T03:04:05Z","customerDomain":"Shop.example","etag":"1","id":"C1","postalAddress":{"locality":"Ely","region":"CA"}} was`},
	})
	judgeAll(t, BeTheResourceOf(reading(before)), sameResource, map[string]judged{
		"no member is exempt": {exchange: but(`"etag":"1",`, `"etag":"2",`), got: `"2" where "1" was`, pointer: "/etag"},
	})
}

func TestBeTheResourceOfWhatWasNoJSON(t *testing.T) {
	judgeAll(t, BeTheResourceOf(reading("")), sameResource, map[string]judged{
		"an object": {exchange: reading(`{}`), got: "before: the body is no JSON: unexpected end of JSON input"},
	})
}

func TestWhatIsNotDocumentedMayChange(t *testing.T) {
	judgeAll(t, BeTheResourceOf(reading(`{"id":"C1","new":1,"postalAddress":{"region":"CA","new":[1]}}`)), sameResource, map[string]judged{
		"changed":    {exchange: reading(`{"id":"C1","new":2,"postalAddress":{"region":"CA","new":{}}}`)},
		"gone":       {exchange: reading(`{"id":"C1","postalAddress":{"region":"CA"}}`)},
		"beside one": {exchange: reading(`{"id":"C2","new":2,"postalAddress":{"region":"CA"}}`), got: `"C2" where "C1" was`, pointer: "/id"},
		"inside":     {exchange: reading(`{"id":"C1","new":1,"postalAddress":{"region":"ON","new":[1]}}`), got: `"ON" where "CA" was`, pointer: "/postalAddress/region"},
	})
	imported := func(body string) *exchange.Exchange {
		return by(exchange.Call{API: api.Channel, Operation: api.Import}, exchangetest.OK(body))
	}
	judgeAll(t, BeTheResourceOf(imported(`{"name":"n","kind":"k","cloudIdentityInfo":{"languageCode":"en"},"orgPostalAddress":{"addressLines":["1","2"]}}`)), sameResource, map[string]judged{
		"of the other API": {exchange: imported(`{"name":"n","kind":"l","cloudIdentityInfo":{"languageCode":"EN"},"orgPostalAddress":{"addressLines":["1","2"]}}`)},
		"an item":          {exchange: imported(`{"name":"n","cloudIdentityInfo":{"languageCode":"en"},"orgPostalAddress":{"addressLines":["1","3"]}}`), got: `"3" where "2" was`, pointer: "/orgPostalAddress/addressLines/1"},
		"an item less":     {exchange: imported(`{"name":"n","cloudIdentityInfo":{"languageCode":"en"},"orgPostalAddress":{"addressLines":["1"]}}`), got: `["1"] where ["1","2"] was`, pointer: "/orgPostalAddress/addressLines"},
		"null for a group": {exchange: imported(`{"name":"n","cloudIdentityInfo":null,"orgPostalAddress":{"addressLines":["1","2"]}}`), got: `null where {"languageCode":"en"} was`, pointer: "/cloudIdentityInfo"},
	})
}
