package conformance

import (
	"fmt"
	"slices"

	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/invariant"
	"customs.example/specs/requirement"
)

// checkReports are what rules found in one file's traffic, each as a spec of the
// report, without what is not selected.
func checkReports(results []invariant.Result, file string, redactor exchange.Redactor, selected map[requirement.ID]bool) []verdict.Spec {
	results = slices.DeleteFunc(results, func(r invariant.Result) bool { return !selected[r.Rule.Requirement] })
	beside := map[string]int{}
	for _, r := range results {
		beside[checkID(r, file)]++
	}
	var reports []verdict.Spec
	for _, r := range results {
		id := checkID(r, file)
		if beside[id] > 1 {
			id += "/" + r.Rule.Name
		}
		h := heading{id: id, requirement: r.Rule.Requirement, text: r.Rule.Sentence}
		reports = append(reports, h.report(specs.Checked(r, redactor), selected, basesOf(r)))
	}
	return reports
}

func checkID(r invariant.Result, file string) string {
	return fmt.Sprintf("%s/%s/%d", r.Rule.Requirement, file, r.Entry.Number)
}

// basesOf are the URLs that the exchanges of a result were made under.
func basesOf(r invariant.Result) bases {
	under := bases{}
	for _, e := range append(slices.Clone(r.Earlier), r.Entry) {
		under[e.Call.API] = e.Base
	}
	return under
}
