package fault

import (
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func partnerFaults() []Fault {
	return []Fault{
		{"partner-in-body-ignored", requirement.ImportPartnerInBody,
			also(requirement.ImportRequestSnakeCase), "the channel partner of the body is ignored", partnerOf(func(c importPartner) string {
				return c.fromParent
			})},
		{"partner-in-body-ignored-on-overwrite", requirement.ImportPartnerInBody,
			also(requirement.ImportPartnerInParent), "a customer that was there before does not take a partner", change.Rules(func(r *reference.Rules) {
				next := r.Import.Bear
				r.Import.Bear = func(customer *reference.Customer, partner string) {
					if customer.Created.IsZero() {
						next(customer, partner)
					}
				}
			})},
		{"partner-in-body-is-the-first", requirement.ImportPartnerInBody,
			also(requirement.ImportPartnerInParent), "a customer bears the account's first partner, whichever was named", partnerOf(func(c importPartner) string {
				if c.healthy == "" || len(c.account.ChannelPartnerLinks) == 0 {
					return c.healthy
				}
				return c.account.ChannelPartnerLinks[0].CloudIdentityID
			})},
		{"partner-in-parent-ignored", requirement.ImportPartnerInParent, nil,
			"the channel partner of the parent is ignored", partnerOf(func(c importPartner) string { return c.fromBody })},
		{"partner-is-the-link", requirement.ImportPartnerInParent, also(requirement.ImportRequestSnakeCase),
			"a customer bears the id of the link instead of the partner's Cloud Identity ID", partnerOf(func(c importPartner) string {
				if c.fromParent == "" {
					return c.healthy
				}
				return c.request.Parent.Link[strings.LastIndex(c.request.Parent.Link, "/")+1:]
			})},
		{"partner-of-teams-ignored", requirement.ImportPartnerInParent,
			also(requirement.ImportPartnerInBody), "a Team customer bears no partner", rendered(func(answer change.Object) {
				if answer["cloudIdentityInfo"].(change.Object)["customerType"] == "TEAM" {
					delete(answer, "channelPartnerId")
				}
			})},
		{"partner-in-the-name", requirement.ImportPartnerName,
			also(requirement.ImportResponseSchema, requirement.ImportOverwriteRepeatable, requirement.ImportConcurrentOneCustomer,
				requirement.JourneyPrimaryChangeOverwrites),
			"a new customer under a partner is named below the link", change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
				if c.Parent.Link != "" && answer["createTime"] == answer["updateTime"] {
					name := answer["name"].(string)
					answer["name"] = c.Parent.Link + name[strings.LastIndex(name, "/customers/"):]
				}
			})},
		{"partner-link-unknown", requirement.ImportPartnerUnknownLink, nil,
			"a channel partner link that does not exist is ignored", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if err != nil && err.Code == reference.NotFound && c.Parent.Link != "" && !linkKnown(c) {
					return c.Again(c.Caller, reference.Parent{Account: c.Parent.Account})
				}
				return answer, err
			})},
	}
}

// importPartner is what the channel partner of an import follows from.
type importPartner struct {
	request              reference.ImportRequest
	account              fixtures.Account
	fromParent, fromBody string
	healthy              string
}

func partnerOf(choose func(c importPartner) string) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Partner
		r.Import.Partner = func(tx *reference.Tx, request reference.ImportRequest) (string, *reference.Error) {
			partner, err := next(tx, request)
			if err != nil {
				return "", err
			}
			c := importPartner{request: request, healthy: partner}
			c.account, _ = tx.Account(request.Parent.Account)
			c.fromBody, _ = request.Message.Text("channelPartnerId")
			if request.Parent.Link != "" {
				c.fromParent = partner
			}
			return choose(c), nil
		}
	})
}

func linkKnown(c change.ImportCall) bool {
	account, _ := c.Tx.Account(c.Parent.Account)
	for _, link := range account.ChannelPartnerLinks {
		if link.Name == c.Parent.Link {
			return true
		}
	}
	return false
}
