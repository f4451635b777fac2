// Package sarif writes a report for code scanning.
package sarif

import (
	"encoding/json"
	"io"
	"time"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"customs.example/runner/verdict"
)

// Write writes the report as SARIF 2.1.0, for code scanning: a rule a
// requirement, and a result for each spec that shows it violated. What holds,
// what is open and what could not be verified is no result: code scanning makes
// an alert of each, whatever its kind.
func Write(r *verdict.Report, w io.Writer) error {
	log := sarif.NewReport()
	log.AddRun(newRun(r))
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(log)
}

func newRun(r *verdict.Report) *sarif.Run {
	run := sarif.NewRun()
	run.Tool = sarif.NewTool()
	run.Tool.Driver = newDriver(r)
	// The id has no target in it: a target of a CI has another port each time,
	// and code scanning would never close the alerts of the former one.
	run.AutomationDetails = sarif.NewRunAutomationDetails().WithID("customs/")
	run.OriginalUriBaseIds = sourceBases(r.Suite.Version)
	kept, omitted := results(r)
	run.Results = kept
	run.AddInvocation(newInvocation(r, omitted))
	run.Properties = properties(r)
	return run
}

func newDriver(r *verdict.Report) *sarif.ToolComponent {
	driver := sarif.NewToolComponent().WithName("Customs").WithVersion(verdict.Visible(r.Suite.Version))
	for _, q := range r.Requirements {
		driver.AddRule(newRule(q))
	}
	return driver
}

func newInvocation(r *verdict.Report, omitted int) *sarif.Invocation {
	invocation := sarif.NewInvocation().
		WithExecutionSuccessful(r.Problem == "" && !r.SuiteFailed()).
		WithStartTimeUtc(verdict.Timestamp(r.Started)).
		WithEndTimeUtc(verdict.Timestamp(r.Started.Add(time.Duration(r.Seconds * float64(time.Second)))))
	invocation.ToolExecutionNotifications = executionNotifications(r, omitted)
	invocation.ToolConfigurationNotifications = configurationNotifications(r)
	return invocation
}

// properties are what SARIF has no place of its own for.
func properties(r *verdict.Report) *sarif.PropertyBag {
	bag := sarif.NewPropertyBag().
		Add("verdict", r.Verdict).
		Add("summary", r.Summary).
		Add("strict", r.Strict).
		Add("suite", r.Suite).
		Add("target", r.Target).
		Add("seed", r.Seed).
		Add("traffic", r.Traffic)
	if r.Recording != nil {
		bag.Add("recording", r.Recording)
	}
	if r.Baseline != nil {
		bag.Add("baseline", r.Baseline).Add("gate", r.Gate())
	}
	return bag
}
