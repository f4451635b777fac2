package secret

import (
	"fmt"
	"strings"
	"testing"
)

// TestAScanSeesNamesAndValuesInJSON, as HAR has headers, cookies and parameters.
func TestAScanSeesNamesAndValuesInJSON(t *testing.T) {
	for _, row := range []struct{ text, kind string }{
		{`{"name":"Cookie","value":"SID=abcdefgh"}`, "the value of Cookie"},
		{`{"value":"s","name":"x-api-key"}`, "the value of x-api-key"},
		{`{"name":"Authorization","value":"Bearer abcdefgh"}`, "the value of Authorization"},
		{`{"name":"authorization","value":"abcdefgh"}`, "the value of authorization"},
		{`{"name": "Set-Cookie", "comment": {}, "value": "sid; Path=/"}`, "the value of Set-Cookie"},
		{`{"name":"X-Amz-Security-Token","value":"s"}`, "the value of X-Amz-Security-Token"},
		{`{"queryString":[{"name":"key","value":"abcdefgh"}]}`, "the value of key"},
		{`{"cookies":[{"name":"lang","value":"abcd"}]}`, "the value of a cookie"},
		{`{"authToken":"averysecretwordtoken"}`, "the value of authToken"},
		{`{"refresh-token":["averysecretword"]}`, "the value of refresh-token"},
		{`{"text":"{\"a\":{\"authToken\":\"averysecretword\"}}"}`, "the value of authToken"},
		{`{"text":"{\"text\":\"[{\\\"password\\\":\\\"averysecretword\\\"}]\"}"}`, "the value of password"},
		{`{"a":"Bearer\u0020abc123.def-456"}`, "a bearer"},
		{`{"name":{"jwt":"averysecretword"}}`, "the value of jwt"},
		{`{"authToken":"averysecretword"`, "the value of authToken"},
	} {
		for _, name := range []string{"a.har", "a.yaml"} {
			if strings.Contains(row.text, `"value"`) && name == "a.yaml" {
				continue
			}
			got := strings.Join(scanned(t, name, "\n"+row.text+"\n"), "\n")
			want := name + ":2: looks like " + row.kind
			if !strings.Contains(got, want) && !strings.Contains(got, name+":2: looks like a secret by its name") || strings.Contains(got, "averysecretword") {
				t.Errorf("%s: of %s: %q", name, row.text, got)
			}
		}
	}
}

// TestAScanNamesLinesOfJSON, in a document of many and in one a line.
func TestAScanNamesLinesOfJSON(t *testing.T) {
	const text = `{
	"log": {"headers": [
		{"name": "Cookie",
		 "value": "a b"},
		{"name": "Accept", "value": "*/*"}],
	 "x": [1, null, {"jwt": "averysecretword"}]}
}
prose, {no JSON
{no JSON
{"authToken":"averysecretword"}
{"authToken":"averysecretword"} {"jwt":"averysecretword"}
`
	want := []string{
		"a.json:4: looks like the value of Cookie", "a.json:6: looks like the value of jwt", "a.json:10: looks like the value of authToken",
		"a.json:11: looks like the value of authToken", "a.json:11: looks like the value of jwt",
	}
	if got := scanned(t, "a.json", text); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("found %q", got)
	}
}

// TestOrdinaryDataIsNoCredential, whatever it is called.
func TestOrdinaryDataIsNoCredential(t *testing.T) {
	for _, text := range []string{
		`{"name":"Authorization","value":"Bearer <bearer:reseller>"}`, `{"name":"Authorization","value":"Bearer [REDACTED]"}`, `{"name":"Cookie","value":""}`,
		`{"name":"X-Api-Key","value":"***"}`, `{"name":"Etag","value":"\"vBjTBE1QE0ed-t8B5u7/mPS0IeZ0\""}`, `{"name":"accounts/C4d6zmk2x8w/customers/Sg8239dv6ek","value":"x"}`,
		`{"cookies":[{"name":"SID","value":"<redacted>"}]}`, `{"nextPageToken":"CAUQAA4x8wabc"}`, `{"tokenType":"Bearer"}`, `{"authToken":"a"}`, `{"authToken":"` + strings.Repeat("a", 500) + `"}`,
		`{"authToken":"<authToken:valid>"}`, `{"authToken":"a word or two"}`, `{"token":"https://oauth2.googleapis.com/token"}`, `{"field":"authToken","description":"authToken is invalid"}`,
		`{"session":true,"token":1234567890123}`, `{"id":"C03xgje4y","etag":"\"bearer\""}`, `{"name":"key","value":"id"}`, `[[[[[`, `{`, `{"a":`, `{{{{`,
	} {
		for _, name := range []string{"a.json", "a.yaml"} {
			if got := scanned(t, name, text); len(got) > 0 {
				t.Errorf("%s: of %s: %q", name, text, got)
			}
		}
	}
}
