package comparison

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// notes say in which other ways than the target's the two runs differ.
func notes(from, to *side) []string {
	list := []string{}
	for _, note := range []string{
		early("A", from), early("B", to),
		suites(from, to),
		alone("capabilities", capabilities(from), capabilities(to)),
		alone("requirements", names(from.requirements), names(to.requirements)),
		alone("specs", names(from.specs), names(to.specs)),
	} {
		if note != "" {
			list = append(list, note)
		}
	}
	return list
}

func early(name string, s *side) string {
	if s.report.Problem == "" {
		return ""
	}
	return fmt.Sprintf("the run of %s ended early: %s", name, s.report.Problem)
}

// suites says what of the suites differs: their versions do so often, and mean
// little where the requirements and the schemas are the same.
func suites(from, to *side) string {
	a, b := from.report.Suite, to.report.Suite
	var parts []string
	for _, part := range []struct{ name, a, b string }{
		{"version", a.Version, b.Version}, {"requirements", a.Requirements, b.Requirements}, {"schemas", a.Schemas, b.Schemas},
	} {
		if part.a != part.b {
			parts = append(parts, fmt.Sprintf("%s (%s and %s)", part.name, cmp.Or(part.a, "none"), cmp.Or(part.b, "none")))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "the suites differ: " + strings.Join(parts, ", ")
}

func capabilities(s *side) []string {
	list := []string{}
	for _, c := range s.report.Target.Capabilities {
		list = append(list, string(c))
	}
	slices.Sort(list)
	return list
}

func names[K ~string, V any](of map[K]V) []string {
	list := []string{}
	for name := range maps.Keys(of) {
		list = append(list, string(name))
	}
	slices.Sort(list)
	return list
}

// alone says which things are on one side only.
func alone(what string, a, b []string) string {
	var parts []string
	for _, side := range []struct {
		name string
		only []string
	}{{"A", without(a, b)}, {"B", without(b, a)}} {
		if len(side.only) > 0 {
			parts = append(parts, fmt.Sprintf("%d in %s alone: %s", len(side.only), side.name, some(side.only)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return fmt.Sprintf("the %s differ: %s", what, strings.Join(parts, "; "))
}

// mostNamed bounds a list in a line.
const mostNamed = 3

func some(list []string) string {
	if len(list) <= mostNamed {
		return strings.Join(list, ", ")
	}
	return fmt.Sprintf("%s, and %d more", strings.Join(list[:mostNamed], ", "), len(list)-mostNamed)
}
