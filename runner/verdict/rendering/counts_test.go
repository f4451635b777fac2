package rendering_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	gojunit "github.com/joshdk/go-junit"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/rendering"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
)

// tally is what every rendering tells of a report that is not strict.
type tally struct {
	// Must and Should count violated requirements, known ones among them.
	Must, Should, Known, Unverified int
}

// TestReportsCountAlike reads each form back, by a reader of its own.
func TestReportsCountAlike(t *testing.T) {
	for name, report := range map[string]*verdict.Report{"sample": sample.Report(), "weighed": sample.Weighed(), "large": sample.Large(2000, 50), "none": sample.Concluded(nil)} {
		t.Run(name, func(t *testing.T) {
			countsAs(t, tallyOfJSON(t, readback.Written(t, (*verdict.Report).JSON, report)), report)
		})
	}
}

// countsAs expects of every form that a reader counts what is told in all.
func countsAs(t *testing.T, all tally, report *verdict.Report) {
	t.Helper()
	for _, format := range rendering.Reports() {
		reader, ok := readers[format.Name]
		if !ok {
			t.Errorf("nothing reads %s back: give it a reader here", format.Name)
			continue
		}
		got := reader.tally(t, readback.Written(t, format.Write, report))
		if diff := cmp.Diff(all, got, cmpopts.IgnoreFields(tally{}, reader.untold...)); diff != "" {
			t.Errorf("%s (-all +read):\n%s", format.Name, diff)
		}
	}
}

// readers count what a form tells, by its name.
var readers = map[string]struct {
	tally func(t *testing.T, text string) tally
	// untold are counts that a form does not tell of every report.
	untold []string
}{
	"json":     {tally: tallyOfJSON},
	"junit":    {tally: tallyOfJUnit},
	"html":     {tally: tallyOfHTML},
	"markdown": {tally: tallyOfMarkdown},
	"sarif":    {tally: tallyOfSARIF},
	"github":   {tally: tallyOfGitHub, untold: []string{"Unverified"}},
}

func tallyOfJSON(t *testing.T, text string) tally {
	var read verdict.Report
	if err := json.Unmarshal([]byte(text), &read); err != nil {
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
func tallyOfJUnit(t *testing.T, text string) tally {
	line := regexp.MustCompile(`(?m)^(VIOLATED|WARNING|KNOWN) (\w+) ([a-z.-]+)`)
	violated, unverified := map[string]map[string]bool{"MUST": {}, "SHOULD": {}, "KNOWN": {}}, map[string]bool{}
	for _, test := range readback.JUnit(t, text) {
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

func tallyOfSARIF(t *testing.T, text string) tally {
	run := readback.SARIFRun(t, text)
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

func tallyOfMarkdown(t *testing.T, text string) tally {
	read := readback.Markdown(t, text)
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
func tallyOfHTML(t *testing.T, text string) tally {
	page := readback.HTML(t, text)
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

// tallyOfGitHub takes what is left out of a kind for what that kind is there for.
func tallyOfGitHub(t *testing.T, text string) tally {
	title := regexp.MustCompile(`^(MUST|SHOULD) \S+ is violated(, which is known)?$`)
	more := regexp.MustCompile(`^and (\d+) more: `)
	level := map[string]string{"error": "MUST", "warning": "SHOULD"}
	counts := map[string]int{}
	for _, a := range readback.Annotations(t, text) {
		if m := title.FindStringSubmatch(a.Title); m != nil {
			counts[m[1]]++
			counts[m[2]]++
		}
		if m := more.FindStringSubmatch(a.Lines[0]); m != nil {
			counts[level[a.Kind]] += readback.Number(t, m[1])
		}
	}
	return tally{Must: counts["MUST"], Should: counts["SHOULD"], Known: counts[", which is known"]}
}
