package fault

import (
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Partners crossed with what else an import may name, and links that are nearly
// the right one.
func crossedPartnerFaults() []Fault {
	return []Fault{
		{"partner-kept-where-there-is-one", requirement.ImportPartnerReplaced,
			"a customer that bears a partner keeps it, and the import succeeds", bearing(firstPartner)},
		{"partner-of-body-kept-out-by-another", requirement.ImportPartnerReplaced,
			"a customer that bears a partner takes none that the body names", ignoring("channelPartnerId", replacesPartner)},
		{"partner-of-receiver-kept", requirement.ImportPartnerReplaced,
			"a named customer that bears a partner keeps it, and the import succeeds", bearing(firstPartnerOfReceivers)},
		{"partner-replaced-in-the-answer-alone", requirement.ImportPartnerReplaced,
			"a new partner is answered, and the old one is stored", storing(oldPartner)},
		{"partner-replacement-refused-and-made", requirement.ImportPartnerReplaced,
			"an import for another partner is refused, and the partner replaced", change.Import(refuseNewPartnerAndStoreIt)},
		{"partner-replaced-once", requirement.ImportPartnerReplaced,
			"a customer goes over to another partner, and never back to one that it had", neverBack},
		{"partner-link-by-prefix", requirement.ImportPartnerInParent,
			"the partner is that of the first link whose name the parent's begins with", choosingPartner(firstLinkBeginningParent)},
		{"partner-link-longer-known", requirement.ImportPartnerUnknownLink,
			"a channel partner link whose name begins with that of another stands for it", change.Import(underLinkLike(beginsWith))},
		{"partner-link-shorter-known", requirement.ImportPartnerUnknownLink,
			"the beginning of a channel partner link's name stands for it", change.Import(underLinkLike(isBeginningOf))},
		{"partner-link-of-any-account", requirement.ImportPartnerUnknownLink,
			"the id of another account's channel partner link is taken under one's own", change.Rules(findLinkOfAnyAccount)},
		{"partner-link-ignored-for-receivers", requirement.ImportPartnerInParent,
			"a named customer does not take the partner of the parent", choosingPartner(noLinkForReceivers)},
		{"partner-in-body-ignored-for-receivers", requirement.ImportPartnerInBody,
			"a named customer does not take the partner of the body", choosingPartner(noBodyForReceivers)},
		{"partner-of-body-parent", requirement.ImportPartnerInParent,
			"the partner is that of the parent in the body where it differs from the path's", change.Import(underParentOfBody)},
	}
}

// bearing changes whose partner a customer bears that was there before.
func bearing(choose func(was reference.Customer, partner string) string) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Take
		r.Import.Take = func(r *reference.Rules, tx *reference.Tx, customer *reference.Customer, i reference.Identity, partner string) {
			next(r, tx, customer, i, choose(*customer, partner))
		}
	})
}

func firstPartner(was reference.Customer, partner string) string {
	if was.ChannelPartnerID != "" {
		return was.ChannelPartnerID
	}
	return partner
}

func firstPartnerOfReceivers(was reference.Customer, partner string) string {
	if isLinked(was) {
		return partner
	}
	return firstPartner(was, partner)
}

func oldPartner(old reference.Customer, stored *reference.Customer) {
	if old.ChannelPartnerID != "" {
		stored.ChannelPartnerID = old.ChannelPartnerID
	}
}

// target is the customer that an import would be received by, where there is one.
func target(c change.ImportCall) (reference.Customer, bool) {
	if customer, named := c.Tx.Customer(c.Text("customer")); named && customer.Account() == c.Parent.Account {
		return customer, true
	}
	identity, _ := requested(c)
	return linkedTo(c, identity)
}

// replacesPartner tells whether a customer bears another partner than that of the
// body.
func replacesPartner(c change.ImportCall) bool {
	customer, found := target(c)
	partner := c.Text("channelPartnerId")
	return found && partner != "" && customer.ChannelPartnerID != "" && customer.ChannelPartnerID != partner && c.Consents()
}

