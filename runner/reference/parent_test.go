package reference_test

import (
	"strings"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestImportNamesTheCustomerUnderTheAccount(t *testing.T) {
	p := open(t, given.Reseller().WithPartner(), given.DomainIdentity().Importable())
	for _, parent := range []string{p.Account(role.Reseller), p.Link(role.Reseller, role.Partner).Name} {
		got := p.importUnder(role.Reseller, parent, byID(p.Identity(role.Customer))).accepted()
		name, _ := got["name"].(string)
		id, under := strings.CutPrefix(name, p.Account(role.Reseller)+"/customers/")
		if !under || id == "" || strings.Contains(id, "/") {
			t.Errorf("under %s: got the name %q, want %s/customers/{customer}", parent, name, p.Account(role.Reseller))
		}
	}
}

func TestImportComparesTheParentOfTheBody(t *testing.T) {
	p := open(t,
		given.Reseller().WithPartner(), given.OtherReseller(),
		given.DomainIdentity().Importable(role.Reseller, role.OtherReseller))
	account, link := p.Account(role.Reseller), p.Link(role.Reseller, role.Partner).Name
	tests := []struct{ name, path, body, want string }{
		{"the same account", account, account, "200"},
		{"the same link", link, link, "200"},
		{"another account", account, p.Account(role.OtherReseller), "400 INVALID_ARGUMENT"},
		{"a link in the body alone", account, link, "400 INVALID_ARGUMENT"},
		{"a link in the path alone", link, account, "400 INVALID_ARGUMENT"},
		{"another account in the path", p.Account(role.OtherReseller), account, "400 INVALID_ARGUMENT"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			request := body{"cloudIdentityId": p.Identity(role.Customer).ID, "parent": test.body}
			p.importUnder(role.Reseller, test.path, request).wantOutcome(test.want)
		})
	}
}
