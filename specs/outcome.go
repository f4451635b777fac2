package specs

import (
	"fmt"
	"slices"
	"strings"

	"customs.example/specs/exchange"
	"customs.example/specs/invariant"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// Finding is one way in which an exchange is not as a requirement has it.
type Finding struct {
	Requirement requirement.ID
	Expected    string
	Got         string
	// Pointer is the JSON pointer into the body of the exchange, "" for the
	// whole answer.
	Pointer string
	// Exchange is the index of the exchange that shows it, counted from 0 in
	// the order of the spec's calls.
	Exchange int
}

// findingOf is what a matcher made of an exchange.
func findingOf(id requirement.ID, j match.Judgement, at int) Finding {
	return Finding{Requirement: id, Expected: j.Expected, Got: j.Got, Pointer: j.Pointer, Exchange: at}
}

// Outcome is what came of running a spec once.
type Outcome struct {
	Spec     *Spec
	Findings []Finding
	// Unverified says why nothing could be judged, "" where something was.
	Unverified string
	// Environment is true where the environment is to blame for that.
	Environment bool
	// Errored says what the suite itself did wrong, "" for nothing.
	Errored string
	// Observed are the answers to what the documents leave open.
	Observed []string
	// Exchanges are kept, redacted, where there is something to show.
	Exchanges []*exchange.Exchange
	// Complete is true where the body came to its end.
	Complete bool
	// Stale is true where it is to start over: the target had closed a connection
	// between two calls, and nothing was judged.
	Stale bool
	// Restarted counts the runs that were given up because the target had
	// closed a connection between two calls.
	Restarted int

	redactor exchange.Redactor
	// made are all exchanges, in the order of the calls, until the outcome is
	// finished.
	made []*exchange.Exchange
}

// Checked is what came of a rule on traffic that no spec has made, as of a spec
// that made it: redacted, and with the exchanges that it follows from where there
// is something to show.
func Checked(result invariant.Result, redactor exchange.Redactor) *Outcome {
	o := &Outcome{Complete: true, redactor: redactor}
	for _, e := range append(slices.Clone(result.Earlier), result.Entry) {
		o.made = append(o.made, e.Exchange)
	}
	if !result.OK {
		o.Findings = []Finding{findingOf(result.Rule.Requirement, result.Judgement, len(o.made)-1)}
	}
	if result.Observed != "" {
		o.Observed = []string{result.Observed}
	}
	o.finish()
	return o
}

// finish leaves of what was made what there is something to show by, and
// nothing that must not leave the process. Without a redactor that is nothing.
func (o *Outcome) finish() {
	if o.redactor == nil {
		*o = Outcome{Spec: o.Spec, Errored: noRedactor}
		return
	}
	if !o.Passed() {
		o.Exchanges = o.made
	}
	o.made = nil
	if o.tells() {
		o.redact(o.redactor)
	}
}

// Passed tells whether the spec was judged and found nothing.
func (o *Outcome) Passed() bool {
	return len(o.Findings) == 0 && o.Unverified == "" && o.Errored == ""
}

// Fails tells whether a runner of tests is to show a failure: a violation, or
// somebody's fault that nothing could be judged. What could not be verified is
// none, nor is what the documents leave open.
func (o *Outcome) Fails() bool {
	return o.Errored != "" || o.Environment || slices.ContainsFunc(o.Findings, Finding.violates)
}

func (f Finding) violates() bool {
	record, _ := requirement.Lookup(f.Requirement)
	return !record.Open()
}

// String is the outcome for a person at a terminal of go test or ginkgo.
func (o *Outcome) String() string {
	if o.Errored != "" {
		return "the suite failed: " + o.Errored
	}
	var text strings.Builder
	for _, f := range o.Findings {
		fmt.Fprintf(&text, "%s\nexpected: %s\n     got: %s\n", f.headline(), f.Expected, f.Got)
		if f.Pointer != "" {
			fmt.Fprintf(&text, "      at: %s\n", f.Pointer)
		}
		if f.Exchange < len(o.Exchanges) {
			call := o.Exchanges[f.Exchange].Call
			fmt.Fprintf(&text, "      in: %s %s\n", call.Method, call.Path)
		}
	}
	switch {
	case o.Environment:
		fmt.Fprintf(&text, "environment: %s", o.Unverified)
	case o.Unverified != "":
		fmt.Fprintf(&text, "unverified: %s", o.Unverified)
	}
	return text.String()
}

func (f Finding) headline() string {
	record, _ := requirement.Lookup(f.Requirement)
	word := "observed"
	if f.violates() {
		word = "violated"
	}
	return fmt.Sprintf("%s: %s %s", word, record.Level, f.Requirement)
}
