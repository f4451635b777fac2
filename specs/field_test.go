package specs

import (
	"testing"

	"customs.example/fixtures"
)

func TestHaveText(t *testing.T) {
	judgeAll(t, HaveText("/orgPostalAddress/regionCode", "US"), `200 with "US"`, map[string]judged{
		"equal":      {exchange: ok(`{"orgPostalAddress":{"regionCode":"US"}}`)},
		"other case": {exchange: ok(`{"orgPostalAddress":{"regionCode":"us"}}`), got: `"us"`, pointer: "/orgPostalAddress/regionCode"},
		"no member":  {exchange: ok(`{"orgPostalAddress":{}}`), got: "nothing", pointer: "/orgPostalAddress/regionCode"},
		"no parent":  {exchange: ok(`[]`), got: "nothing", pointer: "/orgPostalAddress/regionCode"},
		"null":       {exchange: ok(`{"orgPostalAddress":{"regionCode":null}}`), got: "null", pointer: "/orgPostalAddress/regionCode"},
		"a number":   {exchange: ok(`{"orgPostalAddress":{"regionCode":7}}`), got: "7", pointer: "/orgPostalAddress/regionCode"},
		"an object":  {exchange: ok(`{"orgPostalAddress":{"regionCode":{"a":[1]}}}`), got: `{"a":[1]}`, pointer: "/orgPostalAddress/regionCode"},
		"escaped":    {exchange: ok(`{"orgPostalAddress":{"regionCode":"\u0055S"}}`)},
	})
}

func TestDomainsHaveNoCase(t *testing.T) {
	judgeAll(t, HaveDomain("Shop.example"), `200 with "Shop.example"`, map[string]judged{
		"equal":      {exchange: ok(`{"domain":"Shop.example"}`)},
		"other case": {exchange: ok(`{"domain":"sHOP.EXAMPLE"}`)},
		"other":      {exchange: ok(`{"domain":"shop.example.org"}`), got: `"shop.example.org"`, pointer: "/domain"},
		"absent":     {exchange: ok(`{"customerDomain":"shop.example"}`), got: "nothing", pointer: "/domain"},
	})
	judgeAll(t, HavePrimaryDomain("Shop.example"), `200 with "Shop.example"`, map[string]judged{
		"other case": {exchange: ok(`{"customerDomain":"SHOP.example"}`)},
		"absent":     {exchange: ok(`{"domain":"shop.example"}`), got: "nothing", pointer: "/customerDomain"},
	})
}

func TestMatchersOfOneMember(t *testing.T) {
	for pointer, m := range map[string]Matcher{
		"/name":                        HaveName("x"),
		"/orgPostalAddress/regionCode": HaveRegion("x"),
		"/channelPartnerId":            BearPartner(fixtures.ChannelPartnerLink{Name: "y", CloudIdentityID: "x"}),
		"/cloudIdentityId":             IdentifyAs(fixtures.CloudIdentity{ID: "x"}),
	} {
		judgeAll(t, m, `200 with "x"`, map[string]judged{
			"elsewhere": {exchange: ok(`{"x":"x"}`), got: "nothing", pointer: pointer},
		})
	}
}

func TestHaveSomeName(t *testing.T) {
	judgeAll(t, HaveSomeName(), "200 with a resource name", map[string]judged{
		"a name":   {exchange: ok(`{"name":"n"}`)},
		"empty":    {exchange: ok(`{"name":""}`), got: `""`, pointer: "/name"},
		"absent":   {exchange: ok(`{}`), got: "nothing", pointer: "/name"},
		"a number": {exchange: ok(`{"name":1}`), got: "1", pointer: "/name"},
	})
}

func TestBeACustomerOf(t *testing.T) {
	judgeAll(t, BeACustomerOf("accounts/C1"), "200 with a name accounts/C1/customers/{customer}", map[string]judged{
		"its customer":       {exchange: ok(`{"name":"accounts/C1/customers/S1"}`)},
		"a longer account":   {exchange: ok(`{"name":"accounts/C12/customers/S1"}`), got: `"accounts/C12/customers/S1"`, pointer: "/name"},
		"under a link":       {exchange: ok(`{"name":"accounts/C1/channelPartnerLinks/L1/customers/S1"}`), got: `"accounts/C1/channelPartnerLinks/L1/customers/S1"`, pointer: "/name"},
		"something beneath":  {exchange: ok(`{"name":"accounts/C1/customers/S1/more"}`), got: `"accounts/C1/customers/S1/more"`, pointer: "/name"},
		"no customer at all": {exchange: ok(`{"name":"accounts/C1/customers/"}`), got: `"accounts/C1/customers/"`, pointer: "/name"},
		"absent":             {exchange: ok(`{}`), got: "nothing", pointer: "/name"},
	})
}

func TestServe(t *testing.T) {
	judgeAll(t, Serve(fixtures.CloudIdentity{ID: "C1"}), "200 with the Customer of C1", map[string]judged{
		"it":      {exchange: ok(`{"cloudIdentityId":"C1"}`)},
		"absent":  {exchange: ok(`{}`)},
		"null":    {exchange: ok(`{"cloudIdentityId":null}`)},
		"another": {exchange: ok(`{"cloudIdentityId":"C12"}`), got: `"C12"`, pointer: "/cloudIdentityId"},
		"empty":   {exchange: ok(`{"cloudIdentityId":""}`), got: `""`, pointer: "/cloudIdentityId"},
	})
}

func TestHaveWhereGiven(t *testing.T) {
	judgeAll(t, HaveWhereGiven("/customerType", "TEAM", "2"), "200 with nothing or TEAM or 2", map[string]judged{
		"the first":  {exchange: ok(`{"customerType":"TEAM"}`)},
		"a number":   {exchange: ok(`{"customerType":2}`)},
		"null":       {exchange: ok(`{"customerType":null}`)},
		"absent":     {exchange: ok(`{}`)},
		"other case": {exchange: ok(`{"customerType":"team"}`), got: `"team"`, pointer: "/customerType"},
		"other":      {exchange: ok(`{"customerType":1}`), got: "1", pointer: "/customerType"},
	})
}
