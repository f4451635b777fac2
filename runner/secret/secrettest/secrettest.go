// Package secrettest has texts with credentials in them, for tests of whatever
// shows or keeps what others wrote.
package secrettest

import "strings"

// The planted credentials, put together here so that no file of the project
// looks as if it held one.
var (
	// AccessToken is one of Google's.
	AccessToken = "ya29." + "a0AfB_byC-1234567890"
	refresh     = "1//0" + "gABCDEFGHIJKLMNOPQRSTU"
	apiKey      = "AIza" + "SyA1234567890abcdefghijklmnopqrstuv"
	gocspx      = "GOCSPX-" + "abcdefghij1234"
	jwt         = "eyJ" + "hbGciOiJSUzI1NiJ9." + "eyJ" + "zdWIiOiIxMjM0In0.c2lnbmF0dXJl"
	pem         = "-----BEGIN " + "PRIVATE KEY-----\nMIIEvQIBADANBg+/=\nabc\n-----END " + "PRIVATE KEY-----"
	github      = "ghp_" + strings.Repeat("a1", 18)
	aws         = "AKIA" + "ABCDEFGHIJ234567"
	bearer      = "bearer-" + "0123456789"
	token       = "token-" + "zyxwvtsrqp"
)

// Planted is a text with a credential in it.
type Planted struct {
	// Kind is what the credential is reported as.
	Kind, Text string
	// Secret must be gone of the text once it is redacted.
	Secret string
}

// Texts have a credential each. All kinds that are known are among them.
func Texts() []Planted {
	return []Planted{
		{"a bearer", "Authorization: Bearer abc123.def-456", "abc123.def-456"},
		{"a bearer", "got bearer  AbCdEf0123456789", "AbCdEf0123456789"},
		{"a bearer", "BEARER a/b+c~d_e.fffff==", "a/b+c~d_e.fffff=="},
		{"a generated secret", "for " + bearer + "!", bearer},
		{"a generated secret", "for " + bearer + "x!", bearer + "x"},
		{"a generated secret", `{"t":"` + token + `"}`, token},
		{"an auth token", `{"authToken":"s3same"}`, "s3same"},
		{"an auth token", `{"auth_token" : "s3same"}`, "s3same"},
		{"an auth token", `{"message":"{\"authToken\":\"s3same\"}"}`, "s3same"},
		{"a Google access token", "token=" + AccessToken + ";", AccessToken},
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
}
