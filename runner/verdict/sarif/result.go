package sarif

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"customs.example/runner/verdict"
	"customs.example/runner/verdict/text"
)

// What code scanning takes: it shows the first 5,000 results, and refuses a
// file of more than 10 MB.
const (
	mostResults       = 5000
	mostResultBytes   = 8 << 20
	mostEvidenceBytes = 4 << 20
)

// results are the violations, the gravest first, and how many were left
// out.
func results(r *verdict.Report) ([]*sarif.Result, int) {
	all := exhibits(r)
	results := make([]*sarif.Result, 0, min(len(all), mostResults))
	bytes := 0
	for _, e := range all[:min(len(all), mostResults)] {
		result := newResult(r, e, bytes < mostEvidenceBytes)
		bytes += encodedSize(result)
		if bytes > mostResultBytes {
			break
		}
		results = append(results, result)
	}
	return results, len(all) - len(results)
}

func exhibits(r *verdict.Report) []verdict.Exhibit {
	byRequirement := r.Exhibits()
	var all []verdict.Exhibit
	for _, q := range r.Requirements {
		all = append(all, byRequirement[q.ID]...)
	}
	slices.SortStableFunc(all, func(a, b verdict.Exhibit) int { return cmp.Compare(a.Weight, b.Weight) })
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

func newResult(r *verdict.Report, e verdict.Exhibit, withEvidence bool) *sarif.Result {
	at := slices.IndexFunc(r.Requirements, func(q verdict.Requirement) bool { return q.ID == e.Failure.Requirement })
	result := sarif.NewResult().
		WithRuleID(string(e.Failure.Requirement)).
		WithRuleIndex(at).
		WithLevel(level(r, r.Requirements[at])).
		WithMessage(sarif.NewTextMessage(message(e))).
		WithLocations([]*sarif.Location{recordLocation(e.Failure.Requirement)}).
		WithPartialFingerprints(fingerprints(e)).
		WithProperties(sarif.NewPropertyBag().Add("spec", e.Spec.ID))
	if withEvidence {
		result.Properties.Add("evidence", evidence(e.Witness))
	}
	if e.Weight == verdict.Tolerated {
		result.AddSuppression(sarif.NewSuppression().WithKind("external").WithStatus("accepted").WithJustification(verdict.Visible(e.Failure.Known)))
	}
	return result
}

// level is an error for what fails a gate, known or not.
func level(r *verdict.Report, q verdict.Requirement) string {
	if r.Binds(q) {
		return sarif.LevelError
	}
	return sarif.LevelWarning
}

// message keeps what a target answered from being a link: SARIF has those
// in plain text too.
func message(e verdict.Exhibit) string {
	const most = 800
	line := verdict.Bounded(e.Failure.Line(), most) + ", shown by " + verdict.Visible(e.Spec.ID)
	return strings.ReplaceAll(line, "](", "] (")
}

func evidence(w verdict.Witness) string {
	const most = 8 << 10
	return verdict.Bounded(verdict.VisibleLines(text.Evidence(w)), most)
}

// fingerprints are that of the failure, and one that tells specs apart, so that
// each has its alert. Code scanning reads primaryLocationLineHash alone.
func fingerprints(e verdict.Exhibit) map[string]string {
	own := cmp.Or(e.Failure.Fingerprint, e.Failure.Identify())
	sum := sha256.Sum256([]byte(own + "\n" + e.Spec.ID))
	return map[string]string{"customs/v1": own, "primaryLocationLineHash": hex.EncodeToString(sum[:8]) + ":1"}
}
