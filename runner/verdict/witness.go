package verdict

import (
	"slices"

	"customs.example/specs/requirement"
)

// Witness is a spec and its failure that shows a violation.
type Witness struct {
	Spec    Spec
	Failure Failure
}

// Known tells whether the baseline holds the failure.
func (w Witness) Known() bool { return w.Failure.Known != "" }

// Witnesses are the specs that violate a requirement, each by a failure that
// nobody knew if it has one.
func (r *Report) Witnesses(id requirement.ID) []Witness {
	var all []Witness
	for _, spec := range r.Specs {
		own := slices.DeleteFunc(spec.Failures(), func(f Failure) bool { return f.Requirement != id })
		if len(own) == 0 {
			continue
		}
		at := slices.IndexFunc(own, func(f Failure) bool { return f.Known == "" })
		all = append(all, Witness{spec, own[max(0, at)]})
	}
	return all
}
