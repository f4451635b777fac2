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
		{"token-useless-for-teams", requirement.ImportTokenAuthorizes, nil,
			"a token does not authorize the import of a Team customer that is linked already", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				identity, _ := c.Tx.Identity(c.Text("cloudIdentityId"))
				_, linked := c.Tx.Linked(c.Parent.Account, identity.ID)
				if isTeam(identity) && linked && c.Text("authToken") != "" && !c.Rules.Import.Authorized(identity, c.Parent.Account) {
					return nil, change.Refuse(reference.PermissionDenied)
				}
				return c.Next()
			})},
		{"token-first-alone-is-read", requirement.ImportTokenAuthorizes, nil,
			"of several tokens only the one that was generated first authorizes", tokens(func(i reference.Identity, account, token string) bool {
				return len(i.AuthTokens) > 0 && i.AuthTokens[0].Value == token && serves(i.AuthTokens[0], account)
			})},
		{"token-useless-where-another-is-authorized", requirement.ImportTokenAuthorizes, nil,
			"a token does not authorize a second reseller", tokens(func(i reference.Identity, account, token string) bool {
				return len(i.AuthorizedAccounts) == 0 && slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool {
					return t.Value == token && serves(t, account)
				})
			})},
		{"token-needed-every-time", requirement.ImportTokenOmittedAfterAuthorization,
			also(requirement.ImportReceiverNamed), "a token authorizes one import alone", change.Rules(func(r *reference.Rules) {
				r.Import.Remember = func(i reference.Identity, _ string) reference.Identity { return i }
			})},
		{"token-remembered-once", requirement.ImportTokenOmittedAfterAuthorization, nil,
			"the authorization by a token ends after one import without it", change.Importing(func() func(change.ImportCall) (change.Object, *reference.Error) {
				byToken, used := map[string]bool{}, map[string]bool{}
				return func(c change.ImportCall) (change.Object, *reference.Error) {
					key := c.Parent.Account + c.Text("cloudIdentityId") + c.Text("domain")
					if c.Text("authToken") == "" && byToken[key] && used[key] {
						return nil, change.Refuse(reference.PermissionDenied)
					}
					unauthorized := !authorizedNow(c)
					answer, err := c.Next()
					if err == nil && c.Text("authToken") != "" && unauthorized {
						byToken[key] = true
					}
					if err == nil && c.Text("authToken") == "" {
						used[key] = true
					}
					return answer, err
				}
			}())},
		{"token-remembered-by-parent", requirement.ImportTokenOmittedAfterAuthorization, nil,
			"a token under an account does not authorize its channel partner links", change.Importing(func() func(change.ImportCall) (change.Object, *reference.Error) {
				byToken := map[string]string{}
				return func(c change.ImportCall) (change.Object, *reference.Error) {
					key := c.Parent.Account + c.Text("cloudIdentityId") + c.Text("domain")
					if parent, ok := byToken[key]; ok && c.Text("authToken") == "" && parent != c.Parent.String() {
						return nil, change.Refuse(reference.PermissionDenied)
					}
					unauthorized := !authorizedNow(c)
					answer, err := c.Next()
					if err == nil && c.Text("authToken") != "" && unauthorized {
						byToken[key] = c.Parent.String()
					}
					return answer, err
				}
			}())},
		{"token-expired-accepted", requirement.ImportTokenExpired, nil,
			"an expired token authorizes", moreTokens(func(i reference.Identity, account, token string) bool {
				return slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return t.Value == token && t.Account == account })
			})},
		{"token-expired-accepted-beside-valid", requirement.ImportTokenExpired, nil,
			"an expired token authorizes where there is a valid one too", moreTokens(func(i reference.Identity, account, token string) bool {
				return slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return t.Value == token && t.Account == account }) &&
					slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return serves(t, account) })
			})},
		{"token-expired-forbidden", requirement.ImportTokenExpired, nil,
			"an expired token is refused as PERMISSION_DENIED", tokenRefusal(func(c change.ImportCall, i reference.Identity) *reference.Error {
				if slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return t.Value == c.Text("authToken") && t.Expired }) {
					return change.Refuse(reference.PermissionDenied)
				}
				return nil
			})},
		{"token-expired-authorizes-afterwards", requirement.ImportTokenExpired, nil,
			"an expired token is refused and authorizes all the same", authorizingBad(func(i reference.Identity, token string) bool {
				return slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return t.Value == token && t.Expired })
			})},
		{"token-expired-fills-receiver", requirement.ImportTokenExpired,
			also(requirement.ImportTokenInvalid), "a token that is refused has filled the named customer already", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				customer, named := c.Tx.Customer(c.Text("customer"))
				identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
				if err != nil && named && ok && c.Text("authToken") != "" && customer.Account() == c.Parent.Account {
					c.Rules.Import.Region(&customer, identity)
					c.Tx.PutCustomer(customer)
					c.Tx.Commit()
				}
				return answer, err
			})},
		{"token-any-accepted", requirement.ImportTokenInvalid,
			also(requirement.ImportTokenOtherAccount, requirement.ImportTokenExpired), "any token authorizes",
			moreTokens(func(reference.Identity, string, string) bool { return true })},
		{"token-by-prefix", requirement.ImportTokenInvalid, nil,
			"a text that begins with a valid token authorizes", moreTokens(func(i reference.Identity, account, token string) bool {
				return slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return strings.HasPrefix(token, t.Value) && serves(t, account) })
			})},
		{"token-by-beginning", requirement.ImportTokenInvalid, nil,
			"the beginning of a valid token authorizes", moreTokens(func(i reference.Identity, account, token string) bool {
				return slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return strings.HasPrefix(t.Value, token) && serves(t, account) })
			})},
		{"token-invalid-forbidden", requirement.ImportTokenInvalid, nil,
			"a token that nobody generated is refused as PERMISSION_DENIED", tokenRefusal(func(c change.ImportCall, i reference.Identity) *reference.Error {
				if !slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return t.Value == c.Text("authToken") }) {
					return change.Refuse(reference.PermissionDenied)
				}
				return nil
			})},
		{"token-invalid-authorizes-afterwards", requirement.ImportTokenInvalid, nil,
			"a token that nobody generated is refused and authorizes all the same", authorizingBad(func(i reference.Identity, token string) bool {
				return !slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return t.Value == token })
			})},
		{"token-of-any-account", requirement.ImportTokenOtherAccount, nil,
			"a token that was made for another reseller authorizes", moreTokens(func(i reference.Identity, _, token string) bool {
				return slices.ContainsFunc(i.AuthTokens, func(t fixtures.AuthToken) bool { return t.Value == token && !t.Expired })
			})},
		{"token-spent-by-another-account", requirement.ImportTokenOtherAccount, nil,
			"a token is spent when another reseller tries it", change.Importing(func() func(change.ImportCall) (change.Object, *reference.Error) {
				spent := map[string]bool{}
				return func(c change.ImportCall) (change.Object, *reference.Error) {
					if spent[c.Text("authToken")] {
						return nil, change.Refuse(reference.InvalidArgument)
					}
					answer, err := c.Next()
					if err != nil && err.Code == reference.InvalidArgument && !ownToken(c) {
						spent[c.Text("authToken")] = true
					}
					return answer, err
				}
			}())},
	}
}

