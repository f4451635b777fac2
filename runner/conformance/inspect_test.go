package conformance_test

import (
	"bytes"
	"errors"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/runner/capture/capturetest"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/reference/fault"
	"customs.example/runner/verdict"
	"customs.example/runner/verdict/text"
	"customs.example/specs/requirement"
)

// errand is a request that a client of both APIs makes.
type errand struct{ method, path, bearer, body string }

const (
	importPath = "/v1/accounts/C0123456/customers:import"
	byIDPath   = "/admin/directory/v1/customers/C03xgje4y"
	myPath     = "/admin/directory/v1/customers/my_customer"
	overwrite  = `{"cloudIdentityId":"C03xgje4y","overwriteIfExists":true}`
	update     = `{"alternateEmail":"desk@example.org","customerDomain":"amatchmadeinspace.com","postalAddress":{"organizationName":"Space, LLC","countryCode":"US"}}`
	move       = `{"customerDomain":"fluxcapacitor.com","postalAddress":{"organizationName":"Space, LLC","countryCode":"US"}}`
)

// errands are right and wrong requests, as an everyday client makes them.
func errands() []errand {
	const reseller, admin = "sample-reseller", "sample-admin"
	return []errand{
		{"POST", importPath, reseller, overwrite},
		{"POST", importPath, reseller, overwrite},
		{"POST", importPath, reseller, `{"domain":"amatchmadeinspace.com","cloudIdentityId":"C03xgje4y","overwriteIfExists":true}`},
		{"POST", importPath, reseller, `{"cloudIdentityId":"C03xgje4y","authToken":7,"overwriteIfExists":true}`},
		{"POST", importPath, reseller, `{"authToken":"the-planted-auth-token","overwriteIfExists":false}`},
		{"GET", "/v1/accounts/C0123456/customers/S0", reseller, ""},
		{"GET", myPath, admin, ""},
		{"GET", myPath, admin, ""},
		{"PUT", myPath, admin, `{"alternateEmail":"other@example.org","phoneNumber":7}`},
		{"GET", myPath, admin, ""},
		{"PUT", myPath, admin, update},
		{"GET", myPath, admin, ""},
		{"GET", byIDPath, admin, ""},
		{"GET", "/health", "", ""},
		{"PUT", byIDPath, admin, move},
		{"POST", importPath, reseller, `{"cloudIdentityId":"C03xgje4y","overwriteIfExists":false}`},
		{"POST", importPath, reseller, overwrite},
		{"GET", byIDPath, admin, ""},
	}
}

// ran writes a HAR of the errands being run at an implementation.
func ran(t *testing.T, options reference.Options) string {
	t.Helper()
	options.World = fixtures.DocumentedWorld()
	options.World.CloudIdentities[0].PrimaryAdminEmail = "admin@amatchmadeinspace.com" // some faults know it by that
	log := capturetest.NewLog("https://emulator.example")
	handler := log.Around(reference.New(options))
	for _, e := range errands() {
		request := httptest.NewRequestWithContext(t.Context(), e.method, e.path, strings.NewReader(e.body))
		if e.bearer != "" {
			request.Header.Set("Authorization", "Bearer "+e.bearer)
		}
		if e.body != "" {
			request.Header.Set("Content-Type", "application/json")
		}
		handler.ServeHTTP(httptest.NewRecorder(), request)
	}
	path := filepath.Join(t.TempDir(), "some traffic.har")
	if err := capturetest.Write(path, log.Entries()); err != nil {
		t.Fatal(err)
	}
	return path
}

