package reference_test

import (
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestImportFillsTheNamedReceiver(t *testing.T) {
	p := open(t, given.Reseller(), given.Receiver(), given.DomainIdentity().Importable())
	identity, receiver := p.Identity(role.Customer), p.Receiver(role.Receiver)
	got := p.importing(body{"cloudIdentityId": identity.ID, "customer": receiver.Name, "overwriteIfExists": true}).accepted()
	wantEqual(t, "name", got["name"], any(receiver.Name))
	wantEqual(t, "domain", got["domain"], any(identity.PrimaryDomain))
	wantEqual(t, "region", at(got, "orgPostalAddress", "regionCode"), any(identity.Region()))
	next := p.importing(byDomain(identity)).accepted()
	wantEqual(t, "the name that the next import finds", next["name"], any(receiver.Name))
}

func TestImportOverwritesAReceiverOnlyWithConsent(t *testing.T) {
	p := open(t, given.Reseller(), given.Receiver(), given.DomainIdentity().Importable())
	receiver := p.Receiver(role.Receiver)
	before := p.readBack(role.Reseller, receiver.Name)
	p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "customer": receiver.Name}).wantOutcome("409 ALREADY_EXISTS")
	wantEqual(t, "the receiver after the refusal", p.readBack(role.Reseller, receiver.Name), before)
}

func TestImportTakesTheLinkedCustomerForAReceiver(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable().Linked(given.Agreeing))
	linked := p.Linked(role.Reseller, role.Customer)
	got := p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "customer": linked.Name}).accepted()
	wantEqual(t, "name", got["name"], any(linked.Name))
}

func TestImportRefusesAReceiver(t *testing.T) {
	p := open(t,
		given.Reseller(), given.OtherReseller().NameExtending(role.Reseller),
		given.Receiver(), given.ReceiverNeed{Role: "foreign receiver", Reseller: role.OtherReseller},
		given.DomainIdentity().Importable(),
		given.DomainIdentity().As(role.OtherCustomer).Importable().Linked(given.Agreeing))
	fresh, taken := p.Identity(role.Customer).ID, p.Identity(role.OtherCustomer).ID
	account := p.Account(role.Reseller)
	foreign := p.Receiver("foreign receiver").Name
	before := p.readBack(role.OtherReseller, foreign)
	tests := []struct{ name, identity, receiver, want string }{
		{"of one segment", fresh, "S1", "400 INVALID_ARGUMENT"},
		{"of another collection", fresh, account + "/channelPartnerLinks/S1", "400 INVALID_ARGUMENT"},
		{"with an empty segment", fresh, account + "/customers/", "400 INVALID_ARGUMENT"},
		{"with a segment more", fresh, p.Receiver(role.Receiver).Name + "/x", "400 INVALID_ARGUMENT"},
		{"that does not exist", fresh, p.UnknownCustomer(role.Reseller), "404 NOT_FOUND"},
		{"of another account", fresh, foreign, "404 NOT_FOUND"},
		{"linked to another Cloud Identity", fresh, p.Linked(role.Reseller, role.OtherCustomer).Name, "400 FAILED_PRECONDITION"},
		{"for a Cloud Identity with a customer", taken, p.Receiver(role.Receiver).Name, "400 FAILED_PRECONDITION"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			request := body{"cloudIdentityId": test.identity, "customer": test.receiver, "overwriteIfExists": true}
			p.importing(request).wantOutcome(test.want)
		})
	}
	wantEqual(t, "the other account's receiver", p.readBack(role.OtherReseller, foreign), before)
}
