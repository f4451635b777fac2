package cases_test

import (
	"encoding/json"
	"strings"
	"testing"

	"customs.example/schemas"
	"customs.example/schemas/cases"
)

func TestEveryCaseBreaksItsSchemaAsItClaims(t *testing.T) {
	for _, s := range subjects() {
		if wrong := s.schema.Check(s.base()); wrong != nil {
			t.Fatalf("%s: the base is to conform: %v", s.schema.Name(), wrong)
		}
		seen := map[string]bool{}
		for _, c := range every(s.schema) {
			base := s.base()
			if err := c.Verify(s.schema, c.Apply(base)); err != nil {
				t.Errorf("%s: %v", s.schema.Name(), err)
			}
			same(t, s.base(), base)
			if seen[c.Name] || c.Name == "" || c.Phrase == "" {
				t.Errorf("%s: want a name of its own and a phrase, got %+v", s.schema.Name(), c)
			}
			seen[c.Name] = true
		}
	}
}

func TestCasesHaveAFixedOrder(t *testing.T) {
	for _, s := range subjects() {
		same(t, caseNames(every(s.schema)), caseNames(every(s.schema)))
	}
}

func TestVerifyFindsDocumentsThatAreNotWhatTheCaseClaims(t *testing.T) {
	s := schemas.ImportRequest()
	c := named(t, cases.WrongTypes(s), "domain-as-number")
	alsoUnknown := c.Apply(importBody())
	alsoUnknown["more"] = "x"
	const prefix = "case domain-as-number: checking a document against import-request: want type at \"/domain\""
	for _, test := range []struct {
		doc  map[string]any
		want string
	}{
		{importBody(), prefix + ", got no violation"},
		{alsoUnknown, prefix + " alone, got ["},
		{map[string]any{}, prefix + " alone, got ["},
	} {
		if err := c.Verify(s, test.doc); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("want an error that begins with %q, got %v", test.want, err)
		}
	}
}

func TestUnionClaims(t *testing.T) {
	s := schemas.ImportRequest()
	pair := map[string]any{"domain": "d", "cloudIdentityId": "c"}
	for _, test := range []struct {
		claim cases.Claim
		doc   map[string]any
		right bool
	}{
		{cases.SeveralMembers(), pair, true},
		{cases.NoMember(), map[string]any{}, true},
		{cases.SeveralMembers(), map[string]any{}, false},
		{cases.NoMember(), pair, false},
		{cases.SeveralMembers(), importBody(), false},
	} {
		if err := test.claim.Verify(s, test.doc); (err == nil) != test.right {
			t.Errorf("%v of %v: want right=%v, got %v", test.claim, test.doc, test.right, err)
		}
	}
}

func TestApplySharesNothingWithItsCase(t *testing.T) {
	c := named(t, cases.WrongTypes(schemas.ImportRequest()), "domain-as-object")
	c.Apply(importBody())["domain"].(map[string]any)["spilt"] = true
	same(t, map[string]any{}, c.Apply(importBody())["domain"])
}

func TestApplyCreatesTheObjectsOnItsWay(t *testing.T) {
	c := named(t, cases.WrongTypes(schemas.DirectoryCustomerRequest()), "postalAddress.locality-as-number")
	want := map[string]any{"postalAddress": map[string]any{"locality": json.Number("7")}}
	same(t, want, c.Apply(map[string]any{}))
	same(t, want, c.Apply(map[string]any{"postalAddress": nil}))
}

func TestApplyLeavesOneMemberOfAUnion(t *testing.T) {
	c := named(t, cases.WrongTypes(schemas.ImportRequest()), "cloudIdentityId-as-number")
	want := map[string]any{"cloudIdentityId": json.Number("7"), "overwriteIfExists": true, "authToken": "t"}
	same(t, want, c.Apply(importBody()))
}

func TestApplyLeavesOneNameOfAField(t *testing.T) {
	c := named(t, cases.WrongTypes(schemas.ImportRequest()), "auth_token-as-number")
	want := map[string]any{"domain": "d.example", "overwriteIfExists": true, "auth_token": json.Number("7")}
	same(t, want, c.Apply(importBody()))
}

func named(t *testing.T, all []cases.Case, name string) cases.Case {
	t.Helper()
	for _, c := range all {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no case %q among %v", name, caseNames(all))
	return cases.Case{}
}
