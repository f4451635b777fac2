package conformance_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// TestWrongImplementationsViolateWhatTheyBreak has implementations with one
// mistake each. What they violate is all that the mistake breaks, and no more.
func TestWrongImplementationsViolateWhatTheyBreak(t *testing.T) {
	if testing.Short() {
		t.Skip("what it runs at once is raced by other tests")
	}
	const channel, directory = "import.*", "directory.*"
	for _, wrong := range []struct {
		name   string
		change func(*reference.Rules)
		// other is the API that the mistake is not in.
		other    string
		violated []requirement.ID
	}{
		{"takes the last of several identities", lastIdentity, directory, []requirement.ID{
			requirement.ImportUnionExclusive, requirement.ImportUnionRefusalChangesNothing, requirement.ImportUnionEmptyMemberCounts,
			requirement.ImportRequestSnakeCase, // proto names are members of the union too
		}},
		{"overwrites without consent", overwriting, directory, []requirement.ID{
			requirement.ImportOverwriteRequiredForRegion, requirement.ImportOverwriteRequiredForDomain,
			requirement.ImportOverwriteRequiredForBoth, requirement.ImportOverwriteRefusalChangesNothing,
			requirement.ImportOverwriteAbsentNeverOverwrites, requirement.JourneyPrimaryChangeConflicts,
		}},
		{"echoes updates that it does not store", forgetful, channel, []requirement.ID{
			requirement.DirectoryUpdateMyCustomer, requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile,
			requirement.DirectoryUpdateDomainKept, requirement.DirectoryUpdateConcurrent, requirement.DirectoryPrimaryChange,
			requirement.DirectoryPrimaryAlone, requirement.DirectoryPatchMerges, requirement.DirectoryPatchPrimary, requirement.JourneySameCustomer, requirement.JourneyPrimaryChangeConflicts, requirement.JourneyPrimaryChangeOverwrites,
		}},
		{"takes an account for another whose name it begins with", careless, directory, []requirement.ID{
			requirement.ImportPermissionOtherReseller,
		}},
		{"leaves the status out of error bodies", nameless, directory, []requirement.ID{
			requirement.ImportErrorBody,
		}},
	} {
		t.Run(wrong.name, func(t *testing.T) {
			rules := reference.Healthy()
			wrong.change(rules)
			report := conclude(t, setup{
				Seed: 1, Skip: []string{wrong.other}, Reference: reference.Options{Rules: rules}, InProcess: true,
			})
			if report.Verdict != verdict.Nonconformant {
				t.Errorf("verdict %q", report.Verdict)
			}
			if diff := cmp.Diff(wrong.violated, ids(report, verdict.Violated)); diff != "" {
				t.Errorf("violated requirements (-want +got):\n%s", diff)
			}
			if errored := specsOf(report, verdict.Errored); len(errored) > 0 {
				t.Errorf("the suite failed in %s: %s", errored[0].ID, errored[0].Reason)
			}
			for _, spec := range specsOf(report, verdict.Failed) {
				expectEvidence(t, report, spec)
			}
		})
	}
}

func lastIdentity(r *reference.Rules) {
	every := r.Import.Members
	r.Import.Members = func(message reference.Message) []string {
		set := every(message)
		return set[max(0, len(set)-1):]
	}
}

func overwriting(r *reference.Rules) {
	r.Import.Overwrites = func(reference.Message) bool { return true }
}

func forgetful(r *reference.Rules) {
	r.Directory.Keep = func(*reference.Tx, reference.Identity) {}
}

func careless(r *reference.Rules) {
	r.Import.OwnAccount = func(caller fixtures.Caller, account string) *reference.Error {
		if strings.HasPrefix(caller.Account, account) {
			return nil
		}
		return &reference.Error{Code: reference.PermissionDenied, Message: "another account"}
	}
}

func nameless(r *reference.Rules) {
	r.Wire.ChannelError = func(e *reference.Error) any {
		return map[string]any{"error": map[string]any{"code": r.Wire.Status(e), "message": e.Message}}
	}
}

// expectEvidence expects a failed spec to say what it violates, and to show it.
func expectEvidence(t *testing.T, report *verdict.Report, spec verdict.Spec) {
	t.Helper()
	for n, f := range spec.Failures() {
		exchanges := spec.Failure.Exchanges
		if f.Expected == "" || f.Got == "" || f.Exchange < 0 || f.Exchange >= len(exchanges) {
			t.Fatalf("%s has a failure without evidence: %+v", spec.ID, f)
		}
		if n > 0 && (f.Exchanges == nil || len(f.Exchanges) > 0) {
			t.Errorf("%s has the exchanges %v in a further failure, want a list of none", spec.ID, f.Exchanges)
		}
		request := exchanges[f.Exchange].Request
		if !strings.HasPrefix(request.URL, report.Target.URL+"/") || !strings.Contains(f.Curl, request.URL) || request.Caller == "" {
			t.Errorf("%s shows the request %+v and the command %s", spec.ID, request, f.Curl)
		}
		if response := exchanges[f.Exchange].Response; response.Status == 0 || response.Headers["Content-Type"] == "" {
			t.Errorf("%s shows the response %+v", spec.ID, response)
		}
	}
}

// TestFurtherFailuresReferToTheFirst has refusals that are wrong in two ways.
func TestFurtherFailuresReferToTheFirst(t *testing.T) {
	rules := reference.Healthy()
	nameless(rules)
	rules.Wire.Status = func(*reference.Error) int { return http.StatusTeapot }
	report := conclude(t, setup{
		Seed: 1, Only: []string{"import.not-found.unknown-id", "import.error.body"}, Reference: reference.Options{Rules: rules},
	})
	further := 0
	for _, spec := range specsOf(report, verdict.Failed) {
		expectEvidence(t, report, spec)
		further += len(spec.Further)
	}
	if further == 0 {
		t.Error("no spec has a further failure")
	}
}

// TestEvidenceShowsTheURLThatWasCalled has base URLs that end in a slash.
func TestEvidenceShowsTheURLThatWasCalled(t *testing.T) {
	rules := reference.Healthy()
	rules.Wire.ContentType = "text/plain"
	sent := &recording{}
	o := live(t, reference.Options{Rules: rules, Around: func(healthy http.Handler) http.Handler {
		return sent.around(http.StripPrefix("/base", healthy))
	}})
	o.Channel, o.Directory, o.Hook = o.Channel.JoinPath("base/"), o.Directory.JoinPath("base/"), o.Channel.JoinPath("base", reference.HookPath)
	o.Only = []string{"*.error.body"}
	failed := specsOf(conclude(t, o), verdict.Failed)
	if len(failed) == 0 {
		t.Fatal("nothing failed that would show a URL")
	}
	lines := strings.Join(sent.sorted(), "\n")
	for _, spec := range failed {
		for _, e := range spec.Failure.Exchanges {
			called := e.Request.Method + " " + strings.TrimPrefix(e.Request.URL, "http://"+o.Channel.Host) + " as "
			if !strings.Contains(lines, called) {
				t.Errorf("%s shows %s, which was not called", spec.ID, e.Request.URL)
			}
		}
	}
}
