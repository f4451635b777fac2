package reference_test

import (
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestImportBearsThePartner(t *testing.T) {
	p := open(t,
		given.Reseller().WithPartner(role.Partner, role.OtherPartner),
		given.DomainIdentity().Importable())
	account := p.Account(role.Reseller)
	first, second := p.Link(role.Reseller, role.Partner), p.Link(role.Reseller, role.OtherPartner)
	tests := []struct{ name, parent, inBody, want string }{
		{"in the body", account, first.CloudIdentityID, first.CloudIdentityID},
		{"in the parent", second.Name, "", second.CloudIdentityID},
		{"in both", first.Name, first.CloudIdentityID, first.CloudIdentityID},
		{"neither: the last one stays", account, "", first.CloudIdentityID},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			request := body{"cloudIdentityId": p.Identity(role.Customer).ID, "channelPartnerId": test.inBody}
			got := p.importUnder(role.Reseller, test.parent, request).accepted()
			wantEqual(t, "channelPartnerId", got["channelPartnerId"], any(test.want))
			name, _ := got["name"].(string)
			wantEqual(t, "channelPartnerId read back", p.readBack(role.Reseller, name)["channelPartnerId"], any(test.want))
		})
	}
}

func TestImportRefusesAPartnerThatIsNone(t *testing.T) {
	p := open(t,
		given.Reseller().WithPartner(role.Partner, role.OtherPartner),
		given.OtherReseller().WithPartner(role.Partner),
		given.DomainIdentity().Importable())
	account := p.Account(role.Reseller)
	link, other := p.Link(role.Reseller, role.Partner), p.Link(role.Reseller, role.OtherPartner)
	tests := []struct{ name, parent, inBody, want string }{
		{"an unknown link", p.UnknownLink(role.Reseller), "", "404 NOT_FOUND"},
		{"a link with a character more", link.Name + "x", "", "404 NOT_FOUND"},
		{"a link under the other account", p.Link(role.OtherReseller, role.Partner).Name, "", "403 PERMISSION_DENIED"},
		{"parent and body at odds", link.Name, other.CloudIdentityID, "400 INVALID_ARGUMENT"},
		{"a partner without a link", account, p.UnknownIdentity(), "400 INVALID_ARGUMENT"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			request := body{"cloudIdentityId": p.Identity(role.Customer).ID, "channelPartnerId": test.inBody}
			p.importUnder(role.Reseller, test.parent, request).wantOutcome(test.want)
		})
	}
}
