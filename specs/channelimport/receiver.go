package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func receiver(d *specs.List) {
	d.Describe("an import into a customer that it names", func() {
		receives(d)
		malformedReceiver(d)
		unknownReceiver(d)
		foreignReceiver(d)
		linkedElsewhere(d)
	})
}

func receives(d *specs.List) {
	for _, c := range everywhere(kinds()) {
		for _, w := range []struct {
			name     string
			customer given.IdentityNeed
			token    func(*specs.Situation) specs.Message
		}{
			{"authorized", c.kind.customer().Importable(), func(*specs.Situation) specs.Message { return nil }},
			{"by-token", c.kind.customer().WithToken(), func(s *specs.Situation) specs.Message {
				return specs.Message{s.WithToken(role.ValidToken)}
			}},
		} {
			needs := given.World(c.at.Needed(), w.customer, given.Receiver())
			d.It("gives it the data: "+c.text(), specs.Of(requirement.ImportReceiverNamed, c.names(w.name, "receives")...),
				needs, func(s *specs.Situation) {
					name, identity := s.Receiver(role.Receiver).Name, s.Identity(role.Customer)
					answer := c.importing(s, append(w.token(s), specs.Into(name), specs.Overwrite(true))...)
					s.Expect(answer).To(match.HaveName(name), match.IdentifyAs(identity), match.HaveRegion(identity.Region()))
				})
			d.It("reads back as it was returned: "+c.text(), specs.Of(requirement.ImportReceiverNamed, c.names(w.name, "reads-back")...).With(requirement.CustomersGet),
				needs, func(s *specs.Situation) {
					name := s.Receiver(role.Receiver).Name
					answer := s.Assume(c.importing(s, append(w.token(s), specs.Into(name), specs.Overwrite(true))...)).To(match.BeOK())
					s.Expect(s.ReadBack(name)).To(match.BeTheResourceOf(answer))
				})
			d.It("finds it the next time, without the name: "+c.text(), specs.Of(requirement.ImportReceiverNamed, c.names(w.name, "found-again")...),
				needs, func(s *specs.Situation) {
					name := s.Receiver(role.Receiver).Name
					first := c.importing(s, append(w.token(s), specs.Into(name), specs.Overwrite(true))...)
					s.Expect(first).To(match.HaveName(name))
					s.Expect(c.importing(s, specs.Overwrite(true))).To(match.HaveName(name))
				})
		}
	}
}

// malformedReceiver is every name that the schema's pattern does not have.
func malformedReceiver(d *specs.List) {
	for _, at := range specs.Parents() {
		for n, name := range malformedReceivers("") {
			d.It("is refused: "+name.Reason+", "+at.Text, specs.Of(requirement.ImportReceiverMalformed, name.Name, at.Name),
				given.World(at.Needed(), given.Customer().Importable(), given.Receiver()), func(s *specs.Situation) {
					broken := malformedReceivers(s.Receiver(role.Receiver).Name)[n]
					answer := s.ImportCase(at, broken, valid(s))
					s.Expect(answer).To(match.BeRefused(400, 403, 404))
				})
		}
	}
}

func unknownReceiver(d *specs.List) {
	for _, c := range everywhere(kinds()) {
		d.It("is refused where there is no such customer: "+c.text(), specs.Of(requirement.ImportReceiverUnknown, c.names()...),
			given.World(c.at.Needed(), c.kind.customer().Importable()), func(s *specs.Situation) {
				name := s.UnknownCustomer(role.Reseller)
				s.Expect(c.importing(s, specs.Into(name), specs.Overwrite(true))).To(match.BeRefused(400, 403, 404))
			})
	}
}

// foreignReceiver has a Cloud Identity that authorizes both accounts, so that
// the receiver alone is wrong.
func foreignReceiver(d *specs.List) {
	for turn, n := range neighbours() {
		for _, c := range turns(kinds(), turn) {
			needs := given.World(n.own(c.at.Needed()), n.foreign(),
				c.kind.customer().Importable(role.Reseller, role.OtherReseller), given.Receiver().Of(role.OtherReseller))
			d.It("is refused where it is a customer of an account "+n.text+": "+c.text(),
				specs.Of(requirement.ImportReceiverForeign, c.names(n.name, "refused")...), needs, func(s *specs.Situation) {
					answer := c.importing(s, specs.Into(s.Receiver(role.Receiver).Name), specs.Overwrite(true))
					s.Expect(answer).To(match.BeRefused(400, 403, 404))
				})
			d.It("leaves it as it reads where it is a customer of an account "+n.text+": "+c.text(),
				specs.Of(requirement.ImportReceiverForeign, c.names(n.name, "reads-as-before")...).With(requirement.CustomersGet),
				needs, func(s *specs.Situation) {
					name := s.Receiver(role.Receiver).Name
					before := s.Assume(s.As(role.OtherReseller).ReadBack(name)).To(match.BeOK())
					s.Expect(c.importing(s, specs.Into(name), specs.Overwrite(true))).To(match.BeRefused(400, 403, 404))
					s.Expect(s.As(role.OtherReseller).ReadBack(name)).To(match.BeTheResourceOf(before))
				})
		}
	}
}

func linkedElsewhere(d *specs.List) {
	for _, w := range []struct {
		name, text string
		needs      []given.Need
		into       func(*specs.Situation) string
	}{
		{"receiver-linked", "whose Cloud Identity is another",
			[]given.Need{given.Customer().Importable(), given.Customer().As(role.OtherCustomer).Importable().Linked(given.Agreeing)},
			func(s *specs.Situation) string { return s.Linked(role.Reseller, role.OtherCustomer).Name }},
		{"identity-linked", "while another customer has the Cloud Identity",
			[]given.Need{given.Customer().Importable().Linked(given.Agreeing), given.Receiver()},
			func(s *specs.Situation) string { return s.Receiver(role.Receiver).Name }},
	} {
		d.It("is served or refused "+w.text, specs.Of(requirement.ImportReceiverLinkedElsewhere, w.name),
			given.World(append(w.needs, given.Reseller())...), func(s *specs.Situation) {
				answer := s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Into(w.into(s)), specs.Overwrite(true))
				s.Observe(answer)
				s.Expect(answer).To(match.BeSettled())
			})
	}
}
