package reference_test

import (
	"maps"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestImportTakesExactlyOneIdentityMember(t *testing.T) {
	p := open(t, given.Reseller().WithPartner(), given.DomainIdentity().Importable().Linked(given.BothOther))
	identity := p.Identity(role.Customer)
	before := p.readBack(role.Reseller, p.Linked(role.Reseller, role.Customer).Name)
	tests := map[string]body{
		"none":             {},
		"null alone":       {"domain": nil},
		"empty domain":     {"domain": ""},
		"empty id":         {"cloudIdentityId": ""},
		"domain and id":    {"domain": identity.PrimaryDomain, "cloudIdentityId": identity.ID},
		"domain and admin": {"domain": identity.PrimaryDomain, "primaryAdminEmail": identity.PrimaryAdminEmail},
		"id and admin":     {"cloudIdentityId": identity.ID, "primaryAdminEmail": identity.PrimaryAdminEmail},
		"id and proto admin": {
			"cloudIdentityId": identity.ID, "primary_admin_email": identity.PrimaryAdminEmail,
		},
		"all three": {
			"domain": identity.PrimaryDomain, "cloudIdentityId": identity.ID, "primaryAdminEmail": identity.PrimaryAdminEmail,
		},
		"id and empty domain": {"cloudIdentityId": identity.ID, "domain": ""},
	}
	for name, members := range tests {
		t.Run(name, func(t *testing.T) {
			request := body{"overwriteIfExists": true}
			maps.Copy(request, members)
			for _, parent := range []string{p.Account(role.Reseller), p.Link(role.Reseller, role.Partner).Name} {
				p.importUnder(role.Reseller, parent, request).wantOutcome("400 INVALID_ARGUMENT")
			}
		})
	}
	after := p.readBack(role.Reseller, p.Linked(role.Reseller, role.Customer).Name)
	wantEqual(t, "the linked customer after the refusals", after, before)
}

func TestImportTakesNullForAnAbsentIdentityMember(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	identity := p.Identity(role.Customer)
	got := p.importing(body{"cloudIdentityId": identity.ID, "domain": nil, "primary_admin_email": nil}).accepted()
	wantEqual(t, "cloudIdentityId", got["cloudIdentityId"], any(identity.ID))
}
