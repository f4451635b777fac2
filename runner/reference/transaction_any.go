package reference

import (
	"slices"
	"strings"

	"customs.example/fixtures"
)

// What is found without asking whose it is. No healthy rule looks this way.

// ByToken is the Cloud Identity whose administrator made an auth token, expired
// or not.
func (tx *Tx) ByToken(value string) (Identity, bool) {
	made := func(t fixtures.AuthToken) bool { return t.Value == value }
	for id, identity := range tx.state.identities {
		if slices.ContainsFunc(identity.AuthTokens, made) {
			return tx.Identity(id)
		}
	}
	return Identity{}, false
}

// AnyLink is the channel partner link of an id, of whichever account.
func (tx *Tx) AnyLink(id string) (fixtures.ChannelPartnerLink, bool) {
	for _, account := range tx.state.accounts {
		for _, link := range account.ChannelPartnerLinks {
			if strings.HasSuffix(link.Name, "/"+id) {
				return link, true
			}
		}
	}
	return fixtures.ChannelPartnerLink{}, false
}

// AnyCustomer is the customer of an id, of whichever account.
func (tx *Tx) AnyCustomer(id string) (Customer, bool) {
	for name := range tx.state.customers {
		if strings.HasSuffix(name, "/"+id) {
			return tx.Customer(name)
		}
	}
	return Customer{}, false
}
