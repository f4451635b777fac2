package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func permission(d *specs.List) {
	otherReseller(d)
	notAuthorized(d)
	credentials(d)
}

// otherReseller permits all but the path: the Cloud Identity authorizes both
// accounts.
func otherReseller(d *specs.List) {
	of := func(state specs.Word) specs.Case {
		return specs.Of(requirement.ImportPermissionOtherReseller, inTurn(neighbours), at, neighbours, state)
	}
	d.It("refuses an import of {customer} {parent} to a caller of {neighbour}", of("new"), authorizingBoth(fresh), func(s *specs.Situation) {
		answer := s.As(role.OtherReseller).Import(at.In(s), message(s, specs.Overwrite(false))...)
		s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied))
	})
	d.It("refuses an overwriting import of {customer} {parent} to a caller of {neighbour}", of("linked"), authorizingBoth(linkedIn(given.OtherRegion)),
		func(s *specs.Situation) {
			assumeConflict(s, s.Actor, at.In(s))
			answer := s.As(role.OtherReseller).Import(at.In(s), message(s, specs.Overwrite(true))...)
			s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied))
			s.Expect(conflictingImport(s, s.Actor, at.In(s))).To(match.BeRefusedAs(api.AlreadyExists))
		})
	d.It("refuses an import of {customer} {parent} with a token to a caller of {neighbour}", of("with-token"), authorizingBoth(freshWithToken),
		func(s *specs.Situation) {
			answer := s.As(role.OtherReseller).Import(at.In(s), message(s, s.WithToken(role.ValidToken), specs.Overwrite(false))...)
			s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied))
		})
}

func authorizingBoth(more variation) func(specs.Choice) given.Needs {
	return func(c specs.Choice) given.Needs {
		return beside(c, at.In(c).Needed(), more(kinds.In(c).customer().Importable(role.Reseller, role.OtherReseller)))
	}
}

func freshWithToken(i given.IdentityNeed) given.IdentityNeed { return i.Fresh().WithToken() }

// unauthorized are no authorization, though they look like one.
var unauthorized = specs.NewAxis("authorization", []specs.Value[variation]{
	{ID: "by-nobody", Phrase: "nobody is authorized", Is: otherUnauthorized},
	{ID: "other-authorized", Phrase: "that account alone is authorized", Is: otherAuthorized},
	{ID: "other-linked", Phrase: "that account alone has imported it", Is: func(i given.IdentityNeed) given.IdentityNeed {
		return otherAuthorized(i).LinkedTo(role.OtherReseller, given.Agreeing)
	}},
	{ID: "token-not-sent", Phrase: "its token is not sent", Is: given.IdentityNeed.WithToken},
})

func notAuthorized(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		return beside(c, at.In(c).Needed(), unauthorized.In(c)(withoutAccess(kinds.In(c).customer())))
	}
	d.It("refuses to import {customer} {parent} beside {neighbour} where {authorization}",
		specs.Of(requirement.ImportPermissionNotAuthorized, inTurn(neighbours), at, unauthorized, neighbours), needs, func(s *specs.Situation) {
			s.Expect(importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.PermissionDenied))
			s.Expect(importing(s, specs.Overwrite(true))).To(match.BeRefusedAs(api.PermissionDenied))
		})
}

// intruder is a caller whose credentials do not reach the method.
type intruder struct {
	judges requirement.ID
	role   role.Role
	// scopes are those of an unscoped caller.
	scopes []string
}

var intruders = specs.NewAxis("caller", []specs.Value[intruder]{
	{ID: "no-bearer", Phrase: "a caller without credentials",
		Is: intruder{requirement.ImportPermissionAnonymous, role.Anonymous, nil}},
	{ID: "never-issued", Phrase: "a caller with a bearer token that was never issued",
		Is: intruder{requirement.ImportPermissionUnknownBearer, role.Unknown, nil}},
	{ID: "issued-and-more", Phrase: "a caller with an issued bearer token and more behind it",
		Is: intruder{requirement.ImportPermissionUnknownBearer, role.Extended, nil}},
	{ID: "issued-and-cut", Phrase: "a caller with the beginning of an issued bearer token",
		Is: intruder{requirement.ImportPermissionUnknownBearer, role.Truncated, nil}},
	{ID: "no-scope", Phrase: "a caller without any scope",
		Is: intruder{requirement.ImportPermissionScope, role.Unscoped, nil}},
	{ID: "directory-scope", Phrase: "a caller with the scope for the Directory alone",
		Is: intruder{requirement.ImportPermissionScope, role.Unscoped, []string{given.ScopeCustomer}}},
	{ID: "similar-scopes", Phrase: "a caller with scopes that resemble the right one",
		Is: intruder{requirement.ImportPermissionScope, role.Unscoped,
			[]string{given.ScopeOrder + ".readonly", given.ScopeOrder[:len(given.ScopeOrder)-1]}}},
})

// needs are the intruder's own, and more.
func (i intruder) needs(more ...given.Need) given.Needs {
	if i.role == role.Unscoped {
		more = append(more, given.Caller(role.Unscoped, i.scopes...).Without(given.ScopeOrder).ActingFor(role.Reseller))
	}
	return given.World(more...)
}

func credentials(d *specs.List) {
	judges := func(c specs.Choice) requirement.ID { return intruders.In(c).judges }
	unlinked := func(c specs.Choice) given.Needs {
		return intruders.In(c).needs(at.In(c).Needed(), kinds.In(c).customer().Importable().Fresh())
	}
	d.It("refuses an import of {customer} {parent} to {caller}",
		specs.OfEach(judges, inTurn(intruders), at, intruders, specs.Word("new")), unlinked, func(s *specs.Situation) {
			answer := s.As(intruders.In(s).role).Import(at.In(s), message(s, specs.Overwrite(false))...)
			s.Expect(answer).To(beUnauthorized())
		})
	linked := func(c specs.Choice) given.Needs {
		return intruders.In(c).needs(at.In(c).Needed(), given.CloudIdentity().Importable().LinkedDirectly(given.OtherRegion))
	}
	d.It("refuses an overwriting import of a linked customer {parent} to {caller}",
		specs.OfEach(judges, intruders, specs.Word("linked"), at), linked, func(s *specs.Situation) {
			assumeConflict(s, s.Actor, at.In(s))
			s.Expect(s.As(intruders.In(s).role).Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(beUnauthorized())
			s.Expect(conflictingImport(s, s.Actor, at.In(s))).To(match.BeRefusedAs(api.AlreadyExists))
		})
}
