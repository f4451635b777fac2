package conformance

import (
	"slices"

	"customs.example/specs"
	"customs.example/specs/invariant"
	"customs.example/specs/requirement"
)

// DecidingSpecs are the ids of the specs that have to have passed, on a target with some
// capabilities, before it can be said that a requirement is violated no longer: its
// own, and all for a requirement on every exchange by itself.
func DecidingSpecs(id requirement.ID, capabilities []requirement.Capability) ([]string, error) {
	all, err := Catalogue()
	if err != nil {
		return nil, err
	}
	has := func(c requirement.Capability) bool { return slices.Contains(capabilities, c) }
	return ids(keep(all, func(spec *specs.Spec) bool {
		return (spec.Requirement == id || invariant.Always(id)) && lacks(spec, has) == ""
	})), nil
}
