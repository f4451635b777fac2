package reference_test

import (
	"net/http"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

// guarded is a place in which each method of both APIs would succeed but for
// who calls.
func guarded(t *testing.T) place {
	t.Helper()
	return open(t,
		given.Reseller(), given.OtherReseller().NameExtending(role.Reseller),
		given.DomainIdentity().Importable(role.Reseller, role.OtherReseller).Linked(given.Agreeing).WithAdmin(),
		given.DomainIdentity().As(role.OtherCustomer).WithAdmin(),
		given.Caller(role.Unscoped).ActingFor(role.Reseller).Administering(role.Customer),
		given.Caller("mixed", given.ScopeCustomer).ActingFor(role.Reseller).Administering(role.Customer),
		given.Caller(role.Reader, given.ScopeCustomerReadOnly).Administering(role.Customer))
}

// strangers have no bearer that anybody issued.
var strangers = []role.Role{role.Anonymous, role.Unknown, role.Extended, role.Truncated, role.Recased}

func TestCloudChannelPermits(t *testing.T) {
	p := guarded(t)
	outcomes := map[role.Role]string{
		role.Reseller:      "200",
		role.OtherReseller: "403 PERMISSION_DENIED",
		role.Customer:      "403 PERMISSION_DENIED",
		role.Reader:        "403 PERMISSION_DENIED",
		"mixed":            "403 PERMISSION_DENIED",
		role.Unscoped:      "403 PERMISSION_DENIED",
	}
	for _, who := range strangers {
		outcomes[who] = "401 UNAUTHENTICATED"
	}
	for who, want := range outcomes {
		t.Run(string(who), func(t *testing.T) {
			p.importUnder(who, p.Account(role.Reseller), byID(p.Identity(role.Customer))).wantOutcome(want)
			p.call(who, http.MethodGet, "/v1/"+p.Linked(role.Reseller, role.Customer).Name, nil).wantOutcome(want)
		})
	}
}

func TestTheDirectoryPermits(t *testing.T) {
	p := guarded(t)
	type outcomes struct{ read, write string }
	tests := map[role.Role]outcomes{
		role.Customer:      {"200", "200"},
		"mixed":            {"200", "200"},
		role.Reader:        {"200", "403 forbidden"},
		role.OtherCustomer: {"403 forbidden", "403 forbidden"},
		role.Reseller:      {"403 forbidden", "403 forbidden"},
		role.Unscoped:      {"403 forbidden", "403 forbidden"},
	}
	for _, who := range strangers {
		tests[who] = outcomes{"401 required", "401 required"}
	}
	for who, want := range tests {
		t.Run(string(who), func(t *testing.T) {
			key := p.Identity(role.Customer).ID
			p.directory(who, http.MethodGet, key, nil).wantOutcome(want.read)
			p.directory(who, http.MethodPut, key, body{"phoneNumber": "+14155550123"}).wantOutcome(want.write)
			p.directory(who, http.MethodPatch, key, body{"phoneNumber": "+14155550124"}).wantOutcome(want.write)
		})
	}
}

func TestAResellerReachesItsOwnAccountAlone(t *testing.T) {
	p := open(t,
		given.Reseller(), given.OtherReseller().NameExtending(role.Reseller),
		given.DomainIdentity().Importable(role.Reseller, role.OtherReseller).
			LinkedTo(role.Reseller, given.Agreeing).LinkedTo(role.OtherReseller, given.Agreeing))
	for who, other := range map[role.Role]role.Role{
		role.Reseller:      role.OtherReseller,
		role.OtherReseller: role.Reseller,
	} {
		for account, want := range map[role.Role]string{who: "200", other: "403 PERMISSION_DENIED"} {
			p.importUnder(who, p.Account(account), byID(p.Identity(role.Customer))).wantOutcome(want)
			p.call(who, http.MethodGet, "/v1/"+p.Linked(account, role.Customer).Name, nil).wantOutcome(want)
		}
	}
}

func TestImportNeedsAuthorizationOfThatAccount(t *testing.T) {
	p := open(t,
		given.Reseller(), given.OtherReseller().NameExtending(role.Reseller),
		given.DomainIdentity().Importable(role.OtherReseller),
		given.DomainIdentity().As(role.OtherCustomer).Importable(role.Reseller))
	for who, whose := range map[role.Role]role.Role{
		role.Reseller:      role.Customer,
		role.OtherReseller: role.OtherCustomer,
	} {
		p.importUnder(who, p.Account(who), byID(p.Identity(whose))).wantOutcome("403 PERMISSION_DENIED")
	}
}

func TestTheAuthorizationHeader(t *testing.T) {
	p := guarded(t)
	bearer := p.Bearer(role.Customer)
	for header, want := range map[string]string{
		"Bearer " + bearer:                "200",
		"bearer " + bearer:                "200",
		bearer:                            "401 required",
		"Basic " + bearer:                 "401 required",
		"Bearer":                          "401 required",
		"Bearer ":                         "401 required",
		"Bearer " + bearer + " " + bearer: "401 required",
	} {
		address := p.url + "/admin/directory/v1/customers/my_customer"
		send(t, http.MethodGet, address, http.Header{"Authorization": {header}}, "").wantOutcome(want)
	}
}
