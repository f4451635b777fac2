package channelimport

import (
	"slices"
	"strings"

	"customs.example/fixtures/role"
	"customs.example/schemas"
	"customs.example/schemas/cases"
	"customs.example/specs"
)

// What follows from the schema of the import request.

// customerIdentity is the union of the ways to name a customer.
const customerIdentity = "customer_identity"

func unionMembers() []string { return cases.UnionMembers(schemas.ImportRequest(), customerIdentity) }

// unionCombinations are the pairs and triples of the union, in every order.
func unionCombinations() specs.Axis[[]string] {
	return combinations(cases.UnionCombinations(schemas.ImportRequest(), customerIdentity))
}

// unionPairs are the combinations of two.
func unionPairs() specs.Axis[[]string] {
	all := cases.UnionCombinations(schemas.ImportRequest(), customerIdentity)
	return combinations(slices.DeleteFunc(all, func(members []string) bool { return len(members) != 2 }))
}

func combinations(all [][]string) specs.Axis[[]string] {
	return specs.AxisOf("members", all, func(members []string) specs.Value[[]string] {
		return listed(members, strings.Join(members, "+"))
	})
}

func optionalFields() []string { return cases.OptionalFields(schemas.ImportRequest()) }

func wrongTypes() specs.Axis[cases.Case] {
	return specs.Broken("broken", cases.WrongTypes(schemas.ImportRequest(), cases.JSONNames))
}

func unknownFields() specs.Axis[cases.Case] {
	return specs.Broken("broken", cases.UnknownFields(schemas.ImportRequest(), cases.JSONNames))
}

// malformedReceivers are names that differ from a right one in form alone.
func malformedReceivers(right string) []cases.Case {
	return cases.PatternViolations(schemas.ImportRequest(), map[string]string{"/customer": right}, cases.JSONNames)
}

// malformedBodies are those that no proto3 JSON parser takes.
func malformedBodies() specs.Axis[cases.Body] {
	return specs.Bodies("malformed", append(append(append(cases.Truncations(), cases.NotJSON()...), cases.NotObjects()[:2]...), cases.Empty()))
}

// extremes are bodies that are well formed and unlike any that a client sends,
// by field.
func extremes() specs.Axis[cases.FieldBodies] {
	request := schemas.ImportRequest()
	bodies := append(cases.Boundaries(request, cases.JSONNames), cases.Nestings(request, cases.JSONNames)...)
	return specs.ByField("field", append(bodies, cases.NotObjects()[2:]...))
}

// valid is a message for generated cases to break.
func valid(s *specs.Situation) specs.Object {
	return specs.Object{"cloudIdentityId": s.Identity(role.Customer).ID, "overwriteIfExists": false}
}
