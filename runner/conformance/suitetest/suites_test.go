package suitetest_test

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/onsi/ginkgo/v2/types"

	"customs.example/fixtures"
	"customs.example/runner/conformance"
	"customs.example/runner/reference"
	"customs.example/runner/reference/fault"
	"customs.example/runner/verdict"
	"customs.example/specs/channelimport"
)

// TestSuitesOfTheSpecs runs them as their users do: each is a program of its own.
func TestSuitesOfTheSpecs(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds three suites")
	}
	suites := build(t)
	for name, test := range map[string]func(*testing.T, built){
		"judge the same of every source":         sameOfEverySource,
		"judge the same in several processes":    sameInParallel,
		"tidy up a run a process":                tidyInParallel,
		"find what a run finds":                  sameAsARun,
		"keep secrets":                           keepSecrets,
		"skip what the target has not":           skipWithoutCapability,
		"call nobody where nothing runs":         callNobody,
		"tell whose fault it is":                 tellWhoseFault,
		"tell whose fault it is in a process":    tellInParallel,
		"fail where the target goes":             failWhereTheTargetGoes,
		"fail by a recording that was altered":   failByWhatWasAltered,
		"skip what a recording was made without": skipWhatWasNotRecorded,
	} {
		t.Run(name, func(t *testing.T) { test(t, suites) })
	}
}

const (
	everyCapability = "-customs.capability=customers.get,directory.patch"
	byID            = "directory.get.by-id"
)

func kept(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(root + "/cassettes/reference")
	if err != nil {
		t.Fatal(err)
	}
	return "-customs.replay=" + dir
}

func sameOfEverySource(t *testing.T, suites built) {
	for suite, focus := range map[string]string{
		"channelimport": "-ginkgo.label-filter=MUST && import.overwrite.persists",
		"directory":     "-ginkgo.label-filter=" + byID,
		"journey":       "-ginkgo.focus=my_customer",
	} {
		target := serve(t, reference.Options{})
		embedded, live, replayed := suites.run(t, suite, focus), suites.run(t, suite, target.with(everyCapability, focus)...), suites.run(t, suite, kept(t), focus)
		target.expectTidy(t, 1)
		if !embedded.SuiteSucceeded || len(embedded.in(types.SpecStatePassed)) == 0 || len(embedded.skipped()) > 0 {
			t.Errorf("%s, embedded:\n%s", suite, embedded.output)
		}
		for _, other := range []ran{live, replayed} {
			if diff := cmp.Diff(embedded.in(types.SpecStatePassed), other.in(types.SpecStatePassed)); diff != "" || !other.SuiteSucceeded {
				t.Errorf("%s: (-embedded +other)\n%s%s", suite, diff, other.output)
			}
		}
	}
}

func sameInParallel(t *testing.T, suites built) {
	alone := suites.run(t, "directory", "-ginkgo.label-filter="+byID).in(types.SpecStatePassed)
	target := serve(t, reference.Options{})
	for name, flags := range map[string][]string{"embedded": nil, "live": target.flags, "replayed": {kept(t)}} {
		together := suites.ginkgo(t, "directory", byID, flags...)
		if diff := cmp.Diff(alone, together.in(types.SpecStatePassed)); diff != "" || !together.SuiteSucceeded {
			t.Errorf("%s: (-alone +together)\n%s%s", name, diff, together.output)
		}
	}
}

func tidyInParallel(t *testing.T, suites built) {
	target := newHooked()
	target.serve(t, reference.Options{Around: target.together})
	if r := suites.ginkgo(t, "directory", byID, target.flags...); !r.SuiteSucceeded {
		t.Error(r.output)
	}
	target.expectTidy(t, 2)
}

// regions are the requirements that a fault is judged by, of which it breaks some.
var regions = []string{"import.overwrite.required-for-region", "import.overwrite.updates-region"}

func ignoringRegions(t *testing.T) reference.Options {
	t.Helper()
	broken, found := fault.Lookup("conflict-region-ignored")
	if !found {
		t.Fatal("there is no such fault")
	}
	return broken.Options()
}

