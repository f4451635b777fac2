package match

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// foldedNames are those of domains and language codes, which have no case.
var foldedNames = []string{"customerDomain", "domain", "primaryDomain", "language", "languageCode"}

func folded(pointer string) bool {
	return slices.Contains(foldedNames, pointer[strings.LastIndexByte(pointer, '/')+1:])
}

// compare finds the first JSON pointer, in sorted order, at which two decoded
// values differ. A member that is null is as one that is absent.
func compare(want, got any, at string, except []string) (pointer string, same bool) {
	if slices.Contains(except, at) {
		return "", true
	}
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			return at, false
		}
		return compareMembers(want, got, at, except)
	case []any:
		got, ok := got.([]any)
		if !ok || len(want) != len(got) {
			return at, false
		}
		for n := range want {
			if pointer, same := compare(want[n], got[n], at+"/"+strconv.Itoa(n), except); !same {
				return pointer, false
			}
		}
		return "", true
	case string:
		text, ok := got.(string)
		if strings.HasSuffix(at, "Time") {
			return at, ok && sameInstant(want, text)
		}
		if folded(at) {
			return at, ok && strings.EqualFold(want, text)
		}
	}
	return at, want == got
}

func compareMembers(want, got map[string]any, at string, except []string) (pointer string, same bool) {
	names := slices.Collect(maps.Keys(want))
	for name := range got {
		if _, both := want[name]; !both {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		pointer := at + "/" + escapePointer.Replace(name)
		if pointer, same := compare(want[name], got[name], pointer, except); !same {
			return pointer, false
		}
	}
	return "", true
}

var escapePointer = strings.NewReplacer("~", "~0", "/", "~1")
