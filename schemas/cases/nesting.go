package cases

import (
	"fmt"
	"strings"

	"customs.example/schemas"
)

// Nestings returns bodies of arrays and of objects, 100 and 10,000 deep: as the
// root, in a field that no one knows, and in the first of the properties. The
// deeper ones overrun a reader that recurses without a limit. They serve
// robustness: nothing but an answer below 500 is due.
func Nestings(s *schemas.Schema, keep ...Filter) []Body {
	var all []Body
	for _, depth := range []int{100, 10_000} {
		arrays := literal(strings.Repeat("[", depth) + strings.Repeat("]", depth))
		objects := literal(strings.Repeat(`{"a":`, depth) + "{}" + strings.Repeat("}", depth))
		all = append(all, nested(s, keep, fmt.Sprintf("arrays-%d-deep", depth), arrays)...)
		all = append(all, nested(s, keep, fmt.Sprintf("objects-%d-deep", depth), objects)...)
	}
	return all
}

func nested(s *schemas.Schema, keep []Filter, name string, value literal) []Body {
	bodies := []Body{
		{Name: "root-" + name, Reason: "the root is " + name, text: fixed(string(value))},
		spliced("unknown-field-"+name, []edit{{pointer: "/customsUnknown", value: value}}),
	}
	for _, p := range selected(s, keep) {
		return append(bodies, spliced(dotted(p.Pointer)+"-"+name, replace(s, p, value)))
	}
	return bodies
}

func spliced(name string, edits []edit) Body {
	return Body{
		Name:   name,
		Reason: "a member holds " + name,
		text:   func(doc map[string]any) ([]byte, error) { return Encode(edited(doc, edits)) },
	}
}
