package channelimport

import (
	"strings"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// intruder is a caller whose credentials do not reach the method.
type intruder struct {
	judges requirement.ID
	role   role.Role
	// scopes are those of an unscoped caller.
	scopes []string
	// administers says that an unscoped caller administers the customer besides.
	administers bool
}

var intruders = specs.NewAxis("caller", []specs.Value[intruder]{
	{ID: "no-bearer", Phrase: "a caller without credentials",
		Is: intruder{judges: requirement.ImportPermissionAnonymous, role: role.Anonymous}},
	{ID: "never-issued", Phrase: "a caller with a bearer token that was never issued",
		Is: unknownBearer(role.Unknown)},
	{ID: "issued-and-more", Phrase: "a caller with an issued bearer token and more behind it",
		Is: unknownBearer(role.Extended)},
	{ID: "issued-and-cut", Phrase: "a caller with the beginning of an issued bearer token",
		Is: unknownBearer(role.Truncated)},
	{ID: "no-scope", Phrase: "a caller without any scope",
		Is: unscoped()},
	{ID: "directory-scope", Phrase: "a caller with the scope for the Directory alone",
		Is: unscoped(given.ScopeCustomer)},
	{ID: "similar-scopes", Phrase: "a caller with scopes that resemble the right one",
		Is: unscoped(given.ScopeOrder+".readonly", given.ScopeOrder[:len(given.ScopeOrder)-1])},
	{ID: "issued-behind-more", Phrase: "a caller with an issued bearer token and more before it",
		Is: unknownBearer(role.Preceded)},
	{ID: "issued-in-other-case", Phrase: "a caller with an issued bearer token in other letter case",
		Is: unknownBearer(role.Recased)},
	{ID: "scopes-of-other-spelling", Phrase: "a caller with the right scope under another host and in other letter case",
		Is: unscoped(strings.Replace(given.ScopeOrder, "www.googleapis.com", "www.googleapis.example", 1), strings.ToUpper(given.ScopeOrder))},
	{ID: "directory-scopes", Phrase: "the customer's own administrator with both scopes for the Directory",
		Is: administering(unscoped(given.ScopeCustomer, given.ScopeCustomerReadOnly))},
})

func unknownBearer(r role.Role) intruder {
	return intruder{judges: requirement.ImportPermissionUnknownBearer, role: r}
}

func unscoped(scopes ...string) intruder {
	return intruder{judges: requirement.ImportPermissionScope, role: role.Unscoped, scopes: scopes}
}

func administering(i intruder) intruder {
	i.administers = true
	return i
}

// needs are the intruder's own, and more.
func (i intruder) needs(more ...given.Need) given.Needs {
	return given.World(append(more, i.caller()...)...)
}

// caller is the clause of an intruder that is somebody.
func (i intruder) caller() []given.Need {
	if i.role != role.Unscoped {
		return nil
	}
	caller := given.Caller(role.Unscoped, i.scopes...).Without(given.ScopeOrder).ActingFor(role.Reseller)
	if i.administers {
		caller = caller.Administering(role.Customer)
	}
	return []given.Need{caller}
}
