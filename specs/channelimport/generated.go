package channelimport

import (
	"customs.example/fixtures/role"
	"customs.example/schemas"
	"customs.example/schemas/cases"
	"customs.example/specs"
)

// What follows from the schema of the import request.

// customerIdentity is the union of the ways to name a customer.
const customerIdentity = "customer_identity"

func unionMembers() []string { return cases.UnionMembers(schemas.ImportRequest(), customerIdentity) }

func unionCombinations() [][]string {
	return cases.UnionCombinations(schemas.ImportRequest(), customerIdentity)
}

func optionalFields() []string { return cases.OptionalFields(schemas.ImportRequest()) }

func wrongTypes() []cases.Case { return cases.WrongTypes(schemas.ImportRequest(), cases.JSONNames) }

func unknownFields() []cases.Case {
	return cases.UnknownFields(schemas.ImportRequest(), cases.JSONNames)
}

// malformedReceivers are names that differ from a right one in form alone.
func malformedReceivers(right string) []cases.Case {
	return cases.PatternViolations(schemas.ImportRequest(), map[string]string{"/customer": right}, cases.JSONNames)
}

// malformedBodies are those that no proto3 JSON parser takes.
func malformedBodies() []cases.Body {
	return append(append(append(cases.Truncations(), cases.NotJSON()...), cases.NotObjects()[:2]...), cases.Empty())
}

// extremes are bodies that are well formed and unlike any that a client sends.
func extremes() []cases.Body {
	request := schemas.ImportRequest()
	return append(append(cases.Boundaries(request, cases.JSONNames), cases.Nestings(request, cases.JSONNames)...), cases.NotObjects()[2:]...)
}

// valid is a message for generated cases to break.
func valid(s *specs.Situation) specs.Object {
	return specs.Object{"cloudIdentityId": s.Identity(role.Customer).ID, "overwriteIfExists": false}
}
