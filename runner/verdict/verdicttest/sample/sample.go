// Package sample makes reports for the tests of package verdict and of its
// renderings, from single specs to one over the whole registry. Nothing but
// tests imports it.
package sample

import (
	"time"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// Own and Other are requirements of no registry.
const Own, Other requirement.ID = "group.own", "group.other"

// Record is a requirement that no registry has; verdict knows registries by their
// records alone.
func Record(id requirement.ID, level requirement.Level) requirement.Record {
	return requirement.Record{
		ID: id, Level: level,
		Statement: "Statement of " + string(id) + ".",
		Accepted:  "200",
		Source:    requirement.Source{Document: "Document", Section: "Section", URL: "https://example.com/" + string(id)},
	}
}

// Selected is a requirement that a run was to judge.
func Selected(id requirement.ID, level requirement.Level) verdict.Selected {
	return verdict.Selected{Record: Record(id, level)}
}

// Passed is a spec that found its requirement met.
func Passed(id string, r requirement.ID) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{r}, Text: "text of " + id, Status: verdict.Passed}
}

// Unverified is a spec that could not judge its requirement.
func Unverified(id string, r requirement.ID, reason string) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{r}, Status: verdict.SpecUnverified, Reason: reason}
}

// Errored is a spec in which the suite itself failed.
func Errored(id string, r requirement.ID, reason string) verdict.Spec {
	return verdict.Spec{ID: id, Requirements: []requirement.ID{r}, Status: verdict.Errored, Reason: reason}
}

// Failed is a spec about one requirement that found others, or its own, violated.
func Failed(id string, about requirement.ID, violated ...requirement.ID) verdict.Spec {
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

// Concluded is what the specs come to.
func Concluded(s []verdict.Selected, specs ...verdict.Spec) *verdict.Report {
	report := &verdict.Report{Format: verdict.Format, Specs: specs}
	report.Conclude(s)
	return report
}

// Report is a small report that has one of everything.
func Report() *verdict.Report {
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
			Passed("import.identity.domain/new", "import.identity.domain"),
			violating(),
			Failed("import.union.exclusive/triple", "import.union.exclusive", "import.union.exclusive"),
			Unverified("import.token.expired/new", "import.token.expired", "its arrangement failed: POST: expected 200, got 500\nand more"),
			{
				ID: "import.identity.case/account-parent", Requirements: []requirement.ID{"import.identity.case"},
				Status: verdict.Passed, Seconds: 0.5, Observed: []string{"404 NOT_FOUND"},
			},
		},
	}
	report.Conclude([]verdict.Selected{
		Selected("import.identity.domain", requirement.Must),
		Selected("import.identity.case", requirement.May),
		Selected("import.union.exclusive", requirement.Must),
		Selected("import.error.body", requirement.Must),
		Selected("import.token.expired", requirement.Must),
		withoutPatch(),
	})
	return report
}

// withoutPatch is a requirement on a method that the target does not have.
func withoutPatch() verdict.Selected {
	patch := Selected("directory.patch.merges", requirement.Should)
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
