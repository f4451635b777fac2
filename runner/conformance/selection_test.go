package conformance_test

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/fixtures"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

func TestGlobsSelectRequirementsAndSpecs(t *testing.T) {
	of := func(prefixes ...string) func(id string) bool {
		return func(id string) bool {
			return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(id, prefix) })
		}
	}
	byID := []requirement.ID{"directory.get.by-id"}
	for _, tt := range []struct {
		name       string
		only, skip []string
		want       []requirement.ID
		specs      func(id string) bool
	}{
		{"a requirement", []string{"directory.get.by-id"}, nil, byID, of("directory.get.by-id/")},
		{"a star over dots", []string{"directory.*.by-id"}, nil, byID, of("directory.get.by-id/")},
		{"several globs", []string{"directory.get.by-id", "directory.get.schema"}, nil,
			[]requirement.ID{"directory.get.by-id", "directory.get.schema"}, of("directory.get.by-id/", "directory.get.schema/")},
		{"one spec", []string{"directory.get.by-id/known-data"}, nil, byID, of("directory.get.by-id/known-data")},
		{"a star over slashes", []string{"import.identity.team/*account-parent"}, nil, []requirement.ID{"import.identity.team"}, func(id string) bool {
			return strings.HasPrefix(id, "import.identity.team/") && strings.HasSuffix(id, "account-parent")
		}},
		{"a question mark", []string{"directory.get.??-id"}, nil, byID, of("directory.get.by-id/")},
		{"a class", []string{"directory.get.[a-b]*/[k]*"}, nil, byID, of("directory.get.by-id/k")},
		{"what is skipped by its requirement", []string{"directory.get.[b-s]*"}, []string{"directory.get.s*", "directory.get.my-customer", "directory.get.not-*"},
			byID, of("directory.get.by-id/")},
		{"what is skipped in part", []string{"directory.get.by-id"}, []string{"*/known-data"}, byID, func(id string) bool {
			return strings.HasPrefix(id, "directory.get.by-id/") && id != "directory.get.by-id/known-data"
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			report := conclude(t, setup{Seed: 1, Only: tt.only, Skip: tt.skip})
			if diff := cmp.Diff(tt.want, ids(report, verdict.Met)); diff != "" || len(report.Requirements) != len(tt.want) {
				t.Errorf("%d requirements; those that are met (-want +got):\n%s", len(report.Requirements), diff)
			}
			var judged []string
			for _, spec := range report.Specs {
				judged = append(judged, spec.ID)
			}
			if diff := cmp.Diff(catalogued(t, tt.specs), judged); diff != "" {
				t.Errorf("specs (-want +got):\n%s", diff)
			}
		})
	}
}

// catalogued are the ids of some specs, in their order; of one at the least.
func catalogued(t *testing.T, wanted func(id string) bool) []string {
	t.Helper()
	all, err := conformance.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, spec := range all {
		if wanted(spec.ID) {
			found = append(found, spec.ID)
		}
	}
	if len(found) == 0 {
		t.Fatal("no spec is meant")
	}
	return found
}

// about are the requirements that are about a capability.
func about(capability requirement.Capability) []requirement.ID {
	var found []requirement.ID
	for _, r := range requirement.All() {
		if r.Needs == capability && r.About {
			found = append(found, r.ID)
		}
	}
	return found
}

// TestWhatWasNotSelectedIsNotJudged has every error body broken, and asks for
// something else.
func TestWhatWasNotSelectedIsNotJudged(t *testing.T) {
	rules := reference.Healthy()
	nameless(rules)
	report := conclude(t, setup{Seed: 1, Reference: reference.Options{Rules: rules}, Only: []string{"import.not-found.*"}})
	if report.Verdict != verdict.Conformant || len(specsOf(report, verdict.Failed)) > 0 {
		t.Errorf("verdict %q, failed %+v", report.Verdict, specsOf(report, verdict.Failed))
	}
}

