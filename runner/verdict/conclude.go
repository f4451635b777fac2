package verdict

import (
	"slices"
	"strings"

	"customs.example/specs/requirement"
)

// Selected is a requirement that a run was to judge.
type Selected struct {
	requirement.Record
	// Without is the capability that the target does not declare and the
	// requirement cannot be observed without, "" for none.
	Without requirement.Capability
}

// Conclude settles requirements, summary and verdict from the specs.
func (r *Report) Conclude(selected []Selected) {
	evidence := gather(r.Specs)
	r.Requirements = make([]Requirement, 0, len(selected))
	for _, s := range selected {
		r.Requirements = append(r.Requirements, settle(s, evidence[s.ID]))
	}
	r.Summary = summarize(r.Requirements)
	r.Verdict = r.verdict()
}

// evidence is what the specs say of one requirement.
type evidence struct {
	own        []Spec
	violatedBy []string
	unexpected []string
	observed   []string
}

func gather(specs []Spec) map[requirement.ID]*evidence {
	all := map[requirement.ID]*evidence{}
	of := func(id requirement.ID) *evidence {
		if all[id] == nil {
			all[id] = &evidence{}
		}
		return all[id]
	}
	for _, spec := range specs {
		own := of(spec.Requirements[0])
		own.own = append(own.own, spec)
		for _, observed := range spec.Observed {
			if !slices.Contains(own.observed, observed) {
				own.observed = append(own.observed, observed)
			}
		}
		for _, failure := range spec.Failures() {
			e := of(failure.Requirement)
			e.violatedBy = append(e.violatedBy, spec.ID)
			e.unexpected = append(e.unexpected, failure.Got)
		}
	}
	for _, e := range all {
		slices.Sort(e.observed)
	}
	return all
}

func settle(s Selected, e *evidence) Requirement {
	if e == nil {
		e = &evidence{}
	}
	result := Requirement{
		ID: s.ID, Level: s.Level, Statement: s.Statement, Accepted: s.Accepted, Source: s.Source,
		Specs: names(e), Observed: e.observed,
	}
	result.Status, result.Reason = status(s, e)
	return result
}

func names(e *evidence) []string {
	ids := slices.Clone(e.violatedBy)
	for _, spec := range e.own {
		ids = append(ids, spec.ID)
	}
	slices.Sort(ids)
	return slices.Compact(append([]string{}, ids...))
}

// status puts what was found before what could not be found out.
func status(s Selected, e *evidence) (Status, string) {
	switch {
	case len(e.violatedBy) > 0 && s.Open():
		return Observed, "not as the documents have it: " + strings.Join(slices.Compact(slices.Sorted(slices.Values(e.unexpected))), "; ")
	case len(e.violatedBy) > 0:
		return Violated, ""
	case s.Without != "":
		return Lacking(s.Record, s.Without)
	case len(e.own) == 0:
		return Unverified, "no spec yet"
	}
	if at := slices.IndexFunc(e.own, func(spec Spec) bool { return spec.Reason != "" }); at >= 0 {
		return Unverified, e.own[at].Reason
	}
	if s.Level == requirement.May {
		return Observed, strings.Join(e.observed, "; ")
	}
	return Met, ""
}

// Lacking is the status of a requirement on a target that does not declare a
// capability, and why.
func Lacking(record requirement.Record, c requirement.Capability) (Status, string) {
	if record.About {
		return NotApplicable, "the target does not declare " + string(c)
	}
	return Unverified, "needs " + string(c) + ", which the target does not declare"
}

func summarize(requirements []Requirement) Summary {
	var summary Summary
	for _, r := range requirements {
		switch {
		case r.Status == Observed:
			summary.Observed++
		case r.Level == requirement.Should:
			summary.Should.add(r.Status)
		case r.Level == requirement.Must || r.Status == Violated:
			// What binds in a requirement that is otherwise open binds as a MUST.
			summary.Must.add(r.Status)
		}
	}
	return summary
}

func (c *Count) add(status Status) {
	switch status {
	case Met:
		c.Met++
	case Violated:
		c.Violated++
	case Unverified:
		c.Unverified++
	case NotApplicable:
		c.NotApplicable++
	}
}

// verdict is honest: conformant needs every selected MUST to be met, and
// something to have been judged at all.
func (r *Report) verdict() Verdict {
	binding := r.Summary.Must
	if r.Strict {
		binding.Violated += r.Summary.Should.Violated
		binding.Unverified += r.Summary.Should.Unverified
	}
	judged := slices.ContainsFunc(r.Specs, func(s Spec) bool { return s.Status == Passed || s.Status == Failed })
	switch {
	case !judged:
		return None
	case binding.Violated > 0:
		return Nonconformant
	case binding.Unverified > 0 || r.Problem != "":
		return Incomplete
	default:
		return Conformant
	}
}

// SuiteFailed tells whether the suite itself did something wrong.
func (r *Report) SuiteFailed() bool {
	return slices.ContainsFunc(r.Specs, func(s Spec) bool { return s.Status == Errored })
}
