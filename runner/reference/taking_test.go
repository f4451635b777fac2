package reference_test

import (
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
)

func TestImportTakesOverWhatTheDirectoryKnows(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	identity := p.Identity(role.Customer)
	address := identity.Profile.PostalAddress
	got := p.importing(byID(identity)).accepted()
	wantEqual(t, "the customer", without(got, "name", "createTime", "updateTime"), body{
		"domain":          identity.PrimaryDomain,
		"cloudIdentityId": identity.ID,
		"orgDisplayName":  address["organizationName"],
		"alternateEmail":  identity.Profile.AlternateEmail,
		"orgPostalAddress": body{
			"regionCode":         "US",
			"postalCode":         address["postalCode"],
			"administrativeArea": address["region"],
			"locality":           address["locality"],
			"organization":       address["organizationName"],
			"addressLines":       []any{address["addressLine1"]},
			"recipients":         []any{address["contactName"]},
		},
		"cloudIdentityInfo": body{
			"customerType":   "DOMAIN",
			"primaryDomain":  identity.PrimaryDomain,
			"alternateEmail": identity.Profile.AlternateEmail,
			"phoneNumber":    identity.Profile.PhoneNumber,
		},
	})
}

func TestImportTakesLittleWhereTheDirectoryKnowsLittle(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Knowing(given.NoProfile).Importable())
	identity := p.Identity(role.Customer)
	got := p.importing(byID(identity)).accepted()
	wantEqual(t, "the customer", without(got, "name", "createTime", "updateTime"), body{
		"domain":            identity.PrimaryDomain,
		"cloudIdentityId":   identity.ID,
		"orgDisplayName":    identity.PrimaryDomain,
		"orgPostalAddress":  body{},
		"cloudIdentityInfo": body{"customerType": "DOMAIN", "primaryDomain": identity.PrimaryDomain},
	})
}

func TestOverwriteKeepsWhatTheDirectoryDoesNotKnow(t *testing.T) {
	cast := fixtures.Build(1, t.Name(), given.World(given.Reseller(), given.DomainIdentity().Importable().Linked(given.OtherRegion)))
	cast.World.Customers[0].CorrelationID = "crm-17"
	cast.World.CloudIdentities[0].Profile.Language = "fr"
	cast.World.Customers[0].OrgPostalAddress.LanguageCode = "de"
	p := place{cast, t, listen(t, reference.Options{World: cast.World})}
	got := p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}).accepted()
	wantEqual(t, "correlationId", got["correlationId"], any("crm-17"))
	wantEqual(t, "orgPostalAddress.languageCode", at(got, "orgPostalAddress", "languageCode"), any("de"))
	wantEqual(t, "languageCode", got["languageCode"], any("fr"))
	wantEqual(t, "cloudIdentityInfo.languageCode", at(got, "cloudIdentityInfo", "languageCode"), any("fr"))
}

func TestOverwriteKeepsARegionThatTheDirectoryDoesNotKnow(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Knowing(given.NoAddress).Importable().Linked(given.BothOther))
	got := p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "overwriteIfExists": true}).accepted()
	wantEqual(t, "region", at(got, "orgPostalAddress", "regionCode"), any("DE"))
}

func TestANewCustomerTakesNoNameThatIsTaken(t *testing.T) {
	cast := fixtures.Build(1, t.Name(), given.World(given.Reseller(), given.Receiver(), given.DomainIdentity().Importable()))
	first := place{cast, t, listen(t, reference.Options{World: cast.World})}.importing(byID(cast.Identity(role.Customer))).accepted()
	cast.World.Customers[0].Name, _ = first["name"].(string)

	p := place{cast, t, listen(t, reference.Options{World: cast.World})}
	got := p.importing(byID(p.Identity(role.Customer))).accepted()
	if got["name"] == first["name"] {
		t.Errorf("got the name %v, which another customer has", got["name"])
	}
}
