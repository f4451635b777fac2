// Package fault holds deliberate faults of the reference: each one narrow
// change of one rule or one step of the wire. They prove that the suite
// notices, and give its users an implementation that is wrong in a known way.
//
// A fault is a row: an id, the requirement that it breaks, one line that says
// what is wrong, and a change whose name says how. What else breaks with it is
// not written here but measured: see Collateral.
package fault

import (
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Fault is one way for an implementation to be wrong.
type Fault struct {
	ID string
	// Requirement is the one that the fault breaks.
	Requirement requirement.ID
	// Line says what is wrong.
	Line string

	change change.Change
}

// Options are those of a reference with the fault, which shares nothing with
// any other reference.
func (f Fault) Options() reference.Options {
	options := reference.Options{Rules: reference.Healthy()}
	f.change(&options)
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
		nearPermissionFaults(),
		rememberedPermissionFaults(),
		refusedFaults(),
		lookupFaults(),
		tokenFaults(),
		tokenHistoryFaults(),
		partnerFaults(),
		crossedPartnerFaults(),
		receiverFaults(),
		nearReceiverFaults(),
		toldFaults(),
		responseFaults(),
		requestFaults(),
		wireFaults(),
		importValueFaults(),
		importHistoryFaults(),
		importTraceFaults(),
		importAbsenceFaults(),
		importAnswerFaults(),
		readingFaults(),
		updateFaults(),
		keptFaults(),
		primaryFaults(),
		keyFaults(),
		accessFaults(),
		bodyFaults(),
		valueFaults(),
		historyFaults(),
		remainderFaults(),
		absentFaults(),
		minimalFaults(),
		standardFaults(),
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
