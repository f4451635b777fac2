package fault

import (
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func permissionFaults() []Fault {
	return []Fault{
		{"permission-any-account", requirement.ImportPermissionOtherReseller,
			"a caller may import into any account", alsoInto(anyAccount)},
		{"permission-account-by-prefix", requirement.ImportPermissionOtherReseller,
			"a caller may import into accounts whose names begin with its own", alsoInto(accountsBeginningWith)},
		{"permission-account-by-reverse-prefix", requirement.ImportPermissionOtherReseller,
			"a caller may import into accounts whose names its own begins with", alsoInto(strings.HasPrefix)},
		{"permission-account-unchecked-under-partner", requirement.ImportPermissionOtherReseller,
			"a caller may import under any account's channel partner link", asOwner(underLink)},
		{"permission-account-unchecked-with-token", requirement.ImportPermissionOtherReseller,
			"a caller with a token may import into any account", asOwner(namesToken)},
		{"permission-other-account-not-found", requirement.ImportPermissionOtherReseller,
			"a caller of another account is refused as NOT_FOUND", change.RecodeImport(reference.NotFound, strangerRefused)},
		{"permission-other-account-overwrites", requirement.ImportPermissionOtherReseller,
			"a caller of another account is refused after the customer was overwritten", refusedAfterOverwriting(byStranger)},
		{"permission-import-without-authorization", requirement.ImportPermissionNotAuthorized,
			"no authorization is needed", authorizing(anyReseller)},
		{"permission-authorized-for-anybody", requirement.ImportPermissionNotAuthorized,
			"a customer that authorized one reseller has authorized all", authorizing(whereSomeoneIs)},
		{"permission-authorized-by-prefix", requirement.ImportPermissionNotAuthorized,
			"an authorized account authorizes those whose names it begins with", authorizing(whereLongerAccountIs)},
		{"permission-token-need-not-be-sent", requirement.ImportPermissionNotAuthorized,
			"a token that was generated authorizes without being sent", authorizing(whereTokenExists)},
		{"permission-second-try-authorized", requirement.ImportPermissionNotAuthorized,
			"an import that was not authorized is served the second time", change.Rules(authorizeSecondTry)},
		{"permission-not-authorized-not-found", requirement.ImportPermissionNotAuthorized,
			"an import that was not authorized is refused as NOT_FOUND", change.RecodeImport(reference.NotFound, notAuthorized)},
		{"permission-anonymous-import", requirement.ImportPermissionAnonymous,
			"an import needs no credentials", admitting(withoutCredentials, given.ScopeOrder)},
		{"permission-unknown-bearer-import", requirement.ImportPermissionUnknownBearer,
			"any bearer may import", admitting(withAnyBearer, given.ScopeOrder)},
		{"permission-bearer-by-prefix-import", requirement.ImportPermissionUnknownBearer,
			"a bearer that begins with one that was issued may import", admitting(withLongerBearer, given.ScopeOrder)},
		{"permission-import-in-any-scope", requirement.ImportPermissionScope,
			"an import needs no scope", importingInScope(anyScopes)},
		{"permission-import-in-similar-scope", requirement.ImportPermissionScope,
			"a scope that begins like that of orders may import", importingInScope(scopesLikeOrders)},
		{"permission-import-in-directory-scope", requirement.ImportPermissionScope,
			"the Directory's scope may import", change.Rules(importInDirectoryScope)},
		{"permission-scope-refused-after-overwriting", requirement.ImportPermissionScope,
			"a caller without a scope is refused after the customer was overwritten", refusedAfterOverwriting(outOfScope)},
		{"permission-read-back-by-anybody", requirement.ImportReadBackPermission,
			"any known caller may read any customer back", change.Rules(readBackAnyAccount)},
		{"permission-read-back-in-any-scope", requirement.ImportReadBackPermission,
			"reading a customer back needs no scope", change.Rules(readBackInAnyScope)},
	}
}

// alsoInto lets callers that act for an account import into others too.
func alsoInto(may func(own, path string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.OwnAccount
		r.Import.OwnAccount = func(caller fixtures.Caller, account string) *reference.Error {
			if caller.Account != "" && may(caller.Account, account) {
				return nil
			}
			return next(caller, account)
		}
	})
}

func anyAccount(string, string) bool              { return true }
func accountsBeginningWith(own, path string) bool { return strings.HasPrefix(path, own) }

// asOwner makes some imports as if the caller acted for the path's account.
func asOwner(where func(c change.ImportCall) bool) change.Change {
	return change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if !where(c) {
			return c.Next()
		}
		c.Caller.Account = c.Parent.Account
		return c.Healthy()
	})
}

func byStranger(c change.ImportCall) bool { return !c.IntoOwnAccount() && c.InScope() }
func outOfScope(c change.ImportCall) bool { return !c.InScope() && c.Caller.Account != "" }

func strangerRefused(c change.ImportCall, _ *reference.Error) bool { return !c.IntoOwnAccount() }

// authorizing authorizes resellers beside those that are by right.
func authorizing(where func(identity reference.Identity, account string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Authorized
		r.Import.Authorized = func(i reference.Identity, account string) bool { return next(i, account) || where(i, account) }
	})
}

func anyReseller(reference.Identity, string) bool { return true }

func whereSomeoneIs(i reference.Identity, _ string) bool { return len(i.AuthorizedAccounts) > 0 }

func whereLongerAccountIs(i reference.Identity, account string) bool {
	return slices.ContainsFunc(i.AuthorizedAccounts, func(a string) bool { return strings.HasPrefix(a, account) })
}

func whereTokenExists(i reference.Identity, account string) bool {
	return anyToken(i, func(t fixtures.AuthToken) bool { return serves(t, account) })
}

func authorizeSecondTry(r *reference.Rules) {
	next := r.Import.Authorized
	tried := map[string]bool{}
	r.Import.Authorized = func(i reference.Identity, account string) bool {
		key := i.ID + account
		again := tried[key]
		tried[key] = true
		return again || next(i, account)
	}
}

func notAuthorized(c change.ImportCall, err *reference.Error) bool {
	return err.Code == reference.PermissionDenied && c.IntoOwnAccount() && c.InScope()
}

// importingInScope makes imports of callers with some scopes as if they had
// that of orders, and the others as they are.
func importingInScope(like func(scopes []string) bool) change.Change {
	return change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if like(c.Caller.Scopes) {
			c.Caller.Scopes = []string{given.ScopeOrder}
		}
		return c.Healthy()
	})
}

func anyScopes([]string) bool { return true }

func scopesLikeOrders(scopes []string) bool {
	return slices.ContainsFunc(scopes, func(s string) bool { return strings.HasPrefix(s, given.ScopeOrder) })
}

func importInDirectoryScope(r *reference.Rules) {
	r.Import.Scopes = []string{given.ScopeOrder, given.ScopeCustomer}
}

func readBackAnyAccount(r *reference.Rules) {
	r.ReadBack.OwnAccount = func(fixtures.Caller, string) *reference.Error { return nil }
}

func readBackInAnyScope(r *reference.Rules) {
	next := r.Methods.ReadBack
	r.Methods.ReadBack = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, name string) (change.Object, *reference.Error) {
		caller.Scopes = []string{given.ScopeOrder}
		return next(r, tx, caller, name)
	}
}
