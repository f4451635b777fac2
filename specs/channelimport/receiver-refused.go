package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// nearReceiver is an import into a customer that is not there, and nearly is.
func nearReceiver(name func(*specs.Situation) string, needs ...given.Need) rejection {
	return rejection{judges: requirement.ImportReceiverUnknown, needs: needs, send: sentInto(name), refused: simply(beNowhere)}
}

// refusedReceivers are those that an import must not be given to. The customer
// authorizes the account that one is of.
func refusedReceivers(d *specs.List) {
	other := given.OtherReseller()
	foreign := given.Receiver().As(role.OtherReceiver).Of(role.OtherReseller)
	receivers := rejectionsOf("receiver", []specs.Value[rejection]{
		{ID: "malformed", Phrase: "whose name is not of the documented form",
			Is: rejection{judges: requirement.ImportReceiverMalformed, send: sentIntoMalformed, refused: simply(beNowhere)}},
		{ID: "unknown", Phrase: "that does not exist",
			Is: nearReceiver(func(s *specs.Situation) string { return s.UnknownCustomer(role.Reseller) })},
		{ID: "longer", Phrase: "whose name begins with that of one",
			Is: nearReceiver(func(s *specs.Situation) string { return s.ExtendedReceiver(role.Receiver) })},
		{ID: "shorter", Phrase: "whose name is the beginning of one's",
			Is: nearReceiver(func(s *specs.Situation) string { return s.TruncatedReceiver(role.Receiver) })},
		{ID: "id-of-another-account", Phrase: "whose id is that of another account's",
			Is: nearReceiver(func(s *specs.Situation) string { return s.MisplacedReceiver(role.Reseller, role.OtherReceiver) }, other, foreign)},
		{ID: "another-account", Phrase: "that is another account's",
			Is: foreignRejection(other, foreign)},
		{ID: "longer-account", Phrase: "that is an account's of a longer name with the same beginning",
			Is: foreignRejection(other.NameExtending(role.Reseller), foreign)},
	})
	d.It("authorizes nobody by an import with a token that it refuses to give to a customer {receiver}",
		receivers.of("authorizes-nobody"), receivers.needs, receivers.expectNothingAuthorized)
}

func foreignRejection(needs ...given.Need) rejection {
	return rejection{
		judges: requirement.ImportReceiverForeign, needs: needs, customer: otherAuthorized,
		send: sentInto(func(s *specs.Situation) string { return s.Receiver(role.OtherReceiver).Name }),
		refused: func(s *specs.Situation) match.Matcher {
			return match.All(beNowhere(), withholdCustomer(s.Receiver(role.OtherReceiver)))
		},
	}
}

// sentIntoMalformed names the receiver without the collection of accounts.
func sentIntoMalformed(s *specs.Situation, message specs.Message) *exchange.Exchange {
	request := specs.Object{}
	for _, member := range message {
		request[member.Name] = member.Value
	}
	return s.ImportCase(at.In(s), malformedLike(s, malformedReceivers("")[0]), request)
}
