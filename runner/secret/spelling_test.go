package secret

import (
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"strings"
	"testing"
)

// TestASecretIsKnownInEverySpelling, whatever stands before and after it.
func TestASecretIsKnownInEverySpelling(t *testing.T) {
	const secret = "bearer-0a1b2c3d4e"
	r := knowing("bearer:reseller", secret)
	for _, before := range []string{"", "B", "Bearer ", "me:", "{\"a\":\""} {
		for _, after := range []string{"", "!", "\"}", "xyz"} {
			text := before + secret + after
			for name, spelled := range map[string]string{
				"plain": text, "upper case": strings.ToUpper(text), "hex": hex.EncodeToString([]byte(text)), "upper hex": strings.ToUpper(hex.EncodeToString([]byte(text))),
				"base64": base64.StdEncoding.EncodeToString([]byte(text)), "base64url": base64.RawURLEncoding.EncodeToString([]byte(text)),
				"query": url.QueryEscape(text), "its beginning": before + secret[:12],
			} {
				if got := r.Text(spelled); got == spelled || !strings.Contains(got, "<bearer:reseller>") {
					t.Errorf("%s of %q is shown as %q", name, text, got)
				}
			}
		}
	}
}

// TestWhatIsNoSpellingOfASecretStays as it is.
func TestWhatIsNoSpellingOfASecretStays(t *testing.T) {
	r := knowing("bearer:reseller", "bearer-0a1b2c3d4e", "short", "abcd", "none", "")
	for _, text := range []string{
		"", "bearer-", "bearer-authentication", "BEARER", "<bearer:reseller>", "<authToken:token-1>", `"vBjTBE1QE0ed-t8B5u7/mPS0IeZ0"`,
		"accounts/C4d6zmk2x8w/customers/Sg8239dv6ek", "61626364", "YWJjZA==", "ABCD", "YmVhcmVyLQ==",
	} {
		if got := r.Text(text); got != text {
			t.Errorf("%q is shown as %q", text, got)
		}
	}
}
