package capture_test

import (
	"testing"

	"customs.example/runner/capture"
)

func TestWhoeverMayBeSeveralIsNobody(t *testing.T) {
	for _, authorization := range []string{"Bearer TOKEN", "DUMMY", "Bearer xxx", "Bearer tok1", "Bearer YOUR_ACCESS_TOKEN", "Bearer dummy-token-1"} {
		one := entry("GET", profileURL, "", profile, asking(object{"headers": headers("Authorization", authorization)}))
		if s := read(t, harOf(one), capture.Bases{}).Entries[0]; s.Call.Caller != "anonymous" {
			t.Errorf("%s is a credential of %s", authorization, s.Call.Caller)
		}
	}
}

func TestUsersBehindOneCredential(t *testing.T) {
	const bearer = "Bearer the-gateway-of-42"
	for _, tt := range []struct {
		header, one, another string
		same                 bool
	}{
		{"X-User", "marty", "emmett", false},
		{"X-Goog-Authenticated-User-Email", "marty", "emmett", false},
		{"X-Tenant-Id", "1", "2", false},
		{"Cookie", "SID=1", "SID=2", false},
		{"X-User", "marty", "marty", true},
		{"User-Agent", "curl", "wget", true},
		{"X-Request-Id", "1", "2", true},
	} {
		as := func(value string) object {
			return entry("GET", profileURL, "", profile, asking(object{"headers": headers("Authorization", bearer, tt.header, value)}))
		}
		s := read(t, harOf(as(tt.one), as(tt.another)), capture.Bases{}).Entries
		if got := s[0].Call.Caller == s[1].Call.Caller; got != tt.same {
			t.Errorf("%s: %s and %s are one caller: %v, want %v", tt.header, tt.one, tt.another, got, tt.same)
		}
	}
}

func TestWhoAnsweredIsTold(t *testing.T) {
	for _, tt := range []struct {
		name, value string
		relayed     bool
	}{
		{"Server", "nginx/1.25.3", true},
		{"Server", "Werkzeug/3.0", false},
		{"Via", "1.1 google", true},
		{"x-amzn-ErrorType", "InternalServerErrorException", true},
		{"X-Request-Id", "1", false},
	} {
		s := read(t, harOf(entry("GET", profileURL, "", profile, answering(object{"headers": headers(tt.name, tt.value)}))), capture.Bases{}).Entries[0]
		if s.Visible.Relayed != tt.relayed {
			t.Errorf("%s: %s names an intermediary: %v, want %v", tt.name, tt.value, s.Visible.Relayed, tt.relayed)
		}
	}
}
