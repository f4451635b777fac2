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
	permittedElsewhere(d)
	administratorsAuthority(d)
	refusedCallers(d)
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
			s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied), withholdLinked(s))
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
			for _, consent := range []bool{false, true} {
				answer := importing(s, specs.Overwrite(consent))
				s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied), withholdProfile(s))
			}
		})
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
			answer := s.As(intruders.In(s).role).Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))
			s.Expect(answer).To(beUnauthorized(), withholdLinked(s))
			s.Expect(conflictingImport(s, s.Actor, at.In(s))).To(match.BeRefusedAs(api.AlreadyExists))
		})
}
