package reference_test

import (
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func byID(i fixtures.CloudIdentity) body     { return body{"cloudIdentityId": i.ID} }
func byDomain(i fixtures.CloudIdentity) body { return body{"domain": i.PrimaryDomain} }
func byAdmin(i fixtures.CloudIdentity) body  { return body{"primaryAdminEmail": i.PrimaryAdminEmail} }

func TestImportFindsTheCloudIdentity(t *testing.T) {
	tests := []struct {
		name    string
		of      given.IdentityNeed
		request func(fixtures.CloudIdentity) body
		isA     string
	}{
		{"domain customer by id", given.DomainIdentity(), byID, "DOMAIN"},
		{"domain customer by domain", given.DomainIdentity(), byDomain, "DOMAIN"},
		{"domain customer by administrator", given.DomainIdentity(), byAdmin, "DOMAIN"},
		{"Team customer by id", given.TeamIdentity(), byID, "TEAM"},
		{"Team customer by administrator", given.TeamIdentity(), byAdmin, "TEAM"},
		{"domain in mixed case", given.DomainIdentity().InMixedCase(), byDomain, "DOMAIN"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := open(t, given.Reseller(), test.of.Importable())
			identity := p.Identity(role.Customer)
			got := p.importing(test.request(identity)).accepted()
			wantEqual(t, "cloudIdentityId", got["cloudIdentityId"], any(identity.ID))
			wantEqual(t, "domain", got["domain"], any(identity.PrimaryDomain))
			wantEqual(t, "customerType", at(got, "cloudIdentityInfo", "customerType"), any(test.isA))
		})
	}
}

func TestImportIgnoresTheCaseOfADomain(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	identity := p.Identity(role.Customer)
	got := p.importing(body{"domain": "D" + identity.PrimaryDomain[1:]}).accepted()
	wantEqual(t, "cloudIdentityId", got["cloudIdentityId"], any(identity.ID))
	wantEqual(t, "domain", got["domain"], any(identity.PrimaryDomain))
}

func TestImportFindsNothing(t *testing.T) {
	tests := []struct {
		name    string
		of      given.IdentityNeed
		request func(place, fixtures.CloudIdentity) body
	}{
		{"an unknown id", given.DomainIdentity(), func(p place, _ fixtures.CloudIdentity) body { return body{"cloudIdentityId": p.UnknownIdentity()} }},
		{"an unknown domain", given.DomainIdentity(), func(p place, _ fixtures.CloudIdentity) body { return body{"domain": p.UnknownDomain()} }},
		{"an unknown administrator", given.DomainIdentity(), func(p place, _ fixtures.CloudIdentity) body {
			return body{"primaryAdminEmail": "admin@" + p.UnknownDomain()}
		}},
		{"an id in other case", given.DomainIdentity(), func(_ place, i fixtures.CloudIdentity) body { return body{"cloudIdentityId": "c" + i.ID[1:]} }},
		{"a domain that is not primary", given.DomainIdentity().WithDomains(1), func(_ place, i fixtures.CloudIdentity) body {
			return body{"domain": i.VerifiedDomains[0]}
		}},
		{"a Team customer's domain", given.TeamIdentity(), func(_ place, i fixtures.CloudIdentity) body { return byDomain(i) }},
		{"a deleted one's id", given.DomainIdentity().Gone(), func(_ place, i fixtures.CloudIdentity) body { return byID(i) }},
		{"a deleted one's domain", given.DomainIdentity().Gone(), func(_ place, i fixtures.CloudIdentity) body { return byDomain(i) }},
		{"a deleted one's administrator", given.DomainIdentity().Gone(), func(_ place, i fixtures.CloudIdentity) body { return byAdmin(i) }},
		{"a deleted one's id, though linked", given.DomainIdentity().Gone().Linked(given.Agreeing), func(_ place, i fixtures.CloudIdentity) body {
			return body{"cloudIdentityId": i.ID, "overwriteIfExists": true}
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := open(t, given.Reseller(), test.of.Importable())
			p.importing(test.request(p, p.Identity(role.Customer))).wantOutcome("404 NOT_FOUND")
		})
	}
}

func TestImportServesTheLivingOwnerOfADeletedOnesDomain(t *testing.T) {
	p := open(t, given.Reseller(),
		given.DomainIdentity().As(role.OtherCustomer).Importable().Gone(),
		given.DomainIdentity().Importable().HavingTakenTheDomainOf(role.OtherCustomer))
	heir := p.Identity(role.Customer)
	for _, request := range []body{byDomain(heir), byAdmin(heir)} {
		got := p.importing(request).accepted()
		wantEqual(t, "cloudIdentityId", got["cloudIdentityId"], any(heir.ID))
	}
	p.importing(byID(p.Identity(role.OtherCustomer))).wantOutcome("404 NOT_FOUND")
}
