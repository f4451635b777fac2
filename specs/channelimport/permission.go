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
	d.Describe("an import by a caller of another reseller account", func() {
		otherReseller(d)
	})
	d.Describe("an import that the customer never authorized", func() {
		notAuthorized(d)
	})
	d.Describe("an import by a caller without the right credentials", func() {
		credentials(d)
	})
}

// otherReseller permits all but the path: the Cloud Identity authorizes both
// accounts.
func otherReseller(d *specs.List) {
	const id = requirement.ImportPermissionOtherReseller
	for turn, n := range neighbours() {
		for _, c := range turns(kinds(), turn) {
			customer := c.kind.customer().Importable(role.Reseller, role.OtherReseller)
			d.It("is refused: "+c.text()+", by an account "+n.text, specs.Of(id, c.names(n.name, "new")...),
				given.World(n.own(c.at.Needed()), n.foreign(), customer), func(s *specs.Situation) {
					answer := s.As(role.OtherReseller).Import(c.at, c.message(s, specs.Overwrite(false))...)
					s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied))
				})
			d.It("is refused and overwrites nothing: "+c.text()+", by an account "+n.text, specs.Of(id, c.names(n.name, "linked")...),
				given.World(n.own(c.at.Needed()), n.foreign(), customer.Linked(given.OtherRegion)), func(s *specs.Situation) {
					assumeConflict(s, s.Actor, c.at)
					answer := s.As(role.OtherReseller).Import(c.at, c.message(s, specs.Overwrite(true))...)
					s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied))
					s.Expect(conflictingImport(s, s.Actor, c.at)).To(match.BeRefusedAs(api.AlreadyExists))
				})
			d.It("is refused though it brings a token: "+c.text()+", by an account "+n.text, specs.Of(id, c.names(n.name, "with-token")...),
				given.World(n.own(c.at.Needed()), n.foreign(), customer.WithToken()), func(s *specs.Situation) {
					answer := s.As(role.OtherReseller).Import(c.at, c.message(s, s.WithToken(role.ValidToken), specs.Overwrite(false))...)
					s.Expect(answer).To(match.BeRefusedAs(api.PermissionDenied))
				})
		}
	}
}

// notAuthorized has circumstances that are no authorization, though they look
// like one.
func notAuthorized(d *specs.List) {
	plain := func(i given.IdentityNeed) given.IdentityNeed { return i }
	lures := []struct {
		name string
		text string
		with func(given.IdentityNeed) given.IdentityNeed
	}{
		{"by-nobody", "", plain},
		{"other-authorized", ", which authorized another account", func(i given.IdentityNeed) given.IdentityNeed {
			return i.Importable(role.OtherReseller)
		}},
		{"other-linked", ", which another account imported", func(i given.IdentityNeed) given.IdentityNeed {
			return i.Importable(role.OtherReseller).LinkedTo(role.OtherReseller, given.Agreeing)
		}},
		{"token-not-sent", ", whose token is not sent", given.IdentityNeed.WithToken},
	}
	for _, lure := range lures {
		for turn, n := range neighbours() {
			for _, c := range turns(kinds(), turn) {
				d.It("is refused, every time: "+c.text()+lure.text+", beside an account "+n.text,
					specs.Of(requirement.ImportPermissionNotAuthorized, c.names(lure.name, n.name)...),
					given.World(n.own(c.at.Needed()), n.foreign(), lure.with(c.kind.customer())), func(s *specs.Situation) {
						s.Expect(c.importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.PermissionDenied))
						s.Expect(c.importing(s, specs.Overwrite(true))).To(match.BeRefusedAs(api.PermissionDenied))
					})
			}
		}
	}
}

// intruder is a caller whose credentials do not reach the method.
type intruder struct {
	requirement requirement.ID
	name        string
	role        role.Role
	needs       []given.Need
}

func intruders() []intruder {
	unscoped := func(scopes ...string) []given.Need {
		return []given.Need{given.Caller(role.Unscoped, scopes...).ActingFor(role.Reseller)}
	}
	return []intruder{
		{requirement.ImportPermissionAnonymous, "no-bearer", role.Anonymous, nil},
		{requirement.ImportPermissionUnknownBearer, "never-issued", role.Unknown, nil},
		{requirement.ImportPermissionUnknownBearer, "issued-and-more", role.Extended, nil},
		{requirement.ImportPermissionUnknownBearer, "issued-and-cut", role.Truncated, nil},
		{requirement.ImportPermissionScope, "no-scope", role.Unscoped, unscoped()},
		{requirement.ImportPermissionScope, "directory-scope", role.Unscoped, unscoped(given.ScopeCustomer)},
		{requirement.ImportPermissionScope, "similar-scopes", role.Unscoped,
			unscoped(given.ScopeOrder+".readonly", given.ScopeOrder[:len(given.ScopeOrder)-1])},
	}
}

func credentials(d *specs.List) {
	for turn, who := range intruders() {
		for _, c := range turns(kinds(), turn) {
			d.It("is refused ("+who.name+"): "+c.text(), specs.Of(who.requirement, c.names(who.name, "new")...),
				given.World(append(who.needs, c.at.Needed(), c.kind.customer().Importable())...), func(s *specs.Situation) {
					answer := s.As(who.role).Import(c.at, c.message(s, specs.Overwrite(false))...)
					s.Expect(answer).To(match.BeRefused(401, 403))
				})
		}
		for _, at := range specs.Parents() {
			d.It("is refused and overwrites nothing ("+who.name+"), "+at.Text, specs.Of(who.requirement, who.name, "linked", at.Name),
				given.World(append(who.needs, at.Needed(), given.Customer().Importable().Linked(given.OtherRegion))...), func(s *specs.Situation) {
					assumeConflict(s, s.Actor, at)
					s.Expect(s.As(who.role).Import(at, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeRefused(401, 403))
					s.Expect(conflictingImport(s, s.Actor, at)).To(match.BeRefusedAs(api.AlreadyExists))
				})
		}
	}
}
