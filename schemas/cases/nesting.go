package cases

import (
	"fmt"
	"strings"

	"customs.example/schemas"
)

// Nestings returns bodies of arrays and of objects, 100 deep: as the root, in a
// field that no one knows, and in the first of the properties. Two more are
// 10,000 deep, enough to overrun a reader that recurses without a limit. They
// serve robustness: nothing but an answer below 500 is due.
func Nestings(s *schemas.Schema, keep ...Filter) []Body {
	const deep, deepest = 100, 10_000
	all := nested(s, keep, fmt.Sprintf("arrays-%d-deep", deep), arrays(deep))
	all = append(all, nested(s, keep, fmt.Sprintf("objects-%d-deep", deep), objects(deep))...)
	return append(all,
		Body{
			Name:   fmt.Sprintf("root-arrays-%d-deep", deepest),
			Reason: fmt.Sprintf("the root is arrays-%d-deep", deepest),
			text:   fixed(string(arrays(deepest))),
		},
		spliced(fmt.Sprintf("unknown-field-objects-%d-deep", deepest), []edit{{pointer: "/customsUnknown", value: objects(deepest)}}),
	)
}

func arrays(depth int) literal {
	return literal(strings.Repeat("[", depth) + strings.Repeat("]", depth))
}

func objects(depth int) literal {
	return literal(strings.Repeat(`{"a":`, depth) + "{}" + strings.Repeat("}", depth))
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
