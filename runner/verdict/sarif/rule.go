package sarif

import (
	"fmt"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/markdown"
	"customs.example/specs/requirement"
)

// ruleLevels are what code scanning calls the levels of requirements.
var ruleLevels = map[requirement.Level]string{
	requirement.Must: sarif.LevelError, requirement.Should: sarif.LevelWarning, requirement.May: sarif.LevelNote,
}

// newRule is a requirement as a rule. Code scanning titles alerts with the
// short description.
func newRule(q verdict.Requirement) *sarif.ReportingDescriptor {
	source := fmt.Sprintf("%s, %s", q.Source.Document, q.Source.Section)
	rule := sarif.NewRule(string(q.ID)).
		WithShortDescription(description(fmt.Sprintf("%s: accepted is %s", q.ID, q.Accepted))).
		WithFullDescription(description(q.Statement)).
		WithHelp(description(fmt.Sprintf("%s Accepted: %s. Source: %s <%s>", q.Statement, q.Accepted, source, q.Source.URL)).
			WithMarkdown(fmt.Sprintf("%s\n\nAccepted: %s\n\nSource: %s", markdown.Plain(q.Statement), markdown.Plain(q.Accepted), markdown.Link(markdown.Plain(source), q.Source.URL)))).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(ruleLevels[q.Level])).
		WithProperties(sarif.NewPropertyBag().
			Add("level", q.Level).
			Add("api", q.ID.API()).
			Add("group", q.ID.Group()).
			Add("status", q.Status).
			WithTags([]string{q.ID.Group(), string(q.Level)}))
	if address := markdown.WebAddress(q.Source.URL); address != "" {
		rule.WithHelpURI(address)
	}
	return rule
}

// description is bounded as code scanning bounds descriptions.
func description(text string) *sarif.MultiformatMessageString {
	const most = 1000
	return sarif.NewMultiformatMessageString().WithText(verdict.Bounded(verdict.Visible(text), most))
}
