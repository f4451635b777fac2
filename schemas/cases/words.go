package cases

import (
	"slices"
	"strings"
)

// Listed is names as a sentence lists them: "domain", "domain and customer",
// "domain, customer and authToken".
func Listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// InWords is a dotted path as a sentence names it: "locality in postalAddress",
// and "the body" for the whole document.
func InWords(path string) string {
	if path == "" {
		return "the body"
	}
	names := strings.Split(path, ".")
	slices.Reverse(names)
	return strings.Join(names, " in ")
}

// withArticle is a JSON type with the article that is due to it.
func withArticle(jsonType string) string {
	if strings.ContainsAny(jsonType[:1], "aeiou") {
		return "an " + jsonType
	}
	return "a " + jsonType
}
