package verdict_test

import (
	"encoding/json"
	"io"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	gojunit "github.com/joshdk/go-junit"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/html"
	"customs.example/runner/verdict/junit"
	"customs.example/runner/verdict/markdown"
	"customs.example/runner/verdict/sarif"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
)

// tally is what every rendering tells of a report that is not strict.
type tally struct {
	// Must and Should count violated requirements, known ones among them.
	Must, Should, Known, Unverified int
}

// TestRenderingsCountAlike writes a report in five formats and reads each back, by
// a reader of its own.
func TestRenderingsCountAlike(t *testing.T) {
	for name, report := range map[string]*verdict.Report{"sample": sample.Report(), "weighed": sample.Weighed(), "large": sample.Large(2000, 50), "none": sample.Judged(nil)} {
		t.Run(name, func(t *testing.T) {
			want := tallyOfJSON(t, report)
			for format, got := range map[string]tally{
				"JUnit": tallyOfJUnit(t, report), "SARIF": tallyOfSARIF(t, report), "Markdown": tallyOfMarkdown(t, report), "HTML": tallyOfHTML(t, report),
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
	if err := json.Unmarshal([]byte(readback.Written(t, (*verdict.Report).JSON, report)), &read); err != nil {
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
	for _, test := range readback.JUnit(t, readback.Written(t, junit.Write, report)) {
		text := test.SystemOut
		if failure, ok := test.Error.(gojunit.Error); ok {
			text = failure.Body
		}
		found := line.FindAllStringSubmatch(text, -1)
		for _, m := range found {
			violated[m[2]][m[3]] = true
			if m[1] == "KNOWN" {
				violated["KNOWN"][m[3]] = true
			}
		}
		undecided := test.Status == gojunit.StatusSkipped || test.Status == gojunit.StatusError
		if undecided && len(found) == 0 && test.Name != "run" && !strings.HasPrefix(test.Message, "the target does not declare") {
			unverified[test.Classname] = true
		}
	}
	return tally{len(violated["MUST"]), len(violated["SHOULD"]), len(violated["KNOWN"]), len(unverified)}
}

func tallyOfSARIF(t *testing.T, report *verdict.Report) tally {
	run := readback.SARIFRun(t, readback.Written(t, sarif.Write, report))
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
	read := readback.Markdown(t, readback.Written(t, markdown.Write, report))
	items := map[string]int{}
	for _, s := range read.Sections {
		title, count, _ := strings.Cut(s.Title, ": ")
		if items[title] = len(s.Items); title != "Customs" && readback.Number(t, count) != len(s.Items) {
			t.Errorf("%s has %d items", s.Title, len(s.Items))
		}
	}
	table := read.Tables[0]
	counts := tally{readback.Number(t, table[1][2]), readback.Number(t, table[2][2]), items["Known"], items["Could not be verified"]}
	if listed := items["Violated"] + items["Warnings"] + items["Known"]; listed != counts.Must+counts.Should {
		t.Errorf("%d violated requirements are listed, the table has %d", listed, counts.Must+counts.Should)
	}
	return counts
}

// tallyOfHTML takes the counts from the page's table, and holds its tree of
// requirements and its filters to them.
func tallyOfHTML(t *testing.T, report *verdict.Report) tally {
	page := readback.HTML(t, readback.Written(t, html.Write, report))
	table := map[string][]int{}
	for _, row := range page.All(".counts tbody tr") {
		table[row.Attribute("class")] = numbers(t, row)
	}
	states := map[string]int{}
	for _, r := range page.All(".requirement") {
		states[r.Attribute("data-status")]++
	}
	for _, chip := range page.All(".chip") {
		if state := chip.Attribute("data-value"); states[state] > 0 && readback.Number(t, chip.One("b").Text()) != states[state] {
			t.Errorf("%s is to filter by, and the tree has %d", chip.Text(), states[state])
		}
	}
	violated, unverified := table["violated"], table["unverified"]
	counts := tally{violated[0], violated[1], states["known"], unverified[0] + unverified[1] + unverified[2]}
	if listed := states["violated"] + states["known"]; listed != counts.Must+counts.Should || states["unverified"] != counts.Unverified {
		t.Errorf("the tree has %v, the table %v", states, table)
	}
	return counts
}

// numbers are the cells of a row, 0 for a dash.
func numbers(t *testing.T, row readback.Element) []int {
	var found []int
	for _, cell := range row.All("td") {
		found = append(found, readback.Number(t, strings.ReplaceAll(cell.Text(), "–", "0")))
	}
	return found
}

func TestRenderingsSayWhenTheyCannotBeWritten(t *testing.T) {
	closed, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	for name, write := range formats() {
		if write(sample.Report(), closed) == nil {
			t.Errorf("%s that cannot be written is no error", name)
		}
	}
}

// TestRenderingsLeaveTheReportAsItIs renders twice: the first must not show.
func TestRenderingsLeaveTheReportAsItIs(t *testing.T) {
	report, untouched := sample.Weighed(), sample.Weighed()
	for _, name := range slices.Sorted(maps.Keys(formats())) {
		first := readback.Written(t, formats()[name], report)
		if second := readback.Written(t, formats()[name], report); first != second {
			t.Errorf("%s differs the second time (-first +second):\n%s", name, cmp.Diff(first, second))
		}
	}
	if diff := cmp.Diff(untouched, report); diff != "" {
		t.Errorf("the report (-before +after):\n%s", diff)
	}
}

// formats are the renderings that are read back here, by their writers.
func formats() map[string]func(*verdict.Report, io.Writer) error {
	return map[string]func(*verdict.Report, io.Writer) error{
		"JSON": (*verdict.Report).JSON, "JUnit": junit.Write, "SARIF": sarif.Write,
		"Markdown": markdown.Write, "HTML": html.Write,
	}
}
