package match

import (
	"testing"

	"customs.example/specs/exchange/exchangetest"
)

func TestHaveText(t *testing.T) {
	judgeAll(t, HaveText("/orgPostalAddress/regionCode", "US"), `200 with "US"`, map[string]judged{
		"equal":      {exchange: exchangetest.OK(`{"orgPostalAddress":{"regionCode":"US"}}`)},
		"other case": {exchange: exchangetest.OK(`{"orgPostalAddress":{"regionCode":"us"}}`), got: `"us"`, pointer: "/orgPostalAddress/regionCode"},
		"no member":  {exchange: exchangetest.OK(`{"orgPostalAddress":{}}`), got: "nothing", pointer: "/orgPostalAddress/regionCode"},
		"no parent":  {exchange: exchangetest.OK(`[]`), got: "nothing", pointer: "/orgPostalAddress/regionCode"},
		"null":       {exchange: exchangetest.OK(`{"orgPostalAddress":{"regionCode":null}}`), got: "null", pointer: "/orgPostalAddress/regionCode"},
		"a number":   {exchange: exchangetest.OK(`{"orgPostalAddress":{"regionCode":7}}`), got: "7", pointer: "/orgPostalAddress/regionCode"},
		"an object":  {exchange: exchangetest.OK(`{"orgPostalAddress":{"regionCode":{"a":[1]}}}`), got: `{"a":[1]}`, pointer: "/orgPostalAddress/regionCode"},
		"escaped":    {exchange: exchangetest.OK(`{"orgPostalAddress":{"regionCode":"\u0055S"}}`)},
	})
}

func TestDomainsHaveNoCase(t *testing.T) {
	judgeAll(t, HaveDomain("Shop.example"), `200 with "Shop.example"`, map[string]judged{
		"equal":      {exchange: exchangetest.OK(`{"domain":"Shop.example"}`)},
		"other case": {exchange: exchangetest.OK(`{"domain":"sHOP.EXAMPLE"}`)},
		"other":      {exchange: exchangetest.OK(`{"domain":"shop.example.org"}`), got: `"shop.example.org"`, pointer: "/domain"},
		"absent":     {exchange: exchangetest.OK(`{"customerDomain":"shop.example"}`), got: "nothing", pointer: "/domain"},
	})
	judgeAll(t, HavePrimaryDomain("Shop.example"), `200 with "Shop.example"`, map[string]judged{
		"other case": {exchange: exchangetest.OK(`{"customerDomain":"SHOP.example"}`)},
		"absent":     {exchange: exchangetest.OK(`{"domain":"shop.example"}`), got: "nothing", pointer: "/customerDomain"},
	})
}

func TestMatchersOfOneMember(t *testing.T) {
	for pointer, m := range map[string]Matcher{
		"/name":                        HaveName("x"),
		"/orgPostalAddress/regionCode": HaveRegion("x"),
		"/channelPartnerId":            BearPartner("x"),
		"/cloudIdentityId":             IdentifyAs("x"),
	} {
		judgeAll(t, m, `200 with "x"`, map[string]judged{
			"elsewhere": {exchange: exchangetest.OK(`{"x":"x"}`), got: "nothing", pointer: pointer},
		})
	}
}

func TestHaveSomeName(t *testing.T) {
	judgeAll(t, HaveSomeName(), "200 with a resource name", map[string]judged{
		"a name":   {exchange: exchangetest.OK(`{"name":"n"}`)},
		"empty":    {exchange: exchangetest.OK(`{"name":""}`), got: `""`, pointer: "/name"},
		"absent":   {exchange: exchangetest.OK(`{}`), got: "nothing", pointer: "/name"},
		"a number": {exchange: exchangetest.OK(`{"name":1}`), got: "1", pointer: "/name"},
	})
}

func TestBeACustomerOf(t *testing.T) {
	judgeAll(t, BeACustomerOf("accounts/C1"), "200 with a name accounts/C1/customers/{customer}", map[string]judged{
		"its customer":       {exchange: exchangetest.OK(`{"name":"accounts/C1/customers/S1"}`)},
		"a longer account":   {exchange: exchangetest.OK(`{"name":"accounts/C12/customers/S1"}`), got: `"accounts/C12/customers/S1"`, pointer: "/name"},
		"under a link":       {exchange: exchangetest.OK(`{"name":"accounts/C1/channelPartnerLinks/L1/customers/S1"}`), got: `"accounts/C1/channelPartnerLinks/L1/customers/S1"`, pointer: "/name"},
		"something beneath":  {exchange: exchangetest.OK(`{"name":"accounts/C1/customers/S1/more"}`), got: `"accounts/C1/customers/S1/more"`, pointer: "/name"},
		"no customer at all": {exchange: exchangetest.OK(`{"name":"accounts/C1/customers/"}`), got: `"accounts/C1/customers/"`, pointer: "/name"},
		"absent":             {exchange: exchangetest.OK(`{}`), got: "nothing", pointer: "/name"},
	})
}

func TestServe(t *testing.T) {
	judgeAll(t, Serve("C1"), "200 with the Customer of C1", map[string]judged{
		"it":      {exchange: exchangetest.OK(`{"cloudIdentityId":"C1"}`)},
		"absent":  {exchange: exchangetest.OK(`{}`)},
		"null":    {exchange: exchangetest.OK(`{"cloudIdentityId":null}`)},
		"another": {exchange: exchangetest.OK(`{"cloudIdentityId":"C12"}`), got: `"C12"`, pointer: "/cloudIdentityId"},
		"empty":   {exchange: exchangetest.OK(`{"cloudIdentityId":""}`), got: `""`, pointer: "/cloudIdentityId"},
	})
}

func TestHaveWhereGiven(t *testing.T) {
	judgeAll(t, HaveWhereGiven("/customerType", "TEAM", "2"), "200 with nothing or TEAM or 2", map[string]judged{
		"the first":  {exchange: exchangetest.OK(`{"customerType":"TEAM"}`)},
		"a number":   {exchange: exchangetest.OK(`{"customerType":2}`)},
		"null":       {exchange: exchangetest.OK(`{"customerType":null}`)},
		"absent":     {exchange: exchangetest.OK(`{}`)},
		"other case": {exchange: exchangetest.OK(`{"customerType":"team"}`), got: `"team"`, pointer: "/customerType"},
		"other":      {exchange: exchangetest.OK(`{"customerType":1}`), got: "1", pointer: "/customerType"},
	})
}
