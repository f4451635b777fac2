// Package hosted_test runs the library inside a Ginkgo suite of somebody
// else's.
package hosted_test

import (
	"io"
	"testing"

	"github.com/onsi/ginkgo/v2"
	"github.com/onsi/ginkgo/v2/formatter"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
)

// ran are the specs of the suite that came to their end, in order.
type ran struct{ all []string }

func (r *ran) note(name string) { r.all = append(r.all, name) }

// TestASuiteGoesOnAroundARun has specs before a run, one that runs, and specs
// after it: all are carried out and reported, and the output stays the suite's.
func TestASuiteGoesOnAroundARun(t *testing.T) {
	done, out := &ran{}, formatter.ColorableStdOut
	var report *verdict.Report
	var reported []string
	ginkgo.Describe("a host", ginkgo.Ordered, func() {
		ginkgo.It("runs before", func() { done.note("before") })
		ginkgo.It("judges", func(ctx ginkgo.SpecContext) {
			var err error
			selected := conformance.Selection{Seed: 1, Only: []string{"directory.get.*"}, Jobs: 2}
			if report, err = conformance.Run(ctx, conformance.Embedded{}, selected, conformance.Observers{}); err != nil {
				ginkgo.Fail(err.Error())
			}
			done.note("judges")
		})
		ginkgo.It("runs after", func() { done.note("after") })
	})
	ginkgo.ReportAfterEach(func(r ginkgo.SpecReport) {
		reported = append(reported, r.LeafNodeText+": "+r.State.String())
	})
	ginkgo.RunSpecs(t, "a host's suite")
	if len(done.all) != 3 || len(reported) != 3 || reported[1] != "judges: passed" || reported[2] != "runs after: passed" {
		t.Errorf("ran %v, reported %v", done.all, reported)
	}
	if report == nil || report.Verdict != verdict.Conformant || len(report.Specs) == 0 {
		t.Errorf("the run inside the suite: %+v", report)
	}
	if formatter.ColorableStdOut != out || out == io.Discard {
		t.Error("the suite's output was taken away")
	}
}
