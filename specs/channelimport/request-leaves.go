package channelimport

import (
	"slices"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/requirement"
)

// requestLeaves has bodies in which all but one thing is right.
func requestLeaves(d *specs.List) {
	for _, l := range leavings(
		broken(requirement.ImportRequestTypes, "wrong-type", "in which a number stands where a text is due", wronglyTyped),
		broken(requirement.ImportRequestMalformed, "second-object", "behind whose object a second one follows", around(cases.Trailing()[2])),
		broken(requirement.ImportRequestMalformed, "cut-short", "whose body lacks its last brace", around(cases.Truncations()[4])),
		broken(requirement.ImportRequestUnknownField, "unknown-field", "with a field that the method does not have", func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
			unknown := specs.Member{Name: "customsUnknown", Value: "customs"}
			claim := cases.Claim{Pointer: "/customsUnknown", Keyword: "additionalProperties"}
			return s.ImportBreaking(claim, at.In(s), asking(asks, s.ByID(role.Customer), unknown)...)
		}),
		broken(requirement.ImportRequestSnakeCase, "two-identities", "by cloud_identity_id and domain", func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
			id := specs.Member{Name: "cloud_identity_id", Value: s.ByID(role.Customer).Value}
			return s.ImportBreaking(cases.SeveralMembers(), at.In(s), asking(asks, id, s.ByDomain(role.Customer))...)
		}),
	) {
		d.It(leavesText, l.of(), l.needs, l.body)
	}
}

// broken is a reason that lies in the body and may leave any trace.
func broken(judges requirement.ID, id, phrase string, call func(*specs.Situation, specs.Message) *exchange.Exchange) specs.Value[reason] {
	return specs.Value[reason]{ID: id, Phrase: phrase, Is: reason{
		judges: judges, customer: given.DomainIdentity, call: call, refused: beInvalid,
		leaves: []string{"overwrites", "authorizes", "fills", "bears"},
	}}
}

// around sends a body that is made around a right message.
func around(body cases.Body) func(*specs.Situation, specs.Message) *exchange.Exchange {
	return func(s *specs.Situation, asks specs.Message) *exchange.Exchange {
		return s.ImportBody(at.In(s), body, inBody(asking(asks, s.ByID(role.Customer))))
	}
}

// wronglyTyped has the number in an optional field that is not asked for.
func wronglyTyped(s *specs.Situation, asks specs.Message) *exchange.Exchange {
	free := slices.DeleteFunc(optionalFields(), func(name string) bool {
		return slices.ContainsFunc(asks, func(m specs.Member) bool { return m.Name == name })
	})[0]
	claim := cases.Claim{Pointer: "/" + free, Keyword: "type"}
	return s.ImportBreaking(claim, at.In(s), asking(asks, s.ByID(role.Customer), specs.Member{Name: free, Value: 7})...)
}
