package reference_test

import (
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"golang.org/x/oauth2"
	"google.golang.org/api/option"
)

// The tests of the files official_*_test.go call the reference through Google's
// own clients, of which nothing is changed but where they find the service and
// whose token they send.

// options are those of a client that calls as the holder of a role.
func (p place) options(by role.Role) []option.ClientOption {
	return []option.ClientOption{
		option.WithEndpoint(p.url),
		option.WithTokenSource(oauth2.StaticTokenSource(&oauth2.Token{AccessToken: p.Bearer(by)})),
	}
}

// importable is a place of one domain customer and one Team customer.
func importable(t *testing.T) place {
	t.Helper()
	return open(t,
		given.Reseller().WithPartner(), given.Receiver(),
		given.DomainIdentity().WithToken(),
		given.TeamIdentity().As(role.OtherCustomer).Importable())
}

// earned is a refusal, and the import that earns it.
type earned struct {
	code            string
	status          int
	by              role.Role
	identity, token string
}

// refusals are the documented codes, for each reason that the method gives.
func refusals(t *testing.T) (place, map[string]earned) {
	t.Helper()
	p := open(t,
		given.Reseller(), given.OtherReseller(),
		given.DomainIdentity().Importable().Linked(given.BothOther),
		given.DomainIdentity().As(role.OtherCustomer).WithExpiredToken())
	customer, stranger := p.Identity(role.Customer).ID, p.Identity(role.OtherCustomer).ID
	return p, map[string]earned{
		"another reseller's account": {"PERMISSION_DENIED", 403, role.OtherReseller, customer, ""},
		"not authorized":             {"PERMISSION_DENIED", 403, role.Reseller, stranger, ""},
		"no Cloud Identity":          {"NOT_FOUND", 404, role.Reseller, p.UnknownIdentity(), ""},
		"no identity member":         {"INVALID_ARGUMENT", 400, role.Reseller, "", ""},
		"an expired token":           {"INVALID_ARGUMENT", 400, role.Reseller, stranger, p.Token(role.ExpiredToken)},
		"an invalid token":           {"INVALID_ARGUMENT", 400, role.Reseller, stranger, p.Token(role.InvalidToken)},
		"a conflict":                 {"ALREADY_EXISTS", 409, role.Reseller, customer, ""},
	}
}
