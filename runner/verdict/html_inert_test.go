package verdict_test

import (
	"crypto/sha256"
	"encoding/base64"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// markup is what a target might answer to take a reader over.
const markup = `</script></pre></title><script>stolen()</script><img src=//evil.example onerror=stolen()>"'` + "`" + `{{.}} --><!--]]>&lt;&#0;` +
	"\x00\x1b[2J\u202e\u2028\x7f\r\xff"

// hostilePageReport has it wherever a report has text.
func hostilePageReport() *verdict.Report {
	report := sample()
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

// TestHTMLIsInert looks for what a hostile page has and ours never have.
func TestHTMLIsInert(t *testing.T) {
	doc := parsedHTML(t, htmlOf(t, hostilePageReport()))
	if got := len(doc.all("script")); got != 2 {
		t.Errorf("%d scripts, want our own 2", got)
	}
	for _, name := range []string{"img", "iframe", "object", "embed", "form", "base"} {
		if found := doc.all(name); len(found) > 0 {
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

func TestHTMLShowsControlCharacters(t *testing.T) {
	text := htmlOf(t, hostilePageReport())
	if at := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && !unicode.IsGraphic(r) }); at >= 0 {
		t.Errorf("a control character is left: %q", text[at:at+20])
	}
	got := parsedHTML(t, text).one("#import.union.exclusive").text()
	for _, want := range []string{`\x1b[2J`, `\u202e`, `\u2028`, `\x7f`, `\r`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
}

// TestHTMLCopiesWhatWasSent has a command line that the page cannot show as it
// is: a reader who copies it gets it as it is.
func TestHTMLCopiesWhatWasSent(t *testing.T) {
	const curl = "curl --data-raw 'a\x1b\u202e\r\nb+%41'"
	report := sample()
	report.Specs[1].Failure.Curl = curl
	doc := parsedHTML(t, htmlOf(t, report)).one("#import.union.exclusive")
	exact, err := url.PathUnescape(doc.one(".copy").attr("data-exact"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(curl, exact); diff != "" {
		t.Errorf("copied (-want +got):\n%s", diff)
	}
	if got, want := doc.one(".curl").text(), `curl --data-raw 'a\x1b\u202e\r b+%41'`; got != want {
		t.Errorf("shown %q, want %q", got, want)
	}
}

// TestHTMLLoadsNothing goes through all that could make a browser fetch.
func TestHTMLLoadsNothing(t *testing.T) {
	for name, report := range htmlReports() {
		t.Run(name, func(t *testing.T) {
			text := htmlOf(t, report)
			for node := range parsedHTML(t, text).Descendants() {
				for _, a := range node.Attr {
					harmless := node.Data == "a" || !strings.Contains(a.Val, "//") ||
						node.Data == "link" && strings.HasPrefix(a.Val, "data:image/svg+xml,")
					if slices.Contains([]string{"src", "href", "srcset", "action", "data", "poster", "content"}, a.Key) && !harmless {
						t.Errorf("%s has %s=%q", node.Data, a.Key, a.Val)
					}
				}
			}
			style := parsedHTML(t, text).one("style").FirstChild.Data
			if strings.Contains(style, "url(") || strings.Contains(style, "@import") {
				t.Error("the style sheet loads something")
			}
		})
	}
}

// TestHTMLAllowsItsOwnScriptsOnly holds the policy to the texts as a browser
// reads them.
func TestHTMLAllowsItsOwnScriptsOnly(t *testing.T) {
	doc := parsedHTML(t, htmlOf(t, sample()))
	allow := func(what string, elements []htmlElement) string {
		for _, e := range elements {
			sum := sha256.Sum256([]byte(e.FirstChild.Data))
			what += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
		}
		return what
	}
	want := strings.Join([]string{
		"default-src 'none'", allow("style-src", doc.all("style")), allow("script-src", doc.all("script")),
		"img-src data:", "base-uri 'none'", "form-action 'none'",
	}, "; ")
	if diff := cmp.Diff(want, doc.one("meta").following("meta").attr("content")); diff != "" {
		t.Errorf("policy (-want +got):\n%s", diff)
	}
}

// following is the next element of a tag behind this one.
func (e htmlElement) following(tag string) htmlElement {
	for node := e.NextSibling; node != nil; node = node.NextSibling {
		if node.Type == html.ElementNode && node.Data == tag {
			return htmlElement{node}
		}
	}
	return htmlElement{&html.Node{}}
}

func TestHTMLLinksToPagesOnly(t *testing.T) {
	report := sample()
	report.Requirements[0].Source.URL = "https://example.com/a?b=c&d=%20#e"
	report.Requirements[1].Source.URL = "javascript:stolen()"
	doc := parsedHTML(t, htmlOf(t, report))
	for n, want := range []string{report.Requirements[0].Source.URL, "#" + string(report.Requirements[1].ID)} {
		if got := doc.one("#" + string(report.Requirements[n].ID)).one("a").attr("href"); got != want {
			t.Errorf("the link leads to %q, want %q", got, want)
		}
	}
}
