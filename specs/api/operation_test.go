package api_test

import (
	"testing"

	"customs.example/specs/api"
	"github.com/google/go-cmp/cmp"
)

func TestAnOperationIsParsedFromItsOwnPath(t *testing.T) {
	for _, test := range []struct {
		operation api.Operation
		on        string
		want      api.Request
	}{
		{api.Import, "accounts/C1", api.Request{API: api.Channel, Path: "/v1/accounts/C1/customers:import", Account: "accounts/C1"}},
		{api.Import, "accounts/C1/channelPartnerLinks/L1", api.Request{API: api.Channel, Path: "/v1/accounts/C1/channelPartnerLinks/L1/customers:import", Account: "accounts/C1"}},
		{api.ReadBack, "accounts/C1/customers/S 1", api.Request{API: api.Channel, Path: "/v1/accounts/C1/customers/S%201", Account: "accounts/C1"}},
		{api.GetProfile, "my_customer", api.Request{API: api.Directory, Path: "/admin/directory/v1/customers/my_customer"}},
		{api.PutProfile, "a/b", api.Request{API: api.Directory, Path: "/admin/directory/v1/customers/a%2Fb"}},
		{api.PatchProfile, "C1", api.Request{API: api.Directory, Path: "/admin/directory/v1/customers/C1"}},
	} {
		test.want.Operation, test.want.Prefix = test.operation, "/base/url"
		got, is := api.Parse(test.operation.Method(), "/base/url"+test.operation.Path(test.on))
		if diff := cmp.Diff(test.want, got); diff != "" || !is {
			t.Errorf("%s on %s, -want +got:\n%s", test.operation, test.on, diff)
		}
		if test.operation.API() != got.API {
			t.Errorf("%s is of %s", test.operation, test.operation.API())
		}
	}
}

func TestOtherRequestsAreOfNeitherAPI(t *testing.T) {
	for _, request := range [][2]string{
		{"GET", "/v1/accounts/C1/customers:import"},
		{"POST", "/v1/accounts//customers:import"},
		{"POST", "/v1/accounts/C1/customers:importAll"},
		{"POST", "/v1/accounts/C1/offers/O1/customers:import"},
		{"GET", "/v1/accounts/C1/customers/S1:query"},
		{"GET", "/admin/directory/v1/customers"},
		{"DELETE", "/admin/directory/v1/customers/C1"},
	} {
		if got, is := api.Parse(request[0], request[1]); is {
			t.Errorf("%s is taken for %s", request, got.Operation)
		}
	}
}

func TestWhatAPathNames(t *testing.T) {
	if key := api.CustomerKey(api.GetProfile.Path("a/b c")); key != "a/b c" {
		t.Errorf("the customerKey is %q", key)
	}
	if link := api.PartnerLink(api.Import.Path("accounts/C1/channelPartnerLinks/L 1")); link != "L 1" {
		t.Errorf("the link is %q", link)
	}
	if link := api.PartnerLink(api.Import.Path("accounts/C1")); link != "" {
		t.Errorf("under an account the link is %q", link)
	}
	if key := api.CustomerKey(api.Import.Path("accounts/C1")); key != "" {
		t.Errorf("an import has the customerKey %q", key)
	}
}
