package fault

import (
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func tokenFaults() []Fault {
	return []Fault{
		{"token-useless-for-teams", requirement.ImportTokenAuthorizes,
			"a token does not authorize the import of a Team customer that is linked already", change.RefuseImport(reference.PermissionDenied, needsTokenForLinkedTeam)},
		{"token-first-alone-is-read", requirement.ImportTokenAuthorizes,
			"of several tokens only the one that was generated first authorizes", tokensThat(comeFirst)},
		{"token-useless-where-another-is-authorized", requirement.ImportTokenAuthorizes,
			"a token does not authorize a second reseller", tokensThat(authorizeTheFirstReseller)},
		{"token-needed-every-time", requirement.ImportTokenOmittedAfterAuthorization,
			"a token authorizes one import alone", change.Rules(forgetAuthorizations)},
		{"token-remembered-once", requirement.ImportTokenOmittedAfterAuthorization,
			"the authorization by a token ends after one import without it", rememberTokensOnce},
		{"token-remembered-by-parent", requirement.ImportTokenOmittedAfterAuthorization,
			"a token under an account does not authorize its channel partner links", rememberTokensByParent},
		{"token-expired-accepted", requirement.ImportTokenExpired,
			"an expired token authorizes", tokensToo(ofTheAccount)},
		{"token-expired-accepted-beside-valid", requirement.ImportTokenExpired,
			"an expired token authorizes where there is a valid one too", tokensToo(ofTheAccountBesideValid)},
		{"token-expired-forbidden", requirement.ImportTokenExpired,
			"an expired token is refused as PERMISSION_DENIED", change.RecodeImport(reference.PermissionDenied, refusedFor(expired))},
		{"token-expired-authorizes-afterwards", requirement.ImportTokenExpired,
			"an expired token is refused and authorizes all the same", authorizingAfterwards(expired)},
		{"token-expired-fills-receiver", requirement.ImportTokenExpired,
			"a token that is refused has filled the named customer already", change.AfterImportRefusal(fillReceiverByToken)},
		{"token-any-accepted", requirement.ImportTokenInvalid,
			"any token authorizes", tokensToo(ofAnyKind)},
		{"token-by-prefix", requirement.ImportTokenInvalid,
			"a text that begins with a valid token authorizes", tokensToo(beginningWithValid)},
		{"token-by-beginning", requirement.ImportTokenInvalid,
			"the beginning of a valid token authorizes", tokensToo(beginningValid)},
		{"token-invalid-forbidden", requirement.ImportTokenInvalid,
			"a token that nobody generated is refused as PERMISSION_DENIED", change.RecodeImport(reference.PermissionDenied, refusedFor(invented))},
		{"token-invalid-authorizes-afterwards", requirement.ImportTokenInvalid,
			"a token that nobody generated is refused and authorizes all the same", authorizingAfterwards(invented)},
		{"token-of-any-account", requirement.ImportTokenOtherAccount,
			"a token that was made for another reseller authorizes", tokensToo(ofAnyAccount)},
		{"token-spent-by-another-account", requirement.ImportTokenOtherAccount,
			"a token is spent when another reseller tries it", spendTokensOfOthers},
	}
}

// anyToken tells whether one of a Cloud Identity's tokens is so.
func anyToken(i reference.Identity, is func(fixtures.AuthToken) bool) bool {
	return slices.ContainsFunc(i.AuthTokens, is)
}

func serves(t fixtures.AuthToken, account string) bool { return t.Account == account && !t.Expired }

// tokensThat decides which tokens authorize, and no others do.
func tokensThat(authorize func(i reference.Identity, account, token string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		r.Import.Token = func(i reference.Identity, account, token string) *reference.Error {
			if authorize(i, account, token) {
				return nil
			}
			return change.Refuse(reference.InvalidArgument)
		}
	})
}

func comeFirst(i reference.Identity, account, token string) bool {
	return len(i.AuthTokens) > 0 && i.AuthTokens[0].Value == token && serves(i.AuthTokens[0], account)
}

func authorizeTheFirstReseller(i reference.Identity, account, token string) bool {
	return len(i.AuthorizedAccounts) == 0 && anyToken(i, func(t fixtures.AuthToken) bool {
		return t.Value == token && serves(t, account)
	})
}

// tokensToo lets tokens authorize beside those that do by right.
func tokensToo(authorize func(i reference.Identity, account, token string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Token
		r.Import.Token = func(i reference.Identity, account, token string) *reference.Error {
			if authorize(i, account, token) {
				return nil
			}
			return next(i, account, token)
		}
	})
}

func ofAnyKind(reference.Identity, string, string) bool { return true }

func ofTheAccount(i reference.Identity, account, token string) bool {
	return anyToken(i, func(t fixtures.AuthToken) bool { return t.Value == token && t.Account == account })
}

func ofTheAccountBesideValid(i reference.Identity, account, token string) bool {
	return ofTheAccount(i, account, token) && whereTokenExists(i, account)
}

func ofAnyAccount(i reference.Identity, _, token string) bool {
	return anyToken(i, func(t fixtures.AuthToken) bool { return t.Value == token && !t.Expired })
}

func beginningWithValid(i reference.Identity, account, token string) bool {
	return anyToken(i, func(t fixtures.AuthToken) bool { return strings.HasPrefix(token, t.Value) && serves(t, account) })
}

func beginningValid(i reference.Identity, account, token string) bool {
	return anyToken(i, func(t fixtures.AuthToken) bool { return strings.HasPrefix(t.Value, token) && serves(t, account) })
}

func expired(i reference.Identity, token string) bool {
	return anyToken(i, func(t fixtures.AuthToken) bool { return t.Value == token && t.Expired })
}

func invented(i reference.Identity, token string) bool {
	return !anyToken(i, func(t fixtures.AuthToken) bool { return t.Value == token })
}

// refusedFor tells whether an import was refused for a token that is so.
func refusedFor(is func(i reference.Identity, token string) bool) func(change.ImportCall, *reference.Error) bool {
	return func(c change.ImportCall, err *reference.Error) bool {
		identity, ok := requested(c)
		return ok && namesToken(c) && err.Code == reference.InvalidArgument && c.IntoOwnAccount() && is(identity, c.Text("authToken"))
	}
}

// authorizingAfterwards refuses tokens that are so, and authorizes the account
// that they came from.
func authorizingAfterwards(is func(i reference.Identity, token string) bool) change.Change {
	return change.AfterImportRefusal(func(c change.ImportCall, _ *reference.Error) {
		identity, ok := requested(c)
		if ok && namesToken(c) && c.IntoOwnAccount() && is(identity, c.Text("authToken")) {
			c.Tx.PutIdentity(c.Rules.Import.Remember(identity, c.Parent.Account))
		}
	})
}

func fillReceiverByToken(c change.ImportCall, _ *reference.Error) {
	customer, named := c.Tx.Customer(c.Text("customer"))
	identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
	if named && ok && namesToken(c) && customer.Account() == c.Parent.Account {
		takeRegionOver(c, customer, identity)
	}
}

func needsTokenForLinkedTeam(c change.ImportCall) bool {
	identity, _ := c.Tx.Identity(c.Text("cloudIdentityId"))
	_, linked := linkedTo(c, identity)
	return isTeam(identity) && linked && namesToken(c) && !c.Rules.Import.Authorized(identity, c.Parent.Account)
}

func forgetAuthorizations(r *reference.Rules) {
	r.Import.Remember = func(i reference.Identity, _ string) reference.Identity { return i }
}
