package reference_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

const mostBytes = 1 << 20

func TestABodyIsBounded(t *testing.T) {
	p := hooked(t, given.Reseller(), given.DomainIdentity().Importable().WithAdmin())
	p.hook(http.MethodPost, "", p.World).wantOutcome("204")
	padded := func(text string, length int) string { return text + strings.Repeat(" ", length-len(text)) }
	request := encoded(t, byID(p.Identity(role.Customer)))

	p.importing(padded(request, mostBytes)).wantOutcome("200")
	p.importing(padded(request, mostBytes+1)).wantOutcome("413")
	p.directory(role.Customer, http.MethodPut, "my_customer", padded("{}", mostBytes)).wantOutcome("200")
	p.directory(role.Customer, http.MethodPut, "my_customer", padded("{}", mostBytes+1)).wantOutcome("413")
	p.hook(http.MethodPost, "", padded(encoded(t, fixtures.World{}), mostBytes+1)).wantOutcome("413")
}

func TestWhatIsNotServed(t *testing.T) {
	p := open(t, given.Reseller().WithPartner(), given.DomainIdentity().WithAdmin())
	account, link := p.Account(role.Reseller), p.Link(role.Reseller, role.Partner).Name
	for _, test := range []struct{ method, path, want string }{
		{http.MethodGet, "/v1/" + account + "/customers:import", "405"},
		{http.MethodPut, "/v1/" + account + "/customers:import", "405"},
		{http.MethodDelete, "/v1/" + link + "/customers:import", "405"},
		{http.MethodPost, "/v1/" + account + "/customers:export", "404"},
		{http.MethodPost, "/v1/" + account + "/customers", "404"},
		{http.MethodPost, "/v2/" + account + "/customers:import", "404"},
		{http.MethodPost, "/v1/" + account + "/customers/S1", "405"},
		{http.MethodDelete, "/admin/directory/v1/customers/my_customer", "405"},
		{http.MethodGet, "/admin/directory/v1/customers", "404"},
		{http.MethodGet, "/", "404"},
	} {
		t.Run(test.method+" "+test.path, func(t *testing.T) {
			p.call(role.Reseller, test.method, test.path, nil).wantOutcome(test.want)
		})
	}
}

func TestQueriesOfOfficialClients(t *testing.T) {
	p := open(t, given.Reseller(), given.TeamIdentity().Importable().WithAdmin())
	path := "/v1/" + p.Account(role.Reseller) + "/customers:import"
	for query, customerType := range map[string]any{
		"":                                   "TEAM",
		"?alt=json&prettyPrint=false":        "TEAM",
		"?%24alt=json":                       "TEAM",
		"?%24alt=json%3Benum-encoding%3Dint": 2.0,
		"?$alt=json%3benum-encoding=int":     2.0,
	} {
		imported := p.call(role.Reseller, http.MethodPost, path+query, byID(p.Identity(role.Customer))).accepted()
		wantEqual(t, "customerType with "+query, at(imported, "cloudIdentityInfo", "customerType"), customerType)
		read := p.call(role.Reseller, http.MethodGet, fmt.Sprintf("/v1/%s%s", imported["name"], query), nil).accepted()
		wantEqual(t, "the customer read back with "+query, read, imported)
		p.call(role.Customer, http.MethodGet, "/admin/directory/v1/customers/my_customer"+query, nil).wantOutcome("200")
	}
}

func TestEveryJSONBodySaysSo(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable().WithAdmin())
	wantEqual(t, "of an import", p.importing(byID(p.Identity(role.Customer))).contentType, jsonType)
	wantEqual(t, "of a profile", p.directory(role.Customer, http.MethodGet, "my_customer", nil).contentType, jsonType)
}
