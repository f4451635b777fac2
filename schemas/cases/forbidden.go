package cases

import (
	"encoding/json"
	"slices"

	"customs.example/schemas"
)

// RequiredAbsences takes each required property away, one a case. The schema
// reports a missing property at the object that lacks it.
func RequiredAbsences(s *schemas.Schema, keep ...Filter) []Case {
	var all []Case
	for _, p := range selected(s, keep) {
		if !p.Required {
			continue
		}
		all = append(all, Case{
			Name:    dotted(p.Pointer) + "-absent",
			Pointer: p.Parent(),
			Keyword: "required",
			Phrase:  InWords(dotted(p.Pointer)) + " is absent",
			edits:   []edit{{pointer: p.Pointer, remove: true}},
		})
	}
	return all
}

// ForbiddenValues puts a value of the right type where a property has an enum,
// a constant or a least length: one that the keyword excludes.
func ForbiddenValues(s *schemas.Schema, keep ...Filter) []Case {
	var all []Case
	for _, p := range selected(s, keep) {
		if p.Enum != nil {
			all = append(all, forbidden(s, p, "enum", "outside-enum", "is a name outside its enumeration", "CUSTOMS_NO_SUCH_VALUE"))
		}
		if p.Enum != nil && slices.Contains(p.Types, "integer") {
			all = append(all, forbidden(s, p, "enum", "outside-enum-number", "is a number outside its enumeration", json.Number("9999")))
		}
		if p.Const != nil {
			all = append(all, forbidden(s, p, "const", "not-the-constant", "differs from its constant", *p.Const+"x"))
		}
		if p.MinLength > 0 {
			all = append(all, forbidden(s, p, "minLength", "empty", "is empty", ""))
		}
	}
	return all
}

func forbidden(s *schemas.Schema, p schemas.Property, keyword, kind, predicate string, value any) Case {
	return Case{
		Name:    dotted(p.Pointer) + "-" + kind,
		Pointer: p.Pointer,
		Keyword: keyword,
		Value:   value,
		Phrase:  InWords(dotted(p.Pointer)) + " " + predicate,
		edits:   replace(s, p, value),
	}
}
