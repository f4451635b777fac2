package verdict

import (
	"slices"

	"customs.example/specs/requirement"
)

// Gate is the verdict that a release gate sees: what the baseline knows in full
// does not fail it, what is stale in the baseline does. Without a baseline it
// is the verdict.
func (r *Report) Gate() Verdict {
	switch {
	case r.Baseline == nil || r.Verdict == None:
		return r.Verdict
	case len(r.Baseline.Stale) > 0 || slices.ContainsFunc(r.Requirements, r.fails):
		return Nonconformant
	case r.Problem != "" || slices.ContainsFunc(r.Requirements, r.LeavesOpen):
		return Incomplete
	default:
		return Conformant
	}
}

// Binds tells whether a violation of a requirement counts: one of a SHOULD does
// under strictness only, and one of a MAY is of the clause that binds.
func (r *Report) Binds(q Requirement) bool { return q.Level != requirement.Should || r.Strict }

func (r *Report) fails(q Requirement) bool {
	return q.Status == Violated && !q.Known && r.Binds(q)
}

// LeavesOpen tells of a requirement that may be violated in a way that nobody
// knows: of one that is known to be violated too, where a spec says nothing.
func (r *Report) LeavesOpen(q Requirement) bool {
	switch {
	case q.Level == requirement.May && q.Status != Violated, !r.Binds(q):
		return false
	case q.Status == Violated:
		return slices.ContainsFunc(r.Specs, func(s Spec) bool { return s.Requirements[0] == q.ID && s.Reason != "" })
	default:
		return q.Status == Unverified
	}
}
