package schemas_test

import (
	"testing"

	"customs.example/schemas"
	"github.com/google/go-cmp/cmp"
)

func property(t *testing.T, s *schemas.Schema, pointer string) schemas.Property {
	t.Helper()
	for _, p := range s.Properties() {
		if p.Pointer == pointer {
			return p
		}
	}
	t.Fatalf("%s has no property %q", s.Name(), pointer)
	return schemas.Property{}
}

func TestPropertiesSayWhatTheSchemaSays(t *testing.T) {
	kind := "admin#directory#customer"
	for _, test := range []struct {
		schema *schemas.Schema
		want   schemas.Property
	}{
		{schemas.ImportRequest(), schemas.Property{Pointer: "/cloud_identity_id", Types: []string{"string"}, Nullable: true,
			Behaviors: []string{"REQUIRED"}, Oneof: "customer_identity", AliasOf: "cloudIdentityId"}},
		{schemas.ImportRequest(), schemas.Property{Pointer: "/customer", Types: []string{"string"}, Nullable: true,
			Behaviors: []string{"OPTIONAL"}, Pattern: "^accounts/[^/]+/customers/[^/]+$", Resource: "accounts/{account}/customers/{customer}"}},
		{schemas.ImportRequest(), schemas.Property{Pointer: "/overwriteIfExists", Types: []string{"boolean"}, Nullable: true,
			Behaviors: []string{"REQUIRED"}}},
		{schemas.ChannelCustomerEnumInt(), schemas.Property{Pointer: "/cloudIdentityInfo/customerType", Types: []string{"string", "integer"},
			Nullable: true, Enum: []any{"CUSTOMER_TYPE_UNSPECIFIED", "DOMAIN", "TEAM", 0.0, 1.0, 2.0, nil}}},
		{schemas.DirectoryCustomer(), schemas.Property{Pointer: "/id", Types: []string{"string"}, Required: true, ReadOnly: true, MinLength: 1}},
		{schemas.DirectoryCustomer(), schemas.Property{Pointer: "/kind", Types: []string{"string"}, Required: true, ReadOnly: true, Const: &kind}},
		{schemas.DirectoryCustomerRequest(), schemas.Property{Pointer: "/postalAddress", Types: []string{"object"}, Nullable: true, Closed: true}},
		{schemas.DirectoryCustomerRequest(), schemas.Property{Pointer: "/postalAddress/phoneNumber", Types: []string{"string"}, Nullable: true, SampleOnly: true}},
	} {
		if diff := cmp.Diff(test.want, property(t, test.schema, test.want.Pointer)); diff != "" {
			t.Errorf("%s %s, -want +got:\n%s", test.schema.Name(), test.want.Pointer, diff)
		}
	}
	if !property(t, schemas.ImportRequest(), "/parent").PathParameter {
		t.Error("parent is a path parameter")
	}
}

func TestPropertiesListAnObjectBeforeItsMembers(t *testing.T) {
	var got []string
	for _, p := range schemas.DirectoryError().Properties() {
		got = append(got, p.Pointer)
	}
	want := []string{"/error", "/error/code", "/error/errors", "/error/message", "/error/status"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestRootIsClosedForRequestsAlone(t *testing.T) {
	for _, s := range schemas.All() {
		closed := s == schemas.ImportRequest() || s == schemas.DirectoryCustomerRequest() || s == schemas.World()
		if s.Root().Closed != closed {
			t.Errorf("%s: want closed=%v, got %v", s.Name(), closed, s.Root().Closed)
		}
	}
}

func TestPropertyNamesAreUnescaped(t *testing.T) {
	for pointer, want := range map[string][2]string{
		"":            {"", ""},
		"/a":          {"", "a"},
		"/a/b":        {"/a", "b"},
		"/x~1y":       {"", "x/y"},
		"/a~1b/~0~01": {"/a~1b", "~~1"},
	} {
		p := schemas.Property{Pointer: pointer}
		if got := [2]string{p.Parent(), p.Name()}; got != want {
			t.Errorf("%q: want parent and name %q, got %q", pointer, want, got)
		}
	}
}
