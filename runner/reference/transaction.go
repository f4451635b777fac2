package reference

import (
	"slices"
	"strings"
	"time"

	"customs.example/fixtures"
)

// Tx is one call's view of what exists. Writes are staged and become visible
// to others together, or not at all.
type Tx struct {
	// Now is the time of the call, by the clock of the reseller account that it
	// is made under. It is no time of the Directory, which shows none that is
	// made here.
	Now time.Time

	state      *state
	identities map[string]Identity
	customers  map[string]Customer
}

// begin is a call under a reseller account.
func (s *state) begin(account string) *Tx {
	s.tick(account)
	return &Tx{Now: s.now(account), state: s}
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
	return account.Account, ok
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

// Linked is the customer of an account that is linked to a Cloud Identity, of
// several the one that was written last.
func (tx *Tx) Linked(account, identity string) (Customer, bool) {
	for _, name := range slices.Backward(tx.state.links[identity]) {
		if accountOf(name) == account {
			return tx.Customer(name)
		}
	}
	return Customer{}, false
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

// NewName is the first name that no customer has of those that spell makes of
// 0, 1, 2 and so on. Counting what was named before would tell of other worlds.
func (tx *Tx) NewName(spell func(n int) string) string {
	for n := 0; ; n++ {
		name := spell(n)
		if _, taken := tx.Customer(name); !taken {
			return name
		}
	}
}
