package channelimport

import (
	"slices"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// badBesideValid are tokens that must not authorize, of a customer that has made a
// valid one.
var badBesideValid = specs.NewAxis("token", slices.Concat(
	invalidTokens.Only("expired-beside-a-valid-one", "beside-a-valid-one", "valid-and-more", "valid-and-cut").Values(),
	[]specs.Value[invalidToken]{
		{ID: "valid-behind-more", Phrase: "a valid token and more before it",
			Is: invalidToken{requirement.ImportTokenInvalid, role.PrecededToken, given.IdentityNeed.WithToken}},
		{ID: "valid-in-other-case", Phrase: "a valid token in other letter case",
			Is: invalidToken{requirement.ImportTokenInvalid, role.RecasedToken, given.IdentityNeed.WithToken}},
	}))

// refusedTokens are refused a second time too, authorize nothing, and stand in no
// valid token's way.
func refusedTokens(d *specs.List) {
	judges := func(c specs.Choice) requirement.ID { return badBesideValid.In(c).judges }
	needs := func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), badBesideValid.In(c).with(withoutAccess(kinds.In(c).customer())))
	}
	d.It("refuses {token} in an import of {customer} {parent} twice, authorizes nothing and then takes the valid one",
		specs.OfEach(judges, specs.Word("twice"), badBesideValid).Varying(kinds.InTurn(badBesideValid), at.InTurn(badBesideValid)), needs,
		func(s *specs.Situation) {
			for range 2 {
				answer := importing(s, s.WithToken(badBesideValid.In(s).token), specs.Overwrite(true))
				s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument), withholdProfile(s))
			}
			s.Expect(importing(s, specs.Overwrite(true))).To(match.BeRefusedAs(api.PermissionDenied))
			s.Expect(s.Import(at.In(s), admitted(s)...)).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// authorizationsRemain after other authorizations, and after tokens that are no
// good.
func authorizationsRemain(d *specs.List) {
	const id = requirement.ImportTokenOmittedAfterAuthorization
	secondToken := func(i given.IdentityNeed) given.IdentityNeed { return i.WithTokenFor(role.Reseller) }
	d.It("needs no token to import {customer} {parent} after a second customer was imported with one, nor for that",
		specs.Of(id, specs.Word("two-customers"), at).Varying(kinds.InTurn(at)), twoUnauthorized(given.IdentityNeed.WithToken, secondToken),
		func(s *specs.Situation) {
			s.Assume(s.Import(at.In(s), admitted(s)...)).To(match.BeOK())
			s.Assume(s.Import(at.In(s), s.ByID(role.OtherCustomer), s.WithToken(role.OthersToken), specs.Overwrite(true))).To(match.BeOK())
			s.Expect(importing(s, specs.Overwrite(true))).To(match.Serve(s.Identity(role.Customer).ID))
			s.Expect(s.Import(at.In(s), s.ByID(role.OtherCustomer), specs.Overwrite(true))).To(match.Serve(s.Identity(role.OtherCustomer).ID))
		})
	both := func(c specs.Choice) given.Needs {
		customer := freshForBoth(otherUnauthorized(kinds.In(c).customer().Unauthorized()))
		return beside(c, at.In(c).Needed(), customer.WithToken().WithTokenFor(role.OtherReseller))
	}
	d.It("needs no token to import {customer} {parent} after {neighbour} has imported it with one, nor for that",
		specs.Of(id, specs.Word("two-resellers"), neighbours).Varying(kinds.InTurn(neighbours), at.InTurn(neighbours)), both,
		func(s *specs.Situation) {
			other, under := s.As(role.OtherReseller), specs.AccountParent.Of(role.OtherReseller)
			s.Assume(s.Import(at.In(s), admitted(s)...)).To(match.BeOK())
			s.Assume(other.Import(under, message(s, s.WithToken(role.OthersToken), specs.Overwrite(true))...)).To(match.BeOK())
			s.Expect(importing(s, specs.Overwrite(true))).To(match.Serve(s.Identity(role.Customer).ID))
			s.Expect(other.Import(under, message(s, specs.Overwrite(true))...)).To(match.Serve(s.Identity(role.Customer).ID))
		})
	bad := badBesideValid.Only("expired-beside-a-valid-one", "beside-a-valid-one")
	afterBad := func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), bad.In(c).with(withoutAccess(kinds.In(c).customer())))
	}
	d.It("needs no token to import {customer} {parent} after one with {token} where none was needed any more",
		specs.Of(id, specs.Word("after-a-bad-one"), bad).Varying(kinds.InTurn(bad), at.InTurn(bad)), afterBad, func(s *specs.Situation) {
			s.Assume(s.Import(at.In(s), admitted(s)...)).To(match.BeOK())
			s.Assume(importing(s, s.WithToken(bad.In(s).token), specs.Overwrite(true))).To(match.BeSettled())
			s.Expect(importing(s, specs.Overwrite(true))).To(match.Serve(s.Identity(role.Customer).ID))
		})
}
