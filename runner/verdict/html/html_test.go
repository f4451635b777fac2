package html_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/html"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

func TestHasEveryRequirement(t *testing.T) {
	type row struct{ id, level, state, api, statement, accepted string }
	for name, report := range reports() {
		t.Run(name, func(t *testing.T) {
			var want, got []row
			for _, r := range report.Requirements {
				state := string(r.Status)
				if r.Known {
					state = "known"
				}
				want = append(want, row{string(r.ID), string(r.Level), state, r.ID.API(), r.Statement, r.Accepted})
			}
			for _, r := range readback.HTML(t, shown(t, report)).All(".requirement") {
				got = append(got, row{
					r.Attribute("data-id"), r.Attribute("data-level"), r.Attribute("data-status"), r.Attribute("data-api"),
					r.One(".statement").Text(), r.One(".accepted").Text(),
				})
				if inside := r.One(".inside"); inside.Attribute("id") != r.Attribute("data-id") {
					t.Errorf("%s cannot be linked to: its id is %q", r.Attribute("data-id"), inside.Attribute("id"))
				}
			}
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(row{})); diff != "" {
				t.Errorf("requirements (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHasVerdictAndCounts(t *testing.T) {
	doc := readback.HTML(t, shown(t, sample.Report()))
	if got := doc.One("h1").Text(); got != "Nonconformant" {
		t.Errorf("verdict %q", got)
	}
	var got []string
	for _, row := range doc.All(".counts tr") {
		var cells []string
		for _, cell := range append(row.All("th"), row.All("td")...) {
			cells = append(cells, cell.Text())
		}
		got = append(got, strings.Join(cells, " "))
	}
	want := []string{"Status MUST SHOULD MAY", "Violated 2 0 –", "Unverified 1 0 0", "Met 1 0 –", "Observed – – 1", "Not applicable 0 1 0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
}

// TestHasTheEvidence looks below a requirement for what a spec about
// another one found.
func TestHasTheEvidence(t *testing.T) {
	report := sample.Report()
	report.Specs[1].Failure.Exchanges[1].Response.Body = `{"error":{"code":400,"status":"ABORTED"}}`
	doc := readback.HTML(t, shown(t, report))
	shown := doc.One("#import.union.exclusive").One(".testimony")
	for selector, want := range map[string]string{
		".got": "Got 200", ".shows .outcome": "400", ".shows .as": "as other-reseller", "mark": `"status": "ABORTED"`,
		".curl": report.Specs[1].Failure.Curl, ".shows .call": "POST /v1/accounts/C1/customers:import", ".text": "an import is refused",
	} {
		if got := shown.One(selector).Text(); got != want {
			t.Errorf("%s is %q, want %q", selector, got, want)
		}
	}
	if got := len(shown.All(".exchange")); got != 2 {
		t.Errorf("%d exchanges, want 2", got)
	}
	further := doc.One("#import.error.body")
	if got, want := further.One(".testimony code").Text(), "import.union.exclusive/pair"; got != want {
		t.Errorf("the body is shown to be wrong by %q, want %q", got, want)
	}
	if got := len(further.All(".exchange")); got != 2 {
		t.Errorf("a further failure has %d exchanges, want those 2 of the first", got)
	}
}

func TestShowsAFewOfManyWitnesses(t *testing.T) {
	var specs []verdict.Spec
	for _, letter := range "abcdefgh" {
		specs = append(specs, sample.Failed("group.own/"+string(letter), sample.Own, sample.Own))
	}
	doc := readback.HTML(t, shown(t, sample.Concluded([]verdict.Selected{sample.Selected(sample.Own, requirement.Must)}, specs...)))
	if got := len(doc.All(".testimony")); got != 5 {
		t.Errorf("%d specs are shown with their evidence, want 5", got)
	}
	if got := doc.One(".more").Text(); !strings.HasPrefix(got, "3 more specs show it too") {
		t.Errorf("of the others it says %q", got)
	}
	if got := len(doc.All(".specs .failed")); got != 8 {
		t.Errorf("%d specs are listed as failed, want 8", got)
	}
}

// TestStaysSmall has long bodies in long lists, for every requirement.
func TestStaysSmall(t *testing.T) {
	report := run{specs: 600, violations: 99}.report()
	long := exchange("POST", "/v1", `{"a":"`+strings.Repeat("a", 4000)+`"}`, 200, `{"b":"`+strings.Repeat("b", 4000)+`"}`)
	for _, spec := range report.Specs {
		if spec.Failure != nil {
			spec.Failure.Exchange = 29
			spec.Failure.Exchanges = slices.Repeat([]verdict.Exchange{long}, 30)
		}
	}
	text := shown(t, report)
	if len(text) > 24<<20 {
		t.Errorf("the page has %d bytes", len(text))
	}
	const omitted = "Left out to keep this page small"
	for _, shows := range readback.HTML(t, text).All(".shows") {
		if got := shows.Text(); strings.Contains(got, omitted) || !strings.Contains(got, "bbb") {
			t.Fatalf("an exchange that shows a violation is left out: %.200s", got)
		}
	}
	if !strings.Contains(text, omitted) {
		t.Error("nothing is left out")
	}
}

// TestCountsASpecByItsRequirement has a spec that found its own requirement
// met and another violated.
func TestCountsASpecByItsRequirement(t *testing.T) {
	report := sample.Concluded([]verdict.Selected{sample.Selected(sample.Own, requirement.Must), sample.Selected("group.every", requirement.Must)},
		sample.Failed("group.own/a", sample.Own, "group.every"))
	doc := readback.HTML(t, shown(t, report))
	for id, want := range map[string]string{string(sample.Own): "1 spec: 1 passed", "group.every": "1 spec: 1 failed"} {
		if got := doc.One("#" + id).One(".specs summary").Text(); got != want {
			t.Errorf("%s has %q, want %q", id, got, want)
		}
	}
}

func TestTellsHowTheRunWent(t *testing.T) {
	report := replayedWithBaseline()
	report.Specs = append(report.Specs, sample.Errored("import.token.expired/new", "import.token.expired", "panic: nil"))
	doc := readback.HTML(t, shown(t, report))
	text := doc.Text()
	for _, want := range []string{
		"The run ended early interrupted after 400 of 1331 specs",
		"recorded 2 January 2026, 03:04:05 UTC by customs v1.3.0 in mode given. The run that recorded them was conformant; judged now, they are nonconformant.",
		"The baseline knows 2 of 4 violations.", "2 requirements whose violation is known",
		"2 entries to delete lines 12 to 14 import.token.expired it is met now line 19 import.token.gone/* there is no such spec",
		"Known: ticket 4711: the region is compared after the overwrite",
		"The suite itself failed in 1 spec", "import.token.expired/new panic: nil",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in the page", want)
		}
	}
	if got := len(doc.All(".requirement.known")); got != 2 {
		t.Errorf("%d requirements are known to be violated, want 2", got)
	}
}

func TestTellsOfCapturedTraffic(t *testing.T) {
	report := sample.Report()
	report.Capture = &verdict.Capture{Files: []string{"a.har", "b.har"}, Exchanges: 1, Others: 12}
	const want = "Judged from captured traffic Nothing was asked of a target: 1 exchange of the two APIs was judged, and 12 others left aside. a.har b.har"
	if got := readback.HTML(t, shown(t, report)).One("#capture").Text(); got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// TestBeginsWithWhatMatters holds which filters are on at first.
func TestBeginsWithWhatMatters(t *testing.T) {
	for name, tt := range map[string]struct {
		report *verdict.Report
		want   []string
	}{
		"everything where all is well": {run{specs: 200}.report(), nil},
		"violations where there are":   {run{specs: 200, violations: 1, unverified: 2}.report(), []string{"violated"}},
		"gaps where nothing is worse":  {run{specs: 200, unverified: 2}.report(), []string{"unverified"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, chip := range readback.HTML(t, shown(t, tt.report)).All(".chip") {
				if chip.Attribute("aria-pressed") == "true" {
					got = append(got, chip.Attribute("data-value"))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("filters that are on (-want +got):\n%s", diff)
			}
		})
	}
}

func TestIsTheSameEachTime(t *testing.T) {
	if diff := cmp.Diff(shown(t, replayedWithBaseline()), shown(t, replayedWithBaseline())); diff != "" {
		t.Errorf("pages differ:\n%s", diff)
	}
}

func TestOfAnEmptyReport(t *testing.T) {
	empty := &verdict.Report{}
	empty.Conclude(nil)
	doc := readback.HTML(t, shown(t, empty))
	if got := doc.One("h1").Text(); got != "No verdict" {
		t.Errorf("verdict %q", got)
	}
	if got := doc.One(".empty").Text(); got != "No requirement was selected." {
		t.Errorf("it says %q", got)
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
	if html.Write(sample.Report(), closed) == nil {
		t.Error("a page that cannot be written is no error")
	}
}

func reports() map[string]*verdict.Report {
	return map[string]*verdict.Report{
		"one of everything": sample.Report(),
		"no violation":      run{specs: 300}.report(),
		"one violation":     run{specs: 300, violations: 1}.report(),
		"50 violations":     run{specs: 300, violations: 50}.report(),
		"a baseline":        replayedWithBaseline(),
	}
}
