// Package fault holds deliberate faults of the reference: each one narrow
// change of one rule or one step of the wire. They prove that the suite
// notices, and give its users an implementation that is wrong in a known way.
package fault

import (
	"fmt"
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Fault is one way for an implementation to be wrong.
type Fault struct {
	ID string `json:"id"`
	// Requirement is the one that the fault breaks.
	Requirement requirement.ID `json:"requirement"`
	// Also are further requirements that cannot hold beside it.
	Also []requirement.ID `json:"also,omitempty"`
	// Line says what is wrong.
	Line string `json:"line"`

	apply change.Change
}

// Options are those of a reference with the fault.
func (f Fault) Options() reference.Options {
	options := reference.Options{Rules: reference.Healthy()}
	f.apply(&options)
	return options
}

// All returns every fault, in the order of the requirements that they break.
func All() []Fault {
	return slices.Concat(
		identityFaults(),
		unionFaults(),
		overwriteFaults(),
		conflictFaults(),
		permissionFaults(),
		lookupFaults(),
		tokenFaults(),
		partnerFaults(),
		receiverFaults(),
		responseFaults(),
		requestFaults(),
		wireFaults(),
		readingFaults(),
		updateFaults(),
		keptFaults(),
		primaryFaults(),
		keyFaults(),
		accessFaults(),
		bodyFaults(),
		patchFaults(),
		journeyFaults(),
	)
}

// Lookup finds a fault by id.
func Lookup(id string) (Fault, bool) {
	all := All()
	at := slices.IndexFunc(all, func(f Fault) bool { return f.ID == id })
	if at < 0 {
		return Fault{}, false
	}
	return all[at], true
}

// Validate finds records that cannot be told apart or name no requirement.
func Validate(faults []Fault) error {
	seen := map[string]bool{}
	for _, f := range faults {
		if seen[f.ID] {
			return fmt.Errorf("fault %s: two faults have this id", f.ID)
		}
		seen[f.ID] = true
		for _, id := range append([]requirement.ID{f.Requirement}, f.Also...) {
			if _, known := requirement.Lookup(id); !known {
				return fmt.Errorf("fault %s: requirement %q is not in the registry", f.ID, id)
			}
		}
	}
	return nil
}

// also lists further requirements.
func also(ids ...requirement.ID) []requirement.ID { return ids }
