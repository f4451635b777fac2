package conformance

import (
	"errors"
	"slices"
	"sync"

	"customs.example/specs"
	"customs.example/specs/channelimport"
	"customs.example/specs/directory"
	"customs.example/specs/journey"
	"customs.example/specs/requirement"
)

// Catalogue returns every spec of the suite, in order. It is the start-up check
// as well: a registry or a spec that is broken is a SuiteError.
func Catalogue() ([]*specs.Spec, error) { return catalogue() }

// catalogue is made once: specs are values that no run changes.
var catalogue = sync.OnceValues(func() ([]*specs.Spec, error) {
	list := slices.Concat(channelimport.Specs(), directory.Specs(), journey.Specs())
	err := errors.Join(
		requirement.Validate(requirement.All()),
		requirement.ValidateLedger(requirement.Ledger()),
		specs.Validate(list),
	)
	if err != nil {
		return nil, &SuiteError{err.Error()}
	}
	return list, nil
})
