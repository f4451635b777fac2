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
	all := nested(s, keep, arrays(deep))
	all = append(all, nested(s, keep, objects(deep))...)
	return append(all, nestedRoot(arrays(deepest)), nestedUnknown(objects(deepest)))
}

// nest is a value in a value in a value.
type nest struct {
	of    string
	depth int
	text  literal
}

func arrays(depth int) nest {
	return nest{"arrays", depth, literal(strings.Repeat("[", depth) + strings.Repeat("]", depth))}
}

func objects(depth int) nest {
	return nest{"objects", depth, literal(strings.Repeat(`{"a":`, depth) + "{}" + strings.Repeat("}", depth))}
}

// name is the nest's part of the name of a body that holds it.
func (n nest) name() string { return fmt.Sprintf("-%s-%d-deep", n.of, n.depth) }

// phrase is what a body says that holds the nest somewhere.
func (n nest) phrase(holder string) string {
	return fmt.Sprintf("%s is %d nested %s", holder, n.depth, n.of)
}

func nested(s *schemas.Schema, keep []Filter, value nest) []Body {
	bodies := []Body{nestedRoot(value), nestedUnknown(value)}
	for _, p := range selected(s, keep) {
		field := dotted(p.Pointer)
		return append(bodies, spliced(field, InWords(field), value, replace(s, p, value.text)))
	}
	return bodies
}

func nestedRoot(value nest) Body {
	return Body{Name: "root" + value.name(), Phrase: value.phrase("the body"), text: fixed(string(value.text))}
}

func nestedUnknown(value nest) Body {
	return spliced("unknown-field", "an unknown field", value, []edit{{pointer: "/customsUnknown", value: value.text}})
}

func spliced(where, holder string, value nest, edits []edit) Body {
	return Body{
		Name:   where + value.name(),
		Phrase: value.phrase(holder),
		text:   func(doc map[string]any) ([]byte, error) { return Encode(edited(doc, edits)) },
	}
}
