package channelimport

import (
	"net/http"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func token(d *specs.List) {
	authorizes(d)
	omittedAfterwards(d)
	badTokens(d)
	receiverUntouched(d)
	tokenOfAnotherAccount(d)
	refusedTokens(d)
	tokensOfOthers(d)
	tokensOfOtherCustomers(d)
	authorizationsRemain(d)
	badThoughAuthorized(d)
}

// tokenAttempts are imports that a valid token alone admits.
var tokenAttempts = specs.NewAxis("attempt", []specs.Value[attempt]{
	{ID: "new", Phrase: "for the first time", Is: attempt{untouched, false}},
	{ID: "new-overwrite", Phrase: "for the first time with leave to overwrite", Is: attempt{untouched, true}},
	{ID: "after-an-expired-one", Phrase: "after an expired one", Is: attempt{func(i given.IdentityNeed) given.IdentityNeed {
		return untouched(i).WithExpiredToken()
	}, true}},
	{ID: "other-authorized", Phrase: "where another account alone is authorized", Is: attempt{func(i given.IdentityNeed) given.IdentityNeed {
		return fresh(otherAuthorized(i))
	}, true}},
	{ID: "linked", Phrase: "over a linked customer", Is: attempt{func(i given.IdentityNeed) given.IdentityNeed {
		return linkedIn(given.OtherRegion)(otherUnauthorized(i))
	}, true}},
})

// untouched is no other account's to import either, and was never imported.
func untouched(i given.IdentityNeed) given.IdentityNeed { return fresh(otherUnauthorized(i)) }

func authorizes(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		customer := tokenAttempts.In(c).customer(kinds.In(c).customer().Unauthorized()).WithToken()
		return given.World(at.In(c).Needed(), given.OtherReseller(), customer)
	}
	d.It("serves an import of {customer} {parent} with a valid token {attempt}",
		specs.Of(requirement.ImportTokenAuthorizes, kinds, at, tokenAttempts), needs, func(s *specs.Situation) {
			answer := importing(s, s.WithToken(role.ValidToken), specs.Overwrite(tokenAttempts.In(s).overwrite))
			s.Expect(answer).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// omittedAfterwards goes from either parent to either, and on.
func omittedAfterwards(d *specs.List) {
	then := specs.Parents().As("then")
	needs := func(c specs.Choice) given.Needs {
		return given.World(specs.PartnerParent.Needed(), withoutAccess(kinds.In(c).customer()).WithToken())
	}
	d.It("needs no token to import {customer} {then} after an import with one {parent}",
		specs.Of(requirement.ImportTokenOmittedAfterAuthorization, kinds, at, then), needs, func(s *specs.Situation) {
			s.Assume(importing(s, s.WithToken(role.ValidToken), specs.Overwrite(true))).To(match.BeOK())
			for range 2 {
				s.Expect(s.Import(then.In(s), message(s, specs.Overwrite(true))...)).To(match.Serve(s.Identity(role.Customer).ID))
			}
		})
}

// invalidToken is an auth token that must not authorize.
type invalidToken struct {
	judges requirement.ID
	token  role.Role
	with   variation
}

var invalidTokens = specs.NewAxis("token", []specs.Value[invalidToken]{
	{ID: "expired", Phrase: "an expired token",
		Is: invalidToken{requirement.ImportTokenExpired, role.ExpiredToken, given.IdentityNeed.WithExpiredToken}},
	{ID: "expired-beside-a-valid-one", Phrase: "an expired token beside a valid one",
		Is: invalidToken{requirement.ImportTokenExpired, role.ExpiredToken, func(i given.IdentityNeed) given.IdentityNeed {
			return i.WithToken().WithExpiredToken()
		}}},
	{ID: "never-generated", Phrase: "an invented token",
		Is: invalidToken{requirement.ImportTokenInvalid, role.InvalidToken, asItIs}},
	{ID: "beside-a-valid-one", Phrase: "an invented token beside a valid one",
		Is: invalidToken{requirement.ImportTokenInvalid, role.InvalidToken, given.IdentityNeed.WithToken}},
	{ID: "valid-and-more", Phrase: "a valid token and more behind it",
		Is: invalidToken{requirement.ImportTokenInvalid, role.ExtendedToken, given.IdentityNeed.WithToken}},
	{ID: "valid-and-cut", Phrase: "the beginning of a valid token",
		Is: invalidToken{requirement.ImportTokenInvalid, role.TruncatedToken, given.IdentityNeed.WithToken}},
})

func judgesInvalid(c specs.Choice) requirement.ID { return invalidTokens.In(c).judges }

// badTokens asks again without a token: a refusal that authorizes all the same
// shows itself only then.
func badTokens(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), invalidTokens.In(c).with(withoutAccess(kinds.In(c).customer())))
	}
	d.It("refuses {token} in an import of {customer} {parent} {consent} and authorizes nothing",
		specs.OfEach(judgesInvalid, kinds, at, invalidTokens).Varying(consents.InTurn(kinds, at)), needs, func(s *specs.Situation) {
			consent := specs.Overwrite(consents.In(s))
			s.Expect(importing(s, s.WithToken(invalidTokens.In(s).token), consent)).To(match.BeRefusedAs(api.InvalidArgument))
			s.Expect(importing(s, consent)).To(match.BeRefusedAs(api.PermissionDenied))
		})
}

func receiverUntouched(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), invalidTokens.In(c).with(withoutAccess(given.CloudIdentity())), given.Receiver().Directly())
	}
	d.It("leaves a named receiver as it reads when it refuses an import {parent} with {token}",
		specs.OfEach(judgesInvalid, specs.Word("receiver"), invalidTokens, at).With(requirement.CustomersGet), needs, func(s *specs.Situation) {
			before := s.Assume(s.ReadBack(s.Receiver(role.Receiver).Name)).To(match.BeOK())
			answer := s.Import(at.In(s), s.ByID(role.Customer), s.WithToken(invalidTokens.In(s).token), specs.Overwrite(true), specs.Into(before.Name()))
			s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
			s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
		})
}

func tokenOfAnotherAccount(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		customer := otherUnauthorized(withoutAccess(kinds.In(c).customer()))
		return beside(c, at.In(c).Needed(), customer.WithTokenFor(role.OtherReseller))
	}
	d.It("refuses to import {customer} {parent} with the token of {neighbour} and then serves that one",
		specs.Of(requirement.ImportTokenOtherAccount, inTurn(neighbours), at, neighbours), needs, func(s *specs.Situation) {
			message := message(s, s.WithToken(role.OthersToken), specs.Overwrite(true))
			s.Expect(s.Import(at.In(s), message...)).To(beForeignToken())
			owner := s.As(role.OtherReseller).Import(specs.AccountParent.Of(role.OtherReseller), message...)
			s.Expect(owner).To(match.BeOK())
		})
}

func badThoughAuthorized(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		return given.World(given.Reseller(), invalidTokens.In(c).with(given.CloudIdentity().Importable()))
	}
	d.It("serves or refuses an import with {token} where none is needed", specs.Of(requirement.ImportTokenBadThoughAuthorized, invalidTokens), needs,
		func(s *specs.Situation) {
			answer := s.Import(specs.AccountParent, s.ByID(role.Customer), s.WithToken(invalidTokens.In(s).token), specs.Overwrite(true))
			s.Observe(answer)
			s.Expect(answer).To(match.BeAnswered(http.StatusOK, http.StatusBadRequest))
		})
}
