package verdict

import (
	"fmt"
	"strconv"

	"customs.example/specs/requirement"
)

// junitName is the name of all, and of the suite about the run itself.
const junitName = "customs"

func (r *Report) junit() *junitSuites {
	j := &junitBuilder{report: r, gate: r.gate(), byName: map[string]*junitSuite{}}
	j.run()
	j.specs()
	if len(j.suites) == 0 {
		j.suite(junitName) // the properties say what there is to say
	}
	all := &junitSuites{Name: junitName, Suites: j.suites, junitTotals: junitTotals{Timestamp: timestamp(r.Started)}}
	for _, suite := range j.suites {
		all.add(suite.junitTotals)
	}
	return all
}

// junitBuilder sorts cases into suites, in the registry's order of groups.
type junitBuilder struct {
	report *Report
	gate   gate
	suites []*junitSuite
	byName map[string]*junitSuite
}

func (j *junitBuilder) suite(name string) *junitSuite {
	if j.byName[name] == nil {
		suite := &junitSuite{Name: visible(name), Properties: j.report.junitProperties()}
		suite.Timestamp = timestamp(j.report.Started)
		j.byName[name] = suite
		j.suites = append(j.suites, suite)
	}
	return j.byName[name]
}

func (j *junitBuilder) add(suite string, c junitCase) {
	s := j.suite(suite)
	s.Cases = append(s.Cases, c)
	s.count(c)
}

// run adds cases for what fails a gate and is no spec's.
func (j *junitBuilder) run() {
	if problem := j.report.Problem; problem != "" {
		j.add(junitName, junitCase{Classname: "customs.run", Name: "run", Error: junitOutcome("", problem, problem)})
	}
	if j.report.Baseline == nil {
		return
	}
	for _, stale := range j.report.Baseline.Stale {
		message := fmt.Sprintf("stale: %s:%d: %s", j.report.Baseline.File, stale.Line, stale.Reason)
		j.add(junitName, junitCase{
			Classname: "customs.baseline", Name: visible(fmt.Sprintf("%s (line %d)", stale.ID, stale.Line)),
			Failure: junitOutcome("baseline", message, message+"\ndelete the entry of "+stale.ID),
		})
	}
}

// specs adds a case a spec, and one a requirement that was left without.
func (j *junitBuilder) specs() {
	own := map[requirement.ID][]Spec{}
	for _, spec := range j.report.Specs {
		own[spec.Requirements[0]] = append(own[spec.Requirements[0]], spec)
	}
	for _, q := range j.report.Requirements {
		for _, spec := range own[q.ID] {
			j.add(q.ID.Group(), j.spec(spec))
		}
		if len(own[q.ID]) == 0 && (q.Status == Unverified || q.Status == NotApplicable) {
			j.add(q.ID.Group(), j.unproven(q))
		}
	}
	for _, spec := range j.report.Specs {
		if _, selected := j.gate.requirements[spec.Requirements[0]]; !selected {
			j.add(spec.Requirements[0].Group(), j.spec(spec))
		}
	}
}

func (r *Report) junitProperties() []junitProperty {
	properties := []junitProperty{
		{"verdict", string(r.Verdict)},
		{"version", visible(r.Suite.Version)},
		{"seed", strconv.FormatInt(r.Seed, 10)},
		{"target", visible(r.Target.URL)},
		{"mode", string(r.Target.Mode)},
		{"strict", strconv.FormatBool(r.Strict)},
		{"seconds", strconv.FormatFloat(r.Seconds, 'f', 3, 64)},
	}
	if r.Recording != nil {
		properties = append(properties,
			junitProperty{"recording.version", visible(r.Recording.Suite.Version)},
			junitProperty{"recording.started", timestamp(r.Recording.Started)},
			junitProperty{"recording.mode", string(r.Recording.Mode)},
			junitProperty{"recording.verdict", string(r.Recording.Verdict)})
	}
	if r.Baseline != nil {
		properties = append(properties, junitProperty{"baseline", visible(r.Baseline.File)}, junitProperty{"gate", string(r.Gate())})
	}
	return properties
}
