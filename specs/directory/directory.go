// Package directory holds the specs of the Admin SDK Directory's customers: one
// file a group of requirements, under the group's name.
package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
)

// Specs are the specs of every group.
func Specs() []*specs.Spec {
	list := &specs.List{}
	list.Describe("The Directory", func() {
		get(list)
		update(list)
		primary(list)
		unknownKeys(list)
		permission(list)
		errorBody(list)
		request(list)
		response(list)
		robust(list)
		patch(list)
	})
	return list.Specs()
}

// The axes that most specs vary: the key by which a customer is read, updated
// or both.
var (
	key     = specs.Keys()
	reading = specs.Keys().As("get")
	putting = specs.Keys().As("put")
)

// profiles are how much the Directory may know of a customer. The one of which
// it knows all has an id of its own in each group.
func profiles(full string) specs.Axis[given.ProfileKind] {
	return specs.NewAxis("profile", []specs.Value[given.ProfileKind]{
		{ID: full, Phrase: "with a full profile", Is: given.Full},
		{ID: "no-address", Phrase: "without an address", Is: given.NoAddress},
		{ID: "empty-address", Phrase: "with an empty address", Is: given.EmptyAddress},
		{ID: "no-profile", Phrase: "without a profile", Is: given.NoProfile},
	})
}

// administered is the need of most specs: a customer and its administrator.
func administered() func(specs.Choice) given.Needs {
	return specs.Given(given.CloudIdentity().WithAdmin())
}

// wellKnown is the need of those that look at what is known of a customer.
func wellKnown() func(specs.Choice) given.Needs {
	return specs.Given(given.CloudIdentity().WithAdmin().Knowing(given.Full))
}

// withBystander adds a second customer, which must not change.
func withBystander() func(specs.Choice) given.Needs {
	return specs.Given(given.CloudIdentity().WithAdmin().WithDomains(1), bystander())
}

func bystander() given.IdentityNeed { return given.CloudIdentity().As(role.Bystander).WithAdmin() }

// unscoped and reader administer the customer without the scopes to update it.
func unscoped(scopes ...string) given.CallerNeed {
	return given.Caller(role.Unscoped, scopes...).Without(given.ScopeCustomer, given.ScopeCustomerReadOnly).Administering(role.Customer)
}

func reader() given.CallerNeed {
	return given.Caller(role.Reader, given.ScopeCustomerReadOnly).Without(given.ScopeCustomer).Administering(role.Customer)
}

// domainOwner is the one customer that has its domain: to no other can it be
// verified.
func domainOwner(r role.Role) given.IdentityNeed {
	return given.DomainIdentity().As(r).WithAdmin().WithUnsharedDomain()
}

// etag may differ wherever resources are compared: the documents leave open
// when it changes.
const etag = "/etag"

// customerDomain is the primary domain, which may not be any.
const customerDomain = "/customerDomain"
