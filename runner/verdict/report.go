package verdict

import (
	"slices"
	"strconv"
	"time"

	"customs.example/specs/requirement"
)

// Format is the version of the JSON report.
const Format = "customs.report/v1"

// Report is what a run found. Its JSON form is stable: fields are added, never
// changed.
type Report struct {
	Format       string        `json:"format"`
	Suite        Suite         `json:"suite"`
	Target       Target        `json:"target"`
	Seed         int64         `json:"seed"`
	Started      time.Time     `json:"started"`
	Seconds      float64       `json:"seconds"`
	Strict       bool          `json:"strict,omitempty"`
	Verdict      Verdict       `json:"verdict"`
	Summary      Summary       `json:"summary"`
	Requirements []Requirement `json:"requirements"`
	Specs        []Spec        `json:"specs"`
	// Problem is why the run ended early, "" where it did not.
	Problem string  `json:"problem,omitempty"`
	Traffic Traffic `json:"traffic"`
	// Recording is where the answers came from, nil where they came live.
	Recording *Recording `json:"recording,omitempty"`
	// Baseline is what was known before the run, nil where nothing was said to be.
	Baseline *Baseline `json:"baseline,omitempty"`
	// Capture is the traffic that was judged, nil where a target was asked.
	Capture *Capture `json:"capture,omitempty"`
}

// With are the requirements of a status.
func (r *Report) With(status Status) []Requirement {
	return slices.DeleteFunc(slices.Clone(r.Requirements), func(q Requirement) bool { return q.Status != status })
}

// Recording tells of the run that a report's answers were recorded in.
type Recording struct {
	Suite   Suite     `json:"suite"`
	Mode    Mode      `json:"mode"`
	Started time.Time `json:"started"`
	// Verdict is the one that the run ended with.
	Verdict Verdict `json:"verdict"`
}

// Suite identifies what judged: the version, and digests of the registry and
// of the schemas.
type Suite struct {
	Version      string `json:"version"`
	Requirements string `json:"requirements"`
	Schemas      string `json:"schemas"`
}

// Mode is who provided the world.
type Mode string

// The modes of a run.
const (
	Embedded Mode = "embedded"
	Seeded   Mode = "seeded"
	Given    Mode = "given"
	Replayed Mode = "replayed"
)

// Target is what was judged.
type Target struct {
	URL          string                   `json:"url"`
	Mode         Mode                     `json:"mode"`
	Capabilities []requirement.Capability `json:"capabilities"`
}

// Traffic counts what a run asked of its target.
type Traffic struct {
	Requests int64 `json:"requests"`
	// Repeated counts the requests that were made again after 429 or 503.
	Repeated int64 `json:"repeated"`
	// Restarted counts the specs that started over because the target had
	// closed a connection between two calls.
	Restarted int64 `json:"restarted"`
}

// Verdict is the one word that a run ends with.
type Verdict string

// The verdicts.
const (
	Conformant    Verdict = "conformant"
	Nonconformant Verdict = "nonconformant"
	Incomplete    Verdict = "incomplete"
	None          Verdict = "none"
)

// Summary counts requirements by level and status.
type Summary struct {
	Must   Count `json:"must"`
	Should Count `json:"should"`
	// Observed counts the requirements whose outcome is open.
	Observed int `json:"observed"`
}

// Count counts the requirements of one level.
type Count struct {
	Met           int `json:"met"`
	Violated      int `json:"violated"`
	Unverified    int `json:"unverified"`
	NotApplicable int `json:"notApplicable,omitempty"`
}

// Status is what is known of a requirement.
type Status string

// The statuses of a requirement.
const (
	Met           Status = "met"
	Violated      Status = "violated"
	Unverified    Status = "unverified"
	Observed      Status = "observed"
	NotApplicable Status = "not-applicable"
)

// Requirement is the outcome for one requirement.
type Requirement struct {
	ID        requirement.ID     `json:"id"`
	Level     requirement.Level  `json:"level"`
	Status    Status             `json:"status"`
	Reason    string             `json:"reason,omitempty"`
	Statement string             `json:"statement"`
	Accepted  string             `json:"accepted"`
	Specs     []string           `json:"specs"`
	Source    requirement.Source `json:"source"`
	// Observed are the answers to what the documents leave open.
	Observed []string `json:"observed,omitempty"`
	// Known is true where the baseline knows every failure that violates it.
	Known bool `json:"known,omitempty"`
}

// SpecStatus is what came of a spec.
type SpecStatus string

// The statuses of a spec. An errored one is the suite's own fault.
const (
	Passed         SpecStatus = "passed"
	Failed         SpecStatus = "failed"
	SpecUnverified SpecStatus = "unverified"
	Errored        SpecStatus = "errored"
)

// Spec is the outcome of one spec.
type Spec struct {
	ID string `json:"id"`
	// Requirements begins with the one that the spec is about; it goes on with
	// those on every exchange that one of its exchanges violates.
	Requirements []requirement.ID `json:"requirements"`
	Text         string           `json:"text"`
	Status       SpecStatus       `json:"status"`
	// Reason is why the spec's own requirement was not judged, "" where it was.
	Reason  string   `json:"reason,omitempty"`
	Seconds float64  `json:"seconds"`
	Failure *Failure `json:"failure,omitempty"`
	// Further are failures beyond the first; they refer to its exchanges.
	Further  []Failure `json:"further,omitempty"`
	Observed []string  `json:"observed,omitempty"`
}

// Failures are all failures of a spec, the first one first.
func (s Spec) Failures() []Failure {
	if s.Failure == nil {
		return nil
	}
	return append([]Failure{*s.Failure}, s.Further...)
}

// Failure is the evidence of one violation.
type Failure struct {
	Requirement requirement.ID `json:"requirement"`
	// Fingerprint is what Identify says of the failure.
	Fingerprint string `json:"fingerprint"`
	Expected    string `json:"expected"`
	Got         string `json:"got"`
	// Pointer is the JSON pointer (RFC 6901) into the answer that shows it.
	Pointer string `json:"pointer"`
	// Exchange is the index in exchanges of the exchange that shows it.
	Exchange int `json:"exchange"`
	// Exchanges are those of the spec in order, redacted.
	Exchanges []Exchange `json:"exchanges"`
	// Curl repeats the call; its token is a shell variable.
	Curl string `json:"curl"`
	// Known is the baseline's reason for a failure that it holds, "" for one
	// that it does not.
	Known string `json:"known,omitempty"`
}

// Exchange is one call and its answer, without secrets.
type Exchange struct {
	Request  Request  `json:"request"`
	Response Response `json:"response"`
}

// Request is a call as it was made.
type Request struct {
	Method string `json:"method"`
	URL    string `json:"url"`
	Caller string `json:"caller"`
	// Headers are those beside the caller's and the body's.
	Headers map[string]string `json:"headers,omitempty"`
	Body    string            `json:"body,omitempty"`
}

// Response is an answer, or how the connection ended without one.
type Response struct {
	Status  int               `json:"status"`
	Headers map[string]string `json:"headers,omitempty"`
	Body    string            `json:"body,omitempty"`
	Error   string            `json:"error,omitempty"`
}

// Outcome is the status, or that there was none and why.
func (r Response) Outcome() string {
	if r.Error != "" {
		return "no answer: " + r.Error
	}
	return strconv.Itoa(r.Status)
}
