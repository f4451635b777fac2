package cases_test

import (
	"testing"

	"customs.example/schemas"
	"customs.example/schemas/cases"
)

func TestWrongTypesOfTheImportRequest(t *testing.T) {
	same(t, []string{
		"authToken-as-number", "authToken-as-boolean", "authToken-as-object", "authToken-as-array",
		"channelPartnerId-as-number", "channelPartnerId-as-boolean", "channelPartnerId-as-object", "channelPartnerId-as-array",
		"cloudIdentityId-as-number", "cloudIdentityId-as-boolean", "cloudIdentityId-as-object", "cloudIdentityId-as-array",
		"customer-as-number", "customer-as-boolean", "customer-as-object", "customer-as-array",
		"domain-as-number", "domain-as-boolean", "domain-as-object", "domain-as-array",
		"overwriteIfExists-as-string", "overwriteIfExists-as-object", "overwriteIfExists-as-array",
		"primaryAdminEmail-as-number", "primaryAdminEmail-as-boolean", "primaryAdminEmail-as-object", "primaryAdminEmail-as-array",
	}, caseNames(cases.WrongTypes(schemas.ImportRequest(), cases.Writable, cases.JSONNames)))
}

func TestWrongTypesReachNestedPropertiesAndNoReadOnlyOnes(t *testing.T) {
	all := cases.WrongTypes(schemas.DirectoryCustomerRequest(), cases.Writable, cases.JSONNames)
	names := map[string]bool{}
	for _, name := range caseNames(all) {
		names[name] = true
	}
	// 4 strings, one object and 9 strings inside, 4 wrong values each.
	if len(all) != 14*4 {
		t.Errorf("want 56 cases, got %d", len(all))
	}
	for name, want := range map[string]bool{
		"customerDomain-as-array":              true,
		"postalAddress-as-string":              true,
		"postalAddress.addressLine3-as-object": true,
		"postalAddress.phoneNumber-as-number":  false,
		"id-as-number":                         false,
		"kind-as-number":                       false,
		"etag-as-number":                       false,
		"customerCreationTime-as-number":       false,
	} {
		if names[name] != want {
			t.Errorf("case %s: want listed=%v", name, want)
		}
	}
}

func TestWrongTypesAvoidWhatParsersReadDifferently(t *testing.T) {
	for _, c := range cases.WrongTypes(schemas.ImportRequest()) {
		switch c.Value {
		case nil, "true", "false", "0", "1":
			t.Errorf("%s sends %v, which some parsers take", c.Name, c.Value)
		}
	}
}

func TestWrongTypesHeedASecondAllowedType(t *testing.T) {
	var got []string
	for _, c := range cases.WrongTypes(schemas.ChannelCustomerEnumInt()) {
		if c.Pointer == "/cloudIdentityInfo/customerType" {
			got = append(got, c.Name)
		}
	}
	same(t, []string{
		"cloudIdentityInfo.customerType-as-boolean",
		"cloudIdentityInfo.customerType-as-object",
		"cloudIdentityInfo.customerType-as-array",
	}, got)
}

func TestFiltersTakeTheMembersOfAnObjectWithIt(t *testing.T) {
	for _, c := range cases.WrongTypes(schemas.DirectoryCustomerRequest(), cases.Except("/postalAddress", "/language")) {
		switch c.Pointer {
		case "/postalAddress", "/postalAddress/region", "/language":
			t.Errorf("%s was to be left out", c.Name)
		}
	}
}
