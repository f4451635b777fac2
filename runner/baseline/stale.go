package baseline

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// stale are the entries that no longer say what is, in the order of the file.
func (f *File) stale(report *verdict.Report, suite Suite) []verdict.Stale {
	found := []verdict.Stale{}
	for _, e := range f.entries {
		if reason := e.stale(report, suite); reason != "" {
			found = append(found, verdict.Stale{Line: e.first + 1, LastLine: e.last + 1, ID: e.ID, Reason: reason})
		}
	}
	return found
}

// stale is why an entry is, "" where it is not. What was not judged in this run
// says nothing against an entry.
func (e Entry) stale(report *verdict.Report, suite Suite) string {
	specs, known := suite(e.ID)
	if !known {
		return "the suite has no requirement and no spec of this id"
	}
	if e.Requirement != "" {
		if _, known := suite(string(e.Requirement)); !known {
			return fmt.Sprintf("the suite has no requirement %s", e.Requirement)
		}
	}
	for spec, failure := range failures(report) {
		switch {
		case !e.knows(spec, *failure):
		case e.expired(report.Started):
			return "it was known until " + e.Until.Format(time.DateOnly) + ", and fails still"
		default:
			return ""
		}
	}
	switch {
	case e.expired(report.Started):
		return "it was known until " + e.Until.Format(time.DateOnly)
	case !e.decided(report, specs):
		return ""
	}
	return e.instead(report)
}

// decided tells whether a run says that an entry's failure is not there: its
// requirement was selected, and each spec that can show it came to its end.
func (e Entry) decided(report *verdict.Report, specs []string) bool {
	about := e.about(report)
	selected := slices.ContainsFunc(report.Requirements, func(q verdict.Requirement) bool { return q.ID == about })
	if !selected || len(specs) == 0 {
		return false
	}
	ended := map[string]bool{}
	for _, spec := range report.Specs {
		ended[spec.ID] = spec.Reason == "" && (spec.Status == verdict.Passed || spec.Status == verdict.Failed)
	}
	return !slices.ContainsFunc(specs, func(id string) bool { return !ended[id] })
}

// about is the requirement of an entry: the one that it names, the own one of
// the spec that it names, or the one that it is.
func (e Entry) about(report *verdict.Report) requirement.ID {
	at := slices.IndexFunc(report.Specs, func(s verdict.Spec) bool { return s.ID == e.ID })
	if at < 0 {
		return cmp.Or(e.Requirement, requirement.ID(e.ID))
	}
	return cmp.Or(e.Requirement, report.Specs[at].Requirements[0])
}

// instead says what came instead of an entry's failure.
func (e Entry) instead(report *verdict.Report) string {
	about := e.about(report)
	for spec, failure := range failures(report) {
		if failure.Requirement == about && (e.ID == spec.ID || e.ID == string(about)) {
			return fmt.Sprintf("it fails differently now: expected %s, got %s (fingerprint %s)", failure.Expected, failure.Got, failure.Fingerprint)
		}
	}
	return "it no longer fails"
}
