package fault

import (
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Tokens that are nearly right, that are another customer's, and that were used
// or refused before.
func tokenHistoryFaults() []Fault {
	return []Fault{
		{"token-in-any-case", requirement.ImportTokenInvalid,
			"a token authorizes in any letter case", tokensToo(validInAnyCase)},
		{"token-by-ending", requirement.ImportTokenInvalid,
			"a text that ends with a valid token authorizes", tokensToo(endingWithValid)},
		{"token-expired-second-try", requirement.ImportTokenExpired,
			"an expired token is refused once, and then authorizes", change.Rules(acceptExpiredSecondTime)},
		{"token-invalid-locks-out", requirement.ImportTokenInvalid,
			"after a token that nobody generated no token authorizes", change.Rules(lockOutAfter(invented))},
		{"token-expired-locks-out", requirement.ImportTokenExpired,
			"after an expired token no token authorizes", change.Rules(lockOutAfter(expired))},
		{"token-of-others-once-used", requirement.ImportTokenOtherAccount,
			"a token that one reseller has used authorizes the others", change.Rules(acceptUsed(ofOneCustomer))},
		{"token-of-others-authorizes-afterwards", requirement.ImportTokenOtherAccount,
			"a token that was made for another reseller is refused and authorizes all the same", change.AfterImportRefusal(authorizeByOthersToken)},
		{"token-of-any-identity", requirement.ImportTokenOtherIdentity,
			"a token of any customer authorizes", importingByAnothersToken(bearsAnothersToken)},
		{"token-of-identity-once-used", requirement.ImportTokenOtherIdentity,
			"a token that one customer was imported with authorizes for the others", change.Rules(acceptUsed(ofOneAccount))},
		{"token-of-any-identity-beside-valid", requirement.ImportTokenOtherIdentity,
			"a token of any customer authorizes where the customer has made one too", importingByAnothersToken(bearsAnothersTokenBesideValid)},
		{"token-of-identity-spent", requirement.ImportTokenOtherIdentity,
			"a token is spent when it is tried for another customer", spendTokensOfOtherCustomers},
		{"token-of-identity-authorizes-afterwards", requirement.ImportTokenOtherIdentity,
			"a token of another customer is refused and authorizes all the same", change.AfterImportRefusal(authorizeByAnothersToken)},
		{"token-remembered-for-the-latest-customer", requirement.ImportTokenOmittedAfterAuthorization,
			"a reseller that a token authorizes is authorized for no earlier customer any more", rememberLatest(byAccount)},
		{"token-remembered-for-the-latest-reseller", requirement.ImportTokenOmittedAfterAuthorization,
			"a customer that a token opens to one reseller is closed to those before", rememberLatest(byCustomer)},
		{"token-revoked-by-a-bad-one", requirement.ImportTokenOmittedAfterAuthorization,
			"a token that is no good ends the authorization that there was", revokeByBadToken},
	}
}

func validInAnyCase(i reference.Identity, account, token string) bool {
	return anyToken(i, func(t fixtures.AuthToken) bool { return strings.EqualFold(t.Value, token) && serves(t, account) })
}

func endingWithValid(i reference.Identity, account, token string) bool {
	return anyToken(i, func(t fixtures.AuthToken) bool { return strings.HasSuffix(token, t.Value) && serves(t, account) })
}

func acceptExpiredSecondTime(r *reference.Rules) {
	refused := map[string]bool{}
	next := r.Import.Token
	r.Import.Token = func(i reference.Identity, account, token string) *reference.Error {
		if expired(i, token) && refused[token] {
			return nil
		}
		err := next(i, account, token)
		refused[token] = err != nil
		return err
	}
}

func lockOutAfter(bad func(i reference.Identity, token string) bool) func(r *reference.Rules) {
	return func(r *reference.Rules) {
		locked := map[string]bool{}
		next := r.Import.Token
		r.Import.Token = func(i reference.Identity, account, token string) *reference.Error {
			locked[i.ID] = locked[i.ID] || bad(i, token)
			if locked[i.ID] {
				return change.Refuse(reference.InvalidArgument)
			}
			return next(i, account, token)
		}
	}
}

// acceptUsed takes a token that has served once for good, wherever the same of
// customer or account is concerned.
func acceptUsed(key func(i reference.Identity, account string) string) func(r *reference.Rules) {
	return func(r *reference.Rules) {
		used := map[string]bool{}
		next := r.Import.Token
		r.Import.Token = func(i reference.Identity, account, token string) *reference.Error {
			if used[token+key(i, account)] {
				return nil
			}
			err := next(i, account, token)
			used[token+key(i, account)] = err == nil
			return err
		}
	}
}

func ofOneCustomer(i reference.Identity, _ string) string      { return i.ID }
func ofOneAccount(_ reference.Identity, account string) string { return account }

func authorizeByOthersToken(c change.ImportCall, _ *reference.Error) {
	if _, ok := requested(c); ok && namesOthersToken(c) && c.IntoOwnAccount() && c.InScope() {
		authorizeRequested(c)
	}
}

func byAccount(_, account string) string   { return account }
func byCustomer(customer, _ string) string { return customer }

// rememberLatest forgets what a token authorized when another one authorizes by
// the same key.
func rememberLatest(key func(customer, account string) string) change.Change {
	return func(o *reference.Options) {
		latest := map[string]opened{}
		change.Rules(func(r *reference.Rules) {
			remember, authorized := r.Import.Remember, r.Import.Authorized
			r.Import.Remember = func(i reference.Identity, account string) reference.Identity {
				latest[key(i.ID, account)] = opened{i.ID, account}
				return remember(i, account)
			}
			r.Import.Authorized = func(i reference.Identity, account string) bool {
				now, some := latest[key(i.ID, account)]
				return authorized(i, account) && (!some || now == opened{i.ID, account})
			}
		})(o)
	}
}
