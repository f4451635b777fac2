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
		{"permission-any-account", requirement.ImportPermissionOtherReseller, nil,
			"a caller may import into any account", ownAccount(func(string, string) bool { return true })},
		{"permission-account-by-prefix", requirement.ImportPermissionOtherReseller, nil,
			"a caller may import into accounts whose names begin with its own", ownAccount(func(own, path string) bool {
				return strings.HasPrefix(path, own)
			})},
		{"permission-account-by-reverse-prefix", requirement.ImportPermissionOtherReseller, nil,
			"a caller may import into accounts whose names its own begins with", ownAccount(func(own, path string) bool {
				return strings.HasPrefix(own, path)
			})},
		{"permission-account-unchecked-under-partner", requirement.ImportPermissionOtherReseller, nil,
			"a caller may import under any account's channel partner link", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if c.Parent.Link != "" {
					c.Caller.Account = c.Parent.Account
					return c.Healthy()
				}
				return c.Next()
			})},
		{"permission-account-unchecked-with-token", requirement.ImportPermissionOtherReseller, nil,
			"a caller with a token may import into any account", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if c.Text("authToken") != "" {
					c.Caller.Account = c.Parent.Account
					return c.Healthy()
				}
				return c.Next()
			})},
		{"permission-other-account-not-found", requirement.ImportPermissionOtherReseller, nil,
			"a caller of another account is refused as NOT_FOUND", change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
				if c.Caller.Account != c.Parent.Account {
					return change.Refuse(reference.NotFound)
				}
				return err
			})},
		{"permission-other-account-overwrites", requirement.ImportPermissionOtherReseller, nil,
			"a caller of another account is refused after the customer was overwritten", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if err != nil && c.Caller.Account != c.Parent.Account && c.Consents() && c.Rules.Callers.Permit(c.Caller, given.ScopeOrder) == nil {
					overwriteQuietly(c)
				}
				return answer, err
			})},
		{"permission-import-without-authorization", requirement.ImportPermissionNotAuthorized,
			also(requirement.ImportTokenExpired, requirement.ImportTokenInvalid, requirement.ImportTokenOtherAccount),
			"no authorization is needed", authorized(func(reference.Identity, string) bool { return true })},
		{"permission-authorized-for-anybody", requirement.ImportPermissionNotAuthorized, nil,
			"a customer that authorized one reseller has authorized all", authorized(func(i reference.Identity, _ string) bool {
				return len(i.AuthorizedAccounts) > 0
			})},
		{"permission-authorized-by-prefix", requirement.ImportPermissionNotAuthorized, nil,
			"an authorized account authorizes those whose names it begins with", authorized(func(i reference.Identity, account string) bool {
				return slices.ContainsFunc(i.AuthorizedAccounts, func(a string) bool { return strings.HasPrefix(a, account) })
			})},
		{"permission-token-need-not-be-sent", requirement.ImportPermissionNotAuthorized,
			also(requirement.ImportTokenInvalid, requirement.ImportTokenExpired),
			"a token that was generated authorizes without being sent", authorized(func(i reference.Identity, account string) bool {
				return slices.Contains(i.AuthorizedAccounts, account) || slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool {
					return t.Account == account && !t.Expired
				})
			})},
		{"permission-second-try-authorized", requirement.ImportPermissionNotAuthorized,
			also(requirement.ImportTokenExpired, requirement.ImportTokenInvalid),
			"an import that was not authorized is served the second time", change.Rules(func(r *reference.Rules) {
				next := r.Import.Authorized
				tried := map[string]bool{}
				r.Import.Authorized = func(i reference.Identity, account string) bool {
					key := i.ID + account
					again := tried[key]
					tried[key] = true
					return again || next(i, account)
				}
			})},
		{"permission-not-authorized-not-found", requirement.ImportPermissionNotAuthorized,
			also(requirement.ImportTokenExpired, requirement.ImportTokenInvalid),
			"an import that was not authorized is refused as NOT_FOUND", change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
				if err.Code == reference.PermissionDenied && c.Caller.Account == c.Parent.Account && c.Rules.Callers.Permit(c.Caller, given.ScopeOrder) == nil {
					return change.Refuse(reference.NotFound)
				}
				return err
			})},
		{"permission-anonymous-import", requirement.ImportPermissionAnonymous, nil,
			"an import needs no credentials", passing(given.ScopeOrder, func(_ *reference.Tx, authorization string) bool { return authorization == "" })},
		{"permission-unknown-bearer-import", requirement.ImportPermissionUnknownBearer, nil,
			"any bearer may import", passing(given.ScopeOrder, func(_ *reference.Tx, authorization string) bool { return authorization != "" })},
		{"permission-bearer-by-prefix-import", requirement.ImportPermissionUnknownBearer, nil,
			"a bearer that begins with one that was issued may import", passing(given.ScopeOrder, func(tx *reference.Tx, authorization string) bool {
				bearer := strings.TrimPrefix(authorization, "Bearer ")
				_, known := tx.Caller(bearer[:max(0, len(bearer)-1)])
				return known
			})},
		{"permission-import-in-any-scope", requirement.ImportPermissionScope, nil,
			"an import needs no scope", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				c.Caller.Scopes = []string{given.ScopeOrder}
				return c.Healthy()
			})},
		{"permission-import-in-similar-scope", requirement.ImportPermissionScope, nil,
			"a scope that begins like that of orders may import", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if slices.ContainsFunc(c.Caller.Scopes, func(s string) bool { return strings.HasPrefix(s, given.ScopeOrder) }) {
					c.Caller.Scopes = []string{given.ScopeOrder}
				}
				return c.Healthy()
			})},
		{"permission-import-in-directory-scope", requirement.ImportPermissionScope, nil,
			"the Directory's scope may import", change.Rules(func(r *reference.Rules) {
				r.Import.Scopes = []string{given.ScopeOrder, given.ScopeCustomer}
			})},
		{"permission-scope-refused-after-overwriting", requirement.ImportPermissionScope, nil,
			"a caller without a scope is refused after the customer was overwritten", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if c.Rules.Callers.Permit(c.Caller, given.ScopeOrder) != nil && c.Consents() && c.Caller.Account != "" {
					overwriteQuietly(c)
				}
				return answer, err
			})},
		{"permission-read-back-by-anybody", requirement.ImportReadBackPermission, nil,
			"any known caller may read any customer back", change.Rules(func(r *reference.Rules) {
				r.ReadBack.OwnAccount = func(fixtures.Caller, string) *reference.Error { return nil }
			})},
		{"permission-read-back-in-any-scope", requirement.ImportReadBackPermission, nil,
			"reading a customer back needs no scope", change.Rules(func(r *reference.Rules) {
				next := r.Methods.ReadBack
				r.Methods.ReadBack = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, name string) (change.Object, *reference.Error) {
					caller.Scopes = []string{given.ScopeOrder}
					return next(r, tx, caller, name)
				}
			})},
	}
}

