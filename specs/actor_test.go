package specs

import (
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"github.com/google/go-cmp/cmp"
)

// address is where a call goes, and as whom.
type address struct {
	API             api.API
	Operation       api.Operation
	Method          string
	Path, Query     string
	Caller          role.Role
	Bearer, Account string
}

func TestCallsAreAddressedAsThePagesHaveIt(t *testing.T) {
	c := cast()
	account, other := c.Account(role.Reseller), c.Account(role.OtherReseller)
	link, id := c.Link(role.Reseller, role.Partner).Name, c.Identity(role.Customer).ID
	reseller, admin := c.Bearer(role.Reseller), c.Bearer(role.Customer)
	const customers = "/admin/directory/v1/customers/"
	for name, test := range map[string]struct {
		body func(*Situation)
		want address
	}{
		"import under an account": {func(s *Situation) { importing(s) },
			address{api.Channel, api.Import, "POST", "/v1/" + account + "/customers:import", "", role.Reseller, reseller, account}},
		"import under a link": {func(s *Situation) { s.Import(PartnerParent, s.ByID(role.Customer)) },
			address{api.Channel, api.Import, "POST", "/v1/" + link + "/customers:import", "", role.Reseller, reseller, account}},
		"import under another account": {func(s *Situation) { s.Import(AccountParent.Of(role.OtherReseller), s.ByID(role.Customer)) },
			address{api.Channel, api.Import, "POST", "/v1/" + other + "/customers:import", "", role.Reseller, reseller, other}},
		"import as another": {func(s *Situation) { s.As(role.OtherReseller).Import(AccountParent, s.ByID(role.Customer)) },
			address{api.Channel, api.Import, "POST", "/v1/" + account + "/customers:import", "", role.OtherReseller, c.Bearer(role.OtherReseller), account}},
		"import of nobody": {func(s *Situation) { s.As(role.Anonymous).Import(AccountParent, s.ByID(role.Customer)) },
			address{api.Channel, api.Import, "POST", "/v1/" + account + "/customers:import", "", role.Anonymous, "", account}},
		"import under an unknown link": {func(s *Situation) { s.Import(PartnerParent.Through(role.Unknown), s.ByID(role.Customer)) },
			address{api.Channel, api.Import, "POST", "/v1/" + c.UnknownLink(role.Reseller) + "/customers:import", "", role.Reseller, reseller, account}},
		"asking": {func(s *Situation) {
			s.Asking("%24alt=json%3Benum-encoding%3Dint").Import(AccountParent, s.ByID(role.Customer))
		},
			address{api.Channel, api.Import, "POST", "/v1/" + account + "/customers:import", "%24alt=json%3Benum-encoding%3Dint", role.Reseller, reseller, account}},
		"elsewhere": {func(s *Situation) { s.Elsewhere("DELETE", PartnerParent) },
			address{api.Channel, api.Elsewhere, "DELETE", "/v1/" + link + "/customers:import", "", role.Reseller, reseller, account}},
		"read back": {func(s *Situation) { s.ReadBack(account + "/customers/S1") },
			address{api.Channel, api.ReadBack, "GET", "/v1/" + account + "/customers/S1", "", role.Reseller, reseller, account}},
		"get": {func(s *Situation) { s.Get(id) },
			address{api.Directory, api.GetProfile, "GET", customers + id, "", role.Customer, admin, ""}},
		"get as another": {func(s *Situation) { s.As(role.Reseller).Asking("prettyPrint=false").Get(api.MyCustomer) },
			address{api.Directory, api.GetProfile, "GET", customers + "my_customer", "prettyPrint=false", role.Reseller, reseller, ""}},
		"get of nobody": {func(s *Situation) { s.As(role.Anonymous).Get(id) },
			address{api.Directory, api.GetProfile, "GET", customers + id, "", role.Anonymous, "", ""}},
		"put": {func(s *Situation) { s.Put(KeyMy.Of(s, role.Customer), s.Profile(role.Customer)) },
			address{api.Directory, api.PutProfile, "PUT", customers + "my_customer", "", role.Customer, admin, ""}},
		"patch": {func(s *Situation) { s.Patch(KeyID.Of(s, role.Customer), s.Profile(role.Customer)) },
			address{api.Directory, api.PatchProfile, "PATCH", customers + id, "", role.Customer, admin, ""}},
	} {
		call := sent(t, test.body)
		got := address{call.API, call.Operation, call.Method, call.Path, call.Query, call.Caller, call.Bearer, call.Account}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
	}
}

func TestKeysAndNamesAreEscaped(t *testing.T) {
	for key, want := range map[string]string{
		"a/b":     "/admin/directory/v1/customers/a%2Fb",
		"a b?c#d": "/admin/directory/v1/customers/a%20b%3Fc%23d",
		"%2F":     "/admin/directory/v1/customers/%252F",
		"ä@d":     "/admin/directory/v1/customers/%C3%A4@d",
		"":        "/admin/directory/v1/customers/",
	} {
		if got := sent(t, func(s *Situation) { s.Get(key) }).Path; got != want {
			t.Errorf("the key %q is sent as %s, want %s", key, got, want)
		}
	}
}

func TestAnyNameThatATargetGivesCanBeReadBack(t *testing.T) {
	for name, want := range map[string]address{
		"accounts/C1/customers/a b?c%": {Path: "/v1/accounts/C1/customers/a%20b%3Fc%25", Account: "accounts/C1"},
		"S1":                           {Path: "/v1/S1", Account: "S1"},
		"":                             {Path: "/v1/"},
	} {
		call := sent(t, func(s *Situation) { s.ReadBack(name) })
		if got := (address{Path: call.Path, Account: call.Account}); got != want {
			t.Errorf("%q is read back at %+v, want %+v", name, got, want)
		}
	}
}

func TestAnActorKeepsItsRoleQueryAndHeadersToItself(t *testing.T) {
	target := answering(200, customer)
	run(t, target, func(s *Situation) {
		s.As(role.Anonymous).Asking("a=b").Sending("If-None-Match", "e").Sending("X-Further", "f").Get(api.MyCustomer)
		s.Get(api.MyCustomer)
	})
	if call := target.calls[0]; call.Header.Get("If-None-Match") != "e" || call.Header.Get("X-Further") != "f" {
		t.Errorf("the first call sends %v", call.Header)
	}
	if call := target.calls[1]; call.Caller != role.Customer || call.Query != "" || call.Header != nil {
		t.Errorf("the second call is made as %s, asking %q and sending %v", call.Caller, call.Query, call.Header)
	}
}
