package conformance

import (
	"path"
	"slices"
	"strings"

	"customs.example/runner/verdict"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// Selection says what is judged, and how. The zero value is all of it, in order,
// with the seed 0.
type Selection struct {
	// Only and Skip are globs on requirement and spec ids.
	Only, Skip []string
	// Strict makes a SHOULD count as a MUST.
	Strict bool
	// Seed decides every identifier that the suite invents.
	Seed int64
	// Shuffle, where not 0, is the seed of a random spec order.
	Shuffle int64
	// Jobs is how many specs run at once; 0 is as many as the round trip asks for.
	Jobs int
	// Version is the suite's, for the report.
	Version string
}

// chosen is what a run is to judge: requirements, and the specs that can be run
// on the target.
type chosen struct {
	requirements []verdict.Selected
	specs        []*specs.Spec
}

// choose applies globs and capabilities: the one place that decides what is
// judged, unverified or not applicable.
func choose(all []*specs.Spec, only, skip []string, has func(requirement.Capability) bool) (chosen, error) {
	if err := matchSomething(all, append(slices.Clone(only), skip...)); err != nil {
		return chosen{}, err
	}
	wanted := func(spec *specs.Spec) bool {
		return (len(only) == 0 || covers(only, spec)) && !covers(skip, spec)
	}
	var picks chosen
	for _, record := range requirement.All() {
		own := specsOf(all, record.ID)
		picked := keep(own, wanted)
		if len(picked) == 0 && len(own) > 0 {
			continue
		}
		s := verdict.Selected{Record: record}
		runnable := keep(picked, func(spec *specs.Spec) bool { return lacks(spec, has) == "" })
		if len(runnable) == 0 && len(picked) > 0 {
			s.Without = lacks(picked[0], has)
		}
		picks.requirements = append(picks.requirements, s)
		picks.specs = append(picks.specs, runnable...)
	}
	if len(picks.requirements) == 0 {
		return chosen{}, usage("nothing is left to judge: --skip leaves out all that --only selects")
	}
	picks.specs = inOrder(all, picks.specs)
	return picks, nil
}

// lacks is a capability that a spec needs and the target does not have, "" for
// none: its requirement's, or one of its own.
func lacks(spec *specs.Spec, has func(requirement.Capability) bool) requirement.Capability {
	record, _ := requirement.Lookup(spec.Requirement)
	for _, c := range append([]requirement.Capability{record.Needs}, spec.Capabilities...) {
		if c != "" && !has(c) {
			return c
		}
	}
	return ""
}

func specsOf(all []*specs.Spec, id requirement.ID) []*specs.Spec {
	return keep(all, func(spec *specs.Spec) bool { return spec.Requirement == id })
}

func keep[T any](list []T, wanted func(T) bool) []T {
	var kept []T
	for _, one := range list {
		if wanted(one) {
			kept = append(kept, one)
		}
	}
	return kept
}

// inOrder brings specs back into the catalogue's order, in which those of one
// container stand together.
func inOrder(all, some []*specs.Spec) []*specs.Spec {
	chosen := map[*specs.Spec]bool{}
	for _, spec := range some {
		chosen[spec] = true
	}
	return keep(all, func(spec *specs.Spec) bool { return chosen[spec] })
}

// CheckGlobs is a UsageError for a glob that is malformed or that no id matches.
func CheckGlobs(globs []string) error {
	all, err := Catalogue()
	if err != nil {
		return err
	}
	return matchSomething(all, globs)
}

// matchSomething refuses a glob that is malformed or that no id matches: a typo
// must not judge less than was meant.
func matchSomething(all []*specs.Spec, globs []string) error {
	for _, glob := range globs {
		if _, err := path.Match(flat(glob), ""); err != nil {
			return usage("glob %q: %v", glob, err)
		}
		if !slices.ContainsFunc(all, func(spec *specs.Spec) bool { return covers([]string{glob}, spec) }) {
			return usage("glob %q matches no requirement and no spec; see customs list requirements", glob)
		}
	}
	return nil
}

// covers tells whether a glob matches the spec or its requirement.
func covers(globs []string, spec *specs.Spec) bool {
	return slices.ContainsFunc(globs, func(glob string) bool {
		return matches(glob, spec.ID) || matches(glob, string(spec.Requirement))
	})
}

// matches is path.Match in which a star also matches slashes.
func matches(glob, id string) bool {
	ok, err := path.Match(flat(glob), flat(id))
	return ok && err == nil
}

func flat(text string) string { return strings.ReplaceAll(text, "/", "\x00") }
