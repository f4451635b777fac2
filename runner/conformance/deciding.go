package conformance

import (
	"slices"

	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/invariant"
	"customs.example/specs/requirement"
)

// DecidingSpecs are the ids of the specs that have to have come to their end before
// a report on a target can say that a requirement is violated no longer. These are
// its own; for a requirement on every exchange by itself, all that the target can be
// asked; and all of those too where what follows from earlier exchanges may show it
// violated in any spec, and the report leaves some out.
func DecidingSpecs(id requirement.ID, report *verdict.Report) ([]string, error) {
	all, err := Catalogue()
	if err != nil {
		return nil, err
	}
	has := func(c requirement.Capability) bool { return slices.Contains(report.Target.Capabilities, c) }
	every := keep(all, func(spec *specs.Spec) bool { return lacks(spec, has) == "" })
	if invariant.Always(id) || invariant.Follows(id) && len(report.Specs) < len(every) {
		return ids(every), nil
	}
	return ids(keep(every, func(spec *specs.Spec) bool { return spec.Requirement == id })), nil
}
