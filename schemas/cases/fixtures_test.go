package cases_test

import (
	"testing"

	"customs.example/schemas"
	"customs.example/schemas/cases"
	"github.com/google/go-cmp/cmp"
)

// Documents that conform, for cases to break.

func importBody() map[string]any {
	return map[string]any{"domain": "d.example", "overwriteIfExists": true, "authToken": "t"}
}

func directoryBody() map[string]any {
	return map[string]any{"customerDomain": "d.example", "postalAddress": map[string]any{"countryCode": "US"}}
}

func customerBody() map[string]any {
	return map[string]any{
		"name":              "accounts/C1/customers/S1",
		"cloudIdentityInfo": map[string]any{"customerType": "TEAM"},
		"orgPostalAddress":  map[string]any{"addressLines": []any{"1 Way"}},
	}
}

func directoryAnswer() map[string]any {
	return map[string]any{"kind": "admin#directory#customer", "id": "C2", "customerDomain": "d.example"}
}

func errorAnswer() map[string]any {
	return map[string]any{"error": map[string]any{"code": 409, "message": "m", "status": "ABORTED"}}
}

type subject struct {
	schema *schemas.Schema
	base   func() map[string]any
}

// subjects is every schema that cases are made of, with a document to break.
func subjects() []subject {
	return []subject{
		{schemas.ImportRequest(), importBody},
		{schemas.DirectoryCustomerRequest(), directoryBody},
		{schemas.ChannelCustomer(), customerBody},
		{schemas.ChannelCustomerEnumInt(), customerBody},
		{schemas.DirectoryCustomer(), directoryAnswer},
		{schemas.ChannelError(), errorAnswer},
		{schemas.DirectoryError(), errorAnswer},
	}
}

func every(s *schemas.Schema) []cases.Case {
	all := cases.WrongTypes(s)
	all = append(all, cases.UnknownFields(s)...)
	all = append(all, cases.RequiredAbsences(s)...)
	all = append(all, cases.ForbiddenValues(s)...)
	return append(all, cases.PatternViolations(s, nil)...)
}

func caseNames(all []cases.Case) []string {
	var names []string
	for _, c := range all {
		names = append(names, c.Name)
	}
	return names
}

func bodyNames(all []cases.Body) []string {
	var names []string
	for _, b := range all {
		names = append(names, b.Name)
	}
	return names
}

func same(t *testing.T, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
