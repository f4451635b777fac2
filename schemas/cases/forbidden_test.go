package cases_test

import (
	"testing"

	"customs.example/schemas"
	"customs.example/schemas/cases"
)

func TestUnknownFields(t *testing.T) {
	s := schemas.DirectoryCustomerRequest()
	var got []string
	for _, c := range cases.UnknownFields(s, cases.Writable) {
		got = append(got, c.Name+" "+c.Pointer)
	}
	same(t, []string{
		"unknown-plain /customsUnknown",
		"unknown-unicode /名前",
		"unknown-near-miss /languages",
		"postalAddress.unknown-plain /postalAddress/customsUnknown",
		"postalAddress.unknown-unicode /postalAddress/名前",
		"postalAddress.unknown-near-miss /postalAddress/regions",
	}, got)
	near := named(t, cases.UnknownFields(schemas.ImportRequest()), "unknown-near-miss")
	same(t, "/domains", near.Pointer)
}

func TestOpenObjectsHaveNoUnknownFields(t *testing.T) {
	if got := cases.UnknownFields(schemas.ChannelCustomer()); got != nil {
		t.Errorf("want none, got %v", caseNames(got))
	}
}

func TestRequiredAbsences(t *testing.T) {
	got := cases.RequiredAbsences(schemas.ChannelError())
	same(t, []string{"error-absent", "error.code-absent", "error.message-absent", "error.status-absent"}, caseNames(got))
	same(t, map[string]any{"error": map[string]any{"code": 409, "message": "m"}}, got[3].Apply(errorAnswer()))
	same(t, []string{"name-absent"}, caseNames(cases.RequiredAbsences(schemas.ChannelCustomer())))
	if got := cases.RequiredAbsences(schemas.ImportRequest()); got != nil {
		t.Errorf("the union is no required property, got %v", caseNames(got))
	}
}

func TestForbiddenValues(t *testing.T) {
	same(t, []string{
		"cloudIdentityInfo.customerType-outside-enum",
		"cloudIdentityInfo.customerType-outside-enum-number",
		"cloudIdentityInfo.eduData.instituteSize-outside-enum",
		"cloudIdentityInfo.eduData.instituteSize-outside-enum-number",
		"cloudIdentityInfo.eduData.instituteType-outside-enum",
		"cloudIdentityInfo.eduData.instituteType-outside-enum-number",
		"customerAttestationState-outside-enum",
		"customerAttestationState-outside-enum-number",
	}, caseNames(cases.ForbiddenValues(schemas.ChannelCustomerEnumInt())))
	same(t, []string{"customerDomain-empty", "id-empty", "kind-not-the-constant"},
		caseNames(cases.ForbiddenValues(schemas.DirectoryCustomer())))
}

func TestMalformedReceivers(t *testing.T) {
	right := map[string]string{"/customer": "accounts/C1/customers/S1"}
	got := map[string]any{}
	for _, c := range cases.PatternViolations(schemas.ImportRequest(), right, cases.JSONNames) {
		got[c.Name] = c.Value
	}
	same(t, map[string]any{
		"customer-bare-id":             "S1",
		"customer-parent-alone":        "accounts/C1",
		"customer-empty-id":            "accounts/C1/customers/",
		"customer-empty-parent-id":     "accounts//customers/S1",
		"customer-misspelt-collection": "accounts/C1/customersx/S1",
		"customer-leading-slash":       "/accounts/C1/customers/S1",
		"customer-trailing-slash":      "accounts/C1/customers/S1/",
		"customer-extra-segment":       "accounts/C1/customers/S1/more",
	}, got)
}

func TestMalformedNamesAreMadeUpWithoutARightOne(t *testing.T) {
	c := named(t, cases.PatternViolations(schemas.ImportRequest(), nil), "customer-trailing-slash")
	same(t, any("accounts/account/customers/customer/"), c.Value)
}

// A right value that is none, such as one segment, must not end in a panic or
// in a case that sends the empty string.
func TestMalformedNamesOfAShortName(t *testing.T) {
	for _, c := range cases.PatternViolations(schemas.ImportRequest(), map[string]string{"/customer": "S1"}) {
		if c.Value == "" {
			t.Errorf("%s sends the empty string, an absent field in proto3 JSON", c.Name)
		}
	}
}
