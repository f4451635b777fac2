package verdict_test

import (
	"fmt"
	"time"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// record is a requirement of this package's tests; verdict knows registries by
// their records alone.
func record(id requirement.ID, level requirement.Level) requirement.Record {
	return requirement.Record{
		ID: id, Level: level,
		Statement: "Statement of " + string(id) + ".",
		Accepted:  "200",
		Source:    requirement.Source{Document: "Document", Section: "Section", URL: "https://example.com/" + string(id)},
	}
}

func selected(id requirement.ID, level requirement.Level) verdict.Selected {
	return verdict.Selected{Record: record(id, level)}
}

func passed(id string, r requirement.ID) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{r}, Text: "text of " + id, Status: verdict.Passed}
}

func unverified(id string, r requirement.ID, reason string) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{r}, Status: verdict.SpecUnverified, Reason: reason}
}

func errored(id string, r requirement.ID, reason string) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{r}, Status: verdict.Errored, Reason: reason}
}

// failed is a spec about one requirement that found others, or its own, violated.
func failed(id string, about requirement.ID, violated ...requirement.ID) verdict.Spec {
	spec := verdict.Spec{ID: id, Requirements: []requirement.ID{about}, Status: verdict.Failed}
	for n, v := range violated {
		failure := verdict.Failure{Requirement: v, Expected: "200", Got: "404 NOT_FOUND"}
		if n == 0 {
			spec.Failure = &failure
			continue
		}
		spec.Further = append(spec.Further, failure)
	}
	return spec
}

func judge(s []verdict.Selected, specs ...verdict.Spec) *verdict.Report {
	report := &verdict.Report{Format: verdict.Format, Specs: specs}
	report.Judge(s)
	return report
}

// sample is a small report that has one of everything.
func sample() *verdict.Report {
	report := &verdict.Report{
		Format: verdict.Format,
		Suite:  verdict.Suite{Version: "v1.2.3", Requirements: "sha256:aa", Schemas: "sha256:bb"},
		Target: verdict.Target{
			URL: "http://127.0.0.1:8080", Mode: verdict.Seeded,
			Capabilities: []requirement.Capability{requirement.CustomersGet},
		},
		Seed: 7, Started: time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC), Seconds: 1.25,
		Traffic: verdict.Traffic{Requests: 42, Repeated: 2, Restarted: 1},
		Specs: []verdict.Spec{
			passed("import.identity.domain/new", "import.identity.domain"),
			violating(),
			failed("import.union.exclusive/triple", "import.union.exclusive", "import.union.exclusive"),
			unverified("import.token.expired/new", "import.token.expired", "its arrangement failed: POST: expected 200, got 500\nand more"),
			{
				ID: "import.identity.case/account-parent", Requirements: []requirement.ID{"import.identity.case"},
				Status: verdict.Passed, Seconds: 0.5, Observed: []string{"404 NOT_FOUND"},
			},
		},
	}
	report.Judge([]verdict.Selected{
		selected("import.identity.domain", requirement.Must),
		selected("import.identity.case", requirement.May),
		selected("import.union.exclusive", requirement.Must),
		selected("import.error.body", requirement.Must),
		selected("import.token.expired", requirement.Must),
		withoutPatch(),
	})
	return report
}

// withoutPatch is a requirement on a method that the target does not have.
func withoutPatch() verdict.Selected {
	patch := selected("directory.patch.merges", requirement.Should)
	patch.About, patch.Without = true, requirement.DirectoryPatch
	return patch
}

// violating is a spec with evidence: of its own requirement, and of one on
// every exchange.
func violating() verdict.Spec {
	spec := verdict.Spec{
		ID: "import.union.exclusive/pair", Requirements: []requirement.ID{"import.union.exclusive", "import.error.body"},
		Text: "an import is refused", Status: verdict.Failed, Seconds: 0.002,
	}
	first := verdict.Exchange{
		Request: verdict.Request{
			Method: "GET", URL: "http://127.0.0.1:8080/v1/accounts/C1/customers/S1", Caller: "reseller",
		},
		Response: verdict.Response{Error: "EOF"},
	}
	second := verdict.Exchange{
		Request: verdict.Request{
			Method: "POST", URL: "http://127.0.0.1:8080/v1/accounts/C1/customers:import", Caller: "other-reseller",
			Body: `{"domain":"d'or.example","authToken":"<authToken:valid>"}`,
		},
		Response: verdict.Response{
			Status: 400, Headers: map[string]string{"Content-Type": "text/html"}, Body: "<html>\nno\n</html>",
		},
	}
	spec.Failure = &verdict.Failure{
		Requirement: "import.union.exclusive", Expected: "400 INVALID_ARGUMENT", Got: "200", Pointer: "/error/status",
		Exchange: 1, Exchanges: []verdict.Exchange{first, second}, Curl: verdict.Curl(second.Request, true),
	}
	spec.Further = []verdict.Failure{{
		Requirement: "import.error.body", Expected: "a well formed error body", Got: `Content-Type "text/html"`,
		Exchange: 1, Exchanges: []verdict.Exchange{}, Curl: verdict.Curl(second.Request, true),
	}}
	return spec
}

