// Package hosted_test runs the library inside a Ginkgo suite of somebody
// else's.
package hosted_test

import (
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/onsi/ginkgo/v2"
	"github.com/onsi/ginkgo/v2/formatter"

	"customs.example/runner/conformance"
	"customs.example/runner/verdict"
	"customs.example/specs/directory"
	"customs.example/specs/suite"
)

// ran are the specs of the suite that came to their end, in order.
type ran struct{ all []string }

func (r *ran) note(name string) { r.all = append(r.all, name) }

// TestASuiteGoesOnAroundARun has specs before a run, one that runs, specs of this
// suite, and specs after them: all are carried out and reported, and the output
// stays the suite's.
func TestASuiteGoesOnAroundARun(t *testing.T) {
	done, out := &ran{}, formatter.ColorableStdOut
	own := directory.Specs()[:3]
	sessions, err := conformance.Open(conformance.Embedded{}, 1, own)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(sessions.Close)
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
		suite.Describe(t.Context(), sessions, own)
		ginkgo.It("runs after", func() { done.note("after") })
	})
	ginkgo.ReportAfterEach(func(r ginkgo.SpecReport) {
		reported = append(reported, r.LeafNodeText+": "+r.State.String())
	})
	ginkgo.RunSpecs(t, "a host's suite")
	want := []string{"runs before: passed", "judges: passed"}
	for _, spec := range own {
		want = append(want, spec.Text+": passed")
	}
	if diff := cmp.Diff(append(want, "runs after: passed"), reported); diff != "" || len(done.all) != 3 {
		t.Errorf("ran %v; reported (-want +got)\n%s", done.all, diff)
	}
	if report == nil || report.Verdict != verdict.Conformant || len(report.Specs) == 0 {
		t.Errorf("the run inside the suite: %+v", report)
	}
	if formatter.ColorableStdOut != out || out == io.Discard {
		t.Error("the suite's output was taken away")
	}
}