// ownToken tells whether a request's token was made for the account of its path.
func ownToken(c change.ImportCall) bool {
	identity, _ := requested(c)
	return !slices.ContainsFunc(identity.AuthTokens, func(t fixtures.AuthToken) bool {
		return t.Value == c.Text("authToken") && t.Account != c.Parent.Account
	})
}

func serves(t fixtures.AuthToken, account string) bool { return t.Account == account && !t.Expired }

// tokens decides which tokens authorize.
func tokens(authorizes func(i reference.Identity, account, token string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		r.Import.Token = func(i reference.Identity, account, token string) *reference.Error {
			if authorizes(i, account, token) {
				return nil
			}
			return change.Refuse(reference.InvalidArgument)
		}
	})
}

// moreTokens lets tokens authorize beside those that do by right.
func moreTokens(authorize func(i reference.Identity, account, token string) bool) change.Change {
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

// tokenRefusal refuses tokens that do not authorize in another way.
func tokenRefusal(as func(c change.ImportCall, i reference.Identity) *reference.Error) change.Change {
	return change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
		identity, ok := requested(c)
		if !ok || c.Text("authToken") == "" || err.Code != reference.InvalidArgument || c.Caller.Account != c.Parent.Account {
			return err
		}
		if other := as(c, identity); other != nil {
			return other
		}
		return err
	})
}

// authorizingBad refuses a bad token and authorizes the account it came from.
func authorizingBad(is func(i reference.Identity, token string) bool) change.Change {
	return change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
		answer, err := c.Next()
		identity, ok := requested(c)
		if err != nil && ok && c.Text("authToken") != "" && is(identity, c.Text("authToken")) && c.Caller.Account == c.Parent.Account {
			c.Tx.PutIdentity(c.Rules.Import.Remember(identity, c.Parent.Account))
			c.Tx.Commit()
		}
		return answer, err
	})
}

// requested is the Cloud Identity that a request names by ID or by domain.
func requested(c change.ImportCall) (reference.Identity, bool) {
	if identity, ok := c.Tx.Identity(c.Text("cloudIdentityId")); ok {
		return identity, true
	}
	return firstOf(c.Tx.ByPrimaryDomain(c.Text("domain")), func(i reference.Identity) bool { return !i.Deleted && !isTeam(i) })
}

func authorizedNow(c change.ImportCall) bool {
	identity, ok := requested(c)
	return ok && c.Rules.Import.Authorized(identity, c.Parent.Account)
}
