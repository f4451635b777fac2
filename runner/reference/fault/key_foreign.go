package fault

import (
	"net/http"
	"slices"
	"strings"
	"sync"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func byReader(c change.ProfileCall, i reference.Identity) bool {
	return isAlive(i) && !slices.Contains(c.Caller.Scopes, given.ScopeCustomer)
}

func byAuthorizedReseller(c change.ProfileCall, i reference.Identity) bool {
	return isAlive(i) && slices.Contains(i.AuthorizedAccounts, c.Caller.Account)
}

func inBothScopes(c change.ProfileCall, i reference.Identity) bool {
	return isAlive(i) && readersScope(c.Caller.Scopes) && slices.Contains(c.Caller.Scopes, given.ScopeCustomer)
}

// administeringToo lets callers that administer a customer administer others.
func administeringToo(may func(id, own string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.Administers
		r.Directory.Administers = func(caller fixtures.Caller, id string) bool {
			return next(caller, id) || caller.Customer != "" && may(id, caller.Customer)
		}
	})
}

// ofAnother tells whether a call is about a customer that its caller, who
// administers one, does not administer.
func ofAnother(c change.ProfileCall, i reference.Identity) bool {
	return isAlive(i) && c.Caller.Customer != "" && c.Caller.Customer != anybody && i.ID != c.Caller.Customer
}

func readForeignAtSecondTry(o *reference.Options) {
	asked := map[string]bool{}
	readingToo(func(c change.ProfileCall, i reference.Identity) bool {
		key := c.Caller.Bearer + i.ID
		again := asked[key]
		asked[key] = ofAnother(c, i)
		return again
	})(o)
}

// tellingForeign puts the domain of a customer into the header of the refusal to
// do something with it.
func tellingForeign(method func(wrap func(c change.ProfileCall) (change.Object, *reference.Error)) change.Change) change.Change {
	return func(o *reference.Options) {
		refused := &sync.Map{} // domains by the customerKey that was sent
		method(func(c change.ProfileCall) (change.Object, *reference.Error) {
			answer, err := c.Next()
			if identity, ok := c.Identity(); ok && err != nil && ofAnother(c, identity) {
				refused.Store(c.Key, identity.PrimaryDomain)
			}
			return answer, err
		})(o)
		change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			next.ServeHTTP(&head{w, func(header http.Header, status int) int {
				key := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
				if domain, ok := refused.LoadAndDelete(key); ok {
					header.Set("X-Customer-Domain", domain.(string))
				}
				return status
			}}, r)
		})(o)
	}
}

func writeCustomerOfBody(c change.ProfileCall, _ change.Object) {
	id, _ := c.Sent()["id"].(string)
	if other, ok := c.Tx.Identity(id); ok && ofAnother(c, other) {
		c.Rules.Directory.PatchFill(&other, c.Message)
		c.Tx.PutIdentity(other)
	}
}
