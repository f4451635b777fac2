package fault

import (
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Refusals that did something all the same: the steps of an import are taken in
// another order, and what was done before the refusal is kept.
func refusedFaults() []Fault {
	return []Fault{
		{"refused-stranger-authorizes", requirement.ImportPermissionOtherReseller,
			"the token of a caller of another account authorizes the account of the path, though the import is refused", authorizingThough(byStranger)},
		{"refused-scope-authorizes", requirement.ImportPermissionScope,
			"the token of a caller without a scope authorizes its account, though the import is refused", authorizingThough(outOfScope)},
		{"refused-link-authorizes", requirement.ImportPartnerUnknownLink,
			"a token under a link that does not exist authorizes, though the import is refused", authorizingThough(underUnknownLink)},
		{"refused-link-fills-receiver", requirement.ImportPartnerUnknownLink,
			"an import under a link that does not exist is refused after the named customer was filled", fillingThough(underUnknownLink)},
		{"refused-link-overwrites", requirement.ImportPartnerUnknownLink,
			"an import under a link that does not exist is refused after the customer was overwritten", refusedAfterOverwriting(underUnknownLink)},
		{"refused-link-served-second-time", requirement.ImportPartnerUnknownLink,
			"an import under a link that does not exist is refused once, and then taken for one that does", takeAnyLinkSecondTime},
		{"refused-scope-fills-receiver", requirement.ImportPermissionScope,
			"a caller without a scope is refused after the named customer was filled", fillingThough(outOfScope)},
		{"refused-stranger-fills-receiver", requirement.ImportPermissionOtherReseller,
			"a caller of another account is refused after the named customer was filled", fillingThough(byStranger)},
		{"refused-receiver-malformed-authorizes", requirement.ImportReceiverMalformed,
			"a token beside a malformed receiver authorizes, though the import is refused", authorizingThough(namesMalformedReceiver)},
		{"refused-receiver-unknown-authorizes", requirement.ImportReceiverUnknown,
			"a token beside a receiver that does not exist authorizes, though the import is refused", authorizingThough(namesUnknownReceiver)},
		{"refused-receiver-unknown-served-second-time", requirement.ImportReceiverUnknown,
			"a receiver that does not exist is refused once, and then ignored", ignoreReceiverSecondTime},
		{"refused-receiver-foreign-authorizes", requirement.ImportReceiverForeign,
			"a token beside another account's receiver authorizes, though the import is refused", authorizingThough(namesForeignReceiver)},
	}
}

func underUnknownLink(c change.ImportCall) bool {
	return underLink(c) && !linkKnown(c) && c.IntoOwnAccount() && c.InScope()
}

func underUnknownLinkBesideOthers(c change.ImportCall) bool {
	account, _ := c.Tx.Account(c.Parent.Account)
	return underUnknownLink(c) && len(account.ChannelPartnerLinks) > 0
}

// authorizingThough keeps what a valid token authorizes of some imports that are
// refused.
func authorizingThough(where func(c change.ImportCall) bool) change.Change {
	return change.AfterImportRefusal(func(c change.ImportCall, _ *reference.Error) {
		identity, ok := requested(c)
		if ok && namesToken(c) && where(c) && c.Rules.Import.Token(identity, c.Parent.Account, c.Text("authToken")) == nil {
			authorizeRequested(c)
		}
	})
}

// fillingThough keeps what the receiver is given by some imports that are refused.
func fillingThough(where func(c change.ImportCall) bool) change.Change {
	return change.AfterImportRefusal(func(c change.ImportCall, _ *reference.Error) {
		identity, ok := requested(c)
		if customer, named := c.Tx.Customer(c.Text("customer")); ok && named && where(c) && customer.Account() == c.Parent.Account {
			takeRegionOver(c, customer, identity)
		}
	})
}

func takeAnyLinkSecondTime(o *reference.Options) {
	secondTime(underUnknownLinkBesideOthers, func(c change.ImportCall) (change.Object, *reference.Error) {
		account, _ := c.Tx.Account(c.Parent.Account)
		c.Parent.Link = account.ChannelPartnerLinks[0].Name
		return c.Healthy()
	})(o)
}

func ignoreReceiverSecondTime(o *reference.Options) {
	secondTime(namesUnknownReceiver, func(c change.ImportCall) (change.Object, *reference.Error) {
		return c.Without("customer")
	})(o)
}

// secondTime makes some imports in another way where they were refused before.
func secondTime(where func(c change.ImportCall) bool, serve func(c change.ImportCall) (change.Object, *reference.Error)) change.Change {
	return func(o *reference.Options) {
		refused := map[string]bool{}
		change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
			key := c.Parent.String() + string(c.Body)
			if where(c) && refused[key] {
				return serve(c)
			}
			answer, err := c.Next()
			refused[key] = err != nil
			return answer, err
		})(o)
	}
}
