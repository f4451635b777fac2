package match

import (
	"testing"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/exchange/exchangetest"
)

// by puts an exchange behind a call.
func by(call exchange.Call, e *exchange.Exchange) *exchange.Exchange {
	e.Call = call
	return e
}

func TestConformToTheChannelsSchema(t *testing.T) {
	judgeAll(t, Conform(), "200 with a body that conforms to its schema", map[string]judged{
		"a Customer":         {exchange: exchangetest.OK(customer)},
		"more than is known": {exchange: exchangetest.OK(`{"name":"accounts/C1/customers/S1","new":{}}`)},
		"no name":            {exchange: exchangetest.OK(`{}`), got: `"": lacks name (required)`},
		"a link's name":      {exchange: exchangetest.OK(`{"name":"accounts/C1/channelPartnerLinks/L1/customers/S1"}`), got: `"/name": does not match ^accounts/[^/]+/customers/[^/]+$ (pattern)`, pointer: "/name"},
		"a wrong type":       {exchange: exchangetest.OK(`{"name":"accounts/C1/customers/S1","domain":7}`), got: `"/domain": is integer, must be string or null (type)`, pointer: "/domain"},
		"a bare date":        {exchange: exchangetest.OK(`{"name":"accounts/C1/customers/S1","createTime":"2026-01-02"}`), got: `"/createTime": does not match ^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$ (pattern)`, pointer: "/createTime"},
		"null":               {exchange: exchangetest.OK(`null`), got: `"": is null, must be object (type)`},
		"an array":           {exchange: exchangetest.OK(`[]`), got: `"": is array, must be object (type)`},
	})
}

func TestConformToTheDirectorysSchema(t *testing.T) {
	reading := exchange.Call{API: api.Directory, Operation: api.GetProfile}
	judgeAll(t, Conform(), "200 with a body that conforms to its schema", map[string]judged{
		"a customer":   {exchange: by(reading, exchangetest.OK(profile))},
		"another kind": {exchange: by(reading, exchangetest.OK(`{"kind":"customer","id":"C1","customerDomain":"d.example"}`)), got: `"/kind": is not "admin#directory#customer" (const)`, pointer: "/kind"},
		"no domain":    {exchange: by(reading, exchangetest.OK(`{"kind":"admin#directory#customer","id":"C1"}`)), got: `"": lacks customerDomain (required)`},
		"a Customer":   {exchange: by(reading, exchangetest.OK(customer)), got: `"": lacks customerDomain (required)`},
	})
}

func TestEnumsMayBeNumbersForThoseWhoAsk(t *testing.T) {
	asking := exchange.Call{API: api.Channel, Operation: api.Import, Query: "%24alt=json%3Benum-encoding%3Dint"}
	const numeric = `{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":2}}`
	judgeAll(t, Conform(), "200 with a body that conforms to its schema", map[string]judged{
		"asked":     {exchange: by(asking, exchangetest.OK(numeric))},
		"not asked": {exchange: exchangetest.OK(numeric), got: `"/cloudIdentityInfo/customerType": is integer, must be string or null (type)`, pointer: "/cloudIdentityInfo/customerType"},
	})
}

func TestEnumValuesMayBeNewAndNotMisspelt(t *testing.T) {
	const pointer = "/cloudIdentityInfo/customerType"
	of := func(value string) *exchange.Exchange {
		return exchangetest.OK(`{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":` + value + `}}`)
	}
	asking := exchange.Call{API: api.Channel, Operation: api.Import, Query: "%24alt=json%3Benum-encoding%3Dint"}
	misspelt := `"/cloudIdentityInfo/customerType": is none of "CUSTOMER_TYPE_UNSPECIFIED", "DOMAIN", "TEAM", null (enum)`
	judgeAll(t, Conform(), "200 with a body that conforms to its schema", map[string]judged{
		"known":               {exchange: of(`"TEAM"`)},
		"new":                 {exchange: of(`"ENTERPRISE"`)},
		"new as a number":     {exchange: by(asking, of(`7`))},
		"in small letters":    {exchange: of(`"team"`), got: misspelt, pointer: pointer},
		"empty":               {exchange: of(`""`), got: misspelt, pointer: pointer},
		"absent as null":      {exchange: of(`null`)},
		"of a type of no use": {exchange: by(asking, of(`1.5`)), got: `"/cloudIdentityInfo/customerType": is number, must be string or integer or null (type)`, pointer: pointer},
	})
	for value, want := range map[string]int{`"ENTERPRISE"`: 1, `"team"`: 0, `"TEAM"`: 0, `null`: 0} {
		if got := NewEnums(of(value)); len(got) != want {
			t.Errorf("%s: new at %v", value, got)
		}
	}
}

func TestTimesAreInAnyZone(t *testing.T) {
	of := func(time string) *exchange.Exchange {
		return exchangetest.OK(`{"name":"accounts/C1/customers/S1","createTime":"` + time + `"}`)
	}
	for _, time := range []string{"2026-01-02T03:04:05Z", "2026-01-02T03:04:05.1234567+05:30", "2026-01-02T03:04:05.000000000-00:00"} {
		if got, _ := Conform().Judge(of(time)); !got.OK {
			t.Errorf("%s: %s", time, got.Got)
		}
	}
	for _, time := range []string{"2026-01-02t03:04:05Z", "2026-01-02T03:04:05z", "2026-01-02T03:04:05+0000"} {
		if got, _ := Conform().Judge(of(time)); got.OK {
			t.Errorf("%s conforms", time)
		}
	}
}

func TestLieUnder(t *testing.T) {
	judgeAll(t, LieUnder("accounts/C1"), "200 with a name under accounts/C1", map[string]judged{
		"a customer":       {exchange: exchangetest.OK(`{"name":"accounts/C1/customers/S1"}`)},
		"a longer account": {exchange: exchangetest.OK(`{"name":"accounts/C12/customers/S1"}`), got: `"accounts/C12/customers/S1"`, pointer: "/name"},
		"another":          {exchange: exchangetest.OK(`{"name":"accounts/C2/customers/S1"}`), got: `"accounts/C2/customers/S1"`, pointer: "/name"},
		"absent":           {exchange: exchangetest.OK(`{}`), got: "nothing", pointer: "/name"},
	})
}

func TestAgreeWithItself(t *testing.T) {
	const pointer = "/cloudIdentityInfo/primaryDomain"
	judgeAll(t, AgreeWithItself(), "200 with one primary domain throughout", map[string]judged{
		"not given":    {exchange: exchangetest.OK(`{"domain":"d.example"}`)},
		"null":         {exchange: exchangetest.OK(`{"domain":"d.example","cloudIdentityInfo":{"primaryDomain":null}}`)},
		"the same":     {exchange: exchangetest.OK(`{"domain":"d.example","cloudIdentityInfo":{"primaryDomain":"D.Example"}}`)},
		"another":      {exchange: exchangetest.OK(`{"domain":"d.example","cloudIdentityInfo":{"primaryDomain":"e.example"}}`), got: `"e.example"`, pointer: pointer},
		"empty":        {exchange: exchangetest.OK(`{"domain":"d.example","cloudIdentityInfo":{"primaryDomain":""}}`), got: `""`, pointer: pointer},
		"of no domain": {exchange: exchangetest.OK(`{"cloudIdentityInfo":{"primaryDomain":"d.example"}}`)},
	})
}
