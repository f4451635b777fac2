package capture_test

import (
	"net/url"
	"testing"

	"customs.example/runner/capture"

	"customs.example/specs/api"
)

func TestOperations(t *testing.T) {
	for _, tt := range []struct {
		method, url string
		want        api.Operation // "" for none
		base, path  string
	}{
		{"POST", "https://cloudchannel.googleapis.com/v1/accounts/C1/customers:import", api.Import, "https://cloudchannel.googleapis.com", "/v1/accounts/C1/customers:import"},
		{"post", "https://cloudchannel.googleapis.com:443/v1/accounts/C1/customers:import?alt=json", api.Import, "https://cloudchannel.googleapis.com", "/v1/accounts/C1/customers:import"},
		{"POST", "http://localhost:8080/mock/v1/accounts/C1/channelPartnerLinks/L1/customers%3Aimport", api.Import, "http://localhost:8080/mock", "/v1/accounts/C1/channelPartnerLinks/L1/customers%3Aimport"},
		{"POST", "http://marty:secret@localhost:80/v1/accounts/C1/customers:import", api.Import, "http://localhost", "/v1/accounts/C1/customers:import"},
		{"GET", "https://cloudchannel.googleapis.com/v1/accounts/C1/customers/S1", api.ReadBack, "https://cloudchannel.googleapis.com", "/v1/accounts/C1/customers/S1"},
		{"GET", "https://elsewhere.example/v1/accounts/C1/customers/S1", "", "", ""},
		{"GET", "https://x.example/admin/directory/v1/customers/my_customer", api.GetProfile, "https://x.example", "/admin/directory/v1/customers/my_customer"},
		{"PUT", "https://x.example/a/b/admin/directory/v1/customers/C1", api.PutProfile, "https://x.example/a/b", "/admin/directory/v1/customers/C1"},
		{"PATCH", "https://x.example/admin/directory/v1/customers/C1", api.PatchProfile, "https://x.example", "/admin/directory/v1/customers/C1"},
		{"DELETE", "https://x.example/admin/directory/v1/customers/C1", "", "", ""},
		{"OPTIONS", "https://x.example/admin/directory/v1/customers/C1", "", "", ""},
		{"HEAD", "https://x.example/admin/directory/v1/customers/C1", "", "", ""},
		{"GET", "https://x.example/admin/directory/v1/customers/C1/", "", "", ""},
		{"GET", "https://x.example/admin/directory/v1/customers/", "", "", ""},
		{"GET", "https://x.example/admin/directory/v1/customer/C1/domains", "", "", ""},
		{"GET", "https://x.example/admin/directory/v1/users/C1", "", "", ""},
		{"GET", "https://cloudchannel.googleapis.com/v1/accounts/C1/customers:import", "", "", ""},
		{"POST", "https://cloudchannel.googleapis.com/v1alpha1/accounts/C1/customers:import", "", "", ""},
		{"POST", "https://cloudchannel.googleapis.com/v1/accounts/C1/customers:transferEntitlements", "", "", ""},
		{"POST", "/v1/accounts/C1/customers:import", "", "", ""},
		{"GET", "data:,", "", "", ""},
	} {
		t.Run(tt.method+" "+tt.url, func(t *testing.T) {
			capture := read(t, harOf(entry(tt.method, tt.url, "", "{}")), capture.Bases{})
			if tt.want == "" {
				if len(capture.Entries) != 0 || capture.Others != 1 {
					t.Errorf("it is taken for %s", capture.Entries[0].Call.Operation)
				}
				return
			}
			if len(capture.Entries) != 1 {
				t.Fatal("it is not taken for an operation")
			}
			s := capture.Entries[0]
			if s.Call.Operation != tt.want || s.Base != tt.base || s.Call.Path != tt.path {
				t.Errorf("got %s, %s under %s", s.Call.Operation, s.Call.Path, s.Base)
			}
		})
	}
}

func TestReadBackIsOfTheAPIBesideAnImport(t *testing.T) {
	imported := entry("POST", "https://x.example/mock/v1/accounts/C1/customers:import", "{}", "{}")
	for url, want := range map[string]int{
		"https://x.example/mock/v1/accounts/C1/customers/S1":  2,
		"https://x.example/other/v1/accounts/C1/customers/S1": 1,
		"https://y.example/mock/v1/accounts/C1/customers/S1":  1,
	} {
		if got := len(read(t, harOf(entry("GET", url, "", "{}"), imported), capture.Bases{}).Entries); got != want {
			t.Errorf("%s: %d exchanges of the APIs, want %d", url, got, want)
		}
	}
}

func TestBaseURLsSayWhatIsOfTheAPIs(t *testing.T) {
	har := harOf(
		entry("POST", "https://x.example/a/v1/accounts/C1/customers:import", "{}", "{}"),
		entry("POST", "https://x.example/b/v1/accounts/C1/customers:import", "{}", "{}"),
		entry("GET", "https://x.example/a/v1/accounts/C1/customers/S1", "", "{}"),
		entry("GET", "https://y.example/admin/directory/v1/customers/C1", "", "{}"),
	)
	x, err := url.Parse("https://X.example:443/a/")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		bases capture.Bases
		want  int
	}{
		{capture.Bases{}, 4},
		{capture.Bases{Channel: x}, 3},
		{capture.Bases{Channel: x, Directory: x}, 2},
		{capture.Bases{Directory: x}, 3},
	} {
		capture := read(t, har, tt.bases)
		if len(capture.Entries) != tt.want || capture.Others != 4-tt.want {
			t.Errorf("%v: %d exchanges and %d others, want %d of 4", tt.bases, len(capture.Entries), capture.Others, tt.want)
		}
	}
}

func TestOtherWrites(t *testing.T) {
	own := entry("GET", "http://localhost:8080/admin/directory/v1/customers/C1", "", "{}")
	googles := entry("GET", profileURL, "", profile)
	for _, tt := range []struct {
		name    string
		own     object
		method  string
		url     string
		strange bool
	}{
		{"a control of the emulator", own, "POST", "http://127.0.0.1:9999/reset", true},
		{"a read of the emulator", own, "GET", "http://localhost:8080/status", false},
		{"another host", own, "POST", "https://tracker.example/collect", false},
		{"another resource", googles, "POST", "https://admin.googleapis.com/admin/directory/v1/customer/C1/domains", true},
		{"a deletion in the other API", googles, "DELETE", "https://cloudchannel.googleapis.com/v1/accounts/C1/customers/S1", true},
		{"a batch", googles, "POST", "https://www.googleapis.com/batch/admin/directory_v1", true},
		{"the console", googles, "POST", "https://admin.google.com/batchexecute", true},
		{"a token", googles, "POST", "https://oauth2.googleapis.com/token", false},
		{"telemetry", googles, "POST", "https://play.google.com/log", false},
		{"a preflight", googles, "OPTIONS", profileURL, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			capture := read(t, harOf(tt.own, entry(tt.method, tt.url, "", "")), capture.Bases{})
			if got := len(capture.OtherWrites) > 0; got != tt.strange {
				t.Errorf("may have written: %v, want %v", got, tt.strange)
			}
		})
	}
	overridden := entry("PUT", profileURL, "{}", profile, asking(object{"headers": headers("X-HTTP-Method-Override", "PATCH")}))
	if capture := read(t, harOf(googles, overridden), capture.Bases{}); len(capture.Entries) != 1 || len(capture.OtherWrites) != 1 {
		t.Errorf("a method in place of another: %d exchanges, %d other writes, want 1 and 1", len(capture.Entries), len(capture.OtherWrites))
	}
}
