package verdict_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

func TestHTMLHasEveryRequirement(t *testing.T) {
	type row struct{ id, level, state, api, statement, accepted string }
	for name, report := range htmlReports() {
		t.Run(name, func(t *testing.T) {
			var want, got []row
			for _, r := range report.Requirements {
				state := string(r.Status)
				if r.Known {
					state = "known"
				}
				want = append(want, row{string(r.ID), string(r.Level), state, r.ID.API(), r.Statement, r.Accepted})
			}
			for _, r := range parsedHTML(t, htmlOf(t, report)).all(".requirement") {
				got = append(got, row{
					r.attr("data-id"), r.attr("data-level"), r.attr("data-status"), r.attr("data-api"),
					r.one(".statement").text(), r.one(".accepted").text(),
				})
				if inside := r.one(".inside"); inside.attr("id") != r.attr("data-id") {
					t.Errorf("%s cannot be linked to: its id is %q", r.attr("data-id"), inside.attr("id"))
				}
			}
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(row{})); diff != "" {
				t.Errorf("requirements (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHTMLHasVerdictAndCounts(t *testing.T) {
	doc := parsedHTML(t, htmlOf(t, sample()))
	if got := doc.one("h1").text(); got != "Nonconformant" {
		t.Errorf("verdict %q", got)
	}
	var got []string
	for _, row := range doc.all(".counts tr") {
		var cells []string
		for _, cell := range append(row.all("th"), row.all("td")...) {
			cells = append(cells, cell.text())
		}
		got = append(got, strings.Join(cells, " "))
	}
	want := []string{"Status MUST SHOULD MAY", "Violated 2 0 –", "Unverified 1 0 0", "Met 1 0 –", "Observed – – 1", "Not applicable 0 1 0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
}

// TestHTMLHasTheEvidence looks below a requirement for what a spec about
// another one found.
func TestHTMLHasTheEvidence(t *testing.T) {
	report := sample()
	report.Specs[1].Failure.Exchanges[1].Response.Body = `{"error":{"code":400,"status":"ABORTED"}}`
	doc := parsedHTML(t, htmlOf(t, report))
	shown := doc.one("#import.union.exclusive").one(".testimony")
	for selector, want := range map[string]string{
		".got": "Got 200", ".shows .outcome": "400", ".shows .as": "as other-reseller", "mark": `"status": "ABORTED"`,
		".curl": report.Specs[1].Failure.Curl, ".shows .call": "POST /v1/accounts/C1/customers:import", ".text": "an import is refused",
	} {
		if got := shown.one(selector).text(); got != want {
			t.Errorf("%s is %q, want %q", selector, got, want)
		}
	}
	if got := len(shown.all(".exchange")); got != 2 {
		t.Errorf("%d exchanges, want 2", got)
	}
	further := doc.one("#import.error.body")
	if got, want := further.one(".testimony code").text(), "import.union.exclusive/pair"; got != want {
		t.Errorf("the body is shown to be wrong by %q, want %q", got, want)
	}
	if got := len(further.all(".exchange")); got != 2 {
		t.Errorf("a further failure has %d exchanges, want those 2 of the first", got)
	}
}

func TestHTMLShowsAFewOfManyWitnesses(t *testing.T) {
	var specs []verdict.Spec
	for _, letter := range "abcdefgh" {
		specs = append(specs, failed("group.own/"+string(letter), own, own))
	}
	doc := parsedHTML(t, htmlOf(t, judge([]verdict.Selected{selected(own, requirement.Must)}, specs...)))
	if got := len(doc.all(".testimony")); got != 5 {
		t.Errorf("%d specs are shown with their evidence, want 5", got)
	}
	if got := doc.one(".more").text(); !strings.HasPrefix(got, "3 more specs show it too") {
		t.Errorf("of the others it says %q", got)
	}
	if got := len(doc.all(".specs .failed")); got != 8 {
		t.Errorf("%d specs are listed as failed, want 8", got)
	}
}

// TestHTMLStaysSmall has long bodies in long lists, for every requirement.
func TestHTMLStaysSmall(t *testing.T) {
	report := htmlSample{specs: 600, violations: 99}.report()
	long := htmlExchange("POST", "/v1", `{"a":"`+strings.Repeat("a", 4000)+`"}`, 200, `{"b":"`+strings.Repeat("b", 4000)+`"}`)
	for _, spec := range report.Specs {
		if spec.Failure != nil {
			spec.Failure.Exchange = 29
			spec.Failure.Exchanges = slices.Repeat([]verdict.Exchange{long}, 30)
		}
	}
	text := htmlOf(t, report)
	if len(text) > 24<<20 {
		t.Errorf("the page has %d bytes", len(text))
	}
	const omitted = "Left out to keep this page small"
	for _, shows := range parsedHTML(t, text).all(".shows") {
		if got := shows.text(); strings.Contains(got, omitted) || !strings.Contains(got, "bbb") {
			t.Fatalf("an exchange that shows a violation is left out: %.200s", got)
		}
	}
	if !strings.Contains(text, omitted) {
		t.Error("nothing is left out")
	}
}

// TestHTMLCountsASpecByItsRequirement has a spec that found its own requirement
// met and another violated.
func TestHTMLCountsASpecByItsRequirement(t *testing.T) {
	report := judge([]verdict.Selected{selected(own, requirement.Must), selected("group.every", requirement.Must)},
		failed("group.own/a", own, "group.every"))
	doc := parsedHTML(t, htmlOf(t, report))
	for id, want := range map[string]string{string(own): "1 spec: 1 passed", "group.every": "1 spec: 1 failed"} {
		if got := doc.one("#" + id).one(".specs summary").text(); got != want {
			t.Errorf("%s has %q, want %q", id, got, want)
		}
	}
}

func TestHTMLTellsHowTheRunWent(t *testing.T) {
	report := replayedWithBaseline()
	report.Specs = append(report.Specs, errored("import.token.expired/new", "import.token.expired", "panic: nil"))
	doc := parsedHTML(t, htmlOf(t, report))
	text := doc.text()
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
	if got := len(doc.all(".requirement.known")); got != 2 {
		t.Errorf("%d requirements are known to be violated, want 2", got)
	}
}

func TestHTMLTellsOfCapturedTraffic(t *testing.T) {
	report := sample()
	report.Capture = &verdict.Capture{Files: []string{"a.har", "b.har"}, Exchanges: 1, Others: 12}
	const want = "Judged from captured traffic Nothing was asked of a target: 1 exchange of the two APIs was judged, and 12 others left aside. a.har b.har"
	if got := parsedHTML(t, htmlOf(t, report)).one("#capture").text(); got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// TestHTMLBeginsWithWhatMatters holds which filters are on at first.
func TestHTMLBeginsWithWhatMatters(t *testing.T) {
	for name, tt := range map[string]struct {
		report *verdict.Report
		want   []string
	}{
		"everything where all is well": {htmlSample{specs: 200}.report(), nil},
		"violations where there are":   {htmlSample{specs: 200, violations: 1, unverified: 2}.report(), []string{"violated"}},
		"gaps where nothing is worse":  {htmlSample{specs: 200, unverified: 2}.report(), []string{"unverified"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, chip := range parsedHTML(t, htmlOf(t, tt.report)).all(".chip") {
				if chip.attr("aria-pressed") == "true" {
					got = append(got, chip.attr("data-value"))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("filters that are on (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHTMLIsTheSameEachTime(t *testing.T) {
	if diff := cmp.Diff(htmlOf(t, replayedWithBaseline()), htmlOf(t, replayedWithBaseline())); diff != "" {
		t.Errorf("pages differ:\n%s", diff)
	}
}

func TestHTMLOfAnEmptyReport(t *testing.T) {
	empty := &verdict.Report{}
	empty.Judge(nil)
	doc := parsedHTML(t, htmlOf(t, empty))
	if got := doc.one("h1").text(); got != "No verdict" {
		t.Errorf("verdict %q", got)
	}
	if got := doc.one(".empty").text(); got != "No requirement was selected." {
		t.Errorf("it says %q", got)
	}
}

func TestHTMLSaysWhenItCannotBeWritten(t *testing.T) {
	closed, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	if sample().HTML(closed) == nil {
		t.Error("a page that cannot be written is no error")
	}
}

func htmlReports() map[string]*verdict.Report {
	return map[string]*verdict.Report{
		"one of everything": sample(),
		"no violation":      htmlSample{specs: 300}.report(),
		"one violation":     htmlSample{specs: 300, violations: 1}.report(),
		"50 violations":     htmlSample{specs: 300, violations: 50}.report(),
		"a baseline":        replayedWithBaseline(),
	}
}

func parsedHTML(t *testing.T, page string) htmlElement {
	t.Helper()
	// Without scripting, what is for readers without scripts is parsed too.
	root, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	return htmlElement{root}
}
