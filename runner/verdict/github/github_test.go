package github_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/github"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

// TestWrite holds the annotations to testdata/report.github, which has one of
// every kind.
func TestWrite(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("testdata", "report.github"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), annotations(t, sample.Weighed())); diff != "" {
		t.Errorf("annotations (-want +got):\n%s", diff)
	}
}

func TestSaysNothingOfAConformantTarget(t *testing.T) {
	report := sample.Concluded([]verdict.Selected{sample.Selected("group.one", requirement.Must)}, sample.Passed("group.one/a", "group.one"))
	if got := annotations(t, report); got != "" {
		t.Errorf("annotations of a conformant target: %q", got)
	}
}

func TestWeighsAViolationAsTheGateDoes(t *testing.T) {
	should := []verdict.Selected{sample.Selected("group.own", requirement.Should)}
	for _, tt := range []struct {
		name   string
		report *verdict.Report
		want   string
	}{
		{"a MUST", sample.Concluded([]verdict.Selected{sample.Selected("group.own", requirement.Must)}, sample.Failed("group.own/a", sample.Own, sample.Own)), "::error title=MUST group.own is violated::"},
		{"a SHOULD", sample.Concluded(should, sample.Failed("group.own/a", sample.Own, sample.Own)), "::warning title=SHOULD group.own is violated::"},
		{"a SHOULD, strictly", strictly(should, sample.Failed("group.own/a", sample.Own, sample.Own)), "::error title=SHOULD group.own is violated::"},
		{"a known one", known(sample.Concluded(should, sample.Failed("group.own/a", sample.Own, sample.Own))), "::notice title=SHOULD group.own is violated%2C which is known::"},
		{"a MAY", sample.Concluded([]verdict.Selected{sample.Selected("group.own", requirement.May)}, sample.Failed("group.own/a", sample.Own, sample.Own)), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := annotations(t, tt.report)
			if !strings.HasPrefix(got, tt.want) || (got == "") != (tt.want == "") {
				t.Errorf("got %q, want it to begin with %q", got, tt.want)
			}
		})
	}
}

func strictly(s []verdict.Selected, specs ...verdict.Spec) *verdict.Report {
	report := &verdict.Report{Strict: true, Specs: specs}
	report.Conclude(s)
	return report
}

func known(report *verdict.Report) *verdict.Report {
	report.Requirements[0].Known = true
	return report
}

func TestSaysWhyAVerdictIsIncomplete(t *testing.T) {
	report := sample.Concluded(
		[]verdict.Selected{sample.Selected("group.met", requirement.Must), sample.Selected("group.open", requirement.Must), sample.Selected("group.should", requirement.Should)},
		sample.Passed("group.met/a", "group.met"), sample.Unverified("group.open/a", "group.open", "no hook\nand more"))
	const want = "::warning title=The verdict is incomplete::could not be verified:%0AMUST group.open: no hook\n"
	if diff := cmp.Diff(want, annotations(t, report)); diff != "" {
		t.Errorf("annotations (-want +got):\n%s", diff)
	}
}

// TestShowsNoMoreThanGitHubDoes counts what is left out, of each kind on
// its own.
func TestShowsNoMoreThanGitHubDoes(t *testing.T) {
	for _, tt := range []struct{ violated, errors, more int }{{9, 9, 0}, {10, 10, 0}, {11, 10, 2}, {40, 10, 31}} {
		var chosen []verdict.Selected
		var specs []verdict.Spec
		for n := range tt.violated {
			must, should := requirement.ID(fmt.Sprintf("must.n%d", n)), requirement.ID(fmt.Sprintf("should.n%d", n))
			chosen = append(chosen, sample.Selected(must, requirement.Must), sample.Selected(should, requirement.Should))
			specs = append(specs, sample.Failed(string(must)+"/a", must, must), sample.Failed(string(should)+"/a", should, should))
		}
		got := annotations(t, sample.Concluded(chosen, specs...))
		for _, kind := range []string{"error", "warning"} {
			if n := strings.Count(got, "::"+kind+" "); n != tt.errors {
				t.Errorf("%d violations make %d annotations of the kind %s, want %d", tt.violated, n, kind, tt.errors)
			}
			rest := fmt.Sprintf("::%s title=Customs::and %d more: the report has all\n", kind, tt.more)
			if strings.Contains(got, rest) != (tt.more > 0) {
				t.Errorf("%d violations: want %d left out in\n%s", tt.violated, tt.more, got)
			}
		}
	}
}

// TestLetsNothingBeACommand has a target, a baseline and a problem that
// would all command the runner.
func TestLetsNothingBeACommand(t *testing.T) {
	const attack = "::stop-commands::x\r\n::set-output name=a::b\n\u2028::error::c%0A::d ##[add-mask]e,file=f:g\x1b[2J\u202e\xff%"
	report := sample.Weighed()
	report.Problem = attack + sample.Hostile
	report.Baseline.File, report.Baseline.Stale[0].ID, report.Baseline.Stale[0].Reason = attack, attack, attack+sample.Hostile
	for n := range report.Specs {
		if failure := report.Specs[n].Failure; failure != nil {
			failure.Got, failure.Expected, failure.Pointer = attack+sample.Hostile, attack, attack
			if failure.Known != "" {
				failure.Known = attack + sample.Hostile
			}
		}
		if report.Specs[n].Status == verdict.Errored {
			report.Specs[n].Reason = attack
		}
	}
	calm := strings.Split(annotations(t, sample.Weighed()), "\n")
	lines := strings.Split(annotations(t, report), "\n")
	if len(lines) != len(calm) {
		t.Errorf("%d lines where a calm target has %d", len(lines), len(calm))
	}
	readback.Annotations(t, annotations(t, report))
	for _, line := range lines {
		if data := regexp.MustCompile(`%(25|0A|2C|3A)`).ReplaceAllString(line, ""); strings.Contains(data, "%") {
			t.Errorf("a percent sign that is not escaped: %q", line)
		}
	}
}

func TestBoundsWhatARunnerWouldCutOff(t *testing.T) {
	report := sample.Report()
	report.Problem = strings.Repeat("é", 5000)
	for _, spec := range report.Specs {
		if spec.Failure != nil {
			spec.Failure.Got = strings.Repeat("%", 5000)
		}
	}
	for line := range strings.Lines(annotations(t, report)) {
		if _, message, _ := strings.Cut(line[2:], "::"); len([]rune(message)) > 4096 {
			t.Errorf("a message of %d characters", len([]rune(message)))
		}
	}
}

func TestSaysWhenItCannotBeWritten(t *testing.T) {
	closed, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	if github.Write(sample.Report(), closed) == nil {
		t.Error("annotations that cannot be written are no error")
	}
}

func annotations(t *testing.T, report *verdict.Report) string {
	t.Helper()
	var text strings.Builder
	if err := github.Write(report, &text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}
