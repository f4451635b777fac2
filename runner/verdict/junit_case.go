package verdict

import (
	"strings"

	"customs.example/specs/requirement"
)

// spec is the case of a spec.
func (j *junitBuilder) spec(s Spec) junitCase {
	c := junitCase{
		Classname: visible(string(s.Requirements[0])), Name: visible(s.ID),
		Time: junitSeconds(s.Seconds), Properties: j.properties(s.Requirements[0], s.Text),
	}
	switch {
	case s.Status == Errored:
		c.Error = junitOutcome("suite", s.Reason, s.Reason)
	case s.Failure != nil:
		j.failed(&c, s)
	case s.Reason != "":
		c.Skipped = junitOutcome("", s.Reason, s.Reason)
	case len(s.Observed) > 0:
		c.Out = &junitText{junitLines("observed: " + strings.Join(s.Observed, "; "))}
	}
	return c
}

// failed makes a failure of what fails a gate. What does not is skipped, or
// passed where the documents leave it open.
func (j *junitBuilder) failed(c *junitCase, s Spec) {
	failure, standing := j.gate.gravest(s)
	line, evidence := failure.line(), j.gate.evidence(s)
	if failure.Requirement != s.Requirements[0] {
		line = string(failure.Requirement) + ": " + line
	}
	if standing == breach {
		c.Failure = junitOutcome(string(j.gate.requirements[failure.Requirement].weight()), line, evidence)
		return
	}
	c.Out = &junitText{junitLines(evidence)}
	switch {
	case standing == tolerated:
		c.Skipped = junitOutcome("", "known: "+failure.Known, "known: "+failure.Known)
	case standing == warned:
		warning := "warning (" + string(requirement.Should) + "): " + line
		c.Skipped = junitOutcome("", warning, warning)
	case s.Reason != "":
		c.Skipped = junitOutcome("", s.Reason, s.Reason)
	}
}

// unproven is the case of a requirement that no spec was run for.
func (j *junitBuilder) unproven(q Requirement) junitCase {
	return junitCase{
		Classname: visible(string(q.ID)), Name: visible(string(q.ID)), Properties: j.properties(q.ID, ""),
		Skipped: junitOutcome("", q.Reason, q.Reason),
	}
}

func (j *junitBuilder) properties(id requirement.ID, text string) []junitProperty {
	properties := []junitProperty{{"requirement", visible(string(id))}}
	if text != "" {
		properties = append(properties, junitProperty{"text", visible(text)})
	}
	q, selected := j.gate.requirements[id]
	if !selected {
		return properties
	}
	return append(properties,
		junitProperty{"level", string(q.Level)},
		junitProperty{"source.document", visible(q.Source.Document)},
		junitProperty{"source.section", visible(q.Source.Section)},
		junitProperty{"source.url", visible(q.Source.URL)})
}

func junitOutcome(kind, message, text string) *junitResult {
	const most = 1000
	return &junitResult{Message: bounded(visible(oneLine(message)), most), Type: kind, junitText: junitText{junitLines(text)}}
}

// junitLines is a text that XML can hold, within reason. Jenkins and GitLab
// take a path in double brackets for a file to publish: a target must not name
// one.
func junitLines(text string) string {
	const most = 64 << 10
	return strings.ReplaceAll(bounded(visibleLines(text), most), "[[ATTACHMENT|", `[[ATTACHMENT\x7c`)
}
