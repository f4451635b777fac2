package specs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"customs.example/fixtures/given"
	"customs.example/specs/requirement"
	"github.com/google/go-cmp/cmp"
	"github.com/onsi/ginkgo/v2"
	"github.com/onsi/ginkgo/v2/extensions/globals"
	"github.com/onsi/ginkgo/v2/formatter"
	"github.com/onsi/ginkgo/v2/types"
)

// silent takes the place of a testing.T: specs are to fail here.
type silent struct{}

func (silent) Fail() {}

// ginkgoRuns registers specs, runs them as a Ginkgo suite and returns the report
// on each, whatever the flags of go test say of suites. Ginkgo shuffles them.
func ginkgoRuns(t *testing.T, ctx context.Context, target Target, list []*Spec) map[*Spec]types.SpecReport {
	t.Helper()
	globals.Reset()
	t.Cleanup(globals.Reset)
	out := formatter.ColorableStdOut
	formatter.ColorableStdOut = io.Discard
	t.Cleanup(func() { formatter.ColorableStdOut = out })
	reports := map[*Spec]types.SpecReport{}
	Register(ctx, target, list)
	ginkgo.ReportAfterEach(func(report ginkgo.SpecReport) {
		n := slices.IndexFunc(list, func(s *Spec) bool { return s.Text == report.LeafNodeText })
		reports[list[n]] = report
	})
	ginkgo.RunSpecs(silent{}, "the tree", types.NewDefaultSuiteConfig(), types.NewDefaultReporterConfig())
	if len(reports) != len(list) {
		t.Errorf("%d reports on %d specs", len(reports), len(list))
	}
	return reports
}

// stated are specs of every kind of outcome, in two containers.
func stated() []*Spec {
	l := &List{}
	it := func(text string, body func(*Situation)) {
		l.It(text, Of(requirement.ImportHTTPMethod, text), given.World(given.Reseller(), given.Customer().WithAdmin()), body)
	}
	l.Describe("Cloud Channel:", func() {
		it("fails", func(s *Situation) { s.Expect(s.Get("C1")).To(BeOK()) })
		it("is unarranged", func(s *Situation) { s.Assume(s.Get("C1")).To(BeOK()) })
		it("passes", func(s *Situation) { s.Expect(s.Get("C1")).To(BeAnyRefusal()) })
	})
	l.Describe("Directory:", func() {
		it("is cut off", func(s *Situation) { s.Get("gone") })
		it("is found out, then unarranged", func(s *Situation) { s.Assume(s.Get("broken")).To(BeOK()) })
		it("panics", func(*Situation) { panic("x") })
	})
	return l.Specs()
}

func refusing() *fake {
	return &fake{answer: func(_ int, call Call) (*Exchange, error) {
		switch {
		case strings.HasSuffix(call.Path, "broken"):
			return answered(500, ""), nil
		case strings.HasSuffix(call.Path, "gone"):
			return nil, errors.New("no target")
		}
		return answered(404, `{"error":{"code":404,"message":"no"}}`), nil
	}}
}

func TestGinkgoReportsWhatCameOfEachSpec(t *testing.T) {
	list := stated()
	reports := ginkgoRuns(t, t.Context(), refusing(), list)
	var got []string
	for _, spec := range list {
		report := reports[spec]
		first, _, _ := strings.Cut(report.Failure.Message, "\n")
		got = append(got, fmt.Sprintf("%s %s: %s: %s", report.ContainerHierarchyTexts[0], report.LeafNodeText, report.State, first))
	}
	want := []string{
		"Cloud Channel: fails: failed: import.http.method",
		"Cloud Channel: is unarranged: skipped: unverified: its arrangement failed: GET customers.get: expected 200, got 404",
		"Cloud Channel: passes: passed: ",
		"Directory: is cut off: failed: unverified: no target",
		"Directory: is found out, then unarranged: failed: directory.robust.no-server-error",
		"Directory: panics: failed: the suite failed: panic: x",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestGinkgosReportCarriesTheOutcomeAndCanBeWritten(t *testing.T) {
	for spec, report := range ginkgoRuns(t, t.Context(), refusing(), stated()) {
		if len(report.ReportEntries) != 1 || report.ReportEntries[0].Name != OutcomeEntry {
			t.Fatalf("%s: %d entries", report.LeafNodeText, len(report.ReportEntries))
		}
		outcome, is := report.ReportEntries[0].GetRawValue().(*Outcome)
		if !is || outcome.Spec != spec {
			t.Errorf("%s: the entry is %v", report.LeafNodeText, report.ReportEntries[0].GetRawValue())
		}
		if _, err := json.Marshal(report); err != nil {
			t.Errorf("%s: %v", report.LeafNodeText, err)
		}
	}
}

func TestNodesAreLabelledAndLocatedAsTheirSpecs(t *testing.T) {
	for spec, report := range ginkgoRuns(t, t.Context(), refusing(), stated()) {
		if diff := cmp.Diff([]string{"import.http.method", "SHOULD"}, report.LeafNodeLabels); diff != "" {
			t.Errorf("labels, -want +got:\n%s", diff)
		}
		if report.LeafNodeLocation.String() != spec.Location.String() {
			t.Errorf("located at %s, want %s", report.LeafNodeLocation, spec.Location)
		}
	}
}

func TestSpecsEndWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	target := refusing()
	for _, report := range ginkgoRuns(t, ctx, target, stated()) {
		if report.State != types.SpecStateSkipped || report.Failure.Message != "unverified: the run was interrupted" {
			t.Errorf("%s: %s: %s", report.LeafNodeText, report.State, report.Failure.Message)
		}
	}
	if target.staged != 0 {
		t.Errorf("%d worlds were staged", target.staged)
	}
}
