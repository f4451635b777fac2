package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func token(d *specs.List) {
	d.Describe("an import with a valid auth token", func() {
		authorizes(d)
		omittedAfterwards(d)
	})
	d.Describe("an import with an auth token that is no good", func() {
		badTokens(d)
		receiverUntouched(d)
		tokenOfAnotherAccount(d)
		badThoughAuthorized(d)
	})
}

func authorizes(d *specs.List) {
	for _, c := range everywhere(kinds()) {
		for _, w := range []struct {
			name      string
			customer  given.IdentityNeed
			overwrite bool
		}{
			{"new", c.kind.customer().WithToken(), false},
			{"new-overwrite", c.kind.customer().WithToken(), true},
			{"after-an-expired-one", c.kind.customer().WithExpiredToken().WithToken(), true},
			{"other-authorized", c.kind.customer().Importable(role.OtherReseller).WithToken(), true},
			{"linked", c.kind.customer().WithToken().Linked(given.OtherRegion), true},
		} {
			d.It("is served: "+c.text(), specs.Of(requirement.ImportTokenAuthorizes, c.names(w.name)...),
				given.World(c.at.Needed(), given.OtherReseller(), w.customer), func(s *specs.Situation) {
					answer := c.importing(s, s.WithToken(role.ValidToken), specs.Overwrite(w.overwrite))
					s.Expect(answer).To(match.Serve(s.Identity(role.Customer)))
				})
		}
	}
}

// omittedAfterwards goes from either parent to either, and on.
func omittedAfterwards(d *specs.List) {
	for _, first := range everywhere(kinds()) {
		for _, at := range specs.Parents() {
			second := circumstance{at, first.kind}
			d.It("needs no token the next times "+at.Text+": "+first.text(),
				specs.Of(requirement.ImportTokenOmittedAfterAuthorization, first.names("then-"+at.Name)...),
				given.World(specs.PartnerParent.Needed(), first.kind.customer().WithToken()), func(s *specs.Situation) {
					s.Assume(first.importing(s, s.WithToken(role.ValidToken), specs.Overwrite(true))).To(match.BeOK())
					for range 2 {
						s.Expect(second.importing(s, specs.Overwrite(true))).To(match.Serve(s.Identity(role.Customer)))
					}
				})
		}
	}
}

// bad is an auth token that must not authorize.
type bad struct {
	name        string
	requirement requirement.ID
	token       role.Role
	with        func(given.IdentityNeed) given.IdentityNeed
}

func bads() []bad {
	none := func(i given.IdentityNeed) given.IdentityNeed { return i }
	return []bad{
		{"expired", requirement.ImportTokenExpired, role.ExpiredToken, given.IdentityNeed.WithExpiredToken},
		{"expired-beside-a-valid-one", requirement.ImportTokenExpired, role.ExpiredToken, func(i given.IdentityNeed) given.IdentityNeed {
			return i.WithToken().WithExpiredToken()
		}},
		{"never-generated", requirement.ImportTokenInvalid, role.InvalidToken, none},
		{"beside-a-valid-one", requirement.ImportTokenInvalid, role.InvalidToken, given.IdentityNeed.WithToken},
		{"valid-and-more", requirement.ImportTokenInvalid, role.ExtendedToken, given.IdentityNeed.WithToken},
		{"valid-and-cut", requirement.ImportTokenInvalid, role.TruncatedToken, given.IdentityNeed.WithToken},
	}
}

// badTokens asks again without a token: a refusal that authorizes all the same
// shows itself only then.
func badTokens(d *specs.List) {
	for _, b := range bads() {
		for n, c := range everywhere(kinds()) {
			consent := specs.Overwrite(n%2 == 1)
			d.It("is refused and authorizes nothing ("+b.name+"): "+c.text(),
				specs.Of(b.requirement, c.names(b.name)...),
				given.World(c.at.Needed(), b.with(c.kind.customer())), func(s *specs.Situation) {
					answer := c.importing(s, s.WithToken(b.token), consent)
					s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
					s.Expect(c.importing(s, consent)).To(match.BeRefusedAs(api.PermissionDenied))
				})
		}
	}
}

func receiverUntouched(d *specs.List) {
	for _, b := range bads() {
		for _, at := range specs.Parents() {
			d.It("leaves the named receiver as it reads ("+b.name+"), "+at.Text,
				specs.Of(b.requirement, "receiver", b.name, at.Name).With(requirement.CustomersGet),
				given.World(at.Needed(), b.with(given.Customer()), given.Receiver()), func(s *specs.Situation) {
					before := s.Assume(s.ReadBack(s.Receiver(role.Receiver).Name)).To(match.BeOK())
					answer := s.Import(at, s.ByID(role.Customer), s.WithToken(b.token), specs.Overwrite(true), specs.Into(before.Name()))
					s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
					s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
				})
		}
	}
}

func tokenOfAnotherAccount(d *specs.List) {
	for turn, n := range neighbours() {
		for _, c := range turns(kinds(), turn) {
			d.It("serves the account that it was made for, and no other: "+c.text()+", made for an account "+n.text,
				specs.Of(requirement.ImportTokenOtherAccount, c.names(n.name)...),
				given.World(n.own(c.at.Needed()), n.foreign(), c.kind.customer().WithTokenFor(role.OtherReseller)), func(s *specs.Situation) {
					message := c.message(s, s.WithToken(role.OthersToken), specs.Overwrite(true))
					s.Expect(s.Import(c.at, message...)).To(match.BeRefused(400, 403))
					owner := s.As(role.OtherReseller).Import(specs.AccountParent.Of(role.OtherReseller), message...)
					s.Expect(owner).To(match.BeOK())
				})
		}
	}
}

func badThoughAuthorized(d *specs.List) {
	for _, b := range bads() {
		d.It("is served or refused where no token is needed ("+b.name+")",
			specs.Of(requirement.ImportTokenBadThoughAuthorized, b.name),
			given.World(given.Reseller(), b.with(given.Customer().Importable())), func(s *specs.Situation) {
				answer := s.Import(specs.AccountParent, s.ByID(role.Customer), s.WithToken(b.token), specs.Overwrite(true))
				s.Observe(answer)
				s.Expect(answer).To(match.BeAnswered(200, 400))
			})
	}
}
