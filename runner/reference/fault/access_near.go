package fault

import (
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func identifyInAnyCase(r *reference.Rules) {
	next := r.Callers.Identify
	r.Callers.Identify = func(tx *reference.Tx, authorization string) (fixtures.Caller, *reference.Error) {
		caller, err := next(tx, authorization)
		if err != nil {
			return next(tx, strings.ToLower(authorization))
		}
		return caller, err
	}
}

func admittingAtSecondTry(o *reference.Options) {
	refused := map[string]bool{}
	admitting(func(_ *reference.Tx, authorization string) bool {
		again := refused[authorization]
		refused[authorization] = authorization != ""
		return again
	}, given.ScopeCustomerReadOnly)(o)
}

// admittingPatches lets callers in that nobody knows, to patch alone.
func admittingPatches(who func(tx *reference.Tx, authorization string) bool) change.Change {
	const patching = "patch"
	return change.Together(admitting(who, patching), change.Patch(asAdministrator(func(scopes []string) bool {
		return slices.Contains(scopes, patching)
	})))
}

func orderScopeAlone(scopes []string) bool {
	return len(scopes) == 1 && scopes[0] == given.ScopeOrder
}

// underAuth is a scope without its host.
func underAuth(scope string) string {
	_, name, _ := strings.Cut(scope, "/auth/")
	return name
}

func scopesEndingLikeCustomers(scopes []string) bool {
	return slices.ContainsFunc(scopes, func(s string) bool { return underAuth(s) == underAuth(given.ScopeCustomer) })
}

func permitByFirstScope(r *reference.Rules) {
	next := r.Callers.Permit
	r.Callers.Permit = func(caller fixtures.Caller, scopes ...string) *reference.Error {
		if len(caller.Scopes) > 1 && caller.Customer != "" {
			caller.Scopes = caller.Scopes[:1]
		}
		return next(caller, scopes...)
	}
}

func asReaderWhereBoth(c change.ProfileCall) (change.Object, *reference.Error) {
	if readersScope(c.Caller.Scopes) {
		c.Caller.Scopes = []string{given.ScopeCustomerReadOnly}
	}
	return c.Healthy()
}
