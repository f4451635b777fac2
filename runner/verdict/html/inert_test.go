package html_test

import (
	"crypto/sha256"
	"encoding/base64"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/verdicttest/readback"
	"customs.example/runner/verdict/verdicttest/sample"
	"customs.example/specs/requirement"
)

// markup is what a target might answer to take a reader over.
const markup = `</script></pre></title><script>stolen()</script><img src=//evil.example onerror=stolen()>"'` + "`" + `{{.}} --><!--]]>&lt;&#0;` +
	"\x00\x1b[2J\u202e\u2028\x7f\r\xff"

// hostilePageReport has it wherever a report has text.
func hostilePageReport() *verdict.Report {
	report := sample.Report()
	report.Target.URL, report.Problem, report.Suite.Version = markup, markup, markup
	report.Target.Capabilities = append(report.Target.Capabilities, requirement.Capability(markup))
	report.Recording = &verdict.Recording{Suite: verdict.Suite{Version: markup}, Mode: markup, Verdict: markup}
	report.Baseline = &verdict.Baseline{File: markup, Stale: []verdict.Stale{{Line: 1, ID: markup, Reason: markup}}}
	report.Capture = &verdict.Capture{Files: []string{markup}}
	for n := range report.Requirements {
		r := &report.Requirements[n]
		r.Statement, r.Accepted, r.Reason, r.Observed = markup, markup, markup, []string{markup}
		r.Source = requirement.Source{Document: markup, Section: markup, URL: "javascript:stolen()//" + markup}
		r.Specs = append(r.Specs, markup)
	}
	failure := report.Specs[1].Failure
	failure.Expected, failure.Got, failure.Pointer, failure.Curl, failure.Known, failure.Fingerprint = markup, markup, "/"+markup, "curl "+markup, markup, markup
	for n := range failure.Exchanges {
		failure.Exchanges[n] = verdict.Exchange{
			Request:  verdict.Request{Method: markup, URL: markup, Caller: markup, Body: markup},
			Response: verdict.Response{Headers: map[string]string{markup: markup}, Body: `{"a":"` + markup, Error: markup},
		}
	}
	report.Specs[1].Text = markup
	report.Specs = append(report.Specs, verdict.Spec{ID: markup, Status: verdict.Errored, Reason: markup, Text: markup})
	hostileRequirement := report.Requirements[0]
	hostileRequirement.ID, hostileRequirement.Level, hostileRequirement.Status = markup, markup, markup
	report.Requirements = append(report.Requirements, hostileRequirement)
	return report
}

// TestIsInert looks for what a hostile page has and ours never have.
func TestIsInert(t *testing.T) {
	doc := readback.HTML(t, shown(t, hostilePageReport()))
	if got := len(doc.All("script")); got != 2 {
		t.Errorf("%d scripts, want our own 2", got)
	}
	for _, name := range []string{"img", "iframe", "object", "embed", "form", "base"} {
		if found := doc.All(name); len(found) > 0 {
			t.Errorf("%d elements %s", len(found), name)
		}
	}
	for node := range doc.Descendants() {
		for _, a := range node.Attr {
			if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(a.Key, "style") || strings.HasPrefix(strings.TrimSpace(a.Val), "javascript:") {
				t.Errorf("%s has %s=%q", node.Data, a.Key, a.Val)
			}
		}
	}
}

func TestShowsControlCharacters(t *testing.T) {
	text := shown(t, hostilePageReport())
	if at := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && !unicode.IsGraphic(r) }); at >= 0 {
		t.Errorf("a control character is left: %q", text[at:at+20])
	}
	got := readback.HTML(t, text).One("#import.union.exclusive").Text()
	for _, want := range []string{`\x1b[2J`, `\u202e`, `\u2028`, `\x7f`, `\r`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
}

// TestCopiesWhatWasSent has a command line that the page cannot show as it
// is: a reader who copies it gets it as it is.
func TestCopiesWhatWasSent(t *testing.T) {
	const curl = "curl --data-raw 'a\x1b\u202e\r\nb+%41'"
	report := sample.Report()
	report.Specs[1].Failure.Curl = curl
	doc := readback.HTML(t, shown(t, report)).One("#import.union.exclusive")
	exact, err := url.PathUnescape(doc.One(".copy").Attribute("data-exact"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(curl, exact); diff != "" {
		t.Errorf("copied (-want +got):\n%s", diff)
	}
	if got, want := doc.One(".curl").Text(), `curl --data-raw 'a\x1b\u202e\r b+%41'`; got != want {
		t.Errorf("shown %q, want %q", got, want)
	}
}

// TestLoadsNothing goes through all that could make a browser fetch.
func TestLoadsNothing(t *testing.T) {
	for name, report := range reports() {
		t.Run(name, func(t *testing.T) {
			text := shown(t, report)
			for node := range readback.HTML(t, text).Descendants() {
				for _, a := range node.Attr {
					harmless := node.Data == "a" || !strings.Contains(a.Val, "//") ||
						node.Data == "link" && strings.HasPrefix(a.Val, "data:image/svg+xml,")
					if slices.Contains([]string{"src", "href", "srcset", "action", "data", "poster", "content"}, a.Key) && !harmless {
						t.Errorf("%s has %s=%q", node.Data, a.Key, a.Val)
					}
				}
			}
			style := readback.HTML(t, text).One("style").FirstChild.Data
			if strings.Contains(style, "url(") || strings.Contains(style, "@import") {
				t.Error("the style sheet loads something")
			}
		})
	}
}

// TestAllowsItsOwnScriptsOnly holds the policy to the texts as a browser
// reads them.
func TestAllowsItsOwnScriptsOnly(t *testing.T) {
	doc := readback.HTML(t, shown(t, sample.Report()))
	allow := func(what string, elements []readback.Element) string {
		for _, e := range elements {
			sum := sha256.Sum256([]byte(e.FirstChild.Data))
			what += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
		}
		return what
	}
	want := strings.Join([]string{
		"default-src 'none'", allow("style-src", doc.All("style")), allow("script-src", doc.All("script")),
		"img-src data:", "base-uri 'none'", "form-action 'none'",
	}, "; ")
	if diff := cmp.Diff(want, doc.One("meta").Following("meta").Attribute("content")); diff != "" {
		t.Errorf("policy (-want +got):\n%s", diff)
	}
}

func TestLinksToPagesOnly(t *testing.T) {
	report := sample.Report()
	report.Requirements[0].Source.URL = "https://example.com/a?b=c&d=%20#e"
	report.Requirements[1].Source.URL = "javascript:stolen()"
	doc := readback.HTML(t, shown(t, report))
	for n, want := range []string{report.Requirements[0].Source.URL, "#" + string(report.Requirements[1].ID)} {
		if got := doc.One("#" + string(report.Requirements[n].ID)).One("a").Attribute("href"); got != want {
			t.Errorf("the link leads to %q, want %q", got, want)
		}
	}
}
