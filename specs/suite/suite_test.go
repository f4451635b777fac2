package suite

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/runner/secret"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
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
func ginkgoRuns(t *testing.T, ctx context.Context, sessions Sessions, list []*specs.Spec) map[*specs.Spec]types.SpecReport {
	t.Helper()
	globals.Reset()
	t.Cleanup(globals.Reset)
	out := formatter.ColorableStdOut
	formatter.ColorableStdOut = io.Discard
	t.Cleanup(func() { formatter.ColorableStdOut = out })
	reports := map[*specs.Spec]types.SpecReport{}
	Describe(ctx, sessions, list)
	ginkgo.ReportAfterEach(func(report ginkgo.SpecReport) {
		n := slices.IndexFunc(list, func(s *specs.Spec) bool { return s.Text == report.LeafNodeText })
		reports[list[n]] = report
	})
	ginkgo.RunSpecs(silent{}, "the tree", types.NewDefaultSuiteConfig(), types.NewDefaultReporterConfig())
	if len(reports) != len(list) {
		t.Errorf("%d reports on %d specs", len(reports), len(list))
	}
	return reports
}

// stated are specs of every kind of outcome, in two containers.
func stated() []*specs.Spec {
	l := &specs.List{}
	it := func(text string, body func(*specs.Situation)) {
		l.It(text, specs.Of(requirement.ImportHTTPMethod, specs.Word(text)), specs.Given(given.Reseller(), given.DomainIdentity().WithAdmin()), body)
	}
	l.Describe("Cloud Channel", func() {
		it("fails", func(s *specs.Situation) { s.Expect(s.Get("C1")).To(match.BeOK()) })
		it("is unarranged", func(s *specs.Situation) { s.Assume(s.Get("C1")).To(match.BeRefused(409)) })
		it("passes", func(s *specs.Situation) { s.Expect(s.Get("C1")).To(match.BeAnyRefusal()) })
	})
	l.Describe("The Directory", func() {
		it("is cut off", func(s *specs.Situation) { s.Get("gone") })
		it("is found out, then unarranged", func(s *specs.Situation) { s.Assume(s.Get("broken")).To(match.BeOK()) })
		it("panics", func(*specs.Situation) { panic("x") })
	})
	return l.Specs()
}

// refusing is a provider of a target that refuses, breaks or is gone.
type refusing struct{ staged int }

func (r *refusing) Stage(_ context.Context, spec *specs.Spec) (*specs.Session, error) {
	r.staged++
	cast := fixtures.Build(1, spec.ID, spec.Needs)
	return &specs.Session{Cast: cast, Redactor: secret.NewRedactor(cast.Secrets()), Send: send}, nil
}

// Unavailable implements Sessions.
func (r *refusing) Unavailable(spec *specs.Spec) string {
	if spec.Text == "is out of reach" {
		return "not applicable: there is no such thing"
	}
	return ""
}

func send(_ context.Context, call exchange.Call) (*exchange.Exchange, error) {
	answered := func(status int, body string) *exchange.Exchange {
		return &exchange.Exchange{Call: call, Status: status, Body: []byte(body), Header: http.Header{"Content-Type": {"application/json"}}}
	}
	switch {
	case strings.HasSuffix(call.Path, "broken"):
		return answered(500, ""), nil
	case strings.HasSuffix(call.Path, "gone"):
		return nil, errors.New("no target")
	}
	return answered(404, `{"error":{"code":404,"message":"no"}}`), nil
}

func TestGinkgoReportsWhatCameOfEachSpec(t *testing.T) {
	list := stated()
	reports := ginkgoRuns(t, t.Context(), &refusing{}, list)
	var got []string
	for _, spec := range list {
		report := reports[spec]
		first, _, _ := strings.Cut(report.Failure.Message, "\n")
		got = append(got, fmt.Sprintf("%s %s: %s: %s", report.ContainerHierarchyTexts[0], report.LeafNodeText, report.State, first))
	}
	want := []string{
		"Cloud Channel fails: failed: violated: SHOULD import.http.method",
		"Cloud Channel is unarranged: skipped: unverified: its arrangement failed: GET customers.get: expected a refusal: 409, got 404",
		"Cloud Channel passes: passed: ",
		"The Directory is cut off: failed: environment: no target",
		"The Directory is found out, then unarranged: failed: violated: MUST directory.robust.no-server-error",
		"The Directory panics: failed: the suite failed: panic: x",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestWhatIsNobodysFaultIsSkipped: it is neither a failure nor a pass.
func TestWhatIsNobodysFaultIsSkipped(t *testing.T) {
	l := &specs.List{}
	l.It("is out of reach", specs.Of(requirement.DirectoryPatchMerges, specs.Word("x")), specs.Given(given.Reseller(), given.DomainIdentity().WithAdmin()), func(*specs.Situation) { panic("it is not to run") })
	l.It("is left open", specs.Of(requirement.ImportTokenBadThoughAuthorized, specs.Word("x")), specs.Given(given.Reseller(), given.DomainIdentity().WithAdmin()), func(s *specs.Situation) {
		s.Expect(s.Get("C1")).To(match.BeOK())
	})
	reports := ginkgoRuns(t, t.Context(), &refusing{}, l.Specs())
	for n, want := range []string{
		"not applicable: there is no such thing",
		"observed: MAY import.token.bad-though-authorized\nexpected: 200\n     got: 404\n      in: GET /admin/directory/v1/customers/C1\n",
	} {
		report := reports[l.Specs()[n]]
		if report.State != types.SpecStateSkipped || report.Failure.Message != want {
			t.Errorf("%s: %s: %q, want %q", report.LeafNodeText, report.State, report.Failure.Message, want)
		}
	}
}

func TestGinkgosReportCarriesTheOutcomeAndCanBeWritten(t *testing.T) {
	for spec, report := range ginkgoRuns(t, t.Context(), &refusing{}, stated()) {
		if len(report.ReportEntries) != 1 || report.ReportEntries[0].Name != OutcomeEntry {
			t.Fatalf("%s: %d entries", report.LeafNodeText, len(report.ReportEntries))
		}
		outcome, is := report.ReportEntries[0].GetRawValue().(*specs.Outcome)
		if !is || outcome.Spec != spec {
			t.Errorf("%s: the entry is %v", report.LeafNodeText, report.ReportEntries[0].GetRawValue())
		}
		if _, err := json.Marshal(report); err != nil {
			t.Errorf("%s: %v", report.LeafNodeText, err)
		}
	}
}

func TestNodesAreLabelledAndLocatedAsTheirSpecs(t *testing.T) {
	for spec, report := range ginkgoRuns(t, t.Context(), &refusing{}, stated()) {
		if diff := cmp.Diff([]string{"import.http.method", "SHOULD"}, report.LeafNodeLabels); diff != "" {
			t.Errorf("labels, -want +got:\n%s", diff)
		}
		if at := report.LeafNodeLocation; at.FileName != spec.Location.File || at.LineNumber != spec.Location.Line {
			t.Errorf("located at %s, want %+v", at, spec.Location)
		}
	}
}

func TestSpecsEndWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	provider := &refusing{}
	for _, report := range ginkgoRuns(t, ctx, provider, stated()) {
		if report.State != types.SpecStateSkipped || report.Failure.Message != "unverified: the run was interrupted" {
			t.Errorf("%s: %s: %s", report.LeafNodeText, report.State, report.Failure.Message)
		}
	}
	if provider.staged != 0 {
		t.Errorf("%d worlds were staged", provider.staged)
	}
}
