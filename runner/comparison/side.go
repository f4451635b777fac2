package comparison

import (
	"maps"
	"slices"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// side is a report, ready to be asked.
type side struct {
	report       *verdict.Report
	requirements map[requirement.ID]verdict.Requirement
	specs        map[string]verdict.Spec
	// failures are those on each requirement, by the spec that shows them.
	failures map[requirement.ID]map[string]verdict.Failure
}

func read(report *verdict.Report) *side {
	s := &side{
		report:       report,
		requirements: map[requirement.ID]verdict.Requirement{},
		specs:        map[string]verdict.Spec{},
		failures:     map[requirement.ID]map[string]verdict.Failure{},
	}
	for _, q := range report.Requirements {
		s.requirements[q.ID] = q
	}
	for _, spec := range report.Specs {
		s.specs[spec.ID] = spec
		for _, f := range spec.Failures() {
			if s.failures[f.Requirement] == nil {
				s.failures[f.Requirement] = map[string]verdict.Failure{}
			}
			s.failures[f.Requirement][spec.ID] = f
		}
	}
	return s
}

// requirement is one of the report, or one that is absent.
func (s *side) requirement(id requirement.ID) verdict.Requirement {
	q, there := s.requirements[id]
	if !there {
		return verdict.Requirement{ID: id, Status: Absent}
	}
	return q
}

// failing are the specs that find a requirement violated, sorted.
func (s *side) failing(id requirement.ID) []string {
	return slices.Sorted(maps.Keys(s.failures[id]))
}

// ended tells whether a spec was judged to its end.
func (s *side) ended(spec string) bool {
	found, there := s.specs[spec]
	return there && found.Reason == "" && (found.Status == verdict.Passed || found.Status == verdict.Failed)
}

// outcomes are the different answers to what is open, sorted: those that were
// observed, and those that are not as the documents have it.
func (s *side) outcomes(q verdict.Requirement) []string {
	all := append([]string{}, q.Observed...)
	for _, f := range s.failures[q.ID] {
		all = append(all, verdict.Shape(f.Got))
	}
	slices.Sort(all)
	return slices.Compact(all)
}
