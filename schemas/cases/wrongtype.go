package cases

import (
	"encoding/json"
	"slices"

	"customs.example/schemas"
)

// sample is a value that stands for a JSON type in requests.
type sample struct {
	jsonType string
	value    any
}

// wrongFor lists by the type that is due the values that every conforming
// implementation refuses. What parsers of proto3 JSON read differently, such as
// "true", 0 and 1 for a boolean or null for anything, is not among them.
func wrongFor(due string) []sample {
	number, yes := sample{"number", json.Number("7")}, sample{"boolean", true}
	text, object, array := sample{"string", "text"}, sample{"object", map[string]any{}}, sample{"array", []any{}}
	switch due {
	case "string":
		return []sample{number, yes, object, array}
	case "boolean":
		return []sample{{"string", "maybe"}, object, array}
	case "object":
		return []sample{text, number, yes, array}
	case "array":
		return []sample{text, number, yes, object}
	case "integer", "number":
		return []sample{text, yes, object, array}
	}
	return nil
}

// WrongTypes returns, for each property at every depth, each safe value of
// another JSON type than the schema allows. Names are like "domain-as-number".
func WrongTypes(s *schemas.Schema, keep ...Filter) []Case {
	var all []Case
	for _, p := range selected(s, keep) {
		for _, wrong := range wrongTypesOf(p) {
			all = append(all, Case{
				Name:    dotted(p.Pointer) + "-as-" + wrong.jsonType,
				Pointer: p.Pointer,
				Keyword: "type",
				Value:   wrong.value,
				Phrase:  InWords(dotted(p.Pointer)) + " is " + withArticle(wrong.jsonType),
				edits:   replace(s, p, wrong.value),
			})
		}
	}
	return all
}

// wrongTypesOf leaves out what a second allowed type admits.
func wrongTypesOf(p schemas.Property) []sample {
	if len(p.Types) == 0 {
		return nil
	}
	return slices.DeleteFunc(wrongFor(p.Types[0]), func(s sample) bool {
		return slices.Contains(p.Types, s.jsonType) || s.jsonType == "number" && slices.Contains(p.Types, "integer")
	})
}
