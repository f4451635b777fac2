package reference

import (
	"maps"
	"slices"
	"strings"
	"time"

	"customs.example/fixtures"
)

// Customer is a stored Cloud Channel customer.
type Customer struct {
	fixtures.Customer
	Created, Updated time.Time
}

// Account is the reseller account that the customer belongs to.
func (c Customer) Account() string { return accountOf(c.Name) }

// accountOf is the accounts/{account} that a resource name begins with.
func accountOf(name string) string {
	account, _, _ := strings.Cut(strings.TrimPrefix(name, "accounts/"), "/")
	return "accounts/" + account
}

// Identity is a stored Cloud Identity.
type Identity struct{ fixtures.CloudIdentity }

// clone shares nothing that a rule may change.
func (i Identity) clone() Identity {
	i.VerifiedDomains = slices.Clone(i.VerifiedDomains)
	i.AuthorizedAccounts = slices.Clone(i.AuthorizedAccounts)
	profile := fixtures.Profile{}
	if i.Profile != nil {
		profile = *i.Profile
		profile.PostalAddress = maps.Clone(profile.PostalAddress)
	}
	i.Profile = &profile
	return i
}

// state is everything that exists. Its indexes are kept by the put and drop
// methods alone.
type state struct {
	callers    map[string]fixtures.Caller
	accounts   map[string]account
	identities map[string]Identity
	customers  map[string]Customer

	domains  map[string][]string // identity IDs by lower-case primary domain
	verified map[string][]string // identity IDs by lower-case verified domain
	admins   map[string][]string // identity IDs by lower-case administrator
	links    map[string][]string // customer names by identity ID, that written last at the end
}

func newState() *state {
	return &state{
		callers:    map[string]fixtures.Caller{},
		accounts:   map[string]account{},
		identities: map[string]Identity{},
		customers:  map[string]Customer{},
		domains:    map[string][]string{},
		verified:   map[string][]string{},
		admins:     map[string][]string{},
		links:      map[string][]string{},
	}
}

func (s *state) putIdentity(i Identity) {
	s.dropIdentity(i.ID)
	s.identities[i.ID] = i
	index(s.domains, strings.ToLower(i.PrimaryDomain), i.ID)
	for _, domain := range i.VerifiedDomains {
		index(s.verified, strings.ToLower(domain), i.ID)
	}
	index(s.admins, strings.ToLower(i.PrimaryAdminEmail), i.ID)
}

func (s *state) dropIdentity(id string) {
	old, ok := s.identities[id]
	if !ok {
		return
	}
	delete(s.identities, id)
	unindex(s.domains, strings.ToLower(old.PrimaryDomain), id)
	for _, domain := range old.VerifiedDomains {
		unindex(s.verified, strings.ToLower(domain), id)
	}
	unindex(s.admins, strings.ToLower(old.PrimaryAdminEmail), id)
}

func (s *state) putCustomer(c Customer) {
	s.dropCustomer(c.Name)
	s.customers[c.Name] = c
	if c.CloudIdentityID != "" {
		index(s.links, c.CloudIdentityID, c.Name)
	}
}

func (s *state) dropCustomer(name string) {
	old, ok := s.customers[name]
	if !ok {
		return
	}
	delete(s.customers, name)
	unindex(s.links, old.CloudIdentityID, name)
}

// unlink drops every customer that is linked to a Cloud Identity, also where a
// rule gave one account several: what a world starts with is what it lists.
func (s *state) unlink(identity string) {
	for _, name := range slices.Clone(s.links[identity]) {
		s.dropCustomer(name)
	}
}

func index(ids map[string][]string, key, id string) {
	ids[key] = append(ids[key], id)
}

func unindex(ids map[string][]string, key, id string) {
	ids[key] = slices.DeleteFunc(ids[key], func(other string) bool { return other == id })
	if len(ids[key]) == 0 {
		delete(ids, key)
	}
}
