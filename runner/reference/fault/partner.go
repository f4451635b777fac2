package fault

import (
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func partnerFaults() []Fault {
	return []Fault{
		{"partner-in-body-ignored", requirement.ImportPartnerInBody,
			"the channel partner of the body is ignored", choosingPartner(partnerOfParent)},
		{"partner-in-body-ignored-on-overwrite", requirement.ImportPartnerInBody,
			"a customer that was there before does not take a partner", change.Rules(bearPartnerOnlyWhenNew)},
		{"partner-in-body-is-the-first", requirement.ImportPartnerInBody,
			"a customer bears the account's first partner, whichever was named", choosingPartner(firstPartnerOfAccount)},
		{"partner-in-parent-ignored", requirement.ImportPartnerInParent,
			"the channel partner of the parent is ignored", choosingPartner(partnerOfBody)},
		{"partner-is-the-link", requirement.ImportPartnerInParent,
			"a customer bears the id of the link instead of the partner's Cloud Identity ID", choosingPartner(idOfLink)},
		{"partner-of-teams-ignored", requirement.ImportPartnerInParent,
			"a Team customer bears no partner", change.Customer(dropPartnerOfTeam)},
		{"partner-in-the-name", requirement.ImportPartnerName,
			"a new customer under a partner is named below the link", change.ImportAnswer(nameBelowLink)},
		{"partner-link-unknown", requirement.ImportPartnerUnknownLink,
			"a channel partner link that does not exist is ignored", change.Import(ignoreUnknownLink)},
	}
}

// partnerChoice is what the channel partner of an import follows from.
type partnerChoice struct {
	request              reference.ImportRequest
	account              fixtures.Account
	fromParent, fromBody string
	healthy              string
}

func choosingPartner(choose func(c partnerChoice) string) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Partner
		r.Import.Partner = func(tx *reference.Tx, request reference.ImportRequest) (string, *reference.Error) {
			partner, err := next(tx, request)
			if err != nil {
				return "", err
			}
			c := partnerChoice{request: request, healthy: partner}
			c.account, _ = tx.Account(request.Parent.Account)
			c.fromBody, _ = request.Message.Text("channelPartnerId")
			if request.Parent.Link != "" {
				c.fromParent = partner
			}
			return choose(c), nil
		}
	})
}

func partnerOfParent(c partnerChoice) string { return c.fromParent }
func partnerOfBody(c partnerChoice) string   { return c.fromBody }

func firstPartnerOfAccount(c partnerChoice) string {
	if c.healthy == "" || len(c.account.ChannelPartnerLinks) == 0 {
		return c.healthy
	}
	return c.account.ChannelPartnerLinks[0].CloudIdentityID
}

func idOfLink(c partnerChoice) string {
	if c.fromParent == "" {
		return c.healthy
	}
	return c.request.Parent.Link[strings.LastIndex(c.request.Parent.Link, "/")+1:]
}

func bearPartnerOnlyWhenNew(r *reference.Rules) {
	next := r.Import.Bear
	r.Import.Bear = func(customer *reference.Customer, partner string) {
		if customer.Created.IsZero() {
			next(customer, partner)
		}
	}
}

func dropPartnerOfTeam(answer change.Object) {
	if customerType(answer) == "TEAM" {
		delete(answer, "channelPartnerId")
	}
}

func nameBelowLink(c change.ImportCall, answer change.Object) {
	if underLink(c) && isNew(answer) {
		name := answer["name"].(string)
		answer["name"] = c.Parent.Link + name[strings.LastIndex(name, "/customers/"):]
	}
}

func ignoreUnknownLink(c change.ImportCall) (change.Object, *reference.Error) {
	answer, err := c.Next()
	if err != nil && err.Code == reference.NotFound && underLink(c) && !linkKnown(c) {
		c.Parent.Link = ""
		return c.Healthy()
	}
	return answer, err
}

func linkKnown(c change.ImportCall) bool {
	account, _ := c.Tx.Account(c.Parent.Account)
	return slices.ContainsFunc(account.ChannelPartnerLinks, func(l fixtures.ChannelPartnerLink) bool { return l.Name == c.Parent.Link })
}
