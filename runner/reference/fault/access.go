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

func keyFaults() []Fault {
	return []Fault{
		{"key-unknown-is-mine", requirement.DirectoryKeyUnknown, nil,
			"a key of no customer stands for the caller's own", change.Rules(func(r *reference.Rules) {
				next := r.Directory.Find
				r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
					if _, known := tx.Identity(id); !known && !strings.Contains(id, ".") {
						id = caller.Customer
					}
					return next(r, tx, caller, id)
				}
			})},
		{"key-by-prefix", requirement.DirectoryKeyUnknown, nil,
			"the beginning of an id stands for it", change.Rules(func(r *reference.Rules) {
				next := r.Directory.Key
				r.Directory.Key = func(caller fixtures.Caller, key string) string {
					if len(key) > 3 && strings.HasPrefix(caller.Customer, key) {
						return caller.Customer
					}
					return next(caller, key)
				}
			})},
		{"key-unknown-written", requirement.DirectoryKeyUnknown, nil,
			"an update under a key that begins with one's id is made", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if strings.HasPrefix(c.Key, c.Caller.Customer) && c.Caller.Customer != "" && c.Key != c.Caller.Customer {
					return c.Rules.Methods.Put(c.Rules, c.Tx, c.Caller, c.Caller.Customer, c.Body)
				}
				return c.Next()
			})},
		{"key-deleted-read", requirement.DirectoryKeyUnknown, nil,
			"a deleted customer is read and updated", change.Rules(func(r *reference.Rules) {
				r.Directory.Exists = func(reference.Identity) bool { return true }
			})},
		{"key-deleted-my-customer", requirement.DirectoryKeyUnknown, nil,
			"a deleted customer is read under my_customer", change.Getting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if identity, ok := c.Identity(); ok && c.Key == "my_customer" && identity.Deleted && mayRead(c) {
					return c.Rules.Directory.Render(identity), nil
				}
				return c.Next()
			})},
		{"key-foreign-read", requirement.DirectoryKeyForeign, nil,
			"a customer of another administrator is read", change.Getting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if identity, ok := c.Identity(); ok && !identity.Deleted && mayRead(c) {
					return c.Rules.Directory.Render(identity), nil
				}
				return c.Next()
			})},
		{"key-foreign-written", requirement.DirectoryKeyForeign, nil,
			"a customer of another administrator is updated", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if identity, ok := c.Identity(); ok && !identity.Deleted && identity.ID != c.Caller.Customer && c.Caller.Customer != "" && permitted(c) {
					c.Caller.Customer = identity.ID
					return reference.Healthy().Methods.Put(c.Rules, c.Tx, c.Caller, c.Key, c.Body)
				}
				return c.Next()
			})},
		{"key-foreign-told", requirement.DirectoryKeyForeign, nil,
			"the refusal to read another's customer names its organization", change.Getting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if identity, ok := c.Identity(); err != nil && ok && identity.Profile != nil {
					err = &reference.Error{Code: err.Code, Message: "You do not administer " + identity.Profile.PostalAddress["organizationName"] + "."}
				}
				return answer, err
			})},
		{"key-foreign-refused-after-writing", requirement.DirectoryKeyForeign, nil,
			"an update of another's customer is refused and stored", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				identity, ok := c.Identity()
				if email, given := c.Message.Text("alternateEmail"); err != nil && ok && given && identity.ID != c.Caller.Customer && permitted(c) {
					identity.Profile.AlternateEmail = email
					c.Tx.PutIdentity(identity)
					c.Tx.Commit()
				}
				return answer, err
			})},
	}
}

func accessFaults() []Fault {
	everybody := func(_ *reference.Tx, authorization string) bool { return authorization != "" }
	return []Fault{
		{"access-anonymous-read", requirement.DirectoryPermissionAnonymous, nil,
			"a customer is read by id without credentials", passing(given.ScopeCustomerReadOnly, func(_ *reference.Tx, authorization string) bool { return authorization == "" })},
		{"access-anonymous-write", requirement.DirectoryPermissionAnonymous, nil,
			"a customer is updated by id without credentials", passing(given.ScopeCustomer, func(_ *reference.Tx, authorization string) bool { return authorization == "" })},
		{"access-unknown-bearer", requirement.DirectoryPermissionUnknownBearer, nil,
			"a customer is read by id with any bearer", passing(given.ScopeCustomerReadOnly, everybody)},
		{"access-bearer-by-beginning", requirement.DirectoryPermissionUnknownBearer,
			also(requirement.ImportPermissionUnknownBearer, requirement.ImportReadBackPermission), "a bearer that begins with one that was issued is taken for it", change.Rules(func(r *reference.Rules) {
				next := r.Callers.Identify
				r.Callers.Identify = func(tx *reference.Tx, authorization string) (fixtures.Caller, *reference.Error) {
					caller, err := next(tx, authorization)
					if err != nil && len(authorization) > 1 {
						return next(tx, authorization[:len(authorization)-1])
					}
					return caller, err
				}
			})},
		{"access-in-any-scope", requirement.DirectoryPermissionScope, nil,
			"a customer is read in any scope", change.Getting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				c.Caller.Scopes = []string{given.ScopeCustomer}
				return reference.Healthy().Methods.Get(c.Rules, c.Tx, c.Caller, c.Key)
			})},
		{"access-write-in-order-scope", requirement.DirectoryPermissionScope, nil,
			"a customer is updated in Cloud Channel's scope", change.Rules(func(r *reference.Rules) {
				r.Directory.WriteScopes = []string{given.ScopeCustomer, given.ScopeOrder}
			})},
		{"access-write-in-similar-scope", requirement.DirectoryPermissionScope,
			nil, "a customer is updated in a scope that begins like the right one", change.Putting(func(c change.ProfileCall) (change.Object, *reference.Error) {
				if slices.ContainsFunc(c.Caller.Scopes, func(s string) bool {
					return strings.HasPrefix(s, given.ScopeCustomer) && s != given.ScopeCustomerReadOnly
				}) {
					c.Caller.Scopes = []string{given.ScopeCustomer}
				}
				return reference.Healthy().Methods.Put(c.Rules, c.Tx, c.Caller, c.Key, c.Body)
			})},
		{"access-readers-write", requirement.DirectoryPermissionReadonly, nil,
			"a caller that may only read updates", change.Rules(func(r *reference.Rules) {
				put := r.Methods.Put
				r.Methods.Put = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string, body []byte) (change.Object, *reference.Error) {
					return put(r, tx, promoted(caller), key, body)
				}
			})},
		{"access-readers-patch", requirement.DirectoryPermissionReadonly, nil,
			"a caller that may only read patches", change.Rules(func(r *reference.Rules) {
				patch := r.Methods.Patch
				r.Methods.Patch = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, key string, body []byte) (change.Object, *reference.Error) {
					return patch(r, tx, promoted(caller), key, body)
				}
			})},
		{"access-readers-may-not-read", requirement.DirectoryPermissionReadonly, nil,
			"a caller that may only read may not even read", change.Rules(func(r *reference.Rules) {
				r.Directory.ReadScopes = []string{given.ScopeCustomer}
			})},
	}
}

// promoted lets readers write.
func promoted(caller fixtures.Caller) fixtures.Caller {
	if slices.Contains(caller.Scopes, given.ScopeCustomerReadOnly) {
		caller.Scopes = []string{given.ScopeCustomer}
	}
	return caller
}
