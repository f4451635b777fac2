package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// receiverHistories are what comes after an import into a receiver.
func receiverHistories(d *specs.List) {
	foundElsewhere(d)
	twoReceivers(d)
	partnersReceiver(d)
}

// foundElsewhere goes from either parent to the other and back.
func foundElsewhere(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		customer := authorizations.In(c).customer(kinds.In(c).customer().Fresh())
		return given.World(specs.PartnerParent.Needed(), customer, given.Receiver().For(role.Partner))
	}
	d.It("finds a named receiver under either parent after an import of {customer} {parent} {authorization}",
		specs.Of(requirement.ImportReceiverNamed, specs.Word("found-elsewhere"), at, authorizations).Varying(kinds.InTurn(at, authorizations)), needs,
		func(s *specs.Situation) {
			name := s.Receiver(role.Receiver).Name
			s.Expect(importInto(s)).To(match.HaveName(name))
			for _, parent := range []specs.Parent{specs.PartnerParent, specs.AccountParent} {
				s.Expect(s.Import(parent, message(s, specs.Overwrite(true))...)).To(match.HaveName(name))
			}
		})
}

// twoReceivers are told apart by the Cloud Identities that they received.
func twoReceivers(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		customer := kinds.In(c).customer().Importable().Fresh()
		return given.World(at.In(c).Needed(), customer, customer.As(role.OtherCustomer),
			given.Receiver().Directly(), given.Receiver().As(role.OtherReceiver).Directly())
	}
	d.It("finds each of two named receivers again after imports of {customer} and another {parent}",
		specs.Of(requirement.ImportReceiverNamed, specs.Word("two-receivers"), at).Varying(kinds.InTurn(at)), needs, func(s *specs.Situation) {
			first, second := s.Receiver(role.Receiver).Name, s.Receiver(role.OtherReceiver).Name
			s.Expect(importing(s, specs.Into(first), specs.Overwrite(true))).To(match.HaveName(first))
			s.Expect(importingOther(s, specs.Into(second))).To(match.HaveName(second))
			s.Expect(importing(s, specs.Overwrite(true))).To(match.HaveName(first))
			s.Expect(importingOther(s)).To(match.HaveName(second))
		})
}

func importingOther(s *specs.Situation, members ...specs.Member) *exchange.Exchange {
	return s.Import(at.In(s), append(specs.Message{s.ByID(role.OtherCustomer), specs.Overwrite(true)}, members...)...)
}

// partnersReceiver bears the partner already that the import names.
func partnersReceiver(d *specs.List) {
	needs := func(c specs.Choice) given.Needs {
		customer := kinds.In(c).customer().Importable().Fresh().WithRegion()
		return given.World(given.Reseller().WithPartner(), customer, given.Receiver().For(role.Partner))
	}
	d.It("gives a named receiver of a partner {naming} the data in an import of {customer}",
		specs.Of(requirement.ImportReceiverNamed, specs.Word("of-the-partner"), namings, kinds), needs, func(s *specs.Situation) {
			name, identity := s.Receiver(role.Receiver).Name, s.Identity(role.Customer)
			answer := namings.In(s).send(s, role.Partner, message(s, specs.Into(name), specs.Overwrite(true)))
			s.Expect(answer).To(match.HaveName(name), match.IdentifyAs(identity.ID), match.HaveRegion(identity.Region()), match.HaveDomain(identity.PrimaryDomain))
		})
}
