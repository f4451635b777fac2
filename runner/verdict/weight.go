package verdict

import "customs.example/specs/requirement"

// Weight is what a failure weighs at a release gate, the gravest first.
type Weight int

// The weights of a failure.
const (
	// Breach fails the gate.
	Breach Weight = iota
	// Warned is a broken SHOULD, which fails it under strictness only.
	Warned
	// Tolerated is in the baseline.
	Tolerated
	// Harmless is about what the documents leave open.
	Harmless
)

// Scales weigh the failures of a report as Gate does.
type Scales struct {
	report       *Report
	requirements map[requirement.ID]Requirement
}

// Scales are made once for all of a report's failures.
func (r *Report) Scales() Scales {
	s := Scales{report: r, requirements: make(map[requirement.ID]Requirement, len(r.Requirements))}
	for _, q := range r.Requirements {
		s.requirements[q.ID] = q
	}
	return s
}

// Requirement is the outcome for a requirement; false says that it was not
// selected.
func (s Scales) Requirement(id requirement.ID) (Requirement, bool) {
	q, selected := s.requirements[id]
	return q, selected
}

// Weight is Harmless for what was not selected.
func (s Scales) Weight(f Failure) Weight {
	q, selected := s.Requirement(f.Requirement)
	switch {
	case !selected || q.Status != Violated:
		return Harmless
	case f.Known != "" || q.Known:
		return Tolerated
	case !s.report.Binds(q):
		return Warned
	default:
		return Breach
	}
}

// Gravest is the failure that matters most, of a spec that has one.
func (s Scales) Gravest(spec Spec) (Failure, Weight) {
	failures := spec.Failures()
	found, at := failures[0], s.Weight(failures[0])
	for _, f := range failures[1:] {
		if weight := s.Weight(f); weight < at {
			found, at = f, weight
		}
	}
	return found, at
}

// Exhibit is a spec that violates a requirement, by its gravest failure.
type Exhibit struct {
	Witness
	Weight Weight
}

// Exhibits are those of each requirement that is violated, in the specs' order.
func (r *Report) Exhibits() map[requirement.ID][]Exhibit {
	scales := r.Scales()
	all := map[requirement.ID][]Exhibit{}
	for _, spec := range r.Specs {
		for _, f := range spec.Failures() {
			all[f.Requirement] = withExhibit(all[f.Requirement], Exhibit{Witness{spec, f}, scales.Weight(f)})
		}
	}
	return all
}

// withExhibit keeps one a spec: a spec's failures come in a row.
func withExhibit(exhibits []Exhibit, found Exhibit) []Exhibit {
	last := len(exhibits) - 1
	switch {
	case found.Weight == Harmless:
	case last < 0 || exhibits[last].Spec.ID != found.Spec.ID:
		return append(exhibits, found)
	case found.Weight < exhibits[last].Weight:
		exhibits[last] = found
	}
	return exhibits
}

// Weight is the level that a violation counts as: what binds in a requirement
// that is otherwise open binds as a MUST.
func (q Requirement) Weight() requirement.Level {
	if q.Level == requirement.Should {
		return requirement.Should
	}
	return requirement.Must
}

// Line says what a failure comes to.
func (f Failure) Line() string {
	line := "expected " + f.Expected + ", got " + f.Got
	if f.Pointer != "" {
		line += " at " + f.Pointer
	}
	return Visible(line)
}
