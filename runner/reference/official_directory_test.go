package reference_test

import (
	"errors"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	admin "google.golang.org/api/admin/directory/v1"
	"google.golang.org/api/googleapi"
)

func directoryService(p place, by role.Role) *admin.CustomersService {
	p.t.Helper()
	service, err := admin.NewService(p.t.Context(), p.options(by)...)
	if err != nil {
		p.t.Fatalf("make a Directory client: %v", err)
	}
	return service.Customers
}

// wantCustomer compares a customer that a method returned, etag aside.
func wantCustomer(t *testing.T, got *admin.Customer, err error, want admin.Customer) {
	t.Helper()
	if err != nil {
		t.Fatalf("got the error %v, want a customer", err)
	}
	shown := *got
	shown.Etag, shown.ServerResponse = "", googleapi.ServerResponse{}
	wantEqual(t, "the customer", shown, want)
}

func TestTheDirectoryServiceManagesACustomer(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin().WithDomains(1))
	customers, identity := directoryService(p, role.Customer), p.Identity(role.Customer)
	address := identity.Profile.PostalAddress
	want := admin.Customer{
		Kind: "admin#directory#customer", Id: identity.ID, CustomerDomain: identity.PrimaryDomain,
		AlternateEmail: identity.Profile.AlternateEmail, PhoneNumber: identity.Profile.PhoneNumber,
		CustomerCreationTime: identity.Profile.CustomerCreationTime,
		PostalAddress: &admin.CustomerPostalAddress{
			ContactName: address["contactName"], OrganizationName: address["organizationName"],
			AddressLine1: address["addressLine1"], Locality: address["locality"], Region: address["region"],
			PostalCode: address["postalCode"], CountryCode: address["countryCode"],
		},
	}
	got, err := customers.Get("my_customer").Do()
	wantCustomer(t, got, err, want)
	got, err = customers.Get(identity.ID).Do()
	wantCustomer(t, got, err, want)

	want.PostalAddress = &admin.CustomerPostalAddress{OrganizationName: "Updated", CountryCode: "CH"}
	want.Language = "de"
	got, err = customers.Update(identity.ID, &admin.Customer{PostalAddress: want.PostalAddress, Language: "de"}).Do()
	wantCustomer(t, got, err, want)

	want.CustomerDomain = identity.VerifiedDomains[0]
	got, err = customers.Update("my_customer", &admin.Customer{CustomerDomain: want.CustomerDomain}).Do()
	wantCustomer(t, got, err, want)

	want.PhoneNumber, want.Language = "+14155550142", ""
	got, err = customers.Patch("my_customer", &admin.Customer{PhoneNumber: want.PhoneNumber, NullFields: []string{"Language"}}).Do()
	wantCustomer(t, got, err, want)

	got, err = customers.Get("my_customer").Do()
	wantCustomer(t, got, err, want)
}

func TestTheDirectoryServiceIsRefused(t *testing.T) {
	p := open(t,
		given.DomainIdentity().WithAdmin(), given.DomainIdentity().As(role.OtherCustomer),
		given.Caller(role.Reader, given.ScopeCustomerReadOnly).Administering(role.Customer))
	foreign := p.Identity(role.OtherCustomer)
	tests := map[string]struct {
		by      role.Role
		key     string
		request admin.Customer
		status  int
		reason  string
	}{
		"nobody":            {role.Unknown, "my_customer", admin.Customer{}, 401, "required"},
		"a reader":          {role.Reader, "my_customer", admin.Customer{}, 403, "forbidden"},
		"a foreign key":     {role.Customer, foreign.ID, admin.Customer{}, 403, "forbidden"},
		"an unknown key":    {role.Customer, p.UnknownIdentity(), admin.Customer{}, 404, "notFound"},
		"unverified domain": {role.Customer, "my_customer", admin.Customer{CustomerDomain: p.UnknownDomain()}, 400, "invalid"},
		"taken domain":      {role.Customer, "my_customer", admin.Customer{CustomerDomain: foreign.PrimaryDomain}, 409, "duplicate"},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := directoryService(p, want.by).Update(want.key, &want.request).Do()
			refusal := new(googleapi.Error)
			if !errors.As(err, &refusal) {
				t.Fatalf("got the error %v, want a googleapi.Error", err)
			}
			wantEqual(t, "Code", refusal.Code, want.status)
			if len(refusal.Errors) != 1 || refusal.Errors[0].Reason != want.reason || refusal.Message == "" {
				t.Errorf("got %+v, want a message and the reason %s", refusal, want.reason)
			}
		})
	}
}
