package conformance

import (
	"slices"

	"customs.example/specs"
	"customs.example/specs/requirement"
)

// Finders are the ids of the specs that can find a requirement violated on a
// target with some capabilities: its own, and any spec for a requirement on
// every exchange.
func Finders(id requirement.ID, capabilities []requirement.Capability) ([]string, error) {
	all, err := Catalogue()
	if err != nil {
		return nil, err
	}
	has := func(c requirement.Capability) bool { return slices.Contains(capabilities, c) }
	return ids(keep(all, func(spec *specs.Spec) bool {
		return (spec.Requirement == id || specs.Watched(id)) && lacks(spec, has) == ""
	})), nil
}
