package cases_test

import (
	"testing"

	"cloud.google.com/go/channel/apiv1/channelpb"
	"customs.example/schemas"
	"customs.example/schemas/cases"
	"google.golang.org/protobuf/encoding/protojson"
)

func officially(t *testing.T, doc map[string]any, first ...string) error {
	t.Helper()
	text, err := cases.Encode(doc, first...)
	if err != nil {
		t.Fatal(err)
	}
	return protojson.Unmarshal(text, &channelpb.ImportCustomerRequest{})
}

// A case that the official parser takes would hold others to more than Google
// is held to.
func TestOfficialParserRefusesWrongTypesAndUnknownFields(t *testing.T) {
	s := schemas.ImportRequest()
	for _, c := range append(cases.WrongTypes(s), cases.UnknownFields(s)...) {
		if officially(t, c.Apply(importBody())) == nil {
			t.Errorf("%s: the official parser takes it", c.Name)
		}
	}
}

func TestOfficialParserRefusesEveryUnionCombination(t *testing.T) {
	for _, members := range cases.UnionCombinations(schemas.ImportRequest(), "customer_identity") {
		doc := map[string]any{"overwriteIfExists": true}
		for _, member := range members {
			doc[member] = "x"
		}
		if officially(t, doc, members...) == nil {
			t.Errorf("%v: the official parser takes it", members)
		}
		if err := cases.SeveralMembers().Verify(schemas.ImportRequest(), doc); err != nil {
			t.Errorf("%v: %v", members, err)
		}
	}
}

func TestOfficialParserTakesEverySubsetOfOptionalFields(t *testing.T) {
	for _, subset := range cases.Subsets(cases.OptionalFields(schemas.ImportRequest())) {
		doc := map[string]any{"domain": "d.example", "overwriteIfExists": true}
		for _, name := range subset {
			doc[name] = "accounts/C1/customers/S1"
		}
		if err := officially(t, doc); err != nil {
			t.Errorf("%v: the official parser refuses it: %v", subset, err)
		}
		if wrong := schemas.ImportRequest().Check(doc); wrong != nil {
			t.Errorf("%v: the schema refuses it: %v", subset, wrong)
		}
	}
}

func TestOfficialParserRefusesMalformedBodies(t *testing.T) {
	for _, b := range cases.Malformed() {
		text, err := b.Text(importBody())
		if err != nil {
			t.Fatal(err)
		}
		if protojson.Unmarshal(text, &channelpb.ImportCustomerRequest{}) == nil {
			t.Errorf("%s: the official parser takes it", b.Name)
		}
	}
}
