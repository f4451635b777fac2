package changetest

import (
	"net/http"
	"strings"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// The Cloud Identities of a conversation, by what is particular about them.
const (
	differing role.Role = "differing"
	agreeing  role.Role = "agreeing"
	team      role.Role = "team"
	capitals  role.Role = "capitals"
	tokened   role.Role = "tokened"
	deleted   role.Role = "deleted"
	sparse    role.Role = "sparse"
	foreign   role.Role = "foreign"
	unsettled role.Role = "unsettled"
)

func needs() []given.Need {
	return []given.Need{
		given.Reseller().WithPartner(role.Partner, role.OtherPartner), given.OtherReseller(),
		given.Receiver(), given.ReceiverNeed{Role: foreign, Reseller: role.OtherReseller},
		given.Caller(role.Unscoped).ActingFor(role.Reseller),
		given.Caller(role.Reader, given.ScopeCustomerReadOnly).Administering(role.Customer),
		given.DomainIdentity().Importable().WithAdmin().WithDomains(2),
		given.DomainIdentity().As(differing).Importable().Linked(given.BothOther),
		given.DomainIdentity().As(agreeing).Importable(role.Reseller, role.OtherReseller).Linked(given.Agreeing).WithAdmin(),
		given.TeamIdentity().As(team).Importable(),
		given.DomainIdentity().As(capitals).Importable().InMixedCase(),
		given.DomainIdentity().As(tokened).WithToken().WithExpiredToken().WithTokenFor(role.OtherReseller),
		given.DomainIdentity().As(unsettled).Importable().Linked(given.OtherDomain),
		given.DomainIdentity().As(deleted).Importable().Gone(),
		given.DomainIdentity().As(sparse).Importable().WithAdmin().Knowing(given.NoAddress),
	}
}

// Talk has one long conversation with a reference and returns its answers, in
// order. It goes everywhere: to both APIs, as everybody, and often twice, so
// that what is remembered shows.
func Talk(o reference.Options) []string {
	p := Open(o, needs()...)
	var answers []string
	for _, calls := range []func(fixtures.Cast) []Call{imports, tokens, refusedImports, profiles, refusedUpdates, journey, unusual, renaming, patching} {
		for _, call := range calls(p.Cast) {
			answers = append(answers, p.Do(call).String())
		}
	}
	return answers
}

func consenting(request change.Object) change.Object {
	request["overwriteIfExists"] = true
	return request
}

func imports(c fixtures.Cast) []Call {
	account, link := c.Account(role.Reseller), c.Link(role.Reseller, role.Partner)
	id := func(r role.Role) change.Object { return change.Object{"cloudIdentityId": c.Identity(r).ID} }
	with := func(r role.Role, name string, value any) change.Object {
		return change.Object{"cloudIdentityId": c.Identity(r).ID, name: value}
	}
	return []Call{
		Directory(agreeing, http.MethodPut, "my_customer", change.Object{"phoneNumber": "+14155550177"}),
		Directory(agreeing, http.MethodGet, "my_customer", nil),
		Import(account, id(role.Customer)),
		Import(account, consenting(id(role.Customer))), Import(account, consenting(id(role.Customer))),
		Import(account, id(differing)), Import(account, id(differing)), Import(account, id(differing)),
		Import(account, consenting(id(differing))), Import(account, consenting(id(differing))),
		ReadBack(role.Reseller, c.Linked(role.Reseller, differing).Name),
		Import(account, id(unsettled)), Import(account, id(agreeing)), Import(account, change.Object{"domain": c.Identity(agreeing).PrimaryDomain}),
		Import(account, change.Object{"primaryAdminEmail": c.Identity(agreeing).PrimaryAdminEmail}),
		Import(account, change.Object{"primaryAdminEmail": c.Identity(team).PrimaryAdminEmail}),
		Import(account, change.Object{"domain": c.Identity(team).PrimaryDomain}), Import(account, id(team)),
		Import(account, change.Object{"domain": strings.ToLower(c.Identity(capitals).PrimaryDomain)}), Import(account, id(capitals)),
		Import(account, change.Object{"domain": c.Identity(role.Customer).VerifiedDomains[0]}),
		Import(link.Name, id(sparse)), Import(link.Name, with(sparse, "channelPartnerId", c.Link(role.Reseller, role.OtherPartner).CloudIdentityID)),
		Import(account, with(agreeing, "parent", c.Account(role.OtherReseller))),
		Import(account, consenting(with(agreeing, "customer", c.Linked(role.Reseller, differing).Name))),
		Import(account, with(agreeing, "customer", c.Receiver(foreign).Name)),
		Import(account, with(agreeing, "authToken", c.Token(role.InvalidToken))),
		Import(c.Link(role.Reseller, role.OtherPartner).Name, consenting(id(sparse))), Import(account, consenting(id(sparse))),
	}
}

func tokens(c fixtures.Cast) []Call {
	account := c.Account(role.Reseller)
	bare := change.Object{"cloudIdentityId": c.Identity(tokened).ID}
	link := c.Link(role.Reseller, role.Partner).Name
	calls := []Call{Import(link, bare), Import(account, bare), Import(account, bare)}
	for _, token := range []role.Role{role.InvalidToken, role.ExpiredToken, role.OthersToken, role.OthersToken, role.ValidToken} {
		calls = append(calls, Import(account, change.Object{"cloudIdentityId": c.Identity(tokened).ID, "authToken": c.Token(token)}))
	}
	again := change.Object{"cloudIdentityId": c.Identity(tokened).ID, "authToken": c.Token(role.ValidToken)}
	return append(calls, Import(account, bare), Import(account, bare), Import(link, bare), Import(account, again))
}

func refusedImports(c fixtures.Cast) []Call {
	account, customer := c.Account(role.Reseller), c.Identity(role.Customer)
	known := change.Object{"cloudIdentityId": customer.ID}
	as := func(by role.Role) Call {
		call := Import(account, known)
		call.By = by
		return call
	}
	return []Call{
		as(role.Anonymous), as(role.Unscoped), as(role.OtherReseller),
		Import(account, change.Object{}), Import(account, ""), Import(account, `{"domain":7}`),
		Import(account, change.Object{"cloudIdentityId": customer.ID, "domain": customer.PrimaryDomain}),
		Import(account, change.Object{"cloudIdentityId": c.UnknownIdentity()}), Import(account, change.Object{"domain": c.UnknownDomain()}),
		Import(account, change.Object{"cloudIdentityId": c.Identity(deleted).ID}), Import(c.UnknownLink(role.Reseller), known),
		ReadBack(role.OtherReseller, c.Linked(role.Reseller, agreeing).Name), ReadBack(role.Reseller, c.UnknownCustomer(role.Reseller)),
	}
}

func profiles(c fixtures.Cast) []Call {
	customer, own := c.Identity(role.Customer), "my_customer"
	var calls []Call
	for _, body := range []change.Object{
		{"phoneNumber": "+14155550199"}, {"phoneNumber": "+14155550199", "alternateEmail": "new@elsewhere.example"},
		{"postalAddress": change.Object{"locality": "Bern", "addressLine3": "c/o", "phoneNumber": "+14155550101"}, "language": "de"},
		{"postalAddress": change.Object{"locality": "Bern", "addressLine3": "c/o"}}, {"etag": `"x"`, "kind": "k", "id": "C0", "customerCreationTime": "2030-01-01T00:00:00.125Z"},
		{"alternateEmail": "me@" + customer.PrimaryDomain}, {"postalAddress": change.Object{"organizationName": "Renamed Inc"}, "customerDomain": customer.PrimaryDomain},
	} {
		calls = append(calls, Directory(role.Customer, http.MethodPut, own, body), Directory(role.Customer, http.MethodGet, customer.ID, nil))
	}
	return append(calls,
		Import(c.Account(role.Reseller), consenting(change.Object{"cloudIdentityId": customer.ID})),
		Directory(role.Customer, http.MethodGet, own, nil), Directory(role.Customer, http.MethodGet, own, nil),
		Directory(role.Reader, http.MethodGet, own, nil), Directory(role.Customer, http.MethodGet, customer.PrimaryDomain, nil),
		Directory(role.Customer, http.MethodPatch, own, change.Object{"language": nil, "alternateEmail": "patched@elsewhere.example"}),
		Directory(sparse, http.MethodGet, own, nil), Directory(sparse, http.MethodPut, own, change.Object{"postalAddress": change.Object{"locality": "Bern"}}),
	)
}

func refusedUpdates(c fixtures.Cast) []Call {
	own, email := "my_customer", "refused@elsewhere.example"
	return []Call{
		Directory(role.Customer, http.MethodGet, c.UnknownIdentity(), nil), Directory(role.Customer, http.MethodGet, c.Identity(agreeing).ID, nil),
		Directory(role.Anonymous, http.MethodGet, c.Identity(agreeing).ID, nil),
		Directory(role.Customer, http.MethodPut, own, change.Object{"alternateEmail": email, "language": 7}),
		Directory(role.Customer, http.MethodPut, own, change.Object{"alternateEmail": email, "customerDomain": c.UnknownDomain()}),
		Directory(role.Customer, http.MethodPut, own, change.Object{"customerDomain": c.Identity(agreeing).PrimaryDomain}),
		Directory(role.Reader, http.MethodPut, own, change.Object{"alternateEmail": email}), Directory(role.Customer, http.MethodPut, own, "["),
		Directory(role.Customer, http.MethodGet, own, nil),
	}
}

// journey changes the primary domain, and imports by the new and the former one.
func journey(c fixtures.Cast) []Call {
	account, customer := c.Account(role.Reseller), c.Identity(role.Customer)
	byDomain := func(domain string) change.Object { return change.Object{"domain": domain} }
	moved := customer.VerifiedDomains[0]
	return []Call{
		Directory(sparse, http.MethodGet, "my_customer", nil),
		Directory(role.Customer, http.MethodPut, customer.ID, change.Object{"customerDomain": moved}),
		Directory(sparse, http.MethodGet, "my_customer", nil),
		Directory(role.Customer, http.MethodGet, customer.ID, nil), Directory(role.Customer, http.MethodGet, "my_customer", nil),
		Import(account, byDomain(moved)), Import(account, byDomain(customer.PrimaryDomain)), Import(account, consenting(byDomain(moved))),
		Directory(role.Customer, http.MethodPut, customer.ID, change.Object{"customerDomain": customer.PrimaryDomain}),
		Directory(role.Customer, http.MethodGet, customer.ID, nil),
	}
}

// renaming renames an organization, and imports its customer before and after.
func renaming(c fixtures.Cast) []Call {
	var calls []Call
	for _, name := range []string{"Renamed Ltd", "Plain Ltd"} {
		calls = append(calls,
			Directory(sparse, http.MethodPut, "my_customer", change.Object{"postalAddress": change.Object{"organizationName": name}}),
			Import(c.Account(role.Reseller), consenting(change.Object{"cloudIdentityId": c.Identity(sparse).ID})),
			Directory(sparse, http.MethodGet, "my_customer", nil))
	}
	return calls
}

// patching patches one thing after the other, and the primary domain there and back.
func patching(c fixtures.Cast) []Call {
	account, customer, own := c.Account(role.Reseller), c.Identity(role.Customer), "my_customer"
	byID := change.Object{"cloudIdentityId": customer.ID}
	patch := func(key string, body change.Object) Call {
		return Directory(role.Customer, http.MethodPatch, key, body)
	}
	calls := []Call{
		patch(own, change.Object{"postalAddress": change.Object{"addressLine2": "Floor 3"}}), patch(own, change.Object{"id": c.Identity(agreeing).ID}),
		patch(own, change.Object{"customerDomain": c.UnknownDomain(), "alternateEmail": "refused@elsewhere.example"}),
		patch(own, change.Object{"alternateEmail": "patched@elsewhere.example"}), patch(c.Identity(agreeing).ID, change.Object{"language": "de"}),
	}
	for _, domain := range []string{customer.VerifiedDomains[1], customer.PrimaryDomain, customer.VerifiedDomains[0]} {
		calls = append(calls, patch(own+"?fields=", change.Object{"customerDomain": domain}), Directory(role.Customer, http.MethodGet, own, nil),
			Import(account, byID), Import(account, byID), Import(account, consenting(change.Object{"cloudIdentityId": customer.ID})))
	}
	return calls
}
