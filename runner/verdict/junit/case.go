package junit

import (
	"strings"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// spec is the case of a spec.
func (j *builder) spec(s verdict.Spec) testcase {
	c := testcase{
		Classname: verdict.Visible(string(s.Requirements[0])), Name: verdict.Visible(s.ID),
		Time: seconds(s.Seconds), Properties: j.properties(s.Requirements[0], s.Text),
	}
	switch {
	case s.Status == verdict.Errored:
		c.Error = outcome("suite", s.Reason, s.Reason)
	case s.Failure != nil:
		j.failed(&c, s)
	case s.Reason != "":
		c.Skipped = outcome("", s.Reason, s.Reason)
	case len(s.Observed) > 0:
		c.Out = &cdata{lines("observed: " + strings.Join(s.Observed, "; "))}
	}
	return c
}

// failed makes a failure of what fails a gate. What does not is skipped, or
// passed where the documents leave it open.
func (j *builder) failed(c *testcase, s verdict.Spec) {
	failure, weight := j.scales.Gravest(s)
	line, evidence := failure.Line(), j.evidence(s)
	if failure.Requirement != s.Requirements[0] {
		line = string(failure.Requirement) + ": " + line
	}
	if weight == verdict.Breach {
		q, _ := j.scales.Requirement(failure.Requirement)
		c.Failure = outcome(string(q.Weight()), line, evidence)
		return
	}
	c.Out = &cdata{lines(evidence)}
	switch {
	case weight == verdict.Tolerated:
		c.Skipped = outcome("", "known: "+failure.Known, "known: "+failure.Known)
	case weight == verdict.Warned:
		warning := "warning (" + string(requirement.Should) + "): " + line
		c.Skipped = outcome("", warning, warning)
	case s.Reason != "":
		c.Skipped = outcome("", s.Reason, s.Reason)
	}
}

// unproven is the case of a requirement that no spec was run for.
func (j *builder) unproven(q verdict.Requirement) testcase {
	return testcase{
		Classname: verdict.Visible(string(q.ID)), Name: verdict.Visible(string(q.ID)), Properties: j.properties(q.ID, ""),
		Skipped: outcome("", q.Reason, q.Reason),
	}
}

func (j *builder) properties(id requirement.ID, text string) []property {
	properties := []property{{"requirement", verdict.Visible(string(id))}}
	if text != "" {
		properties = append(properties, property{"text", verdict.Visible(text)})
	}
	q, selected := j.scales.Requirement(id)
	if !selected {
		return properties
	}
	return append(properties,
		property{"level", string(q.Level)},
		property{"source.document", verdict.Visible(q.Source.Document)},
		property{"source.section", verdict.Visible(q.Source.Section)},
		property{"source.url", verdict.Visible(q.Source.URL)})
}

func outcome(kind, message, text string) *result {
	const most = 1000
	return &result{Message: verdict.Bounded(verdict.Visible(verdict.OneLine(message)), most), Type: kind, cdata: cdata{lines(text)}}
}

// lines is a text that XML can hold, within reason. Jenkins and GitLab
// take a path in double brackets for a file to publish: a target must not name
// one.
func lines(text string) string {
	const most = 64 << 10
	return strings.ReplaceAll(verdict.Bounded(verdict.VisibleLines(text), most), "[[ATTACHMENT|", `[[ATTACHMENT\x7c`)
}
