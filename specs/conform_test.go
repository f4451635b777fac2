package specs

import "testing"

// by puts an exchange behind a call.
func by(call Call, e *Exchange) *Exchange {
	e.Call = call
	return e
}

func TestConformToTheChannelsSchema(t *testing.T) {
	judgeAll(t, Conform(), "200 with a body that conforms to its schema", map[string]judged{
		"a Customer":         {exchange: ok(customer)},
		"more than is known": {exchange: ok(`{"name":"accounts/C1/customers/S1","new":{}}`)},
		"no name":            {exchange: ok(`{}`), got: `"": lacks name (required)`},
		"a link's name":      {exchange: ok(`{"name":"accounts/C1/channelPartnerLinks/L1/customers/S1"}`), got: `"/name": does not match ^accounts/[^/]+/customers/[^/]+$ (pattern)`, pointer: "/name"},
		"a wrong type":       {exchange: ok(`{"name":"accounts/C1/customers/S1","domain":7}`), got: `"/domain": is integer, must be string or null (type)`, pointer: "/domain"},
		"a bare date":        {exchange: ok(`{"name":"accounts/C1/customers/S1","createTime":"2026-01-02"}`), got: `"/createTime": does not match ^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$ (pattern)`, pointer: "/createTime"},
		"null":               {exchange: ok(`null`), got: `"": is null, must be object (type)`},
		"an array":           {exchange: ok(`[]`), got: `"": is array, must be object (type)`},
	})
}

func TestConformToTheDirectorysSchema(t *testing.T) {
	reading := Call{API: Directory, Operation: GetProfile}
	judgeAll(t, Conform(), "200 with a body that conforms to its schema", map[string]judged{
		"a customer":   {exchange: by(reading, ok(profile))},
		"another kind": {exchange: by(reading, ok(`{"kind":"customer","id":"C1","customerDomain":"d.example"}`)), got: `"/kind": is not "admin#directory#customer" (const)`, pointer: "/kind"},
		"no domain":    {exchange: by(reading, ok(`{"kind":"admin#directory#customer","id":"C1"}`)), got: `"": lacks customerDomain (required)`},
		"a Customer":   {exchange: by(reading, ok(customer)), got: `"": lacks customerDomain (required)`},
	})
}

func TestEnumsMayBeNumbersForThoseWhoAsk(t *testing.T) {
	asking := Call{API: Channel, Operation: Import, Query: "%24alt=json%3Benum-encoding%3Dint"}
	const numeric = `{"name":"accounts/C1/customers/S1","cloudIdentityInfo":{"customerType":2}}`
	judgeAll(t, Conform(), "200 with a body that conforms to its schema", map[string]judged{
		"asked":     {exchange: by(asking, ok(numeric))},
		"not asked": {exchange: ok(numeric), got: `"/cloudIdentityInfo/customerType": is integer, must be string or null (type)`, pointer: "/cloudIdentityInfo/customerType"},
	})
}

func TestLieUnder(t *testing.T) {
	judgeAll(t, LieUnder("accounts/C1"), "200 with a name under accounts/C1", map[string]judged{
		"a customer":       {exchange: ok(`{"name":"accounts/C1/customers/S1"}`)},
		"a longer account": {exchange: ok(`{"name":"accounts/C12/customers/S1"}`), got: `"accounts/C12/customers/S1"`, pointer: "/name"},
		"another":          {exchange: ok(`{"name":"accounts/C2/customers/S1"}`), got: `"accounts/C2/customers/S1"`, pointer: "/name"},
		"absent":           {exchange: ok(`{}`), got: "nothing", pointer: "/name"},
	})
}

func TestAgreeWithItself(t *testing.T) {
	const pointer = "/cloudIdentityInfo/primaryDomain"
	judgeAll(t, AgreeWithItself(), "200 with one primary domain throughout", map[string]judged{
		"not given":    {exchange: ok(`{"domain":"d.example"}`)},
		"null":         {exchange: ok(`{"domain":"d.example","cloudIdentityInfo":{"primaryDomain":null}}`)},
		"the same":     {exchange: ok(`{"domain":"d.example","cloudIdentityInfo":{"primaryDomain":"D.Example"}}`)},
		"another":      {exchange: ok(`{"domain":"d.example","cloudIdentityInfo":{"primaryDomain":"e.example"}}`), got: `"e.example"`, pointer: pointer},
		"empty":        {exchange: ok(`{"domain":"d.example","cloudIdentityInfo":{"primaryDomain":""}}`), got: `""`, pointer: pointer},
		"of no domain": {exchange: ok(`{"cloudIdentityInfo":{"primaryDomain":"d.example"}}`)},
	})
}
