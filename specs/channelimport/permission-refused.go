package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// refusedCallers are strangers, of whom one acts for another account that the
// customer authorizes.
func refusedCallers(d *specs.List) {
	strangers := rejectionsOf("caller", append(strangerValues("no-bearer", "never-issued", "issued-in-other-case", "no-scope", "directory-scopes"),
		specs.Value[rejection]{ID: "other-reseller", Phrase: "a caller of another account", Is: rejection{
			judges: requirement.ImportPermissionOtherReseller, needs: []given.Need{given.OtherReseller()}, customer: otherAuthorized,
			send:    sentBy(role.OtherReseller),
			refused: func(*specs.Situation) match.Matcher { return match.BeRefusedAs(api.PermissionDenied) },
		}}))
	d.It("authorizes nobody by an import with a token that it refuses to {caller}", strangers.of("authorizes-nobody"), strangers.needs,
		strangers.expectNothingAuthorized)
	d.It("leaves a named receiver as it reads when it refuses an import to {caller}",
		strangers.of("receiver").With(requirement.CustomersGet), strangers.needs, strangers.expectNothingReceived)
}

// strangerValues are intruders as rejections.
func strangerValues(ids ...string) []specs.Value[rejection] {
	var values []specs.Value[rejection]
	for _, value := range intruders.Only(ids...).Values() {
		values = append(values, specs.Value[rejection]{ID: value.ID, Phrase: value.Phrase, Is: rejection{
			judges: value.Is.judges, needs: value.Is.caller(), send: sentBy(value.Is.role), refused: simply(beUnauthorized),
		}})
	}
	return values
}

// permittedElsewhere are callers and resellers that may do nearly the same: what
// was permitted to somebody is remembered for others at times.
func permittedElsewhere(d *specs.List) {
	d.It("keeps refusing {customer} {parent} to {neighbour} that has imported it itself",
		specs.Of(requirement.ImportPermissionOtherReseller, specs.Word("after-its-own"), neighbours).Varying(kinds.InTurn(neighbours), at.InTurn(neighbours)),
		authorizingBoth(freshForBoth), func(s *specs.Situation) {
			other := s.As(role.OtherReseller)
			s.Assume(other.Import(specs.AccountParent.Of(role.OtherReseller), message(s, specs.Overwrite(true))...)).To(match.BeOK())
			for range 2 {
				s.Expect(other.Import(at.In(s), message(s, specs.Overwrite(true))...)).To(match.BeRefusedAs(api.PermissionDenied))
			}
		})
	d.It("refuses to import {customer} {parent} after {neighbour} was authorized by its own token",
		specs.Of(requirement.ImportPermissionNotAuthorized, specs.Word("after-anothers-token"), neighbours).Varying(kinds.InTurn(neighbours), at.InTurn(neighbours)),
		tokenForOther, func(s *specs.Situation) {
			owner, under := s.As(role.OtherReseller), specs.AccountParent.Of(role.OtherReseller)
			s.Assume(owner.Import(under, message(s, s.WithToken(role.OthersToken), specs.Overwrite(true))...)).To(match.BeOK())
			for _, consent := range []bool{true, false} {
				s.Expect(importing(s, specs.Overwrite(consent))).To(match.BeRefusedAs(api.PermissionDenied))
			}
		})
	d.It("refuses to import {customer} {parent} after a token authorized its reseller for another customer",
		specs.Of(requirement.ImportPermissionNotAuthorized, specs.Word("after-another-customers-token"), at).Varying(kinds.InTurn(at)),
		twoUnauthorized(asItIs, given.IdentityNeed.WithToken), func(s *specs.Situation) {
			s.Assume(s.Import(at.In(s), s.ByID(role.OtherCustomer), s.WithToken(role.ValidToken), specs.Overwrite(true))).To(match.BeOK())
			s.Expect(importing(s, specs.Overwrite(true))).To(match.BeRefusedAs(api.PermissionDenied))
			s.Expect(importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.PermissionDenied))
		})
}

func freshForBoth(i given.IdentityNeed) given.IdentityNeed {
	return i.Fresh(role.Reseller, role.OtherReseller)
}

// tokenForOther has a token that was made for the other account alone, which is not
// authorized beforehand.
func tokenForOther(c specs.Choice) given.Needs {
	customer := otherUnauthorized(withoutAccess(kinds.In(c).customer()))
	return beside(c, at.In(c).Needed(), customer.WithTokenFor(role.OtherReseller).Fresh(role.OtherReseller))
}

// twoUnauthorized are the customer and another one that the reseller may not
// import, each with the tokens that it has.
func twoUnauthorized(customer, other variation) func(specs.Choice) given.Needs {
	return func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), customer(withoutAccess(kinds.In(c).customer())),
			other(withoutAccess(kinds.In(c).customer().As(role.OtherCustomer))))
	}
}

// administratorsAuthority is that of a caller which may do much in both APIs.
func administratorsAuthority(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		both := given.Caller(role.Allrounder, given.ScopeOrder, given.ScopeCustomer).ActingFor(role.Reseller).Administering(role.Customer)
		return given.World(at.In(c).Needed(), withoutAccess(kinds.In(c).customer()).WithoutToken(), both)
	}
	d.It("refuses to import {customer} {parent} for its own administrator whose account it has not authorized",
		specs.Of(requirement.ImportPermissionNotAuthorized, specs.Word("administrator"), at).Varying(kinds.InTurn(at)), needs, func(s *specs.Situation) {
			for _, consent := range []bool{true, false} {
				answer := s.As(role.Allrounder).Import(at.In(s), message(s, specs.Overwrite(consent))...)
				s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied))
			}
		})
}
