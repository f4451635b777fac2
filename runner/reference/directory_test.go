package reference_test

import (
	"maps"
	"net/http"
	"strings"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

func TestTheDirectoryShowsTheProfile(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin())
	identity := p.Identity(role.Customer)
	want := body{
		"kind":                 "admin#directory#customer",
		"id":                   identity.ID,
		"customerDomain":       identity.PrimaryDomain,
		"alternateEmail":       identity.Profile.AlternateEmail,
		"phoneNumber":          identity.Profile.PhoneNumber,
		"customerCreationTime": identity.Profile.CustomerCreationTime,
	}
	address := body{}
	for name, line := range identity.Profile.PostalAddress {
		address[name] = line
	}
	want["postalAddress"] = address
	for _, key := range []string{identity.ID, "my_customer"} {
		got := p.directory(role.Customer, http.MethodGet, key, nil).accepted()
		wantEqual(t, "the profile", without(got, "etag"), want)
		if etag, _ := got["etag"].(string); len(etag) < 3 || !strings.HasPrefix(etag, `"`) || !strings.HasSuffix(etag, `"`) {
			t.Errorf("got the etag %s, want one in quotes of its own", etag)
		}
	}
}

func TestTheDirectoryShowsASparseProfile(t *testing.T) {
	for _, kind := range []given.ProfileKind{given.NoProfile, given.NoAddress, given.EmptyAddress} {
		t.Run(string(kind), func(t *testing.T) {
			p := open(t, given.DomainIdentity().Knowing(kind).WithAdmin())
			got := p.profile(role.Customer)
			wantEqual(t, "postalAddress", got["postalAddress"], nil)
			wantEqual(t, "id", got["id"], any(p.Identity(role.Customer).ID))

			p.directory(role.Customer, http.MethodPut, "my_customer", body{"postalAddress": body{"locality": "Bern"}}).accepted()
			wantEqual(t, "postalAddress", p.profile(role.Customer)["postalAddress"], any(body{"locality": "Bern"}))
		})
	}
}

func TestTheEtagChangesWithTheProfile(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin())
	before := p.profile(role.Customer)["etag"]
	wantEqual(t, "the etag of a second read", p.profile(role.Customer)["etag"], before)
	p.directory(role.Customer, http.MethodPut, "my_customer", body{"phoneNumber": "+14155550199"}).accepted()
	if after := p.profile(role.Customer)["etag"]; after == before {
		t.Errorf("got the etag %v before and after an update", after)
	}
}

func TestCustomerKeysThatReachNobody(t *testing.T) {
	p := open(t,
		given.DomainIdentity().WithAdmin().WithDomains(1),
		given.DomainIdentity().As(role.OtherCustomer).WithAdmin(),
		given.DomainIdentity().As(role.Bystander).WithAdmin().Gone(),
		given.Caller(role.Reader, given.ScopeCustomer))
	mine := p.Identity(role.Customer)
	tests := []struct {
		name string
		by   role.Role
		key  string
		want string
	}{
		{"of no customer", role.Customer, p.UnknownIdentity(), "404 notFound"},
		{"with a character more", role.Customer, mine.ID + "x", "404 notFound"},
		{"in other case", role.Customer, "c" + mine.ID[1:], "404 notFound"},
		{"a primary domain", role.Customer, mine.PrimaryDomain, "404 notFound"},
		{"another customer's", role.Customer, p.Identity(role.OtherCustomer).ID, "403 forbidden"},
		{"a deleted customer's", role.Bystander, p.Identity(role.Bystander).ID, "404 notFound"},
		{"my_customer of a deleted one", role.Bystander, "my_customer", "404 notFound"},
		{"my_customer of nobody", role.Reader, "my_customer", "404 notFound"},
		{"MY_CUSTOMER", role.Customer, "MY_CUSTOMER", "404 notFound"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, method := range []string{http.MethodGet, http.MethodPut, http.MethodPatch} {
				p.directory(test.by, method, test.key, body{"phoneNumber": "+14155550199"}).wantOutcome(test.want)
			}
		})
	}
}

func TestARefusalTellsNothingOfAForeignCustomer(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin(), given.DomainIdentity().As(role.OtherCustomer))
	foreign := p.Identity(role.OtherCustomer)
	known := []string{foreign.PrimaryDomain, foreign.Profile.AlternateEmail}
	for line := range maps.Values(foreign.Profile.PostalAddress) {
		known = append(known, line)
	}
	for _, method := range []string{http.MethodGet, http.MethodPut} {
		got := p.directory(role.Customer, method, foreign.ID, body{}).text
		for _, told := range known {
			if strings.Contains(got, `"`+told+`"`) {
				t.Errorf("%s tells %q: %s", method, told, got)
			}
		}
	}
}
