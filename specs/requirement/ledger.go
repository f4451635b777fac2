package requirement

import (
	"errors"
	"fmt"
	"slices"
)

// Statement is one sentence of a judged document, in the suite's words. It
// either has requirements that test it, or a reason why it has none.
type Statement struct {
	Source
	Text string `json:"text"`
	// TestedBy names the requirements that the sentence is behind.
	TestedBy []ID `json:"testedBy,omitempty"`
	// Excluded says why no requirement tests the sentence.
	Excluded string `json:"excluded,omitempty"`
}

// Why a sentence is not tested.
const (
	outsideBothAPIs = "it happens outside of both APIs"
	notBehaviour    = "it points to another page, and tells no behaviour"
	introduction    = "it introduces the guide, its parts are required one by one"
)

// statements is the ledger in the order of the documents.
var statements = slices.Concat(
	statementsOfImport,
	statementsOfImportBody,
	statementsOfImportSummary,
	statementsOfDirectory,
	statementsOfPrimaryDomain,
)

// Ledger returns every statement of the two judged documents, in their order.
// The slices are the caller's.
func Ledger() []Statement {
	ledger := slices.Clone(statements)
	for i := range ledger {
		ledger[i].TestedBy = slices.Clone(ledger[i].TestedBy)
	}
	return ledger
}

// ValidateLedger reports every statement that is neither tested nor excluded,
// or is both, or that names a requirement which the registry does not have.
func ValidateLedger(ledger []Statement) error {
	var problems []error
	for _, s := range ledger {
		for _, problem := range s.problems() {
			problems = append(problems, fmt.Errorf("statement %q of %s: %s", s.Text, s.Document, problem))
		}
	}
	return errors.Join(problems...)
}

func (s Statement) problems() []string {
	var problems []string
	if !filled(s.Text) {
		problems = append(problems, "no text")
	}
	if !filled(s.Document) || !filled(s.Section) || !isWebAddress(s.URL) {
		problems = append(problems, "the source is incomplete")
	}
	if (len(s.TestedBy) > 0) == filled(s.Excluded) {
		problems = append(problems, "want requirements or a reason, and not both")
	}
	for _, id := range s.TestedBy {
		if _, known := Lookup(id); !known {
			problems = append(problems, fmt.Sprintf("unknown requirement %q", id))
		}
	}
	return problems
}
