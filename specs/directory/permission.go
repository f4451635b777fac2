package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func permission(d *specs.List) {
	credentials(d)
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
	{ID: "no-scope", Phrase: "a caller without any scope",
		Is: intruder{requirement.DirectoryPermissionScope, role.Unscoped, nil}},
	{ID: "order-scope", Phrase: "a caller with the scope for orders alone",
		Is: intruder{requirement.DirectoryPermissionScope, role.Unscoped, []string{given.ScopeOrder}}},
	{ID: "similar-scopes", Phrase: "a caller with scopes that resemble the right one",
		Is: intruder{requirement.DirectoryPermissionScope, role.Unscoped,
			[]string{given.ScopeCustomer + ".other", given.ScopeCustomer[:len(given.ScopeCustomer)-1]}}},
})

// intruded are a customer whose administrator lacks the scopes, beside one who
// has them.
func intruded(c specs.Choice) given.Needs {
	return given.World(given.CloudIdentity().WithAdmin(), unscoped(caller.In(c).scopes...))
}

func credentials(d *specs.List) {
	judges := func(c specs.Choice) requirement.ID { return caller.In(c).judges }
	d.It("refuses to let {caller} read a customer {get}", specs.OfEach(judges, caller, reading), intruded, func(s *specs.Situation) {
		s.Expect(s.As(caller.In(s).role).Get(reading.In(s).Of(s, role.Customer))).To(beUnauthorized())
	})
	d.It("refuses to let {caller} update a customer {put}", specs.OfEach(judges, caller, putting), intruded, func(s *specs.Situation) {
		before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
		s.Expect(s.As(caller.In(s).role).Put(putting.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(beUnauthorized())
		s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
	})
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
