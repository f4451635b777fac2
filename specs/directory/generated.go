package directory

import (
	"slices"

	"customs.example/schemas"
	"customs.example/schemas/cases"
	"customs.example/specs"
)

// What follows from the schema of an update.

// writable are the JSON pointers of what a client may set, but language, whose
// echo the documents leave open.
func writable() []string {
	var pointers []string
	for _, p := range schemas.DirectoryCustomerRequest().Properties() {
		if cases.Writable(p) && !slices.Contains(p.Types, "object") && p.Pointer != "/language" {
			pointers = append(pointers, p.Pointer)
		}
	}
	return pointers
}

func wrongTypes() specs.Axis[cases.Case] {
	return specs.Broken("broken", cases.WrongTypes(schemas.DirectoryCustomerRequest(), cases.Writable))
}

// aWrongType is one for each field, another one from field to field.
func aWrongType() specs.Axis[cases.Case] {
	byField := map[string][]cases.Case{}
	var fields []string
	for _, wrong := range cases.WrongTypes(schemas.DirectoryCustomerRequest(), cases.Writable) {
		if len(byField[wrong.Pointer]) == 0 {
			fields = append(fields, wrong.Pointer)
		}
		byField[wrong.Pointer] = append(byField[wrong.Pointer], wrong)
	}
	chosen := make([]cases.Case, len(fields))
	for n, field := range fields {
		chosen[n] = byField[field][n%len(byField[field])]
	}
	return specs.Broken("broken", chosen)
}

// malformedBodies are those that every JSON parser refuses; the documents say
// no more of the Directory's.
func malformedBodies() specs.Axis[cases.Body] {
	return specs.Bodies("malformed", append(append(cases.Truncations(), cases.NotJSON()[0]), cases.NotObjects()[0]))
}

// surroundings are bodies that some parsers take for the object in them, or for
// one.
func surroundings() specs.Axis[cases.Body] {
	return specs.Bodies("malformed", append(cases.Trailing(), cases.EmptyArray()))
}

// extremes are bodies that are unlike any that a client sends, by field.
func extremes() specs.Axis[cases.FieldBodies] {
	request := schemas.DirectoryCustomerRequest()
	rest := append(append([]cases.Body{cases.NotJSON()[1]}, cases.NotObjects()[1:]...), cases.Empty())
	return specs.ByField("field", append(append(cases.Boundaries(request), cases.Nestings(request)...), rest...))
}
