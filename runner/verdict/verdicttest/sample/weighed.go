package sample

import (
	"time"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// Registered selects requirements of the registry.
func Registered(ids ...requirement.ID) []verdict.Selected {
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

// Weighed is a report whose failures stand with a release gate in every way
// there is: new, known, of a SHOULD, of a MAY and of what binds in a MAY.
func Weighed() *verdict.Report {
	report := Report()
	known := Failed("import.error.body/known", requirement.ImportErrorBody, requirement.ImportErrorBody)
	known.Failure.Known = "reported | as *4711*"
	both := Failed("import.token.expired/both", requirement.ImportTokenExpired, requirement.ImportHTTPMethod, requirement.ImportTokenExpired)
	undecided := Failed("import.identity.team/undecided", requirement.ImportIdentityTeam, requirement.ImportPartnerDisagreement)
	undecided.Reason = "the connection was lost"
	report.Specs = []verdict.Spec{
		violating(), known, both, undecided,
		Failed("import.http.method/warned", requirement.ImportHTTPMethod, requirement.ImportHTTPMethod),
		Failed("import.partner.disagreement/open", requirement.ImportPartnerDisagreement, requirement.ImportPartnerDisagreement),
		Failed("import.overwrite.no-conflict/binding", requirement.ImportOverwriteNoConflict, requirement.ImportOverwriteNoConflict),
		Passed("directory.get.by-id/passed", requirement.DirectoryGetByID),
		Errored("directory.get.schema/errored", requirement.DirectoryGetSchema, "the suite failed: panic\ngoroutine 1"),
	}
	report.Specs[0].Further = nil
	report.Problem = "interrupted"
	report.Recording = &verdict.Recording{
		Suite: verdict.Suite{Version: "v1.1.0"}, Mode: verdict.Given, Started: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Verdict: verdict.Conformant,
	}
	report.Baseline = &verdict.Baseline{
		File: "known.yaml", Known: 1, New: 3, Stale: []verdict.Stale{{Line: 12, LastLine: 14, ID: "import.union.exclusive/gone", Reason: "it passes"}},
	}
	report.Conclude(append(Registered(
		requirement.ImportUnionExclusive, requirement.ImportErrorBody, requirement.ImportTokenExpired, requirement.ImportHTTPMethod,
		requirement.ImportPartnerDisagreement, requirement.ImportIdentityTeam, requirement.ImportOverwriteNoConflict,
		requirement.DirectoryGetByID, requirement.DirectoryGetSchema, requirement.DirectoryGetStable,
	), withoutPatch()))
	knowing(report)
	return report
}

// WithBaseline is a report whose failures a baseline knows, as they say.
func WithBaseline(report *verdict.Report, stale []verdict.Stale) {
	report.Baseline = &verdict.Baseline{File: "known.yaml", Stale: stale}
	knowing(report)
}

// knowing settles which requirements are known from what their failures say.
func knowing(report *verdict.Report) {
	for n := range report.Requirements {
		q := &report.Requirements[n]
		q.Known = q.Status == verdict.Violated
		for _, spec := range report.Specs {
			for _, f := range spec.Failures() {
				q.Known = q.Known && (f.Requirement != q.ID || f.Known != "")
			}
		}
	}
}
