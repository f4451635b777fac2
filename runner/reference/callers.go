package reference

import (
	"slices"
	"strings"

	"customs.example/fixtures"
)

func identify(tx *Tx, authorization string) (fixtures.Caller, *Error) {
	scheme, bearer, _ := strings.Cut(authorization, " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return fixtures.Caller{}, refuse(Unauthenticated, "Login Required.")
	}
	caller, ok := tx.Caller(strings.TrimSpace(bearer))
	if !ok {
		return fixtures.Caller{}, refuse(Unauthenticated, "Invalid Credentials.")
	}
	return caller, nil
}

func permit(caller fixtures.Caller, scopes ...string) *Error {
	held := func(scope string) bool { return slices.Contains(caller.Scopes, scope) }
	if !slices.ContainsFunc(scopes, held) {
		return refuse(PermissionDenied, "Request had insufficient authentication scopes.")
	}
	return nil
}

func ownAccount(caller fixtures.Caller, account string) *Error {
	if caller.Account != account {
		return refuse(PermissionDenied, "The caller does not act for "+account+".")
	}
	return nil
}

func isAlive(identity Identity) bool { return !identity.Deleted }
