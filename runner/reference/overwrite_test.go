package reference_test

import (
	"strings"
	"testing"
	"time"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
)

// conflicts are the ways in which a linked customer differs.
var conflicts = map[string]given.Conflict{
	"region": given.OtherRegion,
	"domain": given.OtherDomain,
	"both":   given.BothOther,
}

func TestImportOverwritesAConflictOnlyWithConsent(t *testing.T) {
	for name, conflict := range conflicts {
		t.Run(name, func(t *testing.T) {
			p := open(t, given.Reseller().WithPartner(), given.DomainIdentity().Importable().Linked(conflict))
			identity, linked := p.Identity(role.Customer), p.Linked(role.Reseller, role.Customer)
			before := p.readBack(role.Reseller, linked.Name)
			for _, parent := range []string{p.Account(role.Reseller), p.Link(role.Reseller, role.Partner).Name} {
				for _, consent := range []body{{}, {"overwriteIfExists": nil}, {"overwriteIfExists": false}} {
					consent["cloudIdentityId"] = identity.ID
					p.importUnder(role.Reseller, parent, consent).wantOutcome("409 ALREADY_EXISTS")
				}
			}
			wantEqual(t, "the customer after the refusals", p.readBack(role.Reseller, linked.Name), before)

			got := p.importing(body{"cloudIdentityId": identity.ID, "overwriteIfExists": true}).accepted()
			wantEqual(t, "name", got["name"], any(linked.Name))
			wantEqual(t, "domain", got["domain"], any(identity.PrimaryDomain))
			wantEqual(t, "region", at(got, "orgPostalAddress", "regionCode"), any(identity.Region()))
			wantEqual(t, "the customer read back", p.readBack(role.Reseller, linked.Name), got)
		})
	}
}

func TestImportOverwritesATeamCustomersRegion(t *testing.T) {
	p := open(t, given.Reseller(), given.TeamIdentity().Importable().Linked(given.OtherRegion))
	p.importing(byID(p.Identity(role.Customer))).wantOutcome("409 ALREADY_EXISTS")
	got := p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}).accepted()
	wantEqual(t, "region", at(got, "orgPostalAddress", "regionCode"), any("US"))
}

func TestImportNeedsNoConsentWithoutAConflict(t *testing.T) {
	tests := map[string]given.IdentityNeed{
		"the data agrees":                       given.DomainIdentity().Linked(given.Agreeing),
		"the Cloud Identity has no region":      given.DomainIdentity().Linked(given.OtherRegion).Knowing(given.NoAddress),
		"the Cloud Identity has no profile":     given.DomainIdentity().Linked(given.OtherRegion).Knowing(given.NoProfile),
		"only another reseller's data differs":  given.DomainIdentity().Linked(given.Agreeing).LinkedTo(role.OtherReseller, given.BothOther),
		"only another reseller has it imported": given.DomainIdentity().LinkedTo(role.OtherReseller, given.BothOther),
	}
	for name, need := range tests {
		t.Run(name, func(t *testing.T) {
			p := open(t, given.Reseller(), given.OtherReseller().NameExtending(role.Reseller), need.Importable())
			p.importing(byID(p.Identity(role.Customer))).wantOutcome("200")
		})
	}
}

func TestDomainsOfOtherCaseDoNotConflict(t *testing.T) {
	cast := fixtures.Build(1, t.Name(), given.World(given.Reseller(), given.DomainIdentity().Importable().Linked(given.Agreeing)))
	cast.World.Customers[0].Domain = strings.ToUpper(cast.World.Customers[0].Domain)
	p := place{cast, t, listen(t, reference.Options{World: cast.World})}
	p.importing(byID(p.Identity(role.Customer))).wantOutcome("200")
}

func TestImportLeavesOtherAccountsCustomers(t *testing.T) {
	for name, reseller := range map[string]given.ResellerNeed{
		"apart":    given.OtherReseller(),
		"extended": given.OtherReseller().NameExtending(role.Reseller),
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, given.Reseller(), reseller,
				given.DomainIdentity().Importable(role.Reseller, role.OtherReseller).LinkedTo(role.OtherReseller, given.BothOther))
			foreign := p.Linked(role.OtherReseller, role.Customer).Name
			before := p.readBack(role.OtherReseller, foreign)
			got := p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}).accepted()
			if got["name"] == foreign {
				t.Errorf("got the other account's customer %s", foreign)
			}
			wantEqual(t, "the other account's customer", p.readBack(role.OtherReseller, foreign), before)
		})
	}
}

func TestImportIsRepeatable(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	request := body{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}
	first := p.importing(request).accepted()
	for range 2 {
		again := p.importing(request).accepted()
		wantEqual(t, "the customer, updateTime aside", without(again, "updateTime"), without(first, "updateTime"))
		if moment(t, again, "updateTime").Before(moment(t, first, "updateTime")) {
			t.Errorf("updateTime went back from %v to %v", first["updateTime"], again["updateTime"])
		}
	}
}

func moment(t *testing.T, resource body, field string) time.Time {
	t.Helper()
	text, _ := resource[field].(string)
	read, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		t.Fatalf("%s: %v", field, err)
	}
	return read
}
