package reference_test

import (
	"maps"
	"net/http"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

// everything is a body of all writable fields, each with a value of its own.
func everything(mark string) body {
	return body{
		"alternateEmail": mark + "@mail.example",
		"phoneNumber":    "+1555" + mark,
		"language":       "x-" + mark,
		"postalAddress": body{
			"contactName":      "contact " + mark,
			"organizationName": "organization " + mark,
			"addressLine1":     "first " + mark,
			"addressLine2":     "second " + mark,
			"addressLine3":     "third " + mark,
			"locality":         "locality " + mark,
			"region":           "region " + mark,
			"postalCode":       "code " + mark,
			"countryCode":      "country " + mark,
			"phoneNumber":      "phone " + mark,
		},
	}
}

func TestUpdateWritesEveryField(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin())
	before := p.profile(role.Customer)
	want := without(before, "etag")
	maps.Copy(want, everything("one"))
	for range 2 {
		got := p.directory(role.Customer, http.MethodPut, "my_customer", everything("one")).accepted()
		wantEqual(t, "the answer", without(got, "etag"), want)
		wantEqual(t, "the profile by id", p.profile(role.Customer), got)
		mine := p.directory(role.Customer, http.MethodGet, "my_customer", nil).accepted()
		wantEqual(t, "the profile by my_customer", mine, got)
	}
}

// TestUpdateMerges shows what a PUT makes of the fields of everything("one").
func TestUpdateMerges(t *testing.T) {
	tests := []struct {
		name    string
		request body
		changes body
	}{
		{"nothing", body{}, body{}},
		{"one field", body{"phoneNumber": "+1"}, body{"phoneNumber": "+1"}},
		{"null is as absent", body{"phoneNumber": nil, "alternateEmail": nil, "postalAddress": nil, "customerDomain": nil}, body{}},
		{"an address replaces the old one", body{"postalAddress": body{"locality": "Bern"}}, body{"postalAddress": body{"locality": "Bern"}}},
		{"null in an address", body{"postalAddress": body{"locality": "Bern", "region": nil}}, body{"postalAddress": body{"locality": "Bern"}}},
		{"an empty address clears it", body{"postalAddress": body{}}, body{"postalAddress": nil}},
		{"an empty text clears a field", body{"phoneNumber": ""}, body{"phoneNumber": nil}},
		{"the default language is not shown", body{"language": "EN"}, body{"language": nil}},
		{"another identity is ignored", body{"id": "C0", "kind": "x", "etag": "x", "customerCreationTime": "2001-01-01T00:00:00Z"}, body{}},
		{"unknown fields are ignored", body{"x": 1, "postal_address": "x"}, body{}},
		{"unknown address fields are ignored", body{"postalAddress": body{"x": 1, "locality": "Bern"}}, body{"postalAddress": body{"locality": "Bern"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := open(t, given.DomainIdentity().WithAdmin())
			want := p.directory(role.Customer, http.MethodPut, "my_customer", everything("one")).accepted()
			for field, value := range test.changes {
				if want[field] = value; value == nil {
					delete(want, field)
				}
			}
			got := p.directory(role.Customer, http.MethodPut, "my_customer", test.request).accepted()
			wantEqual(t, "the answer", without(got, "etag"), without(want, "etag"))
			wantEqual(t, "the profile", p.profile(role.Customer), got)
		})
	}
}

func TestUpdateOfWhatWasReadChangesNothing(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin())
	before := p.profile(role.Customer)
	wantEqual(t, "the answer", p.directory(role.Customer, http.MethodPut, "my_customer", before).accepted(), before)
}

func TestUpdateLeavesOtherCustomers(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin(), given.DomainIdentity().As(role.OtherCustomer).WithAdmin())
	before := p.profile(role.OtherCustomer)
	p.directory(role.Customer, http.MethodPut, "my_customer", everything("one")).accepted()
	wantEqual(t, "the other customer", p.profile(role.OtherCustomer), before)
}

func TestUpdateRefusesWrongTypes(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin())
	before := p.profile(role.Customer)
	all := everything("one")
	for _, method := range []string{http.MethodPut, http.MethodPatch} {
		for field := range without(all, "postalAddress") {
			for _, wrong := range []any{7, true, body{}, []any{"x"}} {
				request := everything("two")
				request[field] = wrong
				p.directory(role.Customer, method, "my_customer", request).wantOutcome("400 invalid")
			}
		}
		for _, wrong := range []any{7, true, "x", []any{body{}}} {
			p.directory(role.Customer, method, "my_customer", body{"phoneNumber": "+1", "postalAddress": wrong}).wantOutcome("400 invalid")
		}
		for field := range all["postalAddress"].(body) {
			request := body{"phoneNumber": "+1", "postalAddress": body{field: 7}}
			p.directory(role.Customer, method, "my_customer", request).wantOutcome("400 invalid")
		}
	}
	wantEqual(t, "the profile after the refusals", p.profile(role.Customer), before)
}
