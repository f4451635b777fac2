package secret

import (
	"regexp"
	"strings"
)

// in is a pattern of the names that make what follows them a credential in some
// kind of place.
func in(where place) string {
	var spelled []string
	for _, n := range names {
		if n.text&where != 0 {
			spelled = append(spelled, spelledOut(n.words))
		}
	}
	return strings.Join(spelled, "|")
}

// spelledOut is a pattern of words as snake_case and camelCase join them.
func spelledOut(words string) string {
	first, others, _ := strings.Cut(words, " ")
	pattern := regexp.QuoteMeta(first)
	for _, word := range strings.Fields(others) {
		pattern += "_?[" + strings.ToUpper(word[:1]) + word[:1] + "]" + word[1:]
	}
	return pattern
}

// members is a pattern of the names of members that hold credentials.
func members() string {
	const any = `[^"\\]*`
	var all []string
	for _, n := range names {
		word := strings.ReplaceAll(n.words, " ", "[-_.$]?")
		switch n.member {
		case whole:
			all = append(all, word)
		case ends:
			all = append(all, any+word+"[-_.$]*")
		case within:
			all = append(all, any+word+any)
		}
	}
	return strings.Join(all, "|")
}
