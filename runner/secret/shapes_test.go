package secret

import (
	"slices"
	"strings"
	"testing"

	"customs.example/runner/secret/secrettest"
)

// token is one of the suite's own making, put together here so that no file of
// the project looks as if it held one.
var token = "token-" + "zyxwvtsrqp"

func TestCredentialsAreFoundAndScrubbed(t *testing.T) {
	for _, p := range secrettest.Texts() {
		if kinds := kindsIn(p.Text); !slices.Contains(kinds, p.Kind) {
			t.Errorf("%q has %q, want %s", p.Text, kinds, p.Kind)
		}
		clean := scrub(p.Text)
		if strings.Contains(clean, p.Secret) || !strings.Contains(clean, Redacted) {
			t.Errorf("%q is left of %q", clean, p.Text)
		}
		expectClean(t, clean)
	}
}

// TestEveryKindIsPlanted keeps the table above whole.
func TestEveryKindIsPlanted(t *testing.T) {
	all := ""
	for _, p := range secrettest.Texts() {
		all += p.Kind + "\n"
	}
	for _, c := range shapes {
		if !strings.Contains(all, c.kind+"\n") {
			t.Errorf("no text has %s", c.kind)
		}
	}
}

// TestSeveralCredentialsAreScrubbed out of one text, the rest of which stays.
func TestSeveralCredentialsAreScrubbed(t *testing.T) {
	var text, want strings.Builder
	for range 3 {
		text.WriteString(`{"id":"C1","authToken":"s3same","note":"Bearer abc123.def-456, ` + token + `"}` + "\n")
		want.WriteString(`{"id":"C1","authToken":"<redacted>","note":"Bearer <redacted>, <redacted>"}` + "\n")
	}
	if got := scrub(text.String()); got != want.String() {
		t.Errorf("got %s", got)
	}
}

// TestLookAlikesAreNoCredentials: they stay as they are.
func TestLookAlikesAreNoCredentials(t *testing.T) {
	for _, text := range []string{
		"", "Authorization: ['Bearer <bearer:reseller>']", "Bearer <redacted>", "Bearer ", "bearer credentials are missing", "a bearer of 12 tokens",
		"the bearer's own customer", `Bearer realm="https://accounts.google.com/"`, "bearer-less", "token-based", "bearer-authentication", "token-0123",
		`{"authToken":"<authToken:valid>"}`, `{"authToken":""}`, `{"authToken":null}`, `"authToken" is unknown`, "authToken: INVALID_ARGUMENT", `{"authToken":"aaaaaaaaaaaaaaaa"}`, `{"authToken":"a\u0000b1"}`, `{"authToken":"%00 ${x}"}`,
		`{"etag":"\"vBjTBE1QE0ed-t8B5u7/mPS0IeZ0\""}`, `{"name":"accounts/C4d6zmk2x8w/customers/Sg8239dv6ek"}`, `{"id":"C03xgje4y","kind":"admin#directory#customer"}`,
		`{"createTime":"2020-01-01T00:00:01Z"}`, "ya29.short", "AIza-no-key", "1//0", "eyJ.eyJ", "AKIA", "a basic right", "Basic authentication is required", "basic read/write access",
		`{"password":"<redacted>"}`, `"password" is no field`, "/v1/x?alt=json&prettyPrint=false&key=<redacted>", "?$alt=json;enum-encoding=int", "what?token",
		"http://127.0.0.1:40785/v1", "https://example.com:8080/a@b", "https://user@host/", "Set-Cookie: [<redacted>]", "cookie: it crumbles", "Cookies: none", "a cookie",
		"x-api-key: required", "X-Cache-Token: <redacted>", "the api key: a word", "password = <redacted>", "authToken=%s", "?code=409&x=1", "?state=ACTIVE", "a xoxo from me",
		"<body: 5000 bytes, sha256:" + strings.Repeat("0af1", 16) + ">", "-----BEGIN PUBLIC KEY-----", "ghost_writers_are_hard_to_find_in_these_days",
	} {
		expectClean(t, text)
	}
}

// expectClean expects a text in which nothing is found, and nothing changed.
func expectClean(t *testing.T, text string) {
	t.Helper()
	if kinds := kindsIn(text); len(kinds) > 0 {
		t.Errorf("%q looks like %s", text, kinds)
	}
	if got := scrub(text); got != text {
		t.Errorf("%q became %q", text, got)
	}
}

// FuzzScrub has texts of any kind: what is scrubbed is clean, and stays so.
func FuzzScrub(f *testing.F) {
	for _, p := range secrettest.Texts() {
		f.Add(p.Text)
	}
	f.Fuzz(func(t *testing.T, text string) { expectClean(t, scrub(text)) })
}
