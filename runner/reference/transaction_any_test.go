package reference

import (
	"testing"

	"customs.example/fixtures"
)

func TestWhatIsFoundWithoutAskingWhoseItIs(t *testing.T) {
	server := New(Options{World: fixtures.World{
		Accounts: []fixtures.Account{{Name: "accounts/C1"}, {Name: "accounts/C2", ChannelPartnerLinks: []fixtures.ChannelPartnerLink{
			{Name: "accounts/C2/channelPartnerLinks/L1", CloudIdentityID: "C3"},
		}}},
		CloudIdentities: []fixtures.CloudIdentity{{ID: "C4"}, {ID: "C5", AuthTokens: []fixtures.AuthToken{{Value: "t"}}}},
		Customers:       []fixtures.Customer{{Name: "accounts/C2/customers/S1"}},
	}})
	tx := server.state.begin("accounts/C1")
	if identity, found := tx.ByToken("t"); !found || identity.ID != "C5" {
		t.Errorf("got the Cloud Identity %s of a token, %t", identity.ID, found)
	}
	if link, found := tx.AnyLink("L1"); !found || link.CloudIdentityID != "C3" {
		t.Errorf("got the link %v, %t", link, found)
	}
	if customer, found := tx.AnyCustomer("S1"); !found || customer.Account() != "accounts/C2" {
		t.Errorf("got the customer %s, %t", customer.Name, found)
	}
	_, token := tx.ByToken("t1")
	_, link := tx.AnyLink("1")
	_, customer := tx.AnyCustomer("1")
	if token || link || customer {
		t.Error("found what is not there")
	}
}
