// Package variant holds permitted differences of the reference: ways in which
// implementations that are right differ, because the documents are silent or at
// odds. They prove that the suite fails none of them.
package variant

import (
	"fmt"
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Variant is one way for an implementation to be right.
type Variant struct {
	ID string `json:"id"`
	// Line says what is different.
	Line string `json:"line"`
	// Warned are the requirements of level SHOULD that the variant gives up.
	Warned []requirement.ID `json:"warned,omitempty"`

	change change.Change
}

// Options are those of a reference that differs in this way, which shares
// nothing with any other reference.
func (v Variant) Options() reference.Options {
	options := reference.Options{Rules: reference.Healthy()}
	v.change(&options)
	return options
}

// All returns every variant alone, and then the mixtures.
func All() []Variant {
	alone := slices.Concat(importVariants(), refusingVariants(), customerVariants(), directoryVariants(), wireVariants())
	return append(alone, mixtures(alone)...)
}

// Lookup finds a variant by id.
func Lookup(id string) (Variant, bool) {
	all := All()
	at := slices.IndexFunc(all, func(v Variant) bool { return v.ID == id })
	if at < 0 {
		return Variant{}, false
	}
	return all[at], true
}

// Validate finds records that cannot be told apart, or that give up more than
// a variant may.
func Validate(variants []Variant) error {
	seen := map[string]bool{}
	for _, v := range variants {
		if seen[v.ID] {
			return fmt.Errorf("variant %s: two variants have this id", v.ID)
		}
		seen[v.ID] = true
		for _, id := range v.Warned {
			if record, known := requirement.Lookup(id); !known || record.Level != requirement.Should {
				return fmt.Errorf("variant %s: %q is no requirement of level SHOULD", v.ID, id)
			}
		}
	}
	return nil
}
