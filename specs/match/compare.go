package match

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// foldedNames are those of domains and language codes, which have no case, and of
// e-mail addresses, which may be put into small letters (AIP-129).
var foldedNames = []string{"customerDomain", "domain", "primaryDomain", "language", "languageCode", "alternateEmail", "primaryAdminEmail"}

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
		return at, ok && sameText(at, want, text)
	}
	return at, want == got
}

// sameText compares what stands at a JSON pointer by what it means. One letter
// may be spelt in several ways (AIP-210).
func sameText(at, want, got string) bool {
	switch {
	case strings.HasSuffix(at, "Time"):
		return sameInstant(want, got)
	case folded(at):
		return strings.EqualFold(want, got)
	}
	return want == got || norm.NFC.String(want) == norm.NFC.String(got)
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
