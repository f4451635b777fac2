package comparison

import (
	"slices"

	"customs.example/runner/verdict"
	"customs.example/specs/requirement"
)

// Compare holds B against A.
func Compare(a, b *verdict.Report) *Comparison {
	from, to := read(a), read(b)
	c := &Comparison{
		Format: Format, A: sideOf(a), B: sideOf(b), Notes: notes(from, to),
		Regressed: []Change{}, Fixed: []Change{}, FixedInPart: []Change{},
		NewlyVerified: []Change{}, NoLongerVerified: []Change{}, ObservedOtherwise: []Observation{},
	}
	for _, id := range union(from, to) {
		c.add(id, from, to)
	}
	return c
}

func sideOf(r *verdict.Report) Side {
	return Side{r.Suite, r.Target, r.Seed, r.Started, r.Verdict, r.Recording}
}

// union is the ids of the requirements of either report, sorted.
func union(from, to *side) []requirement.ID {
	var ids []requirement.ID
	for _, s := range []*side{from, to} {
		for _, q := range s.report.Requirements {
			ids = append(ids, q.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// add puts a requirement where it belongs, if it differs.
func (c *Comparison) add(id requirement.ID, from, to *side) {
	was, is := from.requirement(id), to.requirement(id)
	switch {
	case was.Status == verdict.Violated && is.Status == verdict.Violated:
		c.addStill(id, from, to)
	case is.Status == verdict.Violated:
		c.Regressed = append(c.Regressed, change(was, is).shownBy(to, to.failing(id)))
	case was.Status == verdict.Violated && settled(is):
		c.Fixed = append(c.Fixed, change(was, is).shownBy(from, from.failing(id)))
	case settled(is) && !settled(was):
		c.NewlyVerified = append(c.NewlyVerified, change(was, is))
	case !settled(is) && (settled(was) || was.Status == verdict.Violated):
		c.NoLongerVerified = append(c.NoLongerVerified, change(was, is))
	case was.Status == verdict.Observed && is.Status == verdict.Observed:
		c.addObserved(id, from.outcomes(was), to.outcomes(is))
	}
}

// addStill compares the specs that find a requirement violated on both sides.
func (c *Comparison) addStill(id requirement.ID, from, to *side) {
	was, is := from.requirement(id), to.requirement(id)
	before, after := from.failing(id), to.failing(id)
	if worse := without(after, before); len(worse) > 0 {
		c.Regressed = append(c.Regressed, change(was, is).shownBy(to, worse))
	}
	better := slices.DeleteFunc(without(before, after), func(spec string) bool { return !to.ended(spec) })
	if len(better) > 0 {
		c.FixedInPart = append(c.FixedInPart, change(was, is).shownBy(from, better))
	}
}

func (c *Comparison) addObserved(id requirement.ID, a, b []string) {
	if !slices.Equal(a, b) {
		c.ObservedOtherwise = append(c.ObservedOtherwise, Observation{id, a, b})
	}
}

func settled(q verdict.Requirement) bool {
	return q.Status == verdict.Met || q.Status == verdict.Observed
}

// change is of the level that B has, if B has the requirement.
func change(was, is verdict.Requirement) Change {
	c := Change{ID: is.ID, Level: is.Level, Was: was.Status, Is: is.Status}
	if c.Level == "" {
		c.Level = was.Level
	}
	if is.Status == verdict.Unverified || is.Status == verdict.NotApplicable {
		c.Reason = is.Reason
	}
	return c
}

// shownBy adds the specs that fail on one side, and how the first of them does.
func (c Change) shownBy(s *side, specs []string) Change {
	c.Specs = specs
	if len(specs) > 0 {
		failure := s.failures[c.ID][specs[0]]
		c.Expected, c.Got = failure.Expected, failure.Got
	}
	return c
}

// without is what is in a list and not in another, both sorted.
func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(one string) bool {
		_, found := slices.BinarySearch(other, one)
		return found
	})
}
