package variant

import (
	"cmp"
	"slices"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// refusingVariants refuse otherwise, or more, than the reference: where the
// documents leave the code or the choice.
func refusingVariants() []Variant {
	return []Variant{
		{"other-partner-refused", "a customer that bears a partner is imported for no other one", nil,
			change.Rules(refuseOtherPartner)},
		{"foreign-token-forbidden", "a token of another reseller or customer is refused as PERMISSION_DENIED", nil,
			change.RecodeImport(reference.PermissionDenied, bearsForeignToken)},
		{"foreign-link-forbidden", "a channel partner link that is not the account's is refused as PERMISSION_DENIED", nil,
			change.RecodeImport(reference.PermissionDenied, underForeignLink)},
		{"foreign-link-invalid", "a channel partner link that does not exist is refused as INVALID_ARGUMENT", nil,
			change.RecodeImport(reference.InvalidArgument, underForeignLink)},
		{"token-serves-once", "a token that has authorized is refused from then on, needed or not", nil,
			change.Together(change.Rules(spendTokens), change.Import(checkEveryToken))},
	}
}

func refuseOtherPartner(r *reference.Rules) {
	next := r.Import.Receive
	r.Import.Receive = func(r *reference.Rules, tx *reference.Tx, i reference.Identity, request reference.ImportRequest) (reference.Customer, *reference.Error) {
		customer, err := next(r, tx, i, request)
		partner, _ := r.Import.Partner(tx, request)
		if err == nil && partner != "" && customer.ChannelPartnerID != "" && customer.ChannelPartnerID != partner {
			return reference.Customer{}, change.Refuse(reference.FailedPrecondition)
		}
		return customer, err
	}
}

// bearsForeignToken tells whether an import is refused for a token that somebody
// else can use, or for somebody else.
func bearsForeignToken(c change.ImportCall, err *reference.Error) bool {
	owner, known := c.Tx.ByToken(c.Text("authToken"))
	foreign := func(t fixtures.AuthToken) bool {
		return t.Value == c.Text("authToken") && !t.Expired && (t.Account != c.Parent.Account || owner.ID != requestedID(c))
	}
	return known && requestedID(c) != "" && err.Code == reference.InvalidArgument && c.IntoOwnAccount() && slices.ContainsFunc(owner.AuthTokens, foreign)
}

// requestedID is the Cloud Identity ID that a request names, itself or by its domain.
func requestedID(c change.ImportCall) string {
	identity, _ := change.First(c.Tx.ByPrimaryDomain(c.Text("domain")), isAlive)
	return cmp.Or(c.Text("cloudIdentityId"), identity.ID)
}

func underForeignLink(c change.ImportCall, err *reference.Error) bool {
	account, _ := c.Tx.Account(c.Parent.Account)
	known := slices.ContainsFunc(account.ChannelPartnerLinks, func(l fixtures.ChannelPartnerLink) bool { return l.Name == c.Parent.Link })
	return c.Parent.Link != "" && !known && err.Code == reference.NotFound && c.IntoOwnAccount()
}

func spendTokens(r *reference.Rules) {
	next := r.Import.Remember
	r.Import.Remember = func(i reference.Identity, account string) reference.Identity {
		i.AuthTokens = slices.DeleteFunc(slices.Clone(i.AuthTokens), func(t fixtures.AuthToken) bool { return t.Account == account && !t.Expired })
		return next(i, account)
	}
}
