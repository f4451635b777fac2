package html_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/html"
	"customs.example/specs/requirement"
)

// run describes a report over the whole registry, as a real run makes it.
type run struct {
	specs, violations, unverified int
}

const someTarget = "http://127.0.0.1:8080"

// report has its violations and what is unverified spread over the binding
// requirements, and the outcome of each open one observed.
func (s run) report() *verdict.Report {
	report := &verdict.Report{
		Format:  verdict.Format,
		Suite:   verdict.Suite{Version: "v1.4.0", Requirements: "sha256:" + strings.Repeat("a1", 32), Schemas: "sha256:" + strings.Repeat("b2", 32)},
		Target:  verdict.Target{URL: someTarget, Mode: verdict.Seeded, Capabilities: []requirement.Capability{requirement.CustomersGet}},
		Seed:    7,
		Started: time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC), Seconds: 1.83,
		Traffic: verdict.Traffic{Requests: int64(3 * s.specs), Repeated: 2},
	}
	all := requirement.All()
	selected := make([]verdict.Selected, len(all))
	binding := 0
	for n, record := range all {
		selected[n].Record = record
		if record.Needs == requirement.DirectoryPatch {
			selected[n].Without = requirement.DirectoryPatch
			continue
		}
		mine := s.specs / len(all)
		if n < s.specs%len(all) {
			mine++
		}
		make := passing
		switch {
		case record.Level == requirement.May:
			make = observing
		default:
			if binding < s.violations {
				make = refuting
			} else if binding < s.violations+s.unverified {
				make = hindered
			}
			binding++
		}
		for k := range mine {
			report.Specs = append(report.Specs, make(record.ID, k))
		}
	}
	report.Conclude(selected)
	return report
}

func passing(id requirement.ID, n int) verdict.Spec {
	return verdict.Spec{
		ID: specName(id, n), Requirements: []requirement.ID{id}, Status: verdict.Passed, Seconds: 0.002,
		Text: "Cloud Channel: an import of a linked customer that may not be overwritten refuses a domain customer by domain, under a partner, whose region differs",
	}
}

func specName(id requirement.ID, n int) string {
	kinds := []string{"domain-customer-by-id", "domain-customer-by-domain", "team-customer-by-id"}
	return fmt.Sprintf("%s/%s/account-parent/region-differs/%d", id, kinds[n%len(kinds)], n)
}

func observing(id requirement.ID, n int) verdict.Spec {
	spec := passing(id, n)
	spec.Observed = []string{"404 NOT_FOUND"}
	return spec
}

func hindered(id requirement.ID, n int) verdict.Spec {
	spec := passing(id, n)
	spec.Status, spec.Reason = verdict.SpecUnverified, "its arrangement failed: POST accounts.customers.import: expected 409 ALREADY_EXISTS, got 200"
	return spec
}

// refuting fails in one of three ways: an answer that should be a refusal, a
// refusal with the wrong status, and a body without what it should have.
func refuting(id requirement.ID, n int) verdict.Spec {
	spec := passing(id, n)
	spec.Status = verdict.Failed
	const customer = `{"name":"accounts/C4d6zmk2x8w/customers/Sjf27jgfs7g","domain":"d3tfkbqf3sv.customs.example","cloudIdentityId":"Cg8239dv6ek",` +
		`"cloudIdentityInfo":{"customerType":"DOMAIN","primaryDomain":"d3tfkbqf3sv.customs.example","phoneNumber":"+14155550100"},` +
		`"orgDisplayName":"Organization 2g6tfcbybt","orgPostalAddress":{"regionCode":"US","postalCode":"94105","addressLines":["1 First Street"]},` +
		`"createTime":"2026-11-22T02:13:34.574897315Z"}`
	const refusal = `{"error":{"code":400,"message":"The region differs.","status":"FAILED_PRECONDITION","details":[{"reason":"REGION_DIFFERS","domain":"cloudchannel.googleapis.com"}]}}`
	arranged := exchange("POST", "/v1/accounts/C4d6zmk2x8w/customers:import", `{"cloudIdentityId":"Cg8239dv6ek"}`, 200, customer)
	call := exchange("POST", "/v1/accounts/C4d6zmk2x8w/customers:import", `{"cloudIdentityId":"Cg8239dv6ek","overwriteIfExists":false,"authToken":"<authToken:valid>"}`, 200, customer)
	failure := verdict.Failure{Requirement: id, Expected: "409 ALREADY_EXISTS", Got: "200", Fingerprint: "0123456789abcdef"}
	switch (len(id) + n) % 3 {
	case 1:
		call.Response.Status, call.Response.Body = 400, refusal
		failure.Expected, failure.Got, failure.Pointer = "409 ALREADY_EXISTS", "400 FAILED_PRECONDITION", "/error/status"
	case 2:
		failure.Expected, failure.Got, failure.Pointer = "an updateTime", "no updateTime", "/updateTime"
	}
	failure.Exchange, failure.Exchanges = 1, []verdict.Exchange{arranged, call}
	failure.Curl = verdict.Curl(call.Request, true)
	spec.Failure = &failure
	return spec
}

func exchange(method, path, body string, status int, answer string) verdict.Exchange {
	return verdict.Exchange{
		Request: verdict.Request{Method: method, URL: someTarget + path, Caller: "reseller", Body: body},
		Response: verdict.Response{Status: status, Body: answer, Headers: map[string]string{
			"Content-Type": "application/json; charset=UTF-8", "Date": "Tue, 03 Feb 2026 04:05:06 GMT",
		}},
	}
}

// replayedWithBaseline knows the first of the violations, and has entries that
// are stale.
func replayedWithBaseline() *verdict.Report {
	report := run{specs: 400, violations: 4, unverified: 3}.report()
	report.Problem = "interrupted after 400 of 1331 specs"
	report.Target.Mode = verdict.Replayed
	report.Recording = &verdict.Recording{
		Suite: verdict.Suite{Version: "v1.3.0"}, Mode: verdict.Given,
		Started: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Verdict: verdict.Conformant,
	}
	known := 0
	for n := range report.Specs {
		failure := report.Specs[n].Failure
		if failure != nil && (failure.Requirement == report.Requirements[0].ID || failure.Requirement == report.Requirements[1].ID) {
			failure.Known = "ticket 4711: the region is compared after the overwrite"
			known++
		}
	}
	report.Requirements[0].Known, report.Requirements[1].Known = true, true
	report.Baseline = &verdict.Baseline{File: "known.yaml", Known: known, New: 8, Stale: []verdict.Stale{
		{Line: 12, LastLine: 14, ID: "import.token.expired", Reason: "it is met now"},
		{Line: 19, ID: "import.token.gone/*", Reason: "there is no such spec"},
	}}
	return report
}

func shown(t testing.TB, report *verdict.Report) string {
	t.Helper()
	var text strings.Builder
	if err := html.Write(report, &text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}
