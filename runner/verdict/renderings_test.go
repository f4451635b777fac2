package verdict_test

import (
	"encoding/json"
	"io"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/joshdk/go-junit"

	"customs.example/runner/verdict"
)

// tally is what every rendering tells of a report that is not strict.
type tally struct {
	// Must and Should count violated requirements, known ones among them.
	Must, Should, Known, Unverified int
}

// TestRenderingsCountAlike reads four renderings of a report, each by a reader
// of its own.
func TestRenderingsCountAlike(t *testing.T) {
	for name, report := range map[string]*verdict.Report{"sample": sample(), "weighed": weighed(), "large": large(2000, 50), "none": judge(nil)} {
		t.Run(name, func(t *testing.T) {
			want := tallyOfJSON(t, report)
			for format, got := range map[string]tally{
				"JUnit": tallyOfJUnit(t, report), "SARIF": tallyOfSARIF(t, report), "Markdown": tallyOfMarkdown(t, report),
			} {
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (-JSON +%s):\n%s", format, format, diff)
				}
			}
		})
	}
}

func tallyOfJSON(t *testing.T, report *verdict.Report) tally {
	var read verdict.Report
	if err := json.Unmarshal([]byte(rendered(t, report.JSON)), &read); err != nil {
		t.Fatal(err)
	}
	counts := tally{Must: read.Summary.Must.Violated, Should: read.Summary.Should.Violated}
	known := map[string]bool{}
	for _, s := range read.Specs {
		for _, f := range s.Failures() {
			if f.Known != "" {
				known[string(f.Requirement)] = true
			}
		}
	}
	counts.Known = len(known)
	for _, q := range read.Requirements {
		if q.Status == verdict.Unverified {
			counts.Unverified++
		}
	}
	return counts
}

// tallyOfJUnit takes what is unverified for the classes of which something is
// skipped or in error, and nothing is violated.
func tallyOfJUnit(t *testing.T, report *verdict.Report) tally {
	line := regexp.MustCompile(`(?m)^(VIOLATED|WARNING|KNOWN) (\w+) ([a-z.-]+)`)
	violated, unverified := map[string]map[string]bool{"MUST": {}, "SHOULD": {}, "KNOWN": {}}, map[string]bool{}
	for _, test := range cases(t, report) {
		text := test.SystemOut
		if failure, ok := test.Error.(junit.Error); ok {
			text = failure.Body
		}
		found := line.FindAllStringSubmatch(text, -1)
		for _, m := range found {
			violated[m[2]][m[3]] = true
			if m[1] == "KNOWN" {
				violated["KNOWN"][m[3]] = true
			}
		}
		undecided := test.Status == junit.StatusSkipped || test.Status == junit.StatusError
		if undecided && len(found) == 0 && test.Name != "run" && !strings.HasPrefix(test.Message, "the target does not declare") {
			unverified[test.Classname] = true
		}
	}
	return tally{len(violated["MUST"]), len(violated["SHOULD"]), len(violated["KNOWN"]), len(unverified)}
}

func tallyOfSARIF(t *testing.T, report *verdict.Report) tally {
	run := sarifRun(t, report)
	rules := map[string]map[string]bool{"error": {}, "warning": {}, "known": {}}
	for _, r := range run.Results {
		rules[r.Level][*r.RuleID] = true
		if len(r.Suppressions) > 0 {
			rules["known"][*r.RuleID] = true
		}
	}
	counts := tally{Must: len(rules["error"]), Should: len(rules["warning"]), Known: len(rules["known"])}
	for _, n := range run.Invocations[0].ToolExecutionNotifications {
		if strings.Contains(*n.Message.Text, " could not be verified: ") {
			counts.Unverified++
		}
	}
	return counts
}

func tallyOfMarkdown(t *testing.T, report *verdict.Report) tally {
	read := readMarkdown(t, rendered(t, report.Markdown))
	items := map[string]int{}
	for _, s := range read.sections {
		title, count, _ := strings.Cut(s.title, ": ")
		if items[title] = len(s.items); title != "Customs" && number(t, count) != len(s.items) {
			t.Errorf("%s has %d items", s.title, len(s.items))
		}
	}
	table := read.tables[0]
	counts := tally{number(t, table[1][2]), number(t, table[2][2]), items["Known"], items["Could not be verified"]}
	if listed := items["Violated"] + items["Warnings"] + items["Known"]; listed != counts.Must+counts.Should {
		t.Errorf("%d violated requirements are listed, the table has %d", listed, counts.Must+counts.Should)
	}
	return counts
}

func TestRenderingsSayWhenTheyCannotBeWritten(t *testing.T) {
	closed, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	for name, render := range renderings(sample()) {
		if render(closed) == nil {
			t.Errorf("%s that cannot be written is no error", name)
		}
	}
}

// TestRenderingsLeaveTheReportAsItIs renders twice: the first must not show.
func TestRenderingsLeaveTheReportAsItIs(t *testing.T) {
	report, untouched := weighed(), weighed()
	for _, name := range slices.Sorted(maps.Keys(renderings(report))) {
		first := rendered(t, renderings(report)[name])
		if second := rendered(t, renderings(report)[name]); first != second {
			t.Errorf("%s differs the second time (-first +second):\n%s", name, cmp.Diff(first, second))
		}
	}
	if diff := cmp.Diff(untouched, report); diff != "" {
		t.Errorf("the report (-before +after):\n%s", diff)
	}
}

func renderings(report *verdict.Report) map[string]func(io.Writer) error {
	return map[string]func(io.Writer) error{"JUnit": report.JUnit, "SARIF": report.SARIF, "Markdown": report.Markdown}
}

func rendered(t *testing.T, render func(io.Writer) error) string {
	t.Helper()
	var text strings.Builder
	if err := render(&text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
