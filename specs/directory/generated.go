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

// malformedBodies are those that every JSON parser refuses; the documents say
// no more of the Directory's.
func malformedBodies() specs.Axis[cases.Body] {
	return specs.Bodies("malformed", append(append(cases.Truncations(), cases.NotJSON()[0]), cases.NotObjects()[0]))
}

// extremes are bodies that are unlike any that a client sends, by field.
func extremes() specs.Axis[cases.FieldBodies] {
	request := schemas.DirectoryCustomerRequest()
	rest := append(append([]cases.Body{cases.NotJSON()[1]}, cases.NotObjects()[1:]...), cases.Empty())
	return specs.ByField("field", append(append(cases.Boundaries(request), cases.Nestings(request)...), rest...))
}
