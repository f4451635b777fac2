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

// equal compares values that JSON decodes to.
func equal(a, b any) bool { return reflect.DeepEqual(a, b) }
