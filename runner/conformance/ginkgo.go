package conformance

import (
	"context"
	"io"
	"sync"

	"github.com/onsi/ginkgo/v2"
	"github.com/onsi/ginkgo/v2/extensions/globals"
	"github.com/onsi/ginkgo/v2/formatter"

	"customs.example/specs"
)

// ginkgoTurn is held by the one run that a process can have at a time: Ginkgo
// keeps its suite in a global.
var ginkgoTurn sync.Mutex

// runSpecs runs specs as a Ginkgo suite in this process and returns what came
// of each, and how long it took.
func runSpecs(ctx context.Context, target specs.Target, list []*specs.Spec, o Options) map[string]result {
	ginkgoTurn.Lock()
	defer ginkgoTurn.Unlock()
	globals.Reset()
	defer globals.Reset()
	formatter.ColorableStdOut = io.Discard // its standard error is for what ends the process

	results := map[string]result{}
	progress := Progress{Total: len(list)}
	specs.Register(ctx, target, list)
	ginkgo.ReportAfterEach(func(report ginkgo.SpecReport) {
		r, ok := resultOf(report)
		if !ok {
			return
		}
		results[r.outcome.Spec.ID] = r
		progress.tell(o.Progress, r)
	})
	suite, reporter := ginkgo.GinkgoConfiguration()
	suite.RandomizeAllSpecs = o.Shuffle != 0
	suite.RandomSeed = o.Shuffle
	suite.Timeout = 0 // a slow pace takes as long as it takes
	reporter.NoColor, reporter.Succinct = true, true
	ginkgo.RunSpecs(verdictIsOurs{}, "customs", suite, reporter)
	return results
}

// result is what Ginkgo reports of one spec.
type result struct {
	outcome *specs.Outcome
	seconds float64
}

// resultOf finds the outcome that a spec left in its report. One that never
// began left none.
func resultOf(report ginkgo.SpecReport) (result, bool) {
	for _, entry := range report.ReportEntries {
		if outcome, ok := entry.GetRawValue().(*specs.Outcome); ok {
			return result{outcome, report.RunTime.Seconds()}, true
		}
	}
	return result{}, false
}

func (p *Progress) tell(listener func(Progress), r result) {
	p.Done++
	p.Spec = r.outcome.Spec.ID
	p.Failed = len(r.outcome.Findings) > 0
	if p.Failed {
		p.Violations++
	}
	if listener != nil {
		listener(*p)
	}
}

// verdictIsOurs takes the place of a testing.T: whether the suite passed is not
// Ginkgo's to say.
type verdictIsOurs struct{}

// Fail implements ginkgo.GinkgoTestingT.
func (verdictIsOurs) Fail() {}
