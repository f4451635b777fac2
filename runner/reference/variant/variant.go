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

	changes []change.Change
}

// Options are those of a reference that differs in this way.
func (v Variant) Options() reference.Options {
	options := reference.Options{Rules: reference.Healthy()}
	for _, change := range v.changes {
		change(&options)
	}
	return options
}

// All returns every variant alone, and then the mixtures.
func All() []Variant {
	alone := slices.Concat(importVariants(), directoryVariants(), wireVariants())
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

// mixtures are variants that go well together: one implementation differs in
// more than one way.
func mixtures(alone []Variant) []Variant {
	mix := func(id, line string, ids ...string) Variant {
		mixed := Variant{ID: id, Line: line}
		for _, v := range alone {
			if slices.Contains(ids, v.ID) {
				mixed.changes = append(mixed.changes, v.changes...)
				mixed.Warned = append(mixed.Warned, v.Warned...)
			}
		}
		return mixed
	}
	return []Variant{
		mix("mixture-strict", "refuses all that may be refused",
			"absent-consent-refused", "agreeing-customer-refused", "admin-address-invalid", "exact-domains", "bad-token-always-refused",
			"unknown-key-forbidden", "own-domain-address-refused", "foreign-receiver-forbidden"),
		mix("mixture-lenient", "serves all that may be served",
			"verified-domain-serves", "linked-elsewhere-moves", "body-partner-wins", "path-parent-wins", "former-domain-serves"),
		mix("mixture-gateway", "stands behind a gateway that compresses, splits and pads",
			"gzip", "more-members", "nulls", "pretty-printed", "anonymous-forbidden"),
		mix("mixture-modern", "is written anew, with other ids, other times and detailed errors",
			"uuid-names", "offset-times", "error-details", "directory-errors-with-status", "put-replaces", "lower-case-domains"),
		mix("mixture-careful", "tells no more than it must and closes every connection",
			"privacy-not-found", "connection-closed", "etag-absent", "critical-fields-alone"),
	}
}