func TestSelectionsThatCannotBeMeant(t *testing.T) {
	for _, tt := range []struct {
		only, skip []string
		want       string
	}{
		{[]string{"import.union.exklusive"}, nil, `glob "import.union.exklusive" matches no requirement and no spec; see customs list requirements`},
		{[]string{"directory.get.by-id"}, []string{"nothing*"}, `glob "nothing*" matches no requirement and no spec; see customs list requirements`},
		{[]string{""}, nil, `glob "" matches no requirement and no spec; see customs list requirements`},
		{[]string{"import.[union"}, nil, `glob "import.[union": syntax error in pattern`},
		{nil, []string{`import\`}, `glob "import\\": syntax error in pattern`},
		{nil, []string{"*"}, "nothing is left to judge: --skip leaves out all that --only selects"},
		{[]string{"directory.get.*"}, []string{"directory.*"}, "nothing is left to judge: --skip leaves out all that --only selects"},
	} {
		report, err := setup{Only: tt.only, Skip: tt.skip}.run(context.Background())
		if !errors.As(err, new(*conformance.UsageError)) || err.Error() != tt.want {
			t.Errorf("only %q, skip %q: %T %v, want %s", tt.only, tt.skip, err, err, tt.want)
		}
		if report.Verdict != verdict.None || report.Problem != tt.want {
			t.Errorf("only %q, skip %q: verdict %q, problem %q", tt.only, tt.skip, report.Verdict, report.Problem)
		}
	}
}

// TestUsageErrorsComeBeforeTheTarget must not cost a call.
func TestUsageErrorsComeBeforeTheTarget(t *testing.T) {
	called := make(chan string, 100)
	o := at(t, serve(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { called <- r.Method + " " + r.URL.Path })))
	o.Only = []string{"nothing"}
	if _, err := o.run(context.Background()); !errors.As(err, new(*conformance.UsageError)) {
		t.Errorf("error %v", err)
	}
	if len(called) > 0 {
		t.Errorf("the target was called: %s", <-called)
	}
}

func TestATargetNeedsAWorld(t *testing.T) {
	o := at(t, "http://127.0.0.1:1")
	o.Hook = nil
	_, err := o.run(context.Background())
	if !errors.As(err, new(*conformance.UsageError)) || !strings.Contains(err.Error(), "--world-hook URL") {
		t.Errorf("error %v", err)
	}
}

// TestMissingCapabilities has a target that declares none.
func TestMissingCapabilities(t *testing.T) {
	o := live(t, reference.Options{})
	o.Capabilities = nil
	o.Only = []string{"directory.patch.*", "import.overwrite.persists", "import.receiver.foreign", "import.token.expired/receiver/*"}
	report := conclude(t, o)
	if got, want := ids(report, verdict.NotApplicable), about(requirement.DirectoryPatch); len(want) == 0 || !slices.Equal(got, want) {
		t.Errorf("not applicable: %v, want %v", got, want)
	}
	// What merely sees more with a capability is judged by what can be seen.
	if got, want := ids(report, verdict.Met), []requirement.ID{"import.receiver.foreign"}; !slices.Equal(got, want) {
		t.Errorf("met: %v, want %v", got, want)
	}
	if got, want := ids(report, verdict.Unverified), []requirement.ID{"import.overwrite.persists", "import.token.expired"}; !slices.Equal(got, want) {
		t.Errorf("unverified: %v, want %v", got, want)
	}
	for _, r := range report.Requirements {
		if r.Status == verdict.Unverified && r.Reason != "needs customers.get, which the target does not declare" {
			t.Errorf("%s is unverified: %s", r.ID, r.Reason)
		}
	}
	if report.Verdict != verdict.Incomplete || report.Target.Mode != verdict.Seeded || len(report.Target.Capabilities) != 0 {
		t.Errorf("verdict %q of %+v", report.Verdict, report.Target)
	}
}

// TestNothingThatCanBeJudgedIsNoVerdict has a target without the only method
// that was asked for.
func TestNothingThatCanBeJudgedIsNoVerdict(t *testing.T) {
	o := live(t, reference.Options{})
	o.Capabilities, o.Only = nil, []string{"directory.patch.*"}
	report := conclude(t, o)
	if report.Verdict != verdict.None || len(report.Requirements) != len(about(requirement.DirectoryPatch)) || len(report.Specs) != 0 {
		t.Errorf("verdict %q of %d requirements and %d specs", report.Verdict, len(report.Requirements), len(report.Specs))
	}
}

// TestStrictMakesAShouldCount has an implementation that breaks no MUST.
func TestStrictMakesAShouldCount(t *testing.T) {
	rules := reference.Healthy()
	rules.ReadBack.OwnAccount = func(fixtures.Caller, string) *reference.Error { return nil }
	o := setup{Seed: 1, Reference: reference.Options{Rules: rules}, Only: []string{"import.read-back.permission", "import.identity.team"}}
	if lenient := conclude(t, o); lenient.Verdict != verdict.Conformant || lenient.Summary.Should.Violated != 1 {
		t.Errorf("verdict %q, summary %+v", lenient.Verdict, lenient.Summary)
	}
	o.Strict = true
	if strict := conclude(t, o); strict.Verdict != verdict.Nonconformant || !strict.Strict {
		t.Errorf("strictly, verdict %q, report %v", strict.Verdict, strict.Strict)
	}
}
