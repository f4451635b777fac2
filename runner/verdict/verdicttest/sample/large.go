package sample

import (
	"fmt"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// Large is a report of many specs on all requirements, some of which fail with
// evidence.
func Large(specs, violations int) *verdict.Report {
	report := Report()
	report.Specs = nil
	all := requirement.All()
	for n := range specs {
		id := all[n%len(all)].ID
		spec := Passed(fmt.Sprintf("%s/%04d", id, n), id)
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
	report.Conclude(Registered(ids...))
	return report
}
