package reference_test

import (
	"net/http"
	"testing"

	"customs.example/fixtures"
	"customs.example/runner/reference"
)

// sample is a place where the guide's customer lives.
type sample struct {
	t   *testing.T
	url string
}

func documented(t *testing.T) sample {
	t.Helper()
	return sample{t, listen(t, reference.Options{World: fixtures.DocumentedWorld()})}
}

func (s sample) call(bearer, method, path string, request any) body {
	s.t.Helper()
	header := http.Header{"Authorization": {"Bearer " + bearer}}
	return send(s.t, method, s.url+path, header, encoded(s.t, request)).accepted()
}

func (s sample) admin(method, key string, request any) body {
	s.t.Helper()
	return s.call("sample-admin", method, "/admin/directory/v1/customers/"+key, request)
}

// shown is what the guide shows after its update, but for the etag.
func shown(domain string) body {
	return body{
		"kind":           "admin#directory#customer",
		"alternateEmail": "marty.mcfly@gmail.com",
		"id":             "C03xgje4y",
		"customerDomain": domain,
		"postalAddress": body{
			"organizationName": "A Match Made in Space, LLC",
			"phoneNumber":      "+15558675309",
		},
		"customerCreationTime": "2015-10-21T20:42:35.224Z",
	}
}

func TestTheGuidesRetrieval(t *testing.T) {
	s := documented(t)
	for _, key := range []string{"C03xgje4y", "my_customer"} {
		got := s.admin(http.MethodGet, key, nil)
		wantEqual(t, "GET "+key, without(got, "etag"), without(fixtures.DocumentedCustomer(), "etag"))
	}
}

func TestTheGuidesUpdateAndPrimaryChange(t *testing.T) {
	for _, key := range []string{"C03xgje4y", "my_customer"} {
		t.Run(key, func(t *testing.T) {
			s := documented(t)
			for _, step := range []struct{ request, want body }{
				{fixtures.DocumentedUpdate(), shown("amatchmadeinspace.com")},
				{fixtures.DocumentedPrimaryChange(), shown("fluxcapacitor.com")},
			} {
				got := s.admin(http.MethodPut, key, step.request)
				wantEqual(t, "PUT "+key, without(got, "etag"), step.want)
				wantEqual(t, "GET by id", s.admin(http.MethodGet, "C03xgje4y", nil), got)
				wantEqual(t, "GET by my_customer", s.admin(http.MethodGet, "my_customer", nil), got)
			}
		})
	}
}

func TestTheGuidesCustomerIsImported(t *testing.T) {
	for _, request := range []body{
		{"cloudIdentityId": "C03xgje4y"},
		{"domain": "amatchmadeinspace.com"},
		{"domain": "amatchmadeinspace.com", "channelPartnerId": "C0partner"},
	} {
		s := documented(t)
		got := s.call("sample-reseller", http.MethodPost, "/v1/accounts/C0123456/customers:import", request)
		wantEqual(t, "cloudIdentityId", got["cloudIdentityId"], any("C03xgje4y"))
		wantEqual(t, "domain", got["domain"], any("amatchmadeinspace.com"))
		wantEqual(t, "orgDisplayName", got["orgDisplayName"], any("A Match Made in Space, LLC"))
		wantEqual(t, "region", at(got, "orgPostalAddress", "regionCode"), any("US"))
		wantEqual(t, "channelPartnerId", got["channelPartnerId"], request["channelPartnerId"])
	}
}
