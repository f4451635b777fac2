package reference_test

import (
	"maps"
	"net/http"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

// TestPatchMerges shows what a PATCH makes of the fields of everything("one").
func TestPatchMerges(t *testing.T) {
	address := func(changes body) body {
		changed := maps.Clone(everything("one")["postalAddress"].(body))
		for name, line := range changes {
			if changed[name] = line; line == nil {
				delete(changed, name)
			}
		}
		return body{"postalAddress": changed}
	}
	tests := []struct {
		name    string
		request body
		changes body
	}{
		{"nothing", body{}, body{}},
		{"one field", body{"phoneNumber": "+1"}, body{"phoneNumber": "+1"}},
		{"one line", body{"postalAddress": body{"locality": "Bern"}}, address(body{"locality": "Bern"})},
		{"an empty address", body{"postalAddress": body{}}, body{}},
		{"null clears a field", body{"phoneNumber": nil, "language": nil}, body{"phoneNumber": nil, "language": nil}},
		{"null clears a line", body{"postalAddress": body{"locality": nil}}, address(body{"locality": nil})},
		{"null clears the address", body{"postalAddress": nil}, body{"postalAddress": nil}},
		{"null leaves the domain", body{"customerDomain": nil}, body{}},
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
			got := p.directory(role.Customer, http.MethodPatch, "my_customer", test.request).accepted()
			wantEqual(t, "the answer", without(got, "etag"), without(want, "etag"))
			wantEqual(t, "the profile", p.profile(role.Customer), got)
		})
	}
}

func TestPatchFillsASparseProfile(t *testing.T) {
	p := open(t, given.DomainIdentity().Knowing(given.NoProfile).WithAdmin())
	for _, request := range []body{
		{"postalAddress": body{"locality": nil}},
		{"postalAddress": body{"locality": "Bern"}},
		{"postalAddress": body{"region": "BE"}},
	} {
		p.directory(role.Customer, http.MethodPatch, "my_customer", request).accepted()
	}
	wantEqual(t, "postalAddress", p.profile(role.Customer)["postalAddress"], any(body{"locality": "Bern", "region": "BE"}))
}
