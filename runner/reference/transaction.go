package reference

import (
	"fmt"
	"strings"
	"time"

	"customs.example/fixtures"
)

// Tx is one call's view of what exists. Writes are staged and become visible
// to others together, or not at all.
type Tx struct {
	// Now is the time of the call.
	Now time.Time

	state      *state
	identities map[string]Identity
	customers  map[string]Customer
}

func (s *state) begin(now time.Time) *Tx {
	return &Tx{Now: now, state: s}
}

// Commit makes the staged writes the state.
func (tx *Tx) Commit() {
	for _, identity := range tx.identities {
		tx.state.putIdentity(identity)
	}
	for _, customer := range tx.customers {
		tx.state.putCustomer(customer)
	}
}

// Caller is the holder of a bearer.
func (tx *Tx) Caller(bearer string) (fixtures.Caller, bool) {
	caller, ok := tx.state.callers[bearer]
	return caller, ok
}

// Account is a reseller account by name.
func (tx *Tx) Account(name string) (fixtures.Account, bool) {
	account, ok := tx.state.accounts[name]
	return account, ok
}

// Identity is a Cloud Identity by ID, deleted or not.
func (tx *Tx) Identity(id string) (Identity, bool) {
	if staged, ok := tx.identities[id]; ok {
		return staged, true
	}
	identity, ok := tx.state.identities[id]
	if !ok {
		return Identity{}, false
	}
	return identity.clone(), true
}

// ByPrimaryDomain lists the Cloud Identities of a primary domain, deleted ones included.
func (tx *Tx) ByPrimaryDomain(domain string) []Identity {
	return tx.list(tx.state.domains[strings.ToLower(domain)])
}

// ByVerifiedDomain lists the Cloud Identities that may make a domain primary,
// deleted ones included.
func (tx *Tx) ByVerifiedDomain(domain string) []Identity {
	return tx.list(tx.state.verified[strings.ToLower(domain)])
}

// ByPrimaryAdmin lists the Cloud Identities of an administrator's address.
func (tx *Tx) ByPrimaryAdmin(address string) []Identity {
	return tx.list(tx.state.admins[strings.ToLower(address)])
}

func (tx *Tx) list(ids []string) []Identity {
	identities := make([]Identity, 0, len(ids))
	for _, id := range ids {
		identity, _ := tx.Identity(id)
		identities = append(identities, identity)
	}
	return identities
}

// Customer is a Cloud Channel customer by name.
func (tx *Tx) Customer(name string) (Customer, bool) {
	if staged, ok := tx.customers[name]; ok {
		return staged, true
	}
	customer, ok := tx.state.customers[name]
	return customer, ok
}

// Linked is the customer of an account that is linked to a Cloud Identity.
func (tx *Tx) Linked(account, identity string) (Customer, bool) {
	name, ok := tx.state.links[identity][account]
	if !ok {
		return Customer{}, false
	}
	return tx.Customer(name)
}

// PutIdentity stages a Cloud Identity.
func (tx *Tx) PutIdentity(i Identity) {
	if tx.identities == nil {
		tx.identities = map[string]Identity{}
	}
	tx.identities[i.ID] = i
}

// PutCustomer stages a customer.
func (tx *Tx) PutCustomer(c Customer) {
	if tx.customers == nil {
		tx.customers = map[string]Customer{}
	}
	tx.customers[c.Name] = c
}

// NewName makes a customer name that the account has not used.
func (tx *Tx) NewName(account string) string {
	for {
		tx.state.named++
		name := fmt.Sprintf("%s/customers/S%08d", account, tx.state.named)
		if _, taken := tx.Customer(name); !taken {
			return name
		}
	}
}
