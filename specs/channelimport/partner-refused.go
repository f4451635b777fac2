package channelimport

import (
	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// refusedLink is an import under a channel partner link that is nobody's, or
// somebody else's.
func refusedLink(name func(fixtures.Cast) string, needs ...given.Need) rejection {
	return rejection{
		judges: requirement.ImportPartnerUnknownLink, needs: needs,
		send:    sentUnder(specs.PartnerParent.Named(name)),
		refused: simply(beNowhere),
	}
}

func anothersLink(c fixtures.Cast) string {
	return c.MisplacedLink(role.Reseller, role.OtherReseller, role.OtherPartner)
}

// refusedLinks are links that are near to one that there is.
func refusedLinks(d *specs.List) {
	other := given.OtherReseller().WithPartner(role.OtherPartner)
	links := rejectionsOf("link", []specs.Value[rejection]{
		{ID: "unknown", Phrase: "that does not exist",
			Is: refusedLink(func(c fixtures.Cast) string { return c.UnknownLink(role.Reseller) })},
		{ID: "longer", Phrase: "whose id begins with that of one",
			Is: refusedLink(func(c fixtures.Cast) string { return c.ExtendedLink(role.Reseller, role.Partner) })},
		{ID: "shorter", Phrase: "whose id is the beginning of one",
			Is: refusedLink(func(c fixtures.Cast) string { return c.TruncatedLink(role.Reseller, role.Partner) })},
		{ID: "other-account", Phrase: "that is another account's",
			Is: refusedLink(anothersLink, other)},
		{ID: "longer-account", Phrase: "that is an account's of a longer name with the same beginning",
			Is: refusedLink(anothersLink, other.NameExtending(role.Reseller))},
	})
	d.It("authorizes nobody by an import with a token that it refuses under a channel partner link {link}",
		links.of("authorizes-nobody"), links.needs, links.expectNothingAuthorized)
	d.It("leaves a named receiver as it reads when it refuses an import under a channel partner link {link}",
		links.of("receiver").With(requirement.CustomersGet), links.needs, links.expectNothingReceived)
	conflicting := func(c specs.Choice) given.Needs {
		customer := linkedIn(given.BothOther)(kinds.In(c).customer().Importable())
		return given.World(append([]given.Need{given.Reseller().WithPartner(), customer}, links.In(c).needs...)...)
	}
	d.It("overwrites no customer by an import that it refuses under a channel partner link {link}",
		links.of("overwrites-nothing"), conflicting, func(s *specs.Situation) {
			assumeConflict(s, s.Actor, at.In(s))
			s.Expect(links.In(s).send(s, message(s, specs.Overwrite(true)))).To(beNowhere())
			s.Expect(conflictingImport(s, s.Actor, at.In(s))).To(match.BeRefusedAs(api.AlreadyExists))
		})
}
