package fault

import (
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// anybody is the account and customer of a caller that was let in.
const anybody = "*"

// admitting lets callers in that nobody knows. They may do in one scope what
// the account or the customer of the path may.
func admitting(who func(tx *reference.Tx, authorization string) bool, scope string) change.Change {
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

func withoutCredentials(_ *reference.Tx, authorization string) bool { return authorization == "" }
func withAnyBearer(_ *reference.Tx, authorization string) bool      { return authorization != "" }

func withLongerBearer(tx *reference.Tx, authorization string) bool {
	bearer := strings.TrimPrefix(authorization, "Bearer ")
	_, known := tx.Caller(bearer[:max(0, len(bearer)-1)])
	return known
}

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
