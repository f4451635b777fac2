package text_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/text"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

// TestWrite holds the text to testdata/report.txt, which is meant to be read.
func TestWrite(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("testdata", "report.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), plain(t, sample.Report(), text.Style{})); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
}

func TestPaintsTheWordsOfTheVerdictAlone(t *testing.T) {
	colored := plain(t, sample.Report(), text.Colored())
	for _, want := range []string{
		"\x1b[31mVIOLATED\x1b[0m", "\x1b[31m1 violated\x1b[0m", "\x1b[33m1 unverified\x1b[0m", "\x1b[32m1 met\x1b[0m",
		"verdict: \x1b[31mnonconformant\x1b[0m",
	} {
		if !strings.Contains(colored, want) {
			t.Errorf("no %q in\n%s", want, colored)
		}
	}
	codes := regexp.MustCompile("\x1b\\[[0-9]*m")
	if diff := cmp.Diff(plain(t, sample.Report(), text.Style{}), codes.ReplaceAllString(colored, "")); diff != "" {
		t.Errorf("colours change the text (-plain +colored):\n%s", diff)
	}
}

// TestShowsControlCharacters has a target whose answer would colour, clear
// or overwrite the terminal.
func TestShowsControlCharacters(t *testing.T) {
	report := sample.Report()
	failure := report.Specs[1].Failure
	failure.Got = "\x1b[2Jgone"
	failure.Exchanges[1].Response.Body = "a\rb\x1b[31mc\x07é\u009b\ttab"
	failure.Exchanges[0].Response.Error = "malformed \x1b[0m"
	report.Requirements[4].Reason = "world hook: 500: \x1b[1mbold"
	plain := plain(t, report, text.Style{})
	if at := strings.IndexFunc(plain, func(r rune) bool { return r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) }); at >= 0 {
		t.Errorf("a control character is left: %q", plain[at:])
	}
	for _, want := range []string{`\x1b[2Jgone`, `a\rb\x1b[31mc\aé\u009b\ttab`, `malformed \x1b[0m`, `500: \x1b[1mbold`} {
		if !strings.Contains(plain, want) {
			t.Errorf("no %s in\n%s", want, plain)
		}
	}
}

func TestCutsLongBodiesBetweenCharacters(t *testing.T) {
	report := sample.Report()
	report.Specs[1].Failure.Exchanges[1].Response.Body = strings.Repeat("é", 2000)
	lines := strings.Split(plain(t, report, text.Style{}), "\n")
	for _, line := range lines {
		if strings.Contains(line, "ééé") && (len(line) > 1100 || !strings.HasSuffix(line, "é…")) {
			t.Errorf("a body takes a line of %d bytes that ends in %q", len(line), line[len(line)-8:])
		}
	}
}

func TestNamesAFewOfManyWitnesses(t *testing.T) {
	var specs []verdict.Spec
	for _, letter := range "abcdefgh" {
		specs = append(specs, sample.Failed("group.own/"+string(letter), sample.Own, sample.Own))
	}
	got := plain(t, sample.Concluded([]verdict.Selected{sample.Selected(sample.Own, requirement.Must)}, specs...), text.Style{})
	const want = "  and by 7 more: group.own/b, group.own/c, group.own/d, group.own/e, group.own/f, …\n"
	if !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
}

func TestOfAConformantTargetIsShort(t *testing.T) {
	report := sample.Concluded([]verdict.Selected{sample.Selected("group.one", requirement.Must), sample.Selected("other.two", requirement.Should)},
		sample.Passed("group.one/a", "group.one"), sample.Passed("other.two/a", "other.two"))
	report.Suite.Version, report.Target.URL, report.Target.Mode = "devel", "http://127.0.0.1:1", verdict.Embedded
	const want = `customs devel judged http://127.0.0.1:1 (embedded) with seed 0: 2 specs, 0 requests, 0.0 s

  group                    1 met
  other                    1 met

MUST      1 met, 0 violated, 0 unverified
SHOULD    1 met, 0 violated, 0 unverified
MAY       0 observed
verdict: conformant; 1 of 1 MUST met; 1 of 1 SHOULD met
`
	if diff := cmp.Diff(want, plain(t, report, text.Style{})); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
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
	if text.Write(sample.Report(), closed, text.View{}) == nil {
		t.Error("a text that cannot be written is no error")
	}
	if sample.Report().JSON(closed) == nil {
		t.Error("a JSON report that cannot be written is no error")
	}
}

func plain(t *testing.T, report *verdict.Report, style text.Style) string {
	t.Helper()
	var shown strings.Builder
	if err := text.Write(report, &shown, text.View{Style: style}); err != nil {
		t.Fatal(err)
	}
	return shown.String()
}
