package verdict

import (
	"encoding/json"
	"io"
	"time"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// SARIF writes the report as SARIF 2.1.0, for code scanning: a rule a
// requirement, and a result for each spec that shows it violated. What holds,
// what is open and what could not be verified is no result: code scanning makes
// an alert of each, whatever its kind.
func (r *Report) SARIF(w io.Writer) error {
	log := sarif.NewReport()
	log.AddRun(r.sarifRun())
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(log)
}

func (r *Report) sarifRun() *sarif.Run {
	run := sarif.NewRun()
	run.Tool = sarif.NewTool()
	run.Tool.Driver = r.sarifDriver()
	// The id has no target in it: a target of a CI has another port each time,
	// and code scanning would never close the alerts of the former one.
	run.AutomationDetails = sarif.NewRunAutomationDetails().WithID("customs/")
	run.OriginalUriBaseIds = sourceBases(r.Suite.Version)
	results, omitted := r.sarifResults()
	run.Results = results
	run.AddInvocation(r.sarifInvocation(omitted))
	run.Properties = r.sarifProperties()
	return run
}

func (r *Report) sarifDriver() *sarif.ToolComponent {
	driver := sarif.NewToolComponent().WithName("Customs").WithVersion(visible(r.Suite.Version))
	for _, q := range r.Requirements {
		driver.AddRule(sarifRule(q))
	}
	return driver
}

func (r *Report) sarifInvocation(omitted int) *sarif.Invocation {
	invocation := sarif.NewInvocation().
		WithExecutionSuccessful(r.Problem == "" && !r.SuiteFailed()).
		WithStartTimeUtc(timestamp(r.Started)).
		WithEndTimeUtc(timestamp(r.Started.Add(time.Duration(r.Seconds * float64(time.Second)))))
	invocation.ToolExecutionNotifications = r.executionNotifications(omitted)
	invocation.ToolConfigurationNotifications = r.configurationNotifications()
	return invocation
}

// sarifProperties are what SARIF has no place of its own for.
func (r *Report) sarifProperties() *sarif.PropertyBag {
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
