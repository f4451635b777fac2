package reference_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
)

// brokenTexts are no JSON object, whatever the method.
var brokenTexts = map[string]string{
	"empty":                  ``,
	"white space":            " \n",
	"plain text":             `hello`,
	"truncated":              `{"language":"en"`,
	"truncated string":       `{"language":"e`,
	"root null":              `null`,
	"root array":             `[]`,
	"root string":            `"x"`,
	"root number":            `1`,
	"text after the object":  `{} x`,
	"object after the first": `{}{}`,
	"byte order mark":        "\ufeff{}",
	"trailing comma":         `{"language":"en",}`,
	"comment":                `{/* none */}`,
	"single quotes":          `{'language':'en'}`,
	"bare name":              `{language:"en"}`,
	"name given twice":       `{"language":"en","language":"en"}`,
	"unknown name twice":     `{"x":1,"x":1}`,
	"lone high surrogate":    `{"language":"\ud800"}`,
	"lone low surrogate":     `{"language":"\udc00"}`,
	"invalid UTF-8":          "{\"language\":\"\xff\"}",
	"control character":      "{\"language\":\"\n\"}",
	"unknown escape":         `{"language":"\x41"}`,
	"NaN":                    `{"language":NaN}`,
	"number out of range":    `{"x":1e999}`,
	"depth":                  `{"x":` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `}`,
}

func TestImportRefusesBrokenTexts(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	for name, text := range brokenTexts {
		t.Run(name, func(t *testing.T) { p.importing(text).wantOutcome("400 INVALID_ARGUMENT") })
	}
}

func TestTheDirectoryRefusesBrokenTexts(t *testing.T) {
	p := open(t, given.DomainIdentity().WithAdmin())
	before := p.profile(role.Customer)
	for name, text := range brokenTexts {
		t.Run(name, func(t *testing.T) {
			p.directory(role.Customer, http.MethodPut, "my_customer", text).wantOutcome("400 invalid")
			p.directory(role.Customer, http.MethodPatch, "my_customer", text).wantOutcome("400 invalid")
		})
	}
	wantEqual(t, "the profile after the refusals", p.profile(role.Customer), before)
}

// TestImportReadsFieldNames appends to a request that is right without.
func TestImportReadsFieldNames(t *testing.T) {
	const refused = "400 INVALID_ARGUMENT"
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	for more, want := range map[string]string{
		``: "200",
		`,"overwrite_if_exists":true,"auth_token":"t"`:                                                     "200",
		`,"overwriteIfExists":null,"authToken":null,"channelPartnerId":null,"customer":null,"parent":null`: "200",
		`,"auth\u0054oken":"t"`: "200",

		`,"overwriteIfExists":true,"overwrite_if_exists":true`: refused,
		`,"authToken":null,"auth_token":"t"`:                   refused,
		`,"overwriteIfExists":true,"overwriteIfExists":true`:   refused,
		`,"authToken":null,"auth\u0054oken":null`:              refused,
		`,"cloud_identity_id":"x"`:                             refused,
		`,"OverwriteIfExists":true`:                            refused,
		`,"overwriteifexists":true`:                            refused,
		`,"language":"en"`:                                     refused,
		`,"unknown":null`:                                      refused,
		`,"":1`:                                                refused,
	} {
		t.Run(more, func(t *testing.T) {
			p.importing(fmt.Sprintf(`{"cloudIdentityId":%q%s}`, p.Identity(role.Customer).ID, more)).wantOutcome(want)
		})
	}
}

func TestImportReadsTheProtoNameOfTheMember(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	p.importing(body{"cloud_identity_id": p.Identity(role.Customer).ID}).wantOutcome("200")
	p.importing(body{"primary_admin_email": p.Identity(role.Customer).PrimaryAdminEmail}).wantOutcome("200")
}

func TestImportRefusesWrongTypes(t *testing.T) {
	p := open(t, given.Reseller(), given.DomainIdentity().Importable())
	wrong := map[string][]any{
		"overwriteIfExists": {"maybe", "true", "", 0, 1, body{}, []any{}, []any{true}},
	}
	for _, name := range []string{"parent", "authToken", "channelPartnerId", "customer"} {
		wrong[name] = []any{7, 0.5, true, false, body{}, []any{}, []any{"x"}}
	}
	for name, values := range wrong {
		for _, value := range values {
			request := byDomain(p.Identity(role.Customer))
			request[name] = value
			p.importing(request).wantOutcome("400 INVALID_ARGUMENT")
		}
	}
	for _, member := range []string{"domain", "cloudIdentityId", "primaryAdminEmail"} {
		for _, value := range []any{7, true, body{}, []any{}} {
			p.importing(body{member: value}).wantOutcome("400 INVALID_ARGUMENT")
		}
	}
}

func TestOfSeveralMistakesAlwaysTheSameIsTold(t *testing.T) {
	p := open(t, given.Reseller())
	const text = `{"g":1,"f":1,"e":1,"d":1,"c":1,"b":1,"a":1,"domain":7}`
	for range 20 {
		got := p.importing(text)
		if !strings.Contains(got.text, `Unknown name \"a\"`) {
			t.Fatalf("got %s, want it to tell of the unknown name a", got.text)
		}
	}
}
