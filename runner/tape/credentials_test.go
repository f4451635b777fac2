package tape

import (
	"strings"
	"testing"
)

// The planted credentials, put together here so that no file of the project
// looks as if it held one.
var (
	ya29    = "ya29." + "a0AfB_byC-1234567890"
	refresh = "1//0" + "gABCDEFGHIJKLMNOPQRSTU"
	apiKey  = "AIza" + "SyA1234567890abcdefghijklmnopqrstuv"
	gocspx  = "GOCSPX-" + "abcdefghij1234"
	jwt     = "eyJ" + "hbGciOiJSUzI1NiJ9." + "eyJ" + "zdWIiOiIxMjM0In0.c2lnbmF0dXJl"
	pem     = "-----BEGIN " + "PRIVATE KEY-----\nMIIEvQIBADANBg+/=\nabc\n-----END " + "PRIVATE KEY-----"
	github  = "ghp_" + strings.Repeat("a1", 18)
	aws     = "AKIA" + "ABCDEFGHIJ234567"
	bearer  = "bearer-" + "0123456789"
	token   = "token-" + "zyxwvtsrqp"
)

// planted are texts with a credential in each, and what must be gone of it.
var planted = []struct{ kind, text, secret string }{
	{"a bearer", "Authorization: Bearer abc123.def-456", "abc123.def-456"},
	{"a bearer", "got bearer  AbCdEf0123456789", "AbCdEf0123456789"},
	{"a bearer", "BEARER a/b+c~d_e.fffff==", "a/b+c~d_e.fffff=="},
	{"a generated secret", "for " + bearer + "!", bearer},
	{"a generated secret", "for " + bearer + "x!", bearer + "x"},
	{"a generated secret", `{"t":"` + token + `"}`, token},
	{"an auth token", `{"authToken":"s3same"}`, "s3same"},
	{"an auth token", `{"auth_token" : "s3same"}`, "s3same"},
	{"an auth token", `{"message":"{\"authToken\":\"s3same\"}"}`, "s3same"},
	{"a Google access token", "token=" + ya29 + ";", ya29},
	{"a Google refresh token", "(" + refresh + ")", refresh},
	{"a Google API key", "x-goog-api-key " + apiKey, apiKey},
	{"a Google client secret", gocspx, gocspx},
	{"a JSON Web Token", `{"jwt":"` + jwt + `"}`, jwt},
	{"a private key", `the key is ` + pem + ` and more`, "MIIEvQIBADANBg"},
	{"a private key", strings.ReplaceAll(pem, "\n", `\n`), "MIIEvQIBADANBg"},
	{"a private key", strings.Split(pem, "-----END")[0], "MIIEvQIBADANBg"},
	{"a GitHub token", github, github},
	{"an AWS access key", "id " + aws, aws},
	{"a bearer", "Bearer abcdefghijklmnopqrstuv", "abcdefghijklmnopqrstuv"},
	{"a Slack token", "xox" + "b-123456789012-abcdefghijkl", "123456789012"},
	{"a credential header", "curl -H 'X-Goog-Api-Key: open-s3same1'", "open-s3same1"},
	{"a credential header", `X-Session-Token: ["sess-s3same"]`, "sess-s3same"},
	{"a credential header", "authentication-info: 12s3same", "12s3same"},
	{"an assigned secret", "aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCY", "K7MDENG"},
	{"an assigned secret", `export API_KEY = "abcd1efghij"`, "abcd1efghij"},
	{"a key in a query", "/cb?a=1&client_assertion=s3same", "s3same"},
	{"a code in a query", "Location: /cb?code=s3same-s3same&state=x", "s3same-s3same"},
	{"a secret by its name", `{"access_token":"s3same"}`, "s3same"},
	{"a secret by its name", `{"refreshToken": "s3same"}`, "s3same"},
	{"a secret by its name", `{"client_secret":"s3same","apiKey":"t4same"}`, "t4same"},
	{"a secret by its name", `{"error":"{\"password\":\"s3same\"}"}`, "s3same"},
	{"a key in a query", "GET /v1?alt=json&key=s3same HTTP/1.1", "s3same"},
	{"a key in a query", `{"next":"https://host/?access_token=s3same&x=1"}`, "s3same"},
	{"a key in a query", `{"next":"https://host/?x=1\u0026token=s3same"}`, "s3same"},
	{"a password in a URL", "https://me:s3same@host/", "s3same"},
	{"a cookie", "Set-Cookie: session=s3same; Path=/", "s3same"},
	{"a cookie", "cookie: a=1; b=s3same", "s3same"},
	{"a cookie", `{"headers":{"Cookie":"a=s3same"}}`, "s3same"},
	{"a cookie", `{"headers":{"Set-Cookie": ["a=s3same"]}}`, "s3same"},
	{"basic credentials", "Basic dXNlcjpwYXNzdw==", "dXNlcjpwYXNzdw=="},
	{"basic credentials", "basic dXNlcjpwYXNz", "dXNlcjpwYXNz"},
}

func TestCredentialsAreFoundAndScrubbed(t *testing.T) {
	for _, p := range planted {
		if kinds := kindsIn(p.text); !strings.Contains(kinds, p.kind) {
			t.Errorf("%q has %q, want %s", p.text, kinds, p.kind)
		}
		clean := scrub(p.text)
		if strings.Contains(clean, p.secret) || !strings.Contains(clean, redacted) {
			t.Errorf("%q is left of %q", clean, p.text)
		}
		expectClean(t, clean)
	}
}

// TestEveryKindIsPlanted keeps the table above whole.
func TestEveryKindIsPlanted(t *testing.T) {
	all := ""
	for _, p := range planted {
		all += p.kind + "\n"
	}
	for _, c := range credentials {
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
	if kinds := kindsIn(text); kinds != "" {
		t.Errorf("%q looks like %s", text, kinds)
	}
	if got := scrub(text); got != text {
		t.Errorf("%q became %q", text, got)
	}
}

func kindsIn(text string) string {
	var kinds []string
	for _, c := range credentials {
		if c.find(text) != nil {
			kinds = append(kinds, c.kind)
		}
	}
	return strings.Join(kinds, ", ")
}

// FuzzScrub has texts of any kind: what is scrubbed is clean, and stays so.
func FuzzScrub(f *testing.F) {
	for _, p := range planted {
		f.Add(p.text)
	}
	f.Fuzz(func(t *testing.T, text string) { expectClean(t, scrub(text)) })
}
