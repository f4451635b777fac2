package junit

import (
	"fmt"
	"strconv"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// rootName is the name of all, and of the suite about the run itself.
const rootName = "customs"

func build(r *verdict.Report) *suites {
	j := &builder{report: r, scales: r.Scales(), byName: map[string]*suite{}}
	j.run()
	j.specs()
	if len(j.suites) == 0 {
		j.suite(rootName) // the properties say what there is to say
	}
	all := &suites{Name: rootName, Suites: j.suites, totals: totals{Timestamp: verdict.Timestamp(r.Started)}}
	for _, suite := range j.suites {
		all.add(suite.totals)
	}
	return all
}

// builder sorts cases into suites, in the registry's order of groups.
type builder struct {
	report *verdict.Report
	scales verdict.Scales
	suites []*suite
	byName map[string]*suite
}

func (j *builder) suite(name string) *suite {
	if j.byName[name] == nil {
		made := &suite{Name: verdict.Visible(name), Properties: runProperties(j.report)}
		made.Timestamp = verdict.Timestamp(j.report.Started)
		j.byName[name] = made
		j.suites = append(j.suites, made)
	}
	return j.byName[name]
}

func (j *builder) add(suite string, c testcase) {
	s := j.suite(suite)
	s.Cases = append(s.Cases, c)
	s.count(c)
}

// run adds cases for what fails a gate and is no spec's.
func (j *builder) run() {
	if problem := j.report.Problem; problem != "" {
		j.add(rootName, testcase{Classname: "customs.run", Name: "run", Error: outcome("", problem, problem)})
	}
	if j.report.Baseline == nil {
		return
	}
	for _, stale := range j.report.Baseline.Stale {
		message := fmt.Sprintf("stale: %s:%d: %s", j.report.Baseline.File, stale.Line, stale.Reason)
		j.add(rootName, testcase{
			Classname: "customs.baseline", Name: verdict.Visible(fmt.Sprintf("%s (line %d)", stale.ID, stale.Line)),
			Failure: outcome("baseline", message, message+"\ndelete the entry of "+stale.ID),
		})
	}
}

// specs adds a case a spec, and one a requirement that was left without.
func (j *builder) specs() {
	own := map[requirement.ID][]verdict.Spec{}
	for _, spec := range j.report.Specs {
		own[spec.Requirements[0]] = append(own[spec.Requirements[0]], spec)
	}
	for _, q := range j.report.Requirements {
		for _, spec := range own[q.ID] {
			j.add(q.ID.Group(), j.spec(spec))
		}
		if len(own[q.ID]) == 0 && (q.Status == verdict.Unverified || q.Status == verdict.NotApplicable) {
			j.add(q.ID.Group(), j.unproven(q))
		}
	}
	for _, spec := range j.report.Specs {
		if _, selected := j.scales.Requirement(spec.Requirements[0]); !selected {
			j.add(spec.Requirements[0].Group(), j.spec(spec))
		}
	}
}

func runProperties(r *verdict.Report) []property {
	properties := []property{
		{"verdict", string(r.Verdict)},
		{"version", verdict.Visible(r.Suite.Version)},
		{"seed", strconv.FormatInt(r.Seed, 10)},
		{"target", verdict.Visible(r.Target.URL)},
		{"mode", string(r.Target.Mode)},
		{"strict", strconv.FormatBool(r.Strict)},
		{"seconds", strconv.FormatFloat(r.Seconds, 'f', 3, 64)},
	}
	if r.Recording != nil {
		properties = append(properties,
			property{"recording.version", verdict.Visible(r.Recording.Suite.Version)},
			property{"recording.started", verdict.Timestamp(r.Recording.Started)},
			property{"recording.mode", string(r.Recording.Mode)},
			property{"recording.verdict", string(r.Recording.Verdict)})
	}
	if r.Baseline != nil {
		properties = append(properties, property{"baseline", verdict.Visible(r.Baseline.File)}, property{"gate", string(r.Gate())})
	}
	return properties
}
