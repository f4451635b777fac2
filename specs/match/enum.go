package match

import (
	"slices"
	"strings"
	"sync"

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
	var pointers []string
	for _, p := range enums(responseSchema(e.Call)) {
		if value, found := exchange.Lookup(document, p.Pointer); found && p.Admits(value) && isNew(p, value) {
			pointers = append(pointers, p.Pointer)
		}
	}
	return pointers
}

// withoutNewEnums are the violations that stay when the descriptors grow.
func withoutNewEnums(schema *schemas.Schema, document any) []schemas.Violation {
	return slices.DeleteFunc(schema.Check(document), func(v schemas.Violation) bool {
		value, _ := exchange.Lookup(document, v.Pointer)
		return v.Keyword == "enum" && slices.ContainsFunc(enums(schema), func(p schemas.Property) bool {
			return p.Pointer == v.Pointer && isNew(p, value)
		})
	})
}

// isNew tells a value that is not known from one that is, and from one that is
// misspelt: that has another letter case, or is empty.
func isNew(p schemas.Property, value any) bool {
	text, named := value.(string)
	if !named {
		return !slices.Contains(p.Enum, value)
	}
	return text != "" && !slices.ContainsFunc(p.Enum, func(known any) bool {
		name, _ := known.(string)
		return strings.EqualFold(name, text)
	})
}

// enums are the properties of a schema that have a list of values.
func enums(schema *schemas.Schema) []schemas.Property { return enumsBySchema()[schema.Name()] }

var enumsBySchema = sync.OnceValue(func() map[string][]schemas.Property {
	all := map[string][]schemas.Property{}
	for _, schema := range []*schemas.Schema{schemas.ChannelCustomer(), schemas.ChannelCustomerEnumInt(), schemas.DirectoryCustomer()} {
		all[schema.Name()] = slices.DeleteFunc(schema.Properties(), func(p schemas.Property) bool { return len(p.Enum) == 0 })
	}
	return all
})
