package reference_test

import (
	"net/http"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestTheHookRemovesARunAndOnlyThat(t *testing.T) {
	kept := hooked(t, given.Reseller(), given.Receiver(), given.DomainIdentity().Importable().WithAdmin())
	kept.hook(http.MethodPost, "kept", kept.World).wantOutcome("204")
	gone := kept
	gone.Cast = fixtures.Build(2, t.Name(), given.World(given.Reseller().WithPartner(), given.Receiver(), given.DomainIdentity().Importable().WithAdmin()))
	gone.hook(http.MethodPost, "gone", gone.World).wantOutcome("204")
	nobodys := kept
	nobodys.Cast = fixtures.Build(3, t.Name(), given.World(given.Reseller(), given.Receiver()))
	nobodys.hook(http.MethodPost, "", nobodys.World).wantOutcome("204")
	imported := gone.importing(byID(gone.Identity(role.Customer))).accepted()

	kept.hook(http.MethodDelete, "unknown", nil).wantOutcome("200")
	kept.hook(http.MethodDelete, "", nil).wantOutcome("200")
	gone.readBack(role.Reseller, gone.Receiver(role.Receiver).Name)

	kept.hook(http.MethodDelete, "gone", nil).wantOutcome("200")
	gone.importing(byID(gone.Identity(role.Customer))).wantOutcome("401 UNAUTHENTICATED")
	kept.importing(byID(kept.Identity(role.Customer))).wantOutcome("200")
	kept.profile(role.Customer)
	kept.readBack(role.Reseller, kept.Receiver(role.Receiver).Name)
	nobodys.readBack(role.Reseller, nobodys.Receiver(role.Receiver).Name)

	// Callers alone are posted once more: they find nothing else of the run.
	gone.hook(http.MethodPost, "", fixtures.World{Callers: gone.World.Callers}).wantOutcome("204")
	gone.importing(byID(gone.Identity(role.Customer))).wantOutcome("404 NOT_FOUND")
	gone.directory(role.Customer, http.MethodGet, "my_customer", nil).wantOutcome("404 notFound")
	for _, name := range []any{gone.Receiver(role.Receiver).Name, imported["name"]} {
		gone.call(role.Reseller, http.MethodGet, "/v1/"+name.(string), nil).wantOutcome("404 NOT_FOUND")
	}

	// Cloud Identities too: then the account has no channel partner links either.
	gone.hook(http.MethodPost, "", fixtures.World{CloudIdentities: gone.World.CloudIdentities}).wantOutcome("204")
	link := gone.Link(role.Reseller, role.Partner).Name
	gone.importUnder(role.Reseller, link, byID(gone.Identity(role.Customer))).wantOutcome("404 NOT_FOUND")
}

// TestAWorldIsNotWrittenTo serves a world of which the test holds on to every part.
func TestAWorldIsNotWrittenTo(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().WithToken().Linked(given.OtherRegion).WithAdmin().WithDomains(1))
	before := encoded(t, p.World)
	identity := p.Identity(role.Customer)
	p.importing(body{
		"cloudIdentityId": identity.ID, "authToken": p.Token(role.ValidToken), "overwriteIfExists": true,
	}).accepted()
	changed := body{"customerDomain": identity.VerifiedDomains[0], "postalAddress": body{"locality": "Bern"}}
	for _, method := range []string{http.MethodPatch, http.MethodPut} {
		p.directory(role.Customer, method, "my_customer", changed).accepted()
	}
	wantEqual(t, "the world", encoded(t, p.World), before)
}
