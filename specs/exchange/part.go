package exchange

import (
	"net/url"
	"slices"
	"strings"
)

// AsksForPart tells whether an escaped query asks for a part of the resource, or
// for another form than JSON.
func AsksForPart(query string) bool {
	return query != "" && slices.ContainsFunc(strings.Split(query, "&"), asksForPart)
}

func asksForPart(pair string) bool {
	name, value, _ := strings.Cut(pair, "=")
	switch strings.TrimPrefix(strings.ToLower(unescaped(name)), "$") {
	case "fields", "callback", "mask", "read_mask", "readmask":
		return true
	case "alt":
		form := strings.ToLower(unescaped(value))
		return form != "json" && !strings.HasPrefix(form, "json;")
	}
	return false
}

func unescaped(text string) string {
	if plain, err := url.PathUnescape(text); err == nil {
		return plain
	}
	return text
}