func refuseNewPartnerAndStoreIt(c change.ImportCall) (change.Object, *reference.Error) {
	was, found := target(c)
	answer, err := c.Next()
	if partner, _ := answer["channelPartnerId"].(string); err == nil && found && was.ChannelPartnerID != "" && partner != was.ChannelPartnerID {
		c.Tx.Commit()
		return nil, change.Refuse(reference.FailedPrecondition)
	}
	return answer, err
}

func neverBack(o *reference.Options) {
	had := map[any][]any{} // partners by customer, the latest at the end
	change.ImportAnswer(func(_ change.ImportCall, answer change.Object) {
		name, partner := answer["name"], answer["channelPartnerId"]
		if slices.Contains(had[name], partner) {
			answer["channelPartnerId"] = had[name][len(had[name])-1]
			return
		}
		if partner != nil {
			had[name] = append(had[name], partner)
		}
	})(o)
}

func firstLinkBeginningParent(c partnerChoice) string {
	at := slices.IndexFunc(c.account.ChannelPartnerLinks, func(l fixtures.ChannelPartnerLink) bool {
		return strings.HasPrefix(c.request.Parent.Link, l.Name)
	})
	if at < 0 || c.fromParent == "" {
		return c.healthy
	}
	return c.account.ChannelPartnerLinks[at].CloudIdentityID
}

func beginsWith(named, known string) bool    { return strings.HasPrefix(named, known) }
func isBeginningOf(named, known string) bool { return strings.HasPrefix(known, named) }

// underLinkLike takes a link that does not exist for one that is like it.
func underLinkLike(like func(named, known string) bool) func(c change.ImportCall) (change.Object, *reference.Error) {
	return func(c change.ImportCall) (change.Object, *reference.Error) {
		account, _ := c.Tx.Account(c.Parent.Account)
		at := slices.IndexFunc(account.ChannelPartnerLinks, func(l fixtures.ChannelPartnerLink) bool { return like(c.Parent.Link, l.Name) })
		if !underUnknownLink(c) || at < 0 {
			return c.Next()
		}
		c.Parent.Link = account.ChannelPartnerLinks[at].Name
		return c.Healthy()
	}
}

func findLinkOfAnyAccount(r *reference.Rules) {
	next := r.Import.Partner
	r.Import.Partner = func(tx *reference.Tx, request reference.ImportRequest) (string, *reference.Error) {
		partner, err := next(tx, request)
		if link, known := tx.AnyLink(idAtEnd(request.Parent.Link)); err != nil && err.Code == reference.NotFound && known {
			return link.CloudIdentityID, nil
		}
		return partner, err
	}
}

func idAtEnd(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }

func namesReceiverIn(request reference.ImportRequest) bool {
	text, _ := request.Message.Text("customer")
	return text != ""
}

func noLinkForReceivers(c partnerChoice) string {
	if c.fromParent != "" && namesReceiverIn(c.request) {
		return ""
	}
	return c.healthy
}

func noBodyForReceivers(c partnerChoice) string {
	if c.fromParent == "" && namesReceiverIn(c.request) {
		return ""
	}
	return c.healthy
}

// underParentOfBody bears the partner of the link that the body names, of
// whichever account, and imports into the path's account.
func underParentOfBody(c change.ImportCall) (change.Object, *reference.Error) {
	link := c.Text("parent")
	account, _, linked := strings.Cut(link, "/channelPartnerLinks/")
	if link == c.Parent.String() || !linked || !underLink(c) || !linkKnown(c) || !c.IntoOwnAccount() {
		return c.Next()
	}
	other, _ := c.Tx.Account(account)
	answer, err := c.Without("parent")
	at := slices.IndexFunc(other.ChannelPartnerLinks, func(l fixtures.ChannelPartnerLink) bool { return l.Name == link })
	if err == nil && at >= 0 {
		answer["channelPartnerId"] = other.ChannelPartnerLinks[at].CloudIdentityID
	}
	return answer, err
}
