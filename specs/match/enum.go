package match

import (
	"slices"
	"strings"

	"customs.example/schemas"
	"customs.example/specs/exchange"
)

// NewEnums are the JSON pointers at which a success of Cloud Channel has an enum
// value that the descriptors do not know: the API may have grown since.
func NewEnums(e *exchange.Exchange) []string {
	document, err := e.Document()
	if !e.OK() || err != nil {
		return nil
	}
	schema := responseSchema(e.Call)
	var pointers []string
	for _, v := range schema.Check(document) {
		if newEnum(schema, document, v) {
			pointers = append(pointers, v.Pointer)
		}
	}
	return pointers
}

// withoutNewEnums are the violations that stay when the descriptors grow.
func withoutNewEnums(schema *schemas.Schema, document any) []schemas.Violation {
	return slices.DeleteFunc(schema.Check(document), func(v schemas.Violation) bool { return newEnum(schema, document, v) })
}

// newEnum tells a value that is not known from one that is known and misspelt: that
// has another letter case, or is empty.
func newEnum(schema *schemas.Schema, document any, v schemas.Violation) bool {
	value, _ := exchange.Lookup(document, v.Pointer)
	text, named := value.(string)
	if v.Keyword != "enum" || named && text == "" {
		return false
	}
	return !named || !slices.ContainsFunc(schema.Properties(), func(p schemas.Property) bool {
		return p.Pointer == v.Pointer && slices.ContainsFunc(p.Enum, func(known any) bool {
			name, _ := known.(string)
			return strings.EqualFold(name, text)
		})
	})
}
