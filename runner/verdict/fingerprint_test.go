package verdict_test

import (
	"testing"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/sample"
)

// TestShapeKeepsHowItFails holds that what varies is replaced, and that what
// says how it fails stays.
func TestShapeKeepsHowItFails(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"409 ALREADY_EXISTS", "409 ALREADY_EXISTS"},
		{`"US" where "DE" was`, `"US" where "DE" was`},
		{"nothing", "nothing"},
		{`"/error/code": is string, must be integer (type)`, `"/error/code": is string, must be integer (type)`},
		{"admin#directory#customer", "admin#directory#customer"},
		{"94105", "94105"},
		{`200 with "Cjhpdmy4vx0"; 200 with "d0c0emrf447.customs.example"`, `200 with "<id>"; 200 with "<domain>"`},
		{`"D3XATNkg271.customs.example"`, `"<domain>"`},
		{`"www.dy8d8k7z76x.customs.example"`, `"www.<domain>"`},
		{`"Cgwfxkkbxvb"`, `"<id>"`},
		{`"Organization jqhrzvwkxy (conflict)"`, `"Organization <id> (conflict)"`},
		{`200 with a name under accounts/C95scec4jx5`, `200 with a name under accounts/<id>`},
		{`"accounts/C1/channelPartnerLinks/L2/customers/S00000013x"`, `"accounts/<id>/channelPartnerLinks/<id>/customers/<id>"`},
		{"does not match ^accounts/[^/]+/customers/[^/]+$", "does not match ^accounts/[^/]+/customers/[^/]+$"},
		{`"contact@d21bgvr60kg.customs.example" where nothing was`, `"<mail>" where nothing was`},
		{`"07desk@yh09w7za6j" where "06desk@yh09w7za6j.example" was sent`, `"<who>@<id>" where "<mail>" was sent`},
		{"2026-11-21T02:29:23.777Z after 2026-11-22T02:29:23+01:00", "<time> after <time>"},
		{`"2015-10-21" where "2015-10-21T20:42:35.224Z" was`, `"2015-10-21" where "<time>" was`},
		{"Tue, 03 Feb 2026 04:05:06 GMT", "<time>"},
		{`"+15550000105" where "+14155550100" was`, `"<number>" where "<number>" was`},
		{`"\"h\"" where "\"g\"" was`, `<etag> where <etag> was`},
		{"no answer: read tcp 127.0.0.1:40785->127.0.0.1:2: connection reset", "no answer: read tcp <address>-><address>: connection reset"},
		{"see https://gateway.example:8443/v1/help", "see <url>/v1/help"},
		{`"0f8fad5b-d9cb-469f-a165-70867728950e"`, `"<token>"`},
		{`<authToken:expired>`, `<authToken:expired>`},
		{`{"name":"accounts/C1/customers/S1","regionCode":"US"}`, `{"name":"accounts/<id>/customers/<id>","regionCode":"US"}`},
		{`one two d21bgvr…`, `one two …`},
	} {
		if got := verdict.Shape(tt.text); got != tt.want {
			t.Errorf("the shape of %s is %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestIdentifyTellsFailuresApart(t *testing.T) {
	failure := verdict.Failure{Requirement: sample.Own, Expected: `200 with "Cjhpdmy4vx0"`, Got: "404 NOT_FOUND", Pointer: "/a"}
	same := failure
	same.Expected, same.Exchange, same.Curl, same.Known = `200 with "C9xjbgk3xrb"`, 3, "curl", "known"
	if failure.Identify() != same.Identify() || len(failure.Identify()) != 16 {
		t.Errorf("%s and %s, want the same 16 digits", failure.Identify(), same.Identify())
	}
	for name, change := range map[string]func(*verdict.Failure){
		"requirement": func(f *verdict.Failure) { f.Requirement = sample.Other },
		"expectation": func(f *verdict.Failure) { f.Expected = "200" },
		"outcome":     func(f *verdict.Failure) { f.Got = "403 PERMISSION_DENIED" },
		"place":       func(f *verdict.Failure) { f.Pointer = "/b" },
	} {
		changed := failure
		change(&changed)
		if changed.Identify() == failure.Identify() {
			t.Errorf("another %s has the same fingerprint", name)
		}
	}
}