// ownAccount decides which paths a caller may import into.
func ownAccount(may func(own, path string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		r.Import.OwnAccount = func(caller fixtures.Caller, account string) *reference.Error {
			if caller.Account == "" || !may(caller.Account, account) && caller.Account != account {
				return change.Refuse(reference.PermissionDenied)
			}
			return nil
		}
	})
}

func authorized(is func(identity reference.Identity, account string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Authorized
		r.Import.Authorized = func(i reference.Identity, account string) bool { return next(i, account) || is(i, account) }
	})
}

// passing lets callers in that nobody knows. They may do in one scope what the
// first caller could that the path belongs to.
func passing(scope string, who func(tx *reference.Tx, authorization string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Callers.Identify
		r.Callers.Identify = func(tx *reference.Tx, authorization string) (fixtures.Caller, *reference.Error) {
			caller, err := next(tx, authorization)
			if err != nil && who(tx, authorization) {
				return fixtures.Caller{Account: anybody, Customer: anybody, Scopes: []string{scope}}, nil
			}
			return caller, err
		}
		admitAnybody(r)
	})
}

// anybody is the account and customer of a caller that was let in.
const anybody = "*"

func admitAnybody(r *reference.Rules) {
	own, administers := r.Import.OwnAccount, r.Directory.Administers
	r.Import.OwnAccount = func(caller fixtures.Caller, account string) *reference.Error {
		if caller.Account == anybody {
			return nil
		}
		return own(caller, account)
	}
	r.Directory.Administers = func(caller fixtures.Caller, id string) bool {
		return caller.Customer == anybody || administers(caller, id)
	}
}
