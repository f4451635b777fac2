package reference_test

import (
	"net/http"
	"strings"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestThePrimaryDomainChangesToEachVerifiedOneAndBack(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin().WithDomains(2))
	identity := p.Identity(role.Customer)
	before := p.profile(role.Customer)
	for _, domain := range append(identity.VerifiedDomains, identity.PrimaryDomain) {
		for key, method := range map[string]string{identity.ID: http.MethodPut, "my_customer": http.MethodPatch} {
			got := p.directory(role.Customer, method, key, body{"customerDomain": domain}).accepted()
			wantEqual(t, "the answer", without(got, "etag", "customerDomain"), without(before, "etag", "customerDomain"))
			wantEqual(t, "its customerDomain", got["customerDomain"], any(domain))
			wantEqual(t, "the profile", p.profile(role.Customer), got)
		}
	}
	wantEqual(t, "the profile in the end", p.profile(role.Customer), before)
}

func TestThePrimaryDomainChangesWithOtherFields(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin().WithDomains(1))
	request := everything("one")
	request["customerDomain"] = p.Identity(role.Customer).VerifiedDomains[0]
	got := p.directory(role.Customer, http.MethodPut, "my_customer", request).accepted()
	wantEqual(t, "the answer", without(got, "etag", "id", "kind", "customerCreationTime"), request)
}

func TestThePrimaryDomainHasNoCase(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin().WithDomains(1))
	identity := p.Identity(role.Customer)
	for _, domain := range []string{identity.PrimaryDomain, identity.VerifiedDomains[0]} {
		got := p.directory(role.Customer, http.MethodPut, "my_customer", body{"customerDomain": strings.ToUpper(domain)}).accepted()
		wantEqual(t, "customerDomain", got["customerDomain"], any(domain))
	}
}

func TestThePrimaryDomainIsRefused(t *testing.T) {
	p := open(t,
		given.DomainIdentity().WithAdmin().WithDomains(1),
		given.DomainIdentity().As(role.OtherCustomer).WithDomains(1))
	other := p.Identity(role.OtherCustomer)
	before := p.profile(role.Customer)
	tests := []struct{ name, domain, want string }{
		{"empty", "", "400 invalid"},
		{"unverified", p.UnknownDomain(), "400 invalid"},
		{"another customer's", other.PrimaryDomain, "409 duplicate"},
		{"another customer's in other case", strings.ToUpper(other.PrimaryDomain), "409 duplicate"},
		{"verified by another customer", other.VerifiedDomains[0], "400 invalid"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			request := everything("one")
			request["customerDomain"] = test.domain
			for _, method := range []string{http.MethodPut, http.MethodPatch} {
				p.directory(role.Customer, method, "my_customer", request).wantOutcome(test.want)
			}
		})
	}
	wantEqual(t, "the profile after the refusals", p.profile(role.Customer), before)
}

func TestADeletedCustomersDomainIsFree(t *testing.T) {
	p := open(t,
		given.DomainIdentity().As(role.OtherCustomer).Gone(),
		given.DomainIdentity().WithAdmin().WithDomains(1).HavingTakenTheDomainOf(role.OtherCustomer))
	identity := p.Identity(role.Customer)
	for _, domain := range []string{identity.VerifiedDomains[0], identity.PrimaryDomain} {
		p.directory(role.Customer, http.MethodPut, "my_customer", body{"customerDomain": domain}).wantOutcome("200")
	}
}

func TestAnImportFollowsThePrimaryDomain(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable().WithAdmin().WithDomains(1))
	identity := p.Identity(role.Customer)
	first := p.importing(byID(identity)).accepted()
	changed := identity.VerifiedDomains[0]
	p.directory(role.Customer, http.MethodPut, "my_customer", body{"customerDomain": changed}).accepted()

	p.importing(body{"domain": changed}).wantOutcome("409 ALREADY_EXISTS")
	p.importing(body{"domain": identity.PrimaryDomain, "overwriteIfExists": true}).wantOutcome("404 NOT_FOUND")
	got := p.importing(body{"domain": changed, "overwriteIfExists": true}).accepted()
	wantEqual(t, "name", got["name"], first["name"])
	wantEqual(t, "domain", got["domain"], any(changed))
}

func TestAnImportFollowsTheCountryCode(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable().WithAdmin())
	identity := p.Identity(role.Customer)
	p.importing(byID(identity)).accepted()
	p.directory(role.Customer, http.MethodPut, "my_customer", body{"postalAddress": body{"countryCode": "CH"}}).accepted()

	p.importing(byID(identity)).wantOutcome("409 ALREADY_EXISTS")
	got := p.importing(body{"cloudIdentityId": identity.ID, "overwriteIfExists": true}).accepted()
	wantEqual(t, "region", at(got, "orgPostalAddress", "regionCode"), any("CH"))
}
