package baseline

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"customs.example/runner/verdict"
)

// Suite tells what an id stands for: the specs that can show the violation, a
// spec itself or those of a requirement. It is false for an id of neither.
type Suite func(id string) (specs []string, known bool)

// Apply marks in a report what the baseline knows on the day that the run
// began, and what of the baseline is stale.
func (f *File) Apply(report *verdict.Report, suite Suite) {
	today := report.Started
	violated := map[string]bool{}
	report.Baseline = &verdict.Baseline{File: f.path}
	for spec, failure := range failures(report) {
		failure.Known = f.reason(spec, *failure, today)
		violated[string(failure.Requirement)] = violated[string(failure.Requirement)] || failure.Known == ""
	}
	for n := range report.Requirements {
		q := &report.Requirements[n]
		q.Known = q.Status == verdict.Violated && !violated[string(q.ID)]
	}
	f.count(report)
	report.Baseline.Stale = f.stale(report, suite)
}

// failures are all failures of a report, each with its spec.
func failures(report *verdict.Report) iter.Seq2[verdict.Spec, *verdict.Failure] {
	return func(yield func(verdict.Spec, *verdict.Failure) bool) {
		for _, spec := range report.Specs {
			if spec.Failure != nil && !yield(spec, spec.Failure) {
				return
			}
			for n := range spec.Further {
				if !yield(spec, &spec.Further[n]) {
					return
				}
			}
		}
	}
}

// knows tells whether an entry is about a failure, whatever the day.
func (e Entry) knows(spec verdict.Spec, failure verdict.Failure) bool {
	return e.Fingerprint == failure.Fingerprint && (e.ID == spec.ID || e.ID == string(failure.Requirement))
}

// reason is that of the entry which knows a failure on a day, a spec's before a
// requirement's; "" where none does.
func (f *File) reason(spec verdict.Spec, failure verdict.Failure, today time.Time) string {
	var general string
	for _, e := range f.entries {
		switch {
		case !e.knows(spec, failure) || e.expired(today):
		case e.ID == spec.ID:
			return e.Reason
		default:
			general = cmp.Or(general, e.Reason)
		}
	}
	return general
}

// count counts the violations that are known, and those that fail the gate.
func (f *File) count(report *verdict.Report) {
	for _, failure := range failures(report) {
		q, judged := requirementOf(report, failure)
		switch {
		case !judged || q.Status != verdict.Violated:
		case failure.Known != "":
			report.Baseline.Known++
		case report.Binds(q):
			report.Baseline.New++
		}
	}
}

func requirementOf(report *verdict.Report, failure *verdict.Failure) (verdict.Requirement, bool) {
	at := slices.IndexFunc(report.Requirements, func(q verdict.Requirement) bool { return q.ID == failure.Requirement })
	if at < 0 {
		return verdict.Requirement{}, false
	}
	return report.Requirements[at], true
}
