package verdict

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// What code scanning takes: it shows the first 5,000 results, and refuses a
// file of more than 10 MB.
const (
	mostResults       = 5000
	mostResultBytes   = 8 << 20
	mostEvidenceBytes = 4 << 20
)

// sarifResults are the violations, the gravest first, and how many were left
// out.
func (r *Report) sarifResults() ([]*sarif.Result, int) {
	all := r.sarifExhibits()
	results := make([]*sarif.Result, 0, min(len(all), mostResults))
	bytes := 0
	for _, e := range all[:min(len(all), mostResults)] {
		result := r.sarifResult(e, bytes < mostEvidenceBytes)
		bytes += encodedSize(result)
		if bytes > mostResultBytes {
			break
		}
		results = append(results, result)
	}
	return results, len(all) - len(results)
}

func (r *Report) sarifExhibits() []exhibit {
	byRequirement := r.gate().exhibits(r.Specs)
	var all []exhibit
	for _, q := range r.Requirements {
		all = append(all, byRequirement[q.ID]...)
	}
	slices.SortStableFunc(all, func(a, b exhibit) int { return cmp.Compare(a.standing, b.standing) })
	return all
}

// encodedSize is what a value takes in the file.
func encodedSize(value any) int {
	encoded, err := json.Marshal(value)
	if err != nil {
		return 0 // the encoder of the whole file says so
	}
	return len(encoded)
}

func (r *Report) sarifResult(e exhibit, withEvidence bool) *sarif.Result {
	at := slices.IndexFunc(r.Requirements, func(q Requirement) bool { return q.ID == e.failure.Requirement })
	result := sarif.NewResult().
		WithRuleID(string(e.failure.Requirement)).
		WithRuleIndex(at).
		WithLevel(r.sarifLevel(r.Requirements[at])).
		WithMessage(sarif.NewTextMessage(sarifMessage(e))).
		WithLocations([]*sarif.Location{recordLocation(e.failure.Requirement)}).
		WithPartialFingerprints(fingerprints(e)).
		WithProperties(sarif.NewPropertyBag().Add("spec", e.spec.ID))
	if withEvidence {
		result.Properties.Add("evidence", sarifEvidence(e.witness))
	}
	if e.standing == tolerated {
		result.AddSuppression(sarif.NewSuppression().WithKind("external").WithStatus("accepted").WithJustification(visible(e.failure.Known)))
	}
	return result
}

// sarifLevel is an error for what fails a gate, known or not.
func (r *Report) sarifLevel(q Requirement) string {
	if r.Binds(q) {
		return sarif.LevelError
	}
	return sarif.LevelWarning
}

// sarifMessage keeps what a target answered from being a link: SARIF has those
// in plain text too.
func sarifMessage(e exhibit) string {
	const most = 800
	line := bounded(e.failure.line(), most) + ", shown by " + visible(e.spec.ID)
	return strings.ReplaceAll(line, "](", "] (")
}

func sarifEvidence(w witness) string {
	const most = 8 << 10
	p := &page{}
	p.evidence(w)
	return bounded(visibleLines(p.text.String()), most)
}

// fingerprints are that of the failure, and one that tells specs apart, so that
// each has its alert. Code scanning reads primaryLocationLineHash alone.
func fingerprints(e exhibit) map[string]string {
	own := cmp.Or(e.failure.Fingerprint, e.failure.Identify())
	sum := sha256.Sum256([]byte(own + "\n" + e.spec.ID))
	return map[string]string{"customs/v1": own, "primaryLocationLineHash": hex.EncodeToString(sum[:8]) + ":1"}
}
