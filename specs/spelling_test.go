package specs

import (
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"strings"
	"testing"

	"customs.example/fixtures"
)

// TestASecretIsKnownInEverySpelling, whatever stands before and after it.
func TestASecretIsKnownInEverySpelling(t *testing.T) {
	const secret = "bearer-0a1b2c3d4e"
	secrets := []fixtures.Secret{{Value: secret, Placeholder: "<bearer:reseller>"}}
	for _, before := range []string{"", "B", "Bearer ", "me:", "{\"a\":\""} {
		for _, after := range []string{"", "!", "\"}", "xyz"} {
			text := before + secret + after
			for name, spelled := range map[string]string{
				"plain": text, "upper case": strings.ToUpper(text), "hex": hex.EncodeToString([]byte(text)), "upper hex": strings.ToUpper(hex.EncodeToString([]byte(text))),
				"base64": base64.StdEncoding.EncodeToString([]byte(text)), "base64url": base64.RawURLEncoding.EncodeToString([]byte(text)),
				"query": url.QueryEscape(text), "its beginning": before + secret[:12],
			} {
				if got := Redact(spelled, secrets); got == spelled || !strings.Contains(got, secrets[0].Placeholder) {
					t.Errorf("%s of %q is shown as %q", name, text, got)
				}
			}
		}
	}
}

// TestWhatIsNoSpellingOfASecretStays as it is.
func TestWhatIsNoSpellingOfASecretStays(t *testing.T) {
	secrets := []fixtures.Secret{{Value: "bearer-0a1b2c3d4e", Placeholder: "<bearer:reseller>"}, {Value: "abcd", Placeholder: "<redacted>"}, {}}
	for _, text := range []string{
		"", "bearer-", "bearer-authentication", "BEARER", "<bearer:reseller>", "<authToken:token-1>", `"vBjTBE1QE0ed-t8B5u7/mPS0IeZ0"`,
		"accounts/C4d6zmk2x8w/customers/Sg8239dv6ek", "61626364", "YWJjZA==", "ABCD", "YmVhcmVyLQ==",
	} {
		if got := Redact(text, secrets); got != text {
			t.Errorf("%q is shown as %q", text, got)
		}
	}
}
