package conformance_test

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/specs"
	"customs.example/specs/directory"
	"customs.example/specs/journey"
	"customs.example/specs/requirement"
)

// open has a source provide for specs until the test ends.
func open(t *testing.T, source conformance.Source, wanted []*specs.Spec) *conformance.Sessions {
	t.Helper()
	sessions, err := conformance.Open(source, 1, wanted)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(sessions.Close)
	return sessions
}

func TestSessionsCallNobodyBeforeTheyAreNeeded(t *testing.T) {
	sent := &recording{}
	lines := func() []string {
		sent.mu.Lock()
		defer sent.mu.Unlock()
		return slices.Clone(sent.lines)
	}
	source := live(t, reference.Options{Around: sent.around}).source()
	open(t, source, directory.Specs()).Close()
	sessions := open(t, source, directory.Specs())
	if len(lines()) > 0 {
		t.Fatalf("sent %v", lines())
	}
	if err := sessions.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	if outcome := specs.RunOn(t.Context(), sessions, specOf(t, directory.Specs(), byID)); !outcome.Passed() {
		t.Error(outcome)
	}
	sessions.Close()
	sessions.Close()
	want := []string{"POST /_world ", "GET /admin/directory/v1/customers/my_customer ", "POST /_world ", "GET /admin/directory/v1/customers/C", "DELETE /_world "}
	if !slices.EqualFunc(lines(), want, strings.HasPrefix) {
		t.Errorf("sent %v, want %v", lines(), want)
	}
}

func specOf(t *testing.T, list []*specs.Spec, id string) *specs.Spec {
	t.Helper()
	at := slices.IndexFunc(list, func(s *specs.Spec) bool { return s.ID == id })
	if at < 0 {
		t.Fatalf("there is no spec %s", id)
	}
	return list[at]
}

// TestOneSuiteTidiesUpWhileAnotherIsChecked, on the same target.
func TestOneSuiteTidiesUpWhileAnotherIsChecked(t *testing.T) {
	var first *conformance.Sessions
	around := func(healthy http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != reference.HookPath && first != nil {
				first.Close()
			}
			healthy.ServeHTTP(w, r)
		})
	}
	source := live(t, reference.Options{Around: around}).source()
	ended := open(t, source, directory.Specs())
	if err := ended.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	first = ended
	if err := open(t, source, journey.Specs()).Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestSessionsAreThoseOfARun has every source say the same of a spec.
func TestSessionsAreThoseOfARun(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"directory.get.*"}})
	for name, source := range map[string]conformance.Source{
		"embedded": conformance.Embedded{}, "live": live(t, reference.Options{}).source(), "replayed": conformance.Replayed(dir),
	} {
		sessions := open(t, source, directory.Specs())
		if err := sessions.Check(t.Context()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if outcome := specs.RunOn(t.Context(), sessions, specOf(t, directory.Specs(), byID)); !outcome.Passed() {
			t.Errorf("%s: %v", name, outcome)
		}
	}
}

func TestSessionsOfARecordingSayWhatItDoesNotHold(t *testing.T) {
	dir, _ := record(t, setup{Only: []string{"directory.get.*"}})
	_, err := conformance.Open(conformance.Replayed(dir), 1, journey.Specs())
	if !errors.As(err, new(*conformance.UsageError)) || !strings.Contains(err.Error(), dir+" holds none of these ") {
		t.Errorf("error %T: %v", err, err)
	}
	outcome := specs.RunOn(t.Context(), open(t, conformance.Replayed(dir), directory.Specs()), specOf(t, directory.Specs(), written))
	if want := "unverified: the recording does not hold this spec: customs devel made it without"; outcome.Fails() || outcome.String() != want {
		t.Errorf("%v, want %s", outcome, want)
	}
}

// TestASpecIsUnavailableAsAReportHasIt, for want of a capability.
func TestASpecIsUnavailableAsAReportHasIt(t *testing.T) {
	all, err := conformance.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	without := open(t, conformance.Seeded{Channel: parse(t, "http://a.example"), Hook: parse(t, "http://a.example")}, all)
	with := open(t, conformance.Embedded{}, all)
	got := map[requirement.ID]string{}
	for _, spec := range all {
		if why := with.Unavailable(spec); why != "" {
			t.Errorf("%s: %s", spec.ID, why)
		}
		got[spec.Requirement] = without.Unavailable(spec)
	}
	want := map[requirement.ID]string{
		requirement.DirectoryPatchMerges:    "not applicable: the target does not declare directory.patch",
		requirement.ImportOverwritePersists: "unverified: needs customers.get, which the target does not declare",
		requirement.DirectoryGetByID:        "",
	}
	for id := range want {
		if diff := cmp.Diff(want[id], got[id]); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", id, diff)
		}
	}
}

func TestSessionsOfWhatIsNotThereAreNobodys(t *testing.T) {
	o := live(t, reference.Options{})
	o.Channel = parse(t, "http://"+deadAddress(t))
	o.Directory = o.Channel
	sessions := open(t, o.source(), directory.Specs())
	if err := sessions.Check(t.Context()); !errors.As(err, new(*conformance.EnvironmentError)) {
		t.Errorf("error %T: %v", err, err)
	}
	spec := specOf(t, directory.Specs(), byID)
	for n, want := range []string{"connect to ", "connect to ", "connect to ", "not tried, after 3 failures in a row"} {
		if outcome := specs.RunOn(t.Context(), sessions, spec); !outcome.Fails() || !strings.HasPrefix(outcome.String(), "environment: "+want) {
			t.Errorf("%d: %v, want %s", n, outcome, want)
		}
	}
}
