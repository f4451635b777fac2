package fault

import (
	"slices"
	"strings"

	"customs.example/fixtures/given"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Credentials that are nearly right, and callers that may do much, but not this.
func nearPermissionFaults() []Fault {
	return []Fault{
		{"permission-bearer-in-any-case-import", requirement.ImportPermissionUnknownBearer,
			"a bearer in another letter case than that which was issued may import", admitting(withBearerInSmallLetters, given.ScopeOrder)},
		{"permission-bearer-by-ending-import", requirement.ImportPermissionUnknownBearer,
			"a bearer that ends with one that was issued may import", admitting(withBearerAtTheEnd, given.ScopeOrder)},
		{"permission-import-in-scope-of-any-host", requirement.ImportPermissionScope,
			"a scope that ends like that of orders may import, under whichever host", importingInScope(scopesEndingLikeOrders)},
		{"permission-import-in-scope-of-any-case", requirement.ImportPermissionScope,
			"the scope of orders may import in any letter case", importingInScope(scopesSpeltLikeOrders)},
		{"permission-administrator-needs-no-scope", requirement.ImportPermissionScope,
			"whoever administers a customer in the Directory needs no scope of Cloud Channel to import it", change.Import(admitAdministrators)},
		{"permission-administrator-is-authorized", requirement.ImportPermissionNotAuthorized,
			"a reseller whose caller administers the customer in the Directory needs no authorization", change.Import(authorizeAdministrators)},
		{"permission-read-back-in-scope-of-any-host", requirement.ImportReadBackPermission,
			"a scope that ends like that of orders may read a customer back", readingBack(readBackInScopeOfAnyHost)},
	}
}

func withBearerInSmallLetters(tx *reference.Tx, authorization string) bool {
	_, known := tx.Caller(strings.ToLower(strings.TrimPrefix(authorization, "Bearer ")))
	return known
}

func withBearerAtTheEnd(tx *reference.Tx, authorization string) bool {
	bearer := strings.TrimPrefix(authorization, "Bearer ")
	_, known := tx.Caller(bearer[min(1, len(bearer)):])
	return known
}

func scopesEndingLikeOrders(scopes []string) bool {
	ending := given.ScopeOrder[strings.LastIndexByte(given.ScopeOrder, '/'):]
	return slices.ContainsFunc(scopes, func(s string) bool { return strings.HasSuffix(s, ending) })
}

func scopesSpeltLikeOrders(scopes []string) bool {
	return slices.ContainsFunc(scopes, func(s string) bool { return strings.EqualFold(s, given.ScopeOrder) })
}

func administered(c change.ImportCall) (reference.Identity, bool) {
	identity, ok := requested(c)
	return identity, ok && c.Caller.Customer == identity.ID
}

func admitAdministrators(c change.ImportCall) (change.Object, *reference.Error) {
	if _, administers := administered(c); !administers {
		return c.Next()
	}
	c.Caller.Scopes = []string{given.ScopeOrder}
	return c.Healthy()
}

func authorizeAdministrators(c change.ImportCall) (change.Object, *reference.Error) {
	if _, administers := administered(c); !administers || !c.IntoOwnAccount() {
		return c.Next()
	}
	authorizeRequested(c)
	return c.Healthy()
}

func readBackInScopeOfAnyHost(c readBackCall) (change.Object, *reference.Error) {
	if scopesEndingLikeOrders(c.caller.Scopes) {
		c.caller.Scopes = []string{given.ScopeOrder}
	}
	return c.next()
}
