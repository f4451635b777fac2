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

func accessFaults() []Fault {
	return []Fault{
		{"access-anonymous-read", requirement.DirectoryPermissionAnonymous,
			"a customer is read by id without credentials", admitting(withoutCredentials, given.ScopeCustomerReadOnly)},
		{"access-anonymous-write", requirement.DirectoryPermissionAnonymous,
			"a customer is updated by id without credentials", admitting(withoutCredentials, given.ScopeCustomer)},
		{"access-anonymous-patch", requirement.DirectoryPermissionAnonymous,
			"a customer is patched by id without credentials", admittingPatches(withoutCredentials)},
		{"access-unknown-bearer", requirement.DirectoryPermissionUnknownBearer,
			"a customer is read by id with any bearer", admitting(withAnyBearer, given.ScopeCustomerReadOnly)},
		{"access-bearer-by-beginning", requirement.DirectoryPermissionUnknownBearer,
			"a bearer that begins with one that was issued is taken for it", change.Rules(identifyByBeginning)},
		{"access-bearer-in-any-case", requirement.DirectoryPermissionUnknownBearer,
			"a bearer is compared without case", change.Rules(identifyInAnyCase)},
		{"access-bearer-known-by-its-refusal", requirement.DirectoryPermissionUnknownBearer,
			"a bearer that was refused reads by id when it comes again", admittingAtSecondTry},
		{"access-unknown-bearer-patch", requirement.DirectoryPermissionUnknownBearer,
			"a customer is patched by id with any bearer", admittingPatches(withAnyBearer)},
		{"access-in-any-scope", requirement.DirectoryPermissionScope,
			"a customer is read in any scope", change.Get(asAdministrator(anyScopes))},
		{"access-write-in-order-scope", requirement.DirectoryPermissionScope,
			"a customer is updated in Cloud Channel's scope", change.Rules(writeInOrderScope)},
		{"access-write-in-similar-scope", requirement.DirectoryPermissionScope,
			"a customer is updated in a scope that begins like the right one", change.Put(asAdministrator(scopesLikeCustomers))},
		{"access-patch-in-order-scope", requirement.DirectoryPermissionScope,
			"a customer is patched in Cloud Channel's scope", change.Patch(asAdministrator(orderScopeAlone))},
		{"access-patch-in-similar-scope", requirement.DirectoryPermissionScope,
			"a customer is patched in a scope that begins like the right one", change.Patch(asAdministrator(scopesLikeCustomers))},
		{"access-scope-of-another-host", requirement.DirectoryPermissionScope,
			"a customer is read in a scope that ends like the right one, under whichever host", change.Get(asAdministrator(scopesEndingLikeCustomers))},
		{"access-first-scope-alone", requirement.DirectoryPermissionScope,
			"of a bearer's scopes the first alone counts", change.Rules(permitByFirstScope)},
		{"access-readers-scope-wins", requirement.DirectoryPermissionScope,
			"a bearer that has the scope of readers too may not patch", change.Patch(asReaderWhereBoth)},
		{"access-readers-write", requirement.DirectoryPermissionReadonly,
			"a caller that may only read updates", change.Put(asAdministrator(readersScope))},
		{"access-readers-patch", requirement.DirectoryPermissionReadonly,
			"a caller that may only read patches", change.Patch(asAdministrator(readersScope))},
		{"access-readers-may-not-read", requirement.DirectoryPermissionReadonly,
			"a caller that may only read may not even read", change.Rules(readInWritersScope)},
	}
}

func identifyByBeginning(r *reference.Rules) {
	next := r.Callers.Identify
	r.Callers.Identify = func(tx *reference.Tx, authorization string) (fixtures.Caller, *reference.Error) {
		caller, err := next(tx, authorization)
		if err != nil && len(authorization) > 1 {
			return next(tx, authorization[:len(authorization)-1])
		}
		return caller, err
	}
}

// asAdministrator serves callers with some scopes as if they had that which
// writes, and the others as they are.
func asAdministrator(like func(scopes []string) bool) func(change.ProfileCall) (change.Object, *reference.Error) {
	return func(c change.ProfileCall) (change.Object, *reference.Error) {
		if like(c.Caller.Scopes) {
			c.Caller.Scopes = []string{given.ScopeCustomer}
		}
		return c.Healthy()
	}
}

func scopesLikeCustomers(scopes []string) bool {
	return slices.ContainsFunc(scopes, func(s string) bool {
		return strings.HasPrefix(s, given.ScopeCustomer) && s != given.ScopeCustomerReadOnly
	})
}

func readersScope(scopes []string) bool { return slices.Contains(scopes, given.ScopeCustomerReadOnly) }

func writeInOrderScope(r *reference.Rules) {
	r.Directory.WriteScopes = []string{given.ScopeCustomer, given.ScopeOrder}
}

func readInWritersScope(r *reference.Rules) { r.Directory.ReadScopes = []string{given.ScopeCustomer} }
