package reference_test

import (
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestImportWithoutAuthorizationNeedsAToken(t *testing.T) {
	elsewhere := given.DomainIdentity().As(role.OtherCustomer)
	elsewhere.Tokens = []given.TokenNeed{{Role: "elsewhere", For: role.Reseller}}
	p := open(t,
		given.Reseller(), given.OtherReseller(), given.Receiver(), elsewhere,
		given.DomainIdentity().WithToken().WithExpiredToken().WithTokenFor(role.OtherReseller))
	identity, receiver := p.Identity(role.Customer).ID, p.Receiver(role.Receiver).Name
	before := p.readBack(role.Reseller, receiver)
	tests := []struct {
		name  string
		token any
		want  string
	}{
		{"absent", nil, "403 PERMISSION_DENIED"},
		{"empty", "", "403 PERMISSION_DENIED"},
		{"expired", p.Token(role.ExpiredToken), "400 INVALID_ARGUMENT"},
		{"never generated", p.Token(role.InvalidToken), "400 INVALID_ARGUMENT"},
		{"a character more", p.Token(role.ExtendedToken), "400 INVALID_ARGUMENT"},
		{"a character less", p.Token(role.TruncatedToken), "400 INVALID_ARGUMENT"},
		{"of another Cloud Identity", p.Token("elsewhere"), "400 INVALID_ARGUMENT"},
		{"made for another reseller", p.Token(role.OthersToken), "400 INVALID_ARGUMENT"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			request := body{"cloudIdentityId": identity, "authToken": test.token, "customer": receiver, "overwriteIfExists": true}
			p.importing(request).wantOutcome(test.want)
			p.importing(body{"cloudIdentityId": identity}).wantOutcome("403 PERMISSION_DENIED")
		})
	}
	wantEqual(t, "the receiver after the refusals", p.readBack(role.Reseller, receiver), before)
}

func TestATokenAuthorizesFromThenOn(t *testing.T) {
	p := open(t, given.Reseller().WithPartner(), given.OtherReseller(), given.DomainIdentity().WithToken())
	identity := p.Identity(role.Customer)
	p.importing(body{"cloudIdentityId": identity.ID, "authToken": p.Token(role.ValidToken)}).wantOutcome("200")
	p.importing(byID(identity)).wantOutcome("200")
	p.importUnder(role.Reseller, p.Link(role.Reseller, role.Partner).Name, byDomain(identity)).wantOutcome("200")
	p.importUnder(role.OtherReseller, p.Account(role.OtherReseller), byID(identity)).wantOutcome("403 PERMISSION_DENIED")
}

func TestATokenServesTheAccountItWasMadeFor(t *testing.T) {
	p := open(t, given.Reseller(), given.OtherReseller(), given.DomainIdentity().WithTokenFor(role.OtherReseller))
	request := body{"cloudIdentityId": p.Identity(role.Customer).ID, "authToken": p.Token(role.OthersToken)}
	p.importing(request).wantOutcome("400 INVALID_ARGUMENT")
	p.importUnder(role.OtherReseller, p.Account(role.OtherReseller), request).wantOutcome("200")
}

func TestARefusedImportDoesNotSpendItsToken(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().WithToken().Linked(given.OtherRegion))
	request := body{"cloudIdentityId": p.Identity(role.Customer).ID, "authToken": p.Token(role.ValidToken)}
	p.importing(request).wantOutcome("409 ALREADY_EXISTS")
	p.importing(byID(p.Identity(role.Customer))).wantOutcome("403 PERMISSION_DENIED")
	request["overwriteIfExists"] = true
	p.importing(request).wantOutcome("200")
}

func TestABadTokenIsNotReadWhereNoneIsNeeded(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable().WithExpiredToken())
	for _, token := range []role.Role{role.ExpiredToken, role.InvalidToken} {
		p.importing(body{"cloudIdentityId": p.Identity(role.Customer).ID, "authToken": p.Token(token)}).wantOutcome("200")
	}
}
