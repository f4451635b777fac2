package secret

import (
	"strings"
	"testing"
)

// TestNamesOfCredentials in each place: a name may be one in some and none in
// others.
func TestNamesOfCredentials(t *testing.T) {
	for _, row := range []struct {
		name                                         string
		header, member, parameter, secret, certainly bool
	}{
		{"authToken", true, true, true, true, false},
		{"X-Goog-Iap-Jwt-Assertion", true, true, true, true, true},
		{"Authorization", true, true, true, true, true},
		{"Authentication-Info", true, false, true, false, true},
		{"x-api-key", true, true, true, true, true},
		{"private_key", true, true, true, true, false},
		{"accessKey", true, true, true, true, false},
		{"X-Password", true, true, true, true, false},
		{"passphrase", true, true, true, true, false},
		{"X-Csrf", true, true, true, true, false},
		{"sessionId", true, true, true, true, false},
		{"clientSecretValue", true, true, true, false, false},
		{"sid", false, true, true, false, false},
		{"side", false, false, false, false, false},
		{"X-Bypass", false, true, true, false, false},
		{"signature", true, false, true, false, false},
		{"key", true, false, true, false, false},
		{"nextPageToken", true, true, true, false, false},
		{"import.token.valid/any", true, true, true, false, false},
		{"Sec-Websocket-Key", false, false, true, false, false},
		{"X-Goog-Api-Client", false, false, false, false, false},
		{"X-Request-Id", false, false, false, false, false},
		{"domain", false, false, false, false, false},
		{"etag", false, false, false, false, false},
		{"alt", false, false, false, false, false},
		{"", false, false, false, false, false},
	} {
		for place, got := range map[string][2]bool{
			"header": {inHeader(row.name), row.header}, "member": {inMember(row.name), row.member}, "parameter": {inParameter(row.name), row.parameter},
			"scan": {isSecret(row.name), row.secret}, "scan, whatever it looks like": {isCertain(row.name), row.certainly},
		} {
			if got[0] != got[1] {
				t.Errorf("%q in a %s: %v, want %v", row.name, place, got[0], got[1])
			}
		}
	}
}

// TestWhatAScanReportsByItsNameIsTakenOut of traffic too. Cookies are read one by
// one there.
func TestWhatAScanReportsByItsNameIsTakenOut(t *testing.T) {
	for _, n := range names {
		for _, joint := range []string{"", "_", "-"} {
			spelled := strings.ReplaceAll(n.words, " ", joint)
			switch {
			case n.scanned == ending && !inMember(spelled), n.scanned == ending && n.words != "cookie" && !inHeader(spelled):
				t.Errorf("%q ends the name of a credential in a scan, and in traffic does not", spelled)
			case n.scanned == paired && !inParameter(spelled):
				t.Errorf("%q is a parameter in a scan, and in traffic is not", spelled)
			case n.text&queried != 0 && !inParameter(spelled), n.text&quoted != 0 && !inMember(spelled):
				t.Errorf("%q is a credential in a text, and in traffic is not", spelled)
			}
		}
	}
}

// TestEveryNameSaysSomething: no row is idle.
func TestEveryNameSaysSomething(t *testing.T) {
	for _, n := range names {
		if n == (name{words: n.words}) {
			t.Errorf("nothing is said of %q", n.words)
		}
	}
}