func inspected(t *testing.T, o conformance.InspectOptions) *verdict.Report {
	t.Helper()
	report, err := conformance.Inspect(o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestInspectRightTraffic(t *testing.T) {
	report := inspected(t, conformance.InspectOptions{Files: []string{ran(t, reference.Options{})}, Version: "v1"})
	if report.Verdict != verdict.Incomplete || report.Summary.Must.Violated+report.Summary.Should.Violated > 0 {
		t.Errorf("the verdict is %s, with %+v", report.Verdict, report.Summary)
	}
	if c := report.Capture; c.Exchanges != len(errands())-1 || c.Others != 1 || report.Traffic.Requests != int64(c.Exchanges) || len(c.Files) != 1 {
		t.Errorf("it tells of %+v and %+v", c, report.Traffic)
	}
	if report.Target.URL != "https://emulator.example" || report.Target.Mode != verdict.Replayed || report.Target.Capabilities == nil || report.Suite.Version != "v1" {
		t.Errorf("the target is %+v, judged by %s", report.Target, report.Suite.Version)
	}
	if len(report.Requirements) != len(requirement.All()) {
		t.Errorf("%d requirements, want all %d", len(report.Requirements), len(requirement.All()))
	}
	for id, want := range map[requirement.ID]string{
		requirement.ImportUnionExclusive:                 "met: held in 1 exchange",
		requirement.ImportRequestTypes:                   "met: held in 1 exchange",
		requirement.ImportOverwriteRepeatable:            "met: held in 3 exchanges",
		requirement.DirectoryUpdateRoundTrip:             "met: held in 5 exchanges",
		requirement.DirectoryUpdateRefusalChangesNothing: "met: held in 1 exchange",
		requirement.JourneyPrimaryChangeConflicts:        "met: held in 1 exchange",
		requirement.JourneyPrimaryChangeOverwrites:       "met: held in 1 exchange",
		requirement.ImportPermissionAnonymous:            "unverified: the traffic does not show it",
	} {
		at := slices.IndexFunc(report.Requirements, func(r verdict.Requirement) bool { return r.ID == id })
		if r := report.Requirements[at]; string(r.Status)+": "+r.Reason != want {
			t.Errorf("%s is %s: %s, want %s", id, r.Status, r.Reason, want)
		}
	}
	seen := map[string]bool{}
	for _, spec := range report.Specs {
		if seen[spec.ID] || !strings.HasPrefix(spec.ID, string(spec.Requirements[0])+"/some_traffic.har/") || spec.Text == "" {
			t.Errorf("a spec is named %s: %s", spec.ID, spec.Text)
		}
		seen[spec.ID] = true
	}
	if !seen["import.union.exclusive/some_traffic.har/3"] || !seen["import.overwrite.repeatable/some_traffic.har/2/data"] {
		t.Error("specs are not named by requirement, file, entry and, where there are several, rule")
	}
}

func TestInspectFindsFaults(t *testing.T) {
	for _, id := range []string{
		"union-last-member-wins", "request-numbers-for-texts", "overwrite-appends-to-the-name", "overwrite-moves-creation", "error-status-in-words",
		"response-name-of-the-caller", "response-two-domains", "update-echoed", "update-answers-what-was", "body-numbers-for-texts",
		"kept-not-what-came-before-the-error", "get-changes-by-itself", "journey-change-not-taken-over",
		"identity-by-id-without-domain", "error-without-message",
	} {
		t.Run(id, func(t *testing.T) {
			f, ok := fault.Lookup(id)
			if !ok {
				t.Fatal("there is no such fault")
			}
			report := inspected(t, conformance.InspectOptions{Files: []string{ran(t, f.Options())}})
			var violated []requirement.ID
			for _, r := range report.Requirements {
				if r.Status == verdict.Violated {
					violated = append(violated, r.ID)
				}
			}
			if !slices.Contains(violated, f.Requirement) {
				t.Errorf("violated: %v, want %s", violated, f.Requirement)
			}
		})
	}
}

func TestInspectShowsWhatAViolationFollowsFrom(t *testing.T) {
	f, _ := fault.Lookup("journey-change-not-taken-over")
	report := inspected(t, conformance.InspectOptions{Files: []string{ran(t, f.Options())}, Only: []string{"journey.primary-change-overwrites"}})
	if len(report.Requirements) != 1 || len(report.Specs) != 1 || report.Verdict != verdict.Nonconformant {
		t.Fatalf("%d requirements, %d specs, verdict %s", len(report.Requirements), len(report.Specs), report.Verdict)
	}
	failure := report.Specs[0].Failure
	var made []string
	for _, e := range failure.Exchanges {
		made = append(made, e.Request.Method+" "+e.Request.URL+" as "+e.Request.Caller)
	}
	want := []string{
		"POST https://emulator.example" + importPath + " as caller-1",
		"PUT https://emulator.example" + byIDPath + " as caller-2",
		"POST https://emulator.example" + importPath + " as caller-1",
	}
	if !slices.Equal(made, want) || failure.Exchange != 2 {
		t.Errorf("the evidence is\n%s\nwith the failing one at %d", strings.Join(made, "\n"), failure.Exchange)
	}
	if !strings.HasSuffix(failure.Expected, `200 with "fluxcapacitor.com"`) || failure.Got != `"amatchmadeinspace.com"` || !strings.Contains(failure.Curl, "$BEARER_CALLER_1") {
		t.Errorf("expected %s, got %s; again: %s", failure.Expected, failure.Got, failure.Curl)
	}
}

func TestInspectShowsNoSecrets(t *testing.T) {
	for _, id := range []string{"error-status-in-words", "identity-missing-not-found", "update-echoed"} {
		f, _ := fault.Lookup(id)
		report := inspected(t, conformance.InspectOptions{Files: []string{ran(t, f.Options())}})
		var shown bytes.Buffer
		if err := errors.Join(report.JSON(&shown), text.Write(report, &shown, text.View{})); err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"sample-reseller", "sample-admin", "the-planted-auth-token"} {
			if strings.Contains(shown.String(), secret) {
				t.Errorf("%s: the report holds %s", id, secret)
			}
		}
	}
}

func TestInspectWhatCannotBeJudged(t *testing.T) {
	good := ran(t, reference.Options{})
	empty := filepath.Join(t.TempDir(), "empty.har")
	if err := os.WriteFile(empty, []byte(`{"log":{"entries":[{"request":{"method":"GET","url":"https://a.example/"}}]}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	elsewhere := &url.URL{Scheme: "https", Host: "elsewhere.example"}
	for _, tt := range []struct {
		name    string
		options conformance.InspectOptions
		usage   bool
		want    string
	}{
		{"no file", conformance.InspectOptions{}, true, "name a HAR file or a go-vcr cassette"},
		{"one file twice", conformance.InspectOptions{Files: []string{good, good}}, true, "is named twice"},
		{"no such file", conformance.InspectOptions{Files: []string{"none.har"}}, true, "read traffic: stat none.har: no such file"},
		{"a glob of nothing", conformance.InspectOptions{Files: []string{good}, Only: []string{"import.onion.*"}}, true, "matches no requirement"},
		{"nothing left", conformance.InspectOptions{Files: []string{good}, Skip: []string{"*"}}, true, "nothing is left to judge"},
		{"none of the APIs'", conformance.InspectOptions{Files: []string{empty}}, false, "none of 1 requests is one of the two APIs'; they are known by their paths"},
		{"another base", conformance.InspectOptions{Files: []string{good}, Channel: elsewhere, Directory: elsewhere}, false, "are the base URLs those of the traffic?"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report, err := conformance.Inspect(tt.options)
			if errors.As(err, new(*conformance.UsageError)) != tt.usage || errors.As(err, new(*conformance.EnvironmentError)) == tt.usage {
				t.Errorf("got the error %T %v", err, err)
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) || report.Problem != err.Error() || report.Verdict != verdict.None {
				t.Errorf("got %v and the verdict %s, want %q", err, report.Verdict, tt.want)
			}
		})
	}
}
