package invariant

import (
	"reflect"

	"customs.example/specs/match"
)

// sameAs expects the resource of an earlier answer, in bodies that anybody may
// have sent and that may be of two callers: where it is not visible who called,
// only members that both bear are compared.
func sameAs(earlier, s *step, except ...string) match.Matcher {
	same := match.Comparison{Except: except, EmptyIsAbsent: true, Shared: !sameCaller(earlier, s)}
	return same.With(earlier.Exchange)
}

// grownFrom expects all of an earlier answer, and permits more.
func grownFrom(earlier, s *step) match.Matcher {
	grown := match.Comparison{EmptyIsAbsent: true, Shared: !sameCaller(earlier, s), Grown: true}
	return grown.With(earlier.Exchange)
}

// equal compares values that JSON decodes to.
func equal(a, b any) bool { return reflect.DeepEqual(a, b) }
