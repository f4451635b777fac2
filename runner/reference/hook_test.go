package reference_test

import (
	"net/http"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
)

// hooked is an empty place with a world hook, and a cast that may be posted there.
func hooked(t *testing.T, clauses ...given.Need) place {
	t.Helper()
	cast := fixtures.Build(1, t.Name(), given.World(clauses...))
	return place{cast, t, listen(t, reference.Options{Hook: true})}
}

// hook calls the world hook as a run does; run is "" for none.
func (p place) hook(method, run string, world any) answer {
	p.t.Helper()
	header := http.Header{"Content-Type": {"application/json"}}
	if run != "" {
		header.Set("Customs-Run", run)
	}
	return send(p.t, method, p.url+reference.HookPath, header, encoded(p.t, world))
}

func TestTheHookMakesAWorld(t *testing.T) {
	p := hooked(t, given.Reseller(), given.DomainIdentity().Importable().WithAdmin())
	p.importing(byID(p.Identity(role.Customer))).wantOutcome("401 UNAUTHENTICATED")
	p.hook(http.MethodPost, "", p.World).wantOutcome("204")
	p.importing(byID(p.Identity(role.Customer))).wantOutcome("200")
	wantEqual(t, "id", p.profile(role.Customer)["id"], any(p.Identity(role.Customer).ID))
}

func TestTheHookRefusesAWorldWhole(t *testing.T) {
	p := hooked(t, given.Reseller())
	good := strings.TrimSuffix(encoded(t, p.World), "}")
	tests := map[string]struct{ text, says string }{
		"unknown key":     {good + `,"callerz":[]}`, "callerz"},
		"duplicate key":   {good + `,"accounts":[]}`, "accounts"},
		"wrong type":      {good + `,"customers":7}`, "customers"},
		"missing key":     {good + `,"customers":[{"name":"accounts/C1/customers/S1"}]}`, "domain"},
		"broken":          {good, "neither JSON nor YAML"},
		"nothing":         {"", "object"},
		"no object":       {"[]", "object"},
		"malformed name":  {good + `,"customers":[{"name":"S1","domain":"d","orgDisplayName":"o","orgPostalAddress":{"regionCode":"US"}}]}`, "name"},
		"unknown subkey":  {good + `,"customers":[{"name":"accounts/C1/customers/S1","domain":"d","orgDisplayName":"o","orgPostalAddress":{"regionCode":"US"},"x":1}]}`, "x"},
		"unknown type":    {good + `,"cloudIdentities":[{"id":"C1","type":"CLOUD","primaryDomain":"d","primaryAdminEmail":"a@d"}]}`, "type"},
		"unnamed account": {good + `,"cloudIdentities":[{"id":"","type":"TEAM","primaryDomain":"d","primaryAdminEmail":"a@d"}]}`, "id"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := p.hook(http.MethodPost, "run", test.text)
			got.wantOutcome("400")
			if !strings.HasPrefix(got.text, "the world was refused: ") || !strings.Contains(got.text, test.says) {
				t.Errorf("got %q, want it to say what is wrong with %q", got.text, test.says)
			}
		})
	}
	p.importing(body{"domain": "d.example"}).wantOutcome("401 UNAUTHENTICATED")
}

func TestTheHookReplacesByKey(t *testing.T) {
	p := hooked(t, given.Reseller().WithPartner(), given.Receiver(), given.DomainIdentity().Importable().WithAdmin())
	p.hook(http.MethodPost, "", p.World).wantOutcome("204")
	identity, receiver := p.Identity(role.Customer), p.Receiver(role.Receiver)

	receiver.OrgDisplayName = "Replaced"
	p.hook(http.MethodPost, "", fixtures.World{Customers: []fixtures.Customer{receiver}}).wantOutcome("204")
	wantEqual(t, "orgDisplayName", p.readBack(role.Reseller, receiver.Name)["orgDisplayName"], any("Replaced"))

	former := identity.PrimaryDomain
	identity.PrimaryDomain, identity.Profile = "replaced.customs.example", nil
	p.hook(http.MethodPost, "", fixtures.World{CloudIdentities: []fixtures.CloudIdentity{identity}}).wantOutcome("204")
	wantEqual(t, "alternateEmail", p.profile(role.Customer)["alternateEmail"], nil)
	p.importing(body{"domain": former}).wantOutcome("404 NOT_FOUND")
	p.importing(byDomain(identity)).wantOutcome("200")

	account := fixtures.Account{Name: p.Account(role.Reseller)}
	p.hook(http.MethodPost, "", fixtures.World{Accounts: []fixtures.Account{account}}).wantOutcome("204")
	p.importUnder(role.Reseller, p.Link(role.Reseller, role.Partner).Name, byDomain(identity)).wantOutcome("404 NOT_FOUND")

	caller := fixtures.Caller{Bearer: p.Bearer(role.Reseller), Account: account.Name, Scopes: []string{}}
	p.hook(http.MethodPost, "", fixtures.World{Callers: []fixtures.Caller{caller}}).wantOutcome("204")
	p.importing(byDomain(identity)).wantOutcome("403 PERMISSION_DENIED")
}

func TestAPostedCloudIdentityKeepsOnlyTheCustomersPostedWithIt(t *testing.T) {
	p := hooked(t,
		given.Reseller(), given.OtherReseller(), given.Receiver(),
		given.DomainIdentity().Importable(role.Reseller, role.OtherReseller),
		given.DomainIdentity().As(role.OtherCustomer).Importable().Linked(given.Agreeing))
	p.hook(http.MethodPost, "", p.World).wantOutcome("204")
	identity := p.Identity(role.Customer)
	imported := p.importing(byID(identity)).accepted()
	foreign := p.importUnder(role.OtherReseller, p.Account(role.OtherReseller), byID(identity)).accepted()

	listed := fixtures.Customer{
		Name: p.Account(role.OtherReseller) + "/customers/Slisted", CloudIdentityID: identity.ID,
		Domain: identity.PrimaryDomain, OrgDisplayName: "Listed", OrgPostalAddress: fixtures.PostalAddress{RegionCode: "US"},
	}
	again := fixtures.World{CloudIdentities: []fixtures.CloudIdentity{identity}, Customers: []fixtures.Customer{listed}}
	p.hook(http.MethodPost, "", again).wantOutcome("204")

	for by, gone := range map[role.Role]any{role.Reseller: imported["name"], role.OtherReseller: foreign["name"]} {
		p.call(by, http.MethodGet, "/v1/"+gone.(string), nil).wantOutcome("404 NOT_FOUND")
	}
	got := p.importUnder(role.OtherReseller, p.Account(role.OtherReseller), byID(identity)).accepted()
	wantEqual(t, "the other reseller's customer", got["name"], any(listed.Name))
	p.readBack(role.Reseller, p.Receiver(role.Receiver).Name)
	p.readBack(role.Reseller, p.Linked(role.Reseller, role.OtherCustomer).Name)
}

func TestTheHookIsServedOnlyWhereAskedFor(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	p.hook(http.MethodPost, "run", fixtures.World{}).wantOutcome("404")
	p.hook(http.MethodDelete, "run", nil).wantOutcome("404")
	p.importing(byID(p.Identity(role.Customer))).wantOutcome("200")
}
