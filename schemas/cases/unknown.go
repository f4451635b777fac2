package cases

import (
	"strings"

	"customs.example/schemas"
)

// UnknownFields returns, for the document and each object inside that forbids
// further properties, a few properties that it does not have: a plain name, one
// beyond ASCII, and the plural of a real one, which only a sloppy reader takes.
func UnknownFields(s *schemas.Schema, keep ...Filter) []Case {
	properties := selected(s, keep)
	var all []Case
	for _, object := range append([]schemas.Property{s.Root()}, properties...) {
		if !object.Closed {
			continue
		}
		all = append(all, unknown(object, "plain", "customsUnknown"), unknown(object, "unicode", "名前"))
		if near := nearMiss(object, properties); near != "" {
			all = append(all, unknown(object, "near-miss", near))
		}
	}
	return all
}

func unknown(object schemas.Property, kind, name string) Case {
	pointer := object.Pointer + "/" + name
	return Case{
		Name:    strings.TrimPrefix(dotted(object.Pointer)+".unknown-"+kind, "."),
		Pointer: pointer,
		Keyword: "additionalProperties",
		Value:   "customs",
		Phrase:  InWords(dotted(object.Pointer)) + " has the unknown field " + name,
		edits:   []edit{{pointer: pointer, value: "customs"}},
	}
}

// nearMiss is the plural of the object's shortest property name; "" where the
// object has no properties or has the plural too.
func nearMiss(object schemas.Property, properties []schemas.Property) string {
	shortest, taken := "", map[string]bool{}
	for _, p := range properties {
		if p.Parent() != object.Pointer {
			continue
		}
		taken[p.Name()] = true
		if shortest == "" || len(p.Name()) < len(shortest) {
			shortest = p.Name()
		}
	}
	if shortest == "" || taken[shortest+"s"] {
		return ""
	}
	return shortest + "s"
}
