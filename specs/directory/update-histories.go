package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// view is a way to see what an update wrote: who reads, by which key.
type view struct {
	by  role.Role
	key specs.Key
}

func (v view) get(s *specs.Situation) *exchange.Exchange {
	return s.As(v.by).Get(v.key.Of(s, role.Customer))
}

// views are those of all who administer the customer.
var views = []view{
	{role.Customer, specs.KeyID}, {role.Customer, specs.KeyMy},
	{role.Deputy, specs.KeyID}, {role.Deputy, specs.KeyMy},
	{role.Reader, specs.KeyID}, {role.Reader, specs.KeyMy},
}

func colleague() given.CallerNeed {
	return given.Caller(role.Deputy, given.ScopeCustomer).Administering(role.Customer)
}

// expectViews has each view show what an update answered. One that may only read
// may be shown less of it.
func expectViews(s *specs.Situation, answer *exchange.Exchange) {
	for _, v := range views {
		same := match.Comparison{Except: []string{etag}, Shared: v.by == role.Reader}
		s.Expect(v.get(s)).To(same.With(answer))
	}
}

func histories(d *specs.List) {
	changedAgain(d)
	madeByBothKeys(d)
}

// changedAgain has every view seen before, so that what it remembers shows.
func changedAgain(d *specs.List) {
	d.It("shows to everybody who administers a customer what each of several updates {put} answered, and the last one after an import",
		specs.Of(requirement.DirectoryUpdateRoundTrip, specs.Word("history"), putting),
		specs.Given(given.Reseller(), given.CloudIdentity().WithAdmin().Importable(), colleague(), reader()), func(s *specs.Situation) {
			importWhere(s, true)
			for _, v := range views {
				s.Assume(v.get(s)).To(match.BeOK())
			}
			bodies := s.FullProfiles(role.Customer, 0, 2)
			k := putting.In(s)
			var answer *exchange.Exchange
			for n, body := range []specs.Object{bodies[0], bodies[1], bodies[0]} {
				answer = s.Assume(s.Put(k.Of(s, role.Customer), body)).To(match.BeOK())
				expectViews(s, answer)
				if n == 1 {
					importWhere(s, true)
					s.Expect(s.Get(k.Of(s, role.Customer))).To(match.BeTheResourceOf(answer, etag))
				}
			}
		})
}

func madeByBothKeys(d *specs.List) {
	d.It("ends in the same state when an update {put} is made by the other key too, and once more after an import",
		specs.Of(requirement.DirectoryUpdateRepeatable, specs.Word("both-keys"), putting),
		specs.Given(given.Reseller(), given.CloudIdentity().WithAdmin().Importable()), func(s *specs.Situation) {
			k, sent := putting.In(s), s.FullProfile(role.Customer)
			s.Assume(s.Put(k.Of(s, role.Customer), sent)).To(match.BeOK())
			once := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
			for _, again := range []specs.Key{k.Other(), k} {
				importWhere(s, again == k)
				s.Expect(s.Put(again.Of(s, role.Customer), sent)).To(match.BeOK())
				s.Expect(s.Get(k.Of(s, role.Customer))).To(match.BeTheResourceOf(once, etag))
			}
		})
}
