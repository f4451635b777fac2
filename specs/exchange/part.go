package exchange

import (
	"slices"
	"strings"

	"customs.example/specs/api"
)

// AsksForPart tells whether an escaped query asks for a part of the resource, or
// for another form than JSON.
func AsksForPart(query string) bool {
	return query != "" && slices.ContainsFunc(strings.Split(query, "&"), asksForPart)
}

func asksForPart(pair string) bool {
	name, value, _ := strings.Cut(pair, "=")
	switch strings.TrimPrefix(strings.ToLower(api.Unescaped(name)), "$") {
	case "fields", "callback", "mask", "read_mask", "readmask":
		return true
	case "alt":
		form := strings.ToLower(api.Unescaped(value))
		return form != "json" && !strings.HasPrefix(form, "json;")
	}
	return false
}
