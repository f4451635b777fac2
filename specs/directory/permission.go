package directory

import (
	"strings"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func permission(d *specs.List) {
	credentials(d)
	patches(d)
	bothScopes(d)
	readOnly(d)
}

// intruder is a caller whose credentials do not reach the methods.
type intruder struct {
	judges requirement.ID
	role   role.Role
	scopes []string
}

// caller is the axis of callers that must be refused.
var caller = specs.NewAxis("caller", []specs.Value[intruder]{
	{ID: "no-bearer", Phrase: "a caller without credentials",
		Is: intruder{requirement.DirectoryPermissionAnonymous, role.Anonymous, nil}},
	{ID: "never-issued", Phrase: "a caller with a bearer token that was never issued",
		Is: intruder{requirement.DirectoryPermissionUnknownBearer, role.Unknown, nil}},
	{ID: "issued-and-more", Phrase: "a caller with an issued bearer token and more behind it",
		Is: intruder{requirement.DirectoryPermissionUnknownBearer, role.Extended, nil}},
	{ID: "issued-and-cut", Phrase: "a caller with the beginning of an issued bearer token",
		Is: intruder{requirement.DirectoryPermissionUnknownBearer, role.Truncated, nil}},
	{ID: "issued-in-other-case", Phrase: "a caller with an issued bearer token in other letter case",
		Is: intruder{requirement.DirectoryPermissionUnknownBearer, role.Recased, nil}},
	{ID: "no-scope", Phrase: "a caller without any scope",
		Is: intruder{requirement.DirectoryPermissionScope, role.Unscoped, nil}},
	{ID: "order-scope", Phrase: "a caller with the scope for orders alone",
		Is: intruder{requirement.DirectoryPermissionScope, role.Unscoped, []string{given.ScopeOrder}}},
	{ID: "similar-scopes", Phrase: "a caller with scopes that resemble the right one",
		Is: intruder{requirement.DirectoryPermissionScope, role.Unscoped,
			append(nearScopes(given.ScopeCustomer), nearScopes(given.ScopeCustomerReadOnly)...)}},
	{ID: "other-scopes", Phrase: "a caller with all scopes but the right ones",
		Is: intruder{requirement.DirectoryPermissionScope, role.Unscoped, otherScopes()}},
})

// nearScopes are like a scope: one longer, one shorter, and those that end like
// it under other hosts.
func nearScopes(scope string) []string {
	_, name, _ := strings.Cut(scope, "://www.googleapis.com")
	return []string{
		scope + ".other", scope + "s", scope[:len(scope)-1], "https://customs.example" + name, "https://www.googleapis.com.customs.example" + name,
	}
}

// otherScopes are those of other methods of the two APIs.
func otherScopes() []string {
	scopes := []string{given.ScopeOrder}
	for _, name := range []string{"admin.directory.domain", "admin.directory.orgunit", "admin.directory.user", "admin.directory.user.readonly", "cloud-platform"} {
		scopes = append(scopes, "https://www.googleapis.com/auth/"+name)
	}
	return scopes
}

// intruded are a customer whose administrator lacks the scopes, beside one who
// has them.
func intruded(c specs.Choice) given.Needs {
	return given.World(given.CloudIdentity().WithAdmin(), unscoped(caller.In(c).scopes...))
}

func credentials(d *specs.List) {
	judges := func(c specs.Choice) requirement.ID { return caller.In(c).judges }
	d.It("refuses to let {caller} read a customer {get}", specs.OfEach(judges, caller, reading), intruded, func(s *specs.Situation) {
		for range 2 {
			s.Expect(s.As(caller.In(s).role).Get(reading.In(s).Of(s, role.Customer))).To(beUnauthorized())
		}
	})
	d.It("refuses to let {caller} update a customer {put}", specs.OfEach(judges, caller, putting), intruded, func(s *specs.Situation) {
		before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
		s.Expect(s.As(caller.In(s).role).Put(putting.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(beUnauthorized())
		s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
	})
}

// patches are refused by either key, the one refusal after the other.
func patches(d *specs.List) {
	judges := func(c specs.Choice) requirement.ID { return caller.In(c).judges }
	d.It("refuses to let {caller} patch a customer by either key", specs.OfEach(judges, caller, specs.Word("patch")).With(requirement.DirectoryPatch), intruded,
		func(s *specs.Situation) {
			before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
			for _, patch := range key.All() {
				s.Expect(s.As(caller.In(s).role).Patch(patch.Of(s, role.Customer), s.Profile(role.Customer))).To(beUnauthorized())
			}
			s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
		})
}

// bothScopes are held by one caller, in either order.
func bothScopes(d *specs.List) {
	scopes := specs.NewAxis("scopes", []specs.Value[[]string]{
		{ID: "both-scopes", Phrase: "both customer scopes", Is: []string{given.ScopeCustomer, given.ScopeCustomerReadOnly}},
		{ID: "all-scopes", Phrase: "both customer scopes behind that for orders", Is: []string{given.ScopeOrder, given.ScopeCustomerReadOnly, given.ScopeCustomer}},
	})
	needs := func(c specs.Choice) given.Needs {
		return given.World(given.CloudIdentity().WithAdmin(), deputy(scopes.In(c)...))
	}
	for _, c := range ofEachWrite(func(writes specs.Axis[write]) specs.Case {
		return specs.Of(requirement.DirectoryPermissionScope, scopes, writes, key.InTurn(scopes, writes))
	}) {
		d.It("lets a caller with {scopes} read a customer {key} and serves {write} of it", c, needs, func(s *specs.Situation) {
			k := key.In(s).Of(s, role.Customer)
			s.Expect(s.As(role.Deputy).Get(k)).To(match.HaveText("/id", s.Identity(role.Customer).ID))
			s.Expect(writes.In(s)(s.As(role.Deputy), k, s.Profile(role.Customer))).To(match.BeOK())
		})
	}
}

func readOnly(d *specs.List) {
	patching := specs.Keys().As("patch")
	of := func(k specs.Part) specs.Case { return specs.Of(requirement.DirectoryPermissionReadonly, k) }
	needs := specs.Given(given.CloudIdentity().WithAdmin(), reader())
	d.It("lets a caller with the read-only scope read a customer {get}", of(reading), needs, func(s *specs.Situation) {
		s.Expect(s.As(role.Reader).Get(reading.In(s).Of(s, role.Customer))).To(match.HaveText("/id", s.Identity(role.Customer).ID))
	})
	d.It("refuses to let a caller with the read-only scope update a customer {put}", of(putting), needs, func(s *specs.Situation) {
		before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
		s.Expect(s.As(role.Reader).Put(putting.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(beUnauthorized())
		s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
	})
	d.It("refuses to let a caller with the read-only scope patch a customer {patch}", of(patching).With(requirement.DirectoryPatch), needs,
		func(s *specs.Situation) {
			before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
			s.Expect(s.As(role.Reader).Patch(patching.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(beUnauthorized())
			s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
		})
}
