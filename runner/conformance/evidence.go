package conformance

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/requirement"
)

// heading is what a spec of the report is about.
type heading struct {
	id          string
	requirement requirement.ID
	text        string
	seconds     float64
}

// report is what came of a spec, or of a rule on captured traffic. Findings on
// requirements that were not selected are not judged.
func (h heading) report(outcome *specs.Outcome, selected map[requirement.ID]bool, bases bases) verdict.Spec {
	report := verdict.Spec{
		ID:           h.id,
		Requirements: []requirement.ID{h.requirement},
		Text:         h.text,
		Status:       verdict.Passed,
		Seconds:      h.seconds,
	}
	if outcome == nil {
		report.Status, report.Reason = verdict.SpecUnverified, "the run ended before it"
		return report
	}
	report.Observed = outcome.Observed
	findings := slices.DeleteFunc(slices.Clone(outcome.Findings), func(f specs.Finding) bool { return !selected[f.Requirement] })
	switch {
	case outcome.Errored != "":
		report.Status, report.Reason = verdict.Errored, "the suite failed: "+outcome.Errored
	case len(findings) > 0:
		// A finding on another requirement leaves the spec's own undecided where
		// the spec did not come to its end.
		report.Status, report.Reason = verdict.Failed, outcome.Unverified
		addEvidence(&report, findings, outcome.Exchanges, bases)
	case outcome.Unverified != "":
		report.Status, report.Reason = verdict.SpecUnverified, outcome.Unverified
	}
	return report
}

// addEvidence gives a spec the evidence of its findings: the first with all
// exchanges, the others by reference to them.
func addEvidence(report *verdict.Spec, findings []specs.Finding, exchanges []*exchange.Exchange, bases bases) {
	shown := make([]verdict.Exchange, len(exchanges))
	for n, e := range exchanges {
		shown[n] = show(e, bases)
	}
	for n, f := range findings {
		failure := verdict.Failure{
			Requirement: f.Requirement, Expected: f.Expected, Got: f.Got, Pointer: f.Pointer, Exchange: f.Exchange,
			Exchanges: []verdict.Exchange{}, Curl: verdict.Curl(shown[f.Exchange].Request, exchanges[f.Exchange].Call.Bearer != ""),
		}
		failure.Fingerprint = failure.Identify()
		if !slices.Contains(report.Requirements, f.Requirement) {
			report.Requirements = append(report.Requirements, f.Requirement)
		}
		if n == 0 {
			failure.Exchanges = shown
			report.Failure = &failure
			continue
		}
		report.Further = append(report.Further, failure)
	}
}

// bases are the URLs that paths of either API are shown under.
type bases map[api.API]string

func show(e *exchange.Exchange, bases bases) verdict.Exchange {
	address := bases[e.Call.API] + e.Call.Path
	if e.Call.Query != "" {
		address += "?" + e.Call.Query
	}
	shown := verdict.Exchange{
		Request:  verdict.Request{Method: e.Call.Method, URL: address, Caller: string(e.Call.Caller), Body: excerpt(e.Call.Body)},
		Response: verdict.Response{Status: e.Status, Body: excerpt(e.Body)},
	}
	if e.Lost != nil {
		shown.Response.Error = e.Lost.Error()
	}
	shown.Request.Headers, shown.Response.Headers = firsts(e.Call.Header), firsts(e.Header)
	return shown
}

// firsts are the first values of headers, nil where there are none.
func firsts(header http.Header) map[string]string {
	if len(header) == 0 {
		return nil
	}
	values := map[string]string{}
	for name := range header {
		values[name] = header.Get(name)
	}
	return values
}

// mostShown bounds a body in a report, in bytes: some specs send 256 KiB.
const mostShown = 4 << 10

func excerpt(body []byte) string {
	if len(body) <= mostShown {
		return strings.ToValidUTF8(string(body), "\uFFFD")
	}
	cut := strings.ToValidUTF8(string(body[:mostShown]), "\uFFFD")
	return fmt.Sprintf("%s… (%d bytes in all)", cut, len(body))
}
