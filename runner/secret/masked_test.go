package secret

import (
	"strings"
	"testing"
)

// TestMaskedValues stand in place of credentials, for a scan.
func TestMaskedValues(t *testing.T) {
	for value, want := range map[string]bool{
		"": true, "<redacted>": true, "Bearer <bearer:reseller>": true, "[REDACTED]": true, "Bearer [x]": true, "***": true, "Bearer ****": true, "masked": true, "Removed": true,
		"s3same": false, "Bearer s3same": false, "a masked one": false, "<a>b": false,
	} {
		if got := isMasked(value); got != want {
			t.Errorf("%q is masked: %v, want %v", value, got, want)
		}
	}
}

// TestAnonymousCredentials may be anybody's.
func TestAnonymousCredentials(t *testing.T) {
	for credential, want := range map[string]bool{
		"": true, "ya29": true, "[REDACTED]": true, "<hidden>": true, "xxxxxxxx": true, "a-filtered-one": true, "YOUR_ACCESS_TOKEN": true, "dummy-token-1": true, "…": true,
		"ya29.a0AfB_byC": false, "the-gateway-of-42": false,
	} {
		if got := Anonymous(credential); got != want {
			t.Errorf("%q is anonymous: %v, want %v", credential, got, want)
		}
	}
}

// TestPlausibleValues look like credentials, where a name says that they are.
func TestPlausibleValues(t *testing.T) {
	for value, want := range map[string]bool{
		"averysecretword": true, "a0AfB_byC-12": true, "dXNlcjpwYXNz": true, "scrubbed1234": true,
		"short": false, strings.Repeat("a", 500): false, "a word or two": false, "https://oauth2.googleapis.com/token": false, "is-redacted-here": false,
	} {
		if got := plausible(value); got != want {
			t.Errorf("%q is plausible: %v, want %v", value, got, want)
		}
	}
}
