package cases

import (
	"regexp"
	"strings"

	"customs.example/schemas"
)

// PatternViolations returns malformed values of each property that has a
// pattern: resource names with one thing wrong, and times that are none.
//
// right maps pointers to values that are right in the world of the request, so
// that a malformed name differs from an existing one in its form alone; without
// one the name is made up. The empty string is never a case: in proto3 JSON it
// is an absent field (https://protobuf.dev/programming-guides/json/).
func PatternViolations(s *schemas.Schema, right map[string]string, keep ...Filter) []Case {
	var all []Case
	for _, p := range selected(s, keep) {
		if p.Pattern == "" {
			continue
		}
		fits := regexp.MustCompile(p.Pattern)
		for _, bad := range malformed(p, right[p.Pointer]) {
			if fits.MatchString(bad.value) || bad.value == "" {
				continue
			}
			all = append(all, forbidden(s, p, "pattern", bad.name, bad.predicate, bad.value))
		}
	}
	return all
}

// namedText is a text to put into a field: predicate is what the field then is
// or has, in words.
type namedText struct{ name, predicate, value string }

func malformed(p schemas.Property, right string) []namedText {
	switch {
	case p.Resource != "" && right != "":
		return malformedNames(right)
	case p.Resource != "":
		return malformedNames(strings.NewReplacer("{", "", "}", "").Replace(p.Resource))
	case p.Format == "date-time":
		return []namedText{
			{"date-alone", "is a date without a time", "2015-10-21"},
			{"time-alone", "is a time without a date", "20:42:35"},
			{"without-offset", "is a time without an offset", "2015-10-21T20:42:35"},
			{"with-space", "has a space between date and time", "2015-10-21 20:42:35"},
			{"in-words", "is a day in words", "yesterday"},
		}
	}
	return nil
}

// malformedNames breaks a resource name such as accounts/a/customers/b
// (https://google.aip.dev/122) in one point each.
func malformedNames(name string) []namedText {
	segments := strings.Split(name, "/")
	last := len(segments) - 1
	with := func(i int, segment string) string {
		changed := append([]string{}, segments...)
		changed[i] = segment
		return strings.Join(changed, "/")
	}
	return []namedText{
		{"bare-id", "is a bare id", segments[last]},
		{"parent-alone", "is a parent alone", strings.Join(segments[:max(last-1, 0)], "/")},
		{"empty-id", "has an empty id", with(last, "")},
		{"empty-parent-id", "has an empty parent id", with(min(1, last), "")},
		{"misspelt-collection", "misspells its collection", with(max(last-1, 0), segments[max(last-1, 0)]+"x")},
		{"leading-slash", "begins with a slash", "/" + name},
		{"trailing-slash", "ends with a slash", name + "/"},
		{"extra-segment", "has a segment too many", name + "/more"},
	}
}