func sameAsARun(t *testing.T, suites built) {
	report, err := conformance.Run(t.Context(), conformance.Embedded{Reference: ignoringRegions(t)}, conformance.Selection{Seed: 1, Only: regions}, conformance.Observers{})
	if err != nil {
		t.Fatal(err)
	}
	var failed, passed []string
	for _, spec := range report.Specs {
		switch spec.Status {
		case verdict.Failed:
			failed = append(failed, spec.Text)
		case verdict.Passed:
			passed = append(passed, spec.Text)
		}
	}
	slices.Sort(failed)
	slices.Sort(passed)
	r := suites.run(t, "channelimport", serve(t, ignoringRegions(t)).with(everyCapability, "-ginkgo.label-filter="+strings.Join(regions, " || "))...)
	found := r.in(types.SpecStateFailed)
	if diff := cmp.Diff(failed, slices.Sorted(maps.Keys(found))); diff != "" || len(failed) == 0 {
		t.Errorf("failed specs (-run +suite)\n%s", diff)
	}
	if diff := cmp.Diff(passed, slices.Sorted(maps.Keys(r.in(types.SpecStatePassed)))); diff != "" || len(passed) == 0 || r.SuiteSucceeded {
		t.Errorf("passed specs (-run +suite)\n%s", diff)
	}
	for spec, why := range found {
		if !strings.HasPrefix(why, "violated: MUST import.overwrite.required-for-region\nexpected: 409 ALREADY_EXISTS\n     got: 200\n") {
			t.Errorf("%s: %s", spec, why)
		}
	}
}

// keepSecrets has failures with tokens and bearers in their exchanges, and a hook
// with a password.
func keepSecrets(t *testing.T, suites built) {
	target := serve(t, ignoringRegions(t))
	flags := append(target.with(everyCapability), strings.Replace(target.flags[1], "http://", "http://user:hush-hush@", 1),
		"-ginkgo.label-filter="+regions[0], "-ginkgo.vv")
	r := suites.run(t, "channelimport", flags...)
	if len(r.in(types.SpecStateFailed)) == 0 || !strings.Contains(r.written, "bearer:reseller") {
		t.Fatalf("nothing is told:\n%s", r.output)
	}
	secrets := map[string]string{"hush-hush": "the hook's password"}
	for _, spec := range channelimport.Specs() {
		if string(spec.Requirement) == regions[0] {
			for name, value := range fixtures.Build(1, spec.ID, spec.Needs).Secrets() {
				secrets[value] = name
			}
		}
	}
	for value, name := range secrets {
		if strings.Contains(r.output+r.written, value) {
			t.Errorf("%s is told: %s", name, value)
		}
	}
}

func skipWithoutCapability(t *testing.T, suites built) {
	for _, tt := range []struct{ suite, label, why string }{
		{"channelimport", "import.overwrite.persists", "unverified: needs customers.get, which the target does not declare"},
		{"directory", "directory.patch.merges", "not applicable: the target does not declare directory.patch"},
	} {
		r := suites.run(t, tt.suite, serve(t, reference.Options{}).with("-ginkgo.label-filter="+tt.label)...)
		skipped := r.skipped()
		if len(skipped) == 0 || len(r.in(types.SpecStatePassed))+len(r.in(types.SpecStateFailed)) > 0 || !r.SuiteSucceeded {
			t.Errorf("%s:\n%s", tt.label, r.output)
		}
		for spec, why := range skipped {
			if why != tt.why {
				t.Errorf("%s: %q, want %q", spec, why, tt.why)
			}
		}
	}
}

func callNobody(t *testing.T, suites built) {
	target := serve(t, reference.Options{})
	for name, flags := range map[string][]string{
		"a dry run":                      target.with("-ginkgo.dry-run", "-ginkgo.label-filter="+byID),
		"a filter that matches nothing":  target.with("-ginkgo.label-filter=nothing"),
		"a dry run of what is not there": append(nobody(t), "-ginkgo.dry-run"),
	} {
		if r := suites.run(t, "directory", flags...); !r.SuiteSucceeded {
			t.Errorf("%s:\n%s", name, r.output)
		}
	}
	target.expectTidy(t, 0)
}
