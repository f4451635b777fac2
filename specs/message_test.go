package specs

import (
	"testing"

	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs/api"
	"github.com/google/go-cmp/cmp"
)

// wantBody holds the body of the one call that is made to its exact bytes.
func wantBody(t *testing.T, want string, body func(*Situation)) {
	t.Helper()
	if diff := cmp.Diff(want, string(sent(t, body).Body)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestAMessageKeepsTheOrderOfItsMembers(t *testing.T) {
	id := cast().Identity(role.Customer)
	wantBody(t, `{"overwriteIfExists":false,"domain":"`+id.PrimaryDomain+`","cloudIdentityId":null,"authToken":"`+cast().Token(role.ValidToken)+`"}`,
		func(s *Situation) {
			s.Import(AccountParent, Overwrite(false), s.ByDomain(role.Customer), Member{"cloudIdentityId", nil}, s.WithToken(role.ValidToken))
		})
	several := `"domain":"` + id.PrimaryDomain + `","cloudIdentityId":"` + id.ID + `","primaryAdminEmail":"` + id.PrimaryAdminEmail + `"`
	wantBody(t, `{`+several+`,"overwriteIfExists":true}`, func(s *Situation) {
		s.ImportBreaking(cases.SeveralMembers(), PartnerParent,
			s.ByDomain(role.Customer), s.ByID(role.Customer), s.ByAdmin(role.Customer), Overwrite(true))
	})
}

func TestMembersAreSentUnderTheNamesOfThePage(t *testing.T) {
	c := cast()
	name := c.Linked(role.Reseller, role.Customer).Name
	for want, member := range map[string]func(*Situation) Member{
		`"authToken":"` + c.Token(role.InvalidToken) + `"`:                                 func(s *Situation) Member { return s.WithToken(role.InvalidToken) },
		`"channelPartnerId":"` + c.Link(role.Reseller, role.Partner).CloudIdentityID + `"`: func(s *Situation) Member { return s.ForPartner(role.Partner) },
		`"parent":"` + c.Link(role.Reseller, role.Partner).Name + `"`:                      func(s *Situation) Member { return s.ParentInBody(PartnerParent) },
		`"parent":"` + c.Account(role.OtherReseller) + `"`: func(s *Situation) Member {
			return s.ParentInBody(AccountParent.Of(role.OtherReseller))
		},
		`"customer":"` + name + `"`: func(*Situation) Member { return Into(name) },
		`"overwriteIfExists":true`:  func(*Situation) Member { return Overwrite(true) },
	} {
		wantBody(t, `{"cloudIdentityId":"`+c.Identity(role.Customer).ID+`",`+want+`}`, func(s *Situation) {
			s.Import(AccountParent, s.ByID(role.Customer), member(s))
		})
	}
}

func TestAMessageWithoutMembersIsAnObject(t *testing.T) {
	wantBody(t, `{}`, func(s *Situation) { s.ImportBreaking(cases.NoMember(), AccountParent) })
}

func TestTextsAreSentAsTheyAre(t *testing.T) {
	wantBody(t, `{"domain" : `, func(s *Situation) { s.ImportText(AccountParent, []byte(`{"domain" : `)) })
	wantBody(t, "\xff", func(s *Situation) { s.PutText(api.MyCustomer, []byte("\xff")) })
	wantBody(t, " ", func(s *Situation) { s.PatchText(api.MyCustomer, []byte(" ")) })
}

func TestNoBodyAndAnEmptyOneAreTold(t *testing.T) {
	for name, test := range map[string]struct {
		body func(*Situation)
		none bool
	}{
		"a GET":        {func(s *Situation) { s.Get(api.MyCustomer) }, true},
		"elsewhere":    {func(s *Situation) { s.Elsewhere("PUT", AccountParent) }, true},
		"no text":      {func(s *Situation) { s.ImportText(AccountParent, nil) }, true},
		"an empty one": {func(s *Situation) { s.ImportBody(AccountParent, cases.Empty(), Object{}) }, false},
	} {
		if body := sent(t, test.body).Body; len(body) != 0 || (body == nil) != test.none {
			t.Errorf("%s: the body is %#v", name, body)
		}
	}
}

func TestAProfileIsSentWhole(t *testing.T) {
	c := cast()
	wantBody(t, `{"alternateEmail":"desk@`+c.Invented("mail")+`.example","customerDomain":"`+c.Identity(role.Customer).PrimaryDomain+
		`","postalAddress":{"countryCode":"US","organizationName":"Renamed `+c.Invented("organization")+`"}}`,
		func(s *Situation) { s.Put(api.MyCustomer, s.Profile(role.Customer)) })
	wantBody(t, `{"alternateEmail":"","customerDomain":"`+c.Identity(role.Customer).VerifiedDomains[0]+`","language":null,"postalAddress":{}}`,
		func(s *Situation) {
			s.Patch(api.MyCustomer, s.Profile(role.Customer, Object{"alternateEmail": "", "language": nil},
				Object{"customerDomain": s.Identity(role.Customer).VerifiedDomains[0], "postalAddress": Object{}}))
		})
}

func TestSwapCase(t *testing.T) {
	if got := SwapCase("d1-Café.Example"); got != "D1-cAFÉ.eXAMPLE" {
		t.Errorf("got %q", got)
	}
}