// hostile is what a target may answer to harm whoever shows the report.
const hostile = "a|b `c`` <script>alert(1)</script> @someone [x](https://evil.example) https://evil.example www.evil.example " +
	"![i](https://evil.example/i.png) #1 ]]> &amp; ~~s~~ $x$ {0} [[ATTACHMENT|/etc/passwd]] \x1b[2J\x00\r\n| - | \\ \u202e \ufffe \xff"

// registered selects requirements of the registry.
func registered(ids ...requirement.ID) []verdict.Selected {
	var all []verdict.Selected
	for _, id := range ids {
		r, found := requirement.Lookup(id)
		if !found {
			panic("no requirement " + id)
		}
		all = append(all, verdict.Selected{Record: r})
	}
	return all
}

// weighed is a report whose failures stand with a release gate in every way
// there is: new, known, of a SHOULD, of a MAY and of what binds in a MAY.
func weighed() *verdict.Report {
	report := sample()
	known := failed("import.error.body/known", requirement.ImportErrorBody, requirement.ImportErrorBody)
	known.Failure.Known = "reported | as *4711*"
	both := failed("import.token.expired/both", requirement.ImportTokenExpired, requirement.ImportHTTPMethod, requirement.ImportTokenExpired)
	undecided := failed("import.identity.team/undecided", requirement.ImportIdentityTeam, requirement.ImportIdentityCase)
	undecided.Reason = "the connection was lost"
	report.Specs = []verdict.Spec{
		violating(), known, both, undecided,
		failed("import.http.method/warned", requirement.ImportHTTPMethod, requirement.ImportHTTPMethod),
		failed("import.identity.case/open", requirement.ImportIdentityCase, requirement.ImportIdentityCase),
		failed("import.overwrite.no-conflict/binding", requirement.ImportOverwriteNoConflict, requirement.ImportOverwriteNoConflict),
		passed("directory.get.by-id/passed", requirement.DirectoryGetByID),
		errored("directory.get.schema/errored", requirement.DirectoryGetSchema, "the suite failed: panic\ngoroutine 1"),
	}
	report.Specs[0].Further = nil
	report.Problem = "interrupted"
	report.Recording = &verdict.Recording{
		Suite: verdict.Suite{Version: "v1.1.0"}, Mode: verdict.Given, Started: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Verdict: verdict.Conformant,
	}
	report.Baseline = &verdict.Baseline{
		File: "known.yaml", Known: 1, New: 3, Stale: []verdict.Stale{{Line: 12, LastLine: 14, ID: "import.union.exclusive/gone", Reason: "it passes"}},
	}
	report.Judge(append(registered(
		requirement.ImportUnionExclusive, requirement.ImportErrorBody, requirement.ImportTokenExpired, requirement.ImportHTTPMethod,
		requirement.ImportIdentityCase, requirement.ImportIdentityTeam, requirement.ImportOverwriteNoConflict,
		requirement.DirectoryGetByID, requirement.DirectoryGetSchema, requirement.DirectoryGetStable,
	), withoutPatch()))
	return report
}

// large is a report of many specs on all requirements, some of which fail with
// evidence.
func large(specs, violations int) *verdict.Report {
	report := sample()
	report.Specs = nil
	all := requirement.All()
	for n := range specs {
		id := all[n%len(all)].ID
		spec := passed(fmt.Sprintf("%s/%04d", id, n), id)
		if n < violations {
			failing := violating()
			spec.Status, spec.Failure = verdict.Failed, failing.Failure
			spec.Failure.Requirement = id
		}
		report.Specs = append(report.Specs, spec)
	}
	var ids []requirement.ID
	for _, r := range all {
		ids = append(ids, r.ID)
	}
	report.Judge(registered(ids...))
	return report
}
