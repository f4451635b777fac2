package match

import (
	"net/http"
	"testing"

	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
)

func TestEcho(t *testing.T) {
	sent := exchange.Object{"alternateEmail": "a@d.example", "customerDomain": "d.example", "postalAddress": exchange.Object{"region": "ON"}, "language": nil}
	judgeAll(t, Echo(sent, "/customerDomain", "/postalAddress/region", "/language"), "200 with the values that were sent", map[string]judged{
		"all":             {exchange: exchangetest.OK(`{"customerDomain":"D.example","postalAddress":{"region":"ON","locality":"Toronto"}}`)},
		"one that is not": {exchange: exchangetest.OK(`{"customerDomain":"d.example","postalAddress":{"region":"on"}}`), got: `"on" where "ON" was sent`, pointer: "/postalAddress/region"},
		"one missing":     {exchange: exchangetest.OK(`{"customerDomain":"d.example"}`), got: `nothing where "ON" was sent`, pointer: "/postalAddress/region"},
		"null was sent":   {exchange: exchangetest.OK(`{"customerDomain":"d.example","postalAddress":{"region":"ON"},"language":"en"}`), got: `"en" where null was sent`, pointer: "/language"},
	})
}

func TestEchoOneOf(t *testing.T) {
	bodies := []exchange.Object{{"a": "1", "b": "1"}, {"a": "2", "b": "2"}}
	const expected = "200 with one of the bodies that were accepted, and no mixture"
	judgeAll(t, EchoOneOf(bodies, "/a", "/b"), expected, map[string]judged{
		"the first":  {exchange: exchangetest.OK(`{"a":"1","b":"1"}`)},
		"the last":   {exchange: exchangetest.OK(`{"a":"2","b":"2","c":"3"}`)},
		"a mixture":  {exchange: exchangetest.OK(`{"a":"2","b":"1"}`), got: `"1" where "2" was sent`, pointer: "/b"},
		"some other": {exchange: exchangetest.OK(`{"a":"3","b":"3"}`), got: `"3" where "2" was sent`, pointer: "/a"},
	})
	judgeAll(t, EchoOneOf(nil, "/a"), expected, map[string]judged{"nothing was accepted": {exchange: exchangetest.OK(`{"a":"3"}`)}})
}

func TestKeep(t *testing.T) {
	before := exchangetest.OK(`{"id":"C1","kind":"k","customerDomain":"d.example"}`)
	judgeAll(t, Keep(before, "/id", "/customerDomain", "/phoneNumber"), "200 with what was there before", map[string]judged{
		"kept":       {exchange: exchangetest.OK(`{"id":"C1","kind":"other","customerDomain":"D.EXAMPLE"}`)},
		"changed":    {exchange: exchangetest.OK(`{"id":"C2","customerDomain":"d.example"}`), got: `"C2" where "C1" was`, pointer: "/id"},
		"blanked":    {exchange: exchangetest.OK(`{"id":"C1","customerDomain":""}`), got: `"" where "d.example" was`, pointer: "/customerDomain"},
		"taken away": {exchange: exchangetest.OK(`{"id":"C1"}`), got: `nothing where "d.example" was`, pointer: "/customerDomain"},
		"added":      {exchange: exchangetest.OK(`{"id":"C1","customerDomain":"d.example","phoneNumber":"+1"}`), got: `"+1" where nothing was`, pointer: "/phoneNumber"},
	})
}

func TestNotDisclose(t *testing.T) {
	judgeAll(t, NotDisclose("", "Desk@d.example", "Seven F3A"), "nothing of the resource in the answer", map[string]judged{
		"nothing":      {exchange: exchangetest.Refusal(403, "PERMISSION_DENIED")},
		"no body":      {exchange: exchangetest.Answered(404, "")},
		"no JSON":      {exchange: exchangetest.Answered(404, "<p>not seven F3")},
		"other case":   {exchange: exchangetest.Answered(403, `{"error":{"message":"not for DESK@D.EXAMPLE"}}`), got: `"Desk@d.example"`},
		"in no JSON":   {exchange: exchangetest.Answered(403, `<p>seven f3a</p>`), got: `"Seven F3A"`},
		"escaped":      {exchange: exchangetest.Answered(403, `{"error":{"details":[{"owner":"desk\u0040d.example"}]}}`), got: `"Desk@d.example"`},
		"as a member":  {exchange: exchangetest.Answered(403, `{"Seven F3A":1}`), got: `"Seven F3A"`},
		"in a header":  {exchange: withHeader("X-Owner", "for Seven F3A"), got: `"Seven F3A"`},
		"in an escape": {exchange: withHeader("Location", "/desk%40d.example"), got: `"Desk@d.example"`},
		"in a success": {exchange: exchangetest.OK(`{"alternateEmail":"desk@d.example"}`), got: `"Desk@d.example"`},
	})
}

// withHeader is a refusal that tells something in a header.
func withHeader(name, value string) *exchange.Exchange {
	e := exchangetest.Refusal(403, "PERMISSION_DENIED")
	e.Header = http.Header{name: {value}}
	return e
}
