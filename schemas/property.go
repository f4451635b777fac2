package schemas

import (
	"maps"
	"math"
	"slices"
	"strings"
)

// Property is what a schema says of one property of a document, or of the
// document itself.
type Property struct {
	Pointer       string   // RFC 6901, into a document; "" is the document itself
	Types         []string // JSON types but null: string, boolean, integer, number, object, array
	Nullable      bool     // null is allowed
	Required      bool     // its object must have it
	Closed        bool     // it is an object that forbids further properties
	ReadOnly      bool     // the service alone sets it
	Enum          []any    // allowed values; none: any
	Const         *string  // the one allowed value; nil: any
	Format        string   // such as date-time
	Pattern       string   // regular expression
	Resource      string   // such as accounts/{account}/customers/{customer}
	MinLength     int      // in characters
	Behaviors     []string // google.api.field_behavior: REQUIRED, OPTIONAL, OUTPUT_ONLY
	Oneof         string   // the proto oneof that it is a member of
	AliasOf       string   // the JSON name, where this is the same field's proto name
	PathParameter bool     // the path of the request carries it; the body may too
	SampleOnly    bool     // a documented sample has it, the reference does not
}

// Name is the last segment of the pointer, unescaped; "" for the document.
func (p Property) Name() string {
	_, name := split(p.Pointer)
	return name
}

// Parent is the pointer of the object that has the property.
func (p Property) Parent() string {
	parent, _ := split(p.Pointer)
	return parent
}

// Admits tells whether a value, as encoding/json decodes it, is of a type that
// the property may have.
func (p Property) Admits(value any) bool {
	of := func(names ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(p.Types, name) })
	}
	switch value := value.(type) {
	case nil:
		return p.Nullable
	case string:
		return of("string")
	case bool:
		return of("boolean")
	case float64:
		return of("number") || of("integer") && value == math.Trunc(value)
	case []any:
		return of("array")
	case map[string]any:
		return of("object")
	}
	return false
}

func split(pointer string) (parent, name string) {
	cut := strings.LastIndex(pointer, "/")
	if cut < 0 {
		return "", ""
	}
	name = strings.ReplaceAll(pointer[cut+1:], "~1", "/")
	return pointer[:cut], strings.ReplaceAll(name, "~0", "~")
}

// Root is what the schema says of the whole document.
func (s *Schema) Root() Property { return s.root.property("", false) }

// Properties returns every property of the document and of the objects inside,
// not of array items: each object before its members, members by name.
func (s *Schema) Properties() []Property { return slices.Clone(s.properties) }

func (n *node) properties(at string) []Property {
	var all []Property
	for _, name := range slices.Sorted(maps.Keys(n.Properties)) {
		member, pointer := n.Properties[name], at+"/"+escape(name)
		all = append(all, member.property(pointer, slices.Contains(n.Required, name)))
		all = append(all, member.properties(pointer)...)
	}
	return all
}

func (n *node) property(pointer string, required bool) Property {
	isNull := func(name string) bool { return name == "null" }
	return Property{
		Pointer:       pointer,
		Types:         slices.DeleteFunc(slices.Clone([]string(n.Type)), isNull),
		Nullable:      slices.ContainsFunc(n.Type, isNull),
		Required:      required,
		Closed:        n.Additional == false,
		ReadOnly:      n.ReadOnly,
		Enum:          slices.Clone(n.Enum),
		Const:         n.Const,
		Format:        n.Format,
		Pattern:       n.Pattern,
		Resource:      n.Resource,
		MinLength:     n.MinLength,
		Behaviors:     slices.Clone(n.Behaviors),
		Oneof:         n.Oneof,
		AliasOf:       n.AliasOf,
		PathParameter: n.PathParam,
		SampleOnly:    n.SampleOnly,
	}
}
