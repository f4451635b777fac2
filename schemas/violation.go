package schemas

import (
	"cmp"
	"fmt"
	"math/big"
	"strings"

	"github.com/xeipuuv/gojsonschema"
)

// Violation is one way in which a document breaks its schema. It never holds a
// value of the document, which may be a secret; the pointer leads to it.
type Violation struct {
	Pointer string // RFC 6901; "" is the root, a missing property is at its object
	Keyword string // draft-07: type, required, additionalProperties, oneOf, …
	Message string // lower case, no full stop
}

// String reads like `"/error/code": is string, must be integer (type)`.
func (v Violation) String() string {
	return fmt.Sprintf("%q: %s (%s)", v.Pointer, v.Message, v.Keyword)
}

func (v Violation) compare(w Violation) int {
	return cmp.Or(cmp.Compare(v.Pointer, w.Pointer), cmp.Compare(v.Keyword, w.Keyword), cmp.Compare(v.Message, w.Message))
}

func (s *Schema) violation(found gojsonschema.ResultError) Violation {
	v := Violation{Pointer: pointer(found.Context()), Keyword: keyword(found.Type())}
	v.Message = message(v.Keyword, found)
	// What a combinator stands for is known to the schema alone.
	if said, ok := s.root.Messages[v.Keyword]; ok {
		v.Message = said
	}
	if v.Keyword == "additionalProperties" {
		v.Pointer += "/" + escape(detail(found, "property"))
	}
	return v
}

// separator cannot occur in a decoded JSON string, which is valid UTF-8; the
// checker's own, a full stop, can.
const separator = "\xff"

func pointer(context *gojsonschema.JsonContext) string {
	var b strings.Builder
	for _, name := range strings.Split(context.String(separator), separator)[1:] {
		b.WriteString("/" + escape(name))
	}
	return b.String()
}

func escape(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
}

func detail(found gojsonschema.ResultError, name string) string {
	if bound, is := found.Details()[name].(*big.Float); is {
		return bound.Text('f', -1)
	}
	return fmt.Sprint(found.Details()[name])
}

func message(keyword string, found gojsonschema.ResultError) string {
	switch keyword {
	case "type":
		return fmt.Sprintf("is %s, must be %s", detail(found, "given"), alternatives(detail(found, "expected")))
	case "required":
		return "lacks " + detail(found, "property")
	case "additionalProperties":
		return "is not a property of this object"
	case "pattern":
		return "does not match " + detail(found, "pattern")
	case "format":
		return "is not of format " + detail(found, "format")
	case "const":
		return "is not " + detail(found, "allowed")
	case "enum":
		return "is none of " + detail(found, "allowed")
	case "minLength":
		return "is shorter than minLength " + detail(found, "min")
	case "minimum":
		return "is less than " + detail(found, "min")
	case "maximum":
		return "is greater than " + detail(found, "max")
	}
	return "fails the schema's " + keyword
}

// alternatives rewords the checker's list of types, "[string,null]".
func alternatives(expected string) string {
	return strings.ReplaceAll(strings.Trim(expected, "[]"), ",", " or ")
}

// keyword translates the checker's name of an error to the draft-07 keyword, of
// those that the schemas use.
func keyword(errorType string) string {
	switch errorType {
	case "invalid_type":
		return "type"
	case "additional_property_not_allowed":
		return "additionalProperties"
	case "number_not":
		return "not"
	case "number_one_of":
		return "oneOf"
	case "string_gte":
		return "minLength"
	case "number_gte":
		return "minimum"
	case "number_lte":
		return "maximum"
	}
	// required, const, enum, pattern and format are spelled alike.
	return errorType
}
