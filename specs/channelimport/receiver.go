package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func receiver(d *specs.List) {
	receives(d)
	malformedReceiver(d)
	unknownReceiver(d)
	foreignReceiver(d)
	linkedElsewhere(d)
	receiverHistories(d)
	refusedReceivers(d)
}

var authorizations = specs.NewAxis("authorization", []specs.Value[authorization]{
	{ID: "authorized", Phrase: "with authorization", Is: authorization{func(i given.IdentityNeed) given.IdentityNeed {
		return i.Importable()
	}, withoutToken}},
	{ID: "by-token", Phrase: "with a token", Is: authorization{func(i given.IdentityNeed) given.IdentityNeed {
		return i.Unauthorized().WithToken()
	}, withToken}},
})

// importInto is the import into the named receiver.
func importInto(s *specs.Situation) *exchange.Exchange {
	into := specs.Into(s.Receiver(role.Receiver).Name)
	return importing(s, append(authorizations.In(s).members(s), into, specs.Overwrite(true))...)
}

func receives(d *specs.List) {
	of := func(shown specs.Word) specs.Case {
		return specs.Of(requirement.ImportReceiverNamed, kinds, at, authorizations, shown)
	}
	needs := func(c specs.Choice) given.Needs {
		customer := kinds.In(c).customer().Fresh().WithRegion()
		return given.World(at.In(c).Needed(), authorizations.In(c).customer(customer), given.Receiver().Directly())
	}
	d.It("gives a named receiver the data in an import of {customer} {parent} {authorization}", of("receives"), needs, func(s *specs.Situation) {
		name, identity := s.Receiver(role.Receiver).Name, s.Identity(role.Customer)
		s.Expect(importInto(s)).To(match.HaveName(name), match.IdentifyAs(identity.ID), match.HaveRegion(identity.Region()))
	})
	d.It("reads a named receiver back as an import of {customer} {parent} {authorization} returned it",
		of("reads-back").With(requirement.CustomersGet), needs, func(s *specs.Situation) {
			answer := s.Assume(importInto(s)).To(match.BeOK())
			s.Expect(s.ReadBack(s.Receiver(role.Receiver).Name)).To(bearWhatWasReturned(answer))
		})
	d.It("finds a named receiver without its name after an import of {customer} {parent} {authorization}", of("found-again"), needs,
		func(s *specs.Situation) {
			name := s.Receiver(role.Receiver).Name
			s.Expect(importInto(s)).To(match.HaveName(name))
			s.Expect(importing(s, specs.Overwrite(true))).To(match.HaveName(name))
		})
}

// malformedReceiver is every name that the schema's pattern does not have.
func malformedReceiver(d *specs.List) {
	broken := specs.Broken("broken", malformedReceivers(""))
	needs := func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), given.CloudIdentity().Importable().Fresh(), given.Receiver())
	}
	d.It("refuses an import {parent} in which {broken}", specs.Of(requirement.ImportReceiverMalformed, broken, at), needs, func(s *specs.Situation) {
		answer := s.ImportCase(at.In(s), malformedLike(s, broken.In(s)), valid(s))
		s.Expect(answer).To(beNowhere())
	})
}

// malformedLike is the same case of the receiver's own name.
func malformedLike(s *specs.Situation, like cases.Case) cases.Case {
	all := specs.Broken("broken", malformedReceivers(s.Receiver(role.Receiver).Name))
	return all.Only(like.Name).All()[0]
}

func unknownReceiver(d *specs.List) {
	d.It("refuses an import of {customer} {parent} into a customer that does not exist",
		specs.Of(requirement.ImportReceiverUnknown, kinds, at), importableKind, func(s *specs.Situation) {
			name := s.UnknownCustomer(role.Reseller)
			s.Expect(importing(s, specs.Into(name), specs.Overwrite(true))).To(beNowhere())
		})
}

// foreignReceiver has a Cloud Identity that authorizes both accounts, so that
// the receiver alone is wrong.
func foreignReceiver(d *specs.List) {
	of := func(shown specs.Word) specs.Case {
		return specs.Of(requirement.ImportReceiverForeign, inTurn(neighbours), at, neighbours, shown)
	}
	needs := func(c specs.Choice) given.Needs {
		customer := kinds.In(c).customer().Importable(role.Reseller, role.OtherReseller).Fresh(role.Reseller, role.OtherReseller)
		return beside(c, at.In(c).Needed(), customer, given.Receiver().Of(role.OtherReseller))
	}
	d.It("refuses an import of {customer} {parent} into a customer of {neighbour}", of("refused"), needs, func(s *specs.Situation) {
		answer := importing(s, specs.Into(s.Receiver(role.Receiver).Name), specs.Overwrite(true))
		s.Expect(answer).To(beNowhere())
	})
	d.It("leaves a customer of {neighbour} as it reads when an import of {customer} {parent} names it",
		of("reads-as-before").With(requirement.CustomersGet), needs, func(s *specs.Situation) {
			name := s.Receiver(role.Receiver).Name
			before := s.Assume(s.As(role.OtherReseller).ReadBack(name)).To(match.BeOK())
			s.Expect(importing(s, specs.Into(name), specs.Overwrite(true))).To(beNowhere())
			s.Expect(s.As(role.OtherReseller).ReadBack(name)).To(match.BeTheResourceOf(before))
		})
}

// linking is a receiver and a Cloud Identity that are not both free.
type linking struct {
	needs []given.Need
	into  func(*specs.Situation) string
}

var linkings = specs.NewAxis("receiver", []specs.Value[linking]{
	{ID: "receiver-linked", Phrase: "a customer whose Cloud Identity is another", Is: linking{
		[]given.Need{given.CloudIdentity().Importable().Fresh(), given.CloudIdentity().As(role.OtherCustomer).Importable().Linked(given.Agreeing)},
		func(s *specs.Situation) string { return s.Linked(role.Reseller, role.OtherCustomer).Name },
	}},
	{ID: "identity-linked", Phrase: "one customer while another has the Cloud Identity", Is: linking{
		[]given.Need{given.CloudIdentity().Importable().Linked(given.Agreeing), given.Receiver()},
		func(s *specs.Situation) string { return s.Receiver(role.Receiver).Name },
	}},
})

func linkedElsewhere(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		return given.World(append([]given.Need{given.Reseller()}, linkings.In(c).needs...)...)
	}
	d.It("serves or refuses an import into {receiver}", specs.Of(requirement.ImportReceiverLinkedElsewhere, linkings), needs,
		func(s *specs.Situation) {
			into := specs.Into(linkings.In(s).into(s))
			answer := s.Import(specs.AccountParent, s.ByID(role.Customer), into, specs.Overwrite(true))
			s.Observe(answer)
			s.Expect(answer).To(match.BeSettled())
		})
}
