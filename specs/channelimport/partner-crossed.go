package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// naming is a way in which an import names a channel partner.
type naming struct {
	judges requirement.ID
	// send makes an import for a partner.
	send func(s *specs.Situation, partner role.Role, message specs.Message) *exchange.Exchange
}

var namings = specs.NewAxis("naming", []specs.Value[naming]{
	{ID: "in-parent", Phrase: "whose link is the parent", Is: naming{requirement.ImportPartnerInParent,
		func(s *specs.Situation, partner role.Role, message specs.Message) *exchange.Exchange {
			return s.Import(specs.PartnerParent.Through(partner), message...)
		}}},
	{ID: "in-body", Phrase: "whom the body names", Is: naming{requirement.ImportPartnerInBody,
		func(s *specs.Situation, partner role.Role, message specs.Message) *exchange.Exchange {
			return s.Import(specs.AccountParent, append(message, s.ForPartner(partner))...)
		}}},
})

// crossing is what else there is to an import that names a partner.
type crossing struct {
	customer variation
	needs    []given.Need
	members  func(*specs.Situation) specs.Message
}

func intoReceiver(s *specs.Situation) specs.Message {
	return specs.Message{specs.Into(s.Receiver(role.Receiver).Name)}
}

func importableFresh(i given.IdentityNeed) given.IdentityNeed { return i.Importable().Fresh() }

func freshByToken(i given.IdentityNeed) given.IdentityNeed { return withoutAccess(i).WithToken() }

var crossings = specs.NewAxis("crossing", []specs.Value[crossing]{
	{ID: "receiver", Phrase: "into a named receiver",
		Is: crossing{importableFresh, []given.Need{given.Receiver().Directly()}, intoReceiver}},
	{ID: "token", Phrase: "that a token authorizes",
		Is: crossing{freshByToken, nil, withToken}},
	{ID: "receiver-and-token", Phrase: "into a named receiver that a token authorizes",
		Is: crossing{freshByToken, []given.Need{given.Receiver().Directly()}, func(s *specs.Situation) specs.Message {
			return append(intoReceiver(s), withToken(s)...)
		}}},
	{ID: "conflict-and-token", Phrase: "over a linked customer in conflict that a token authorizes",
		Is: crossing{func(i given.IdentityNeed) given.IdentityNeed {
			return linkedIn(given.BothOther)(i.Unauthorized()).WithToken()
		}, nil, withToken}},
})

func crossedPartners(d *specs.List) {
	judges := func(c specs.Choice) requirement.ID { return namings.In(c).judges }
	needs := func(c specs.Choice) given.Needs {
		crossed := crossings.In(c)
		return given.World(append([]given.Need{twoPartners(), crossed.customer(kinds.In(c).customer())}, crossed.needs...)...)
	}
	d.It("returns a Customer of {partner}, {naming}, for an import of {customer} {crossing}",
		specs.OfEach(judges, specs.Word("crossed"), crossings).Varying(namings, kinds.InTurn(crossings, namings), partners.InTurn(crossings, namings)), needs,
		func(s *specs.Situation) {
			answer := namings.In(s).send(s, partners.In(s), message(s, append(crossings.In(s).members(s), specs.Overwrite(true))...))
			s.Expect(answer).To(match.BearPartner(s.Link(role.Reseller, partners.In(s)).CloudIdentityID))
		})
	differing := func(c specs.Choice) given.Needs {
		n, customer := neighbours.In(c), freshForBoth(kinds.In(c).customer().Importable(role.Reseller, role.OtherReseller))
		return given.World(n.own(given.Reseller().WithPartner()), n.foreign().WithPartner(role.OtherPartner), customer)
	}
	d.It("returns no Customer but one of the path's partner where the body names a link of {neighbour} for {customer}",
		specs.Of(requirement.ImportPartnerInParent, specs.Word("parent-differs"), neighbours).Varying(kinds.InTurn(neighbours)), differing,
		func(s *specs.Situation) {
			other := s.ParentInBody(specs.PartnerParent.Of(role.OtherReseller).Through(role.OtherPartner))
			s.Expect(s.Import(specs.PartnerParent, message(s, other, specs.Overwrite(true))...)).To(beOfPartnerIfServed(s, role.Partner))
		})
}

// likeLinks are those of which one's id is the beginning of the other's.
func likeLinks(d *specs.List) {
	d.It("returns a Customer of {partner}, whose link is the parent and is named alike, for an import of {customer} {attempt}",
		specs.Of(requirement.ImportPartnerInParent, specs.Word("like-links"), attempts, partners).Varying(kinds.InTurn(attempts, partners)),
		attempted(twoPartners().WithNestedLinks()), func(s *specs.Situation) {
			answer := s.Import(specs.PartnerParent.Through(partners.In(s)), message(s, specs.Overwrite(attempts.In(s).overwrite))...)
			s.Expect(answer).To(match.BearPartner(s.Link(role.Reseller, partners.In(s)).CloudIdentityID))
		})
}
