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
	d.Describe("a caller without the right credentials", func() {
		credentials(d)
	})
	d.Describe("a caller that may only read", func() {
		readOnly(d)
	})
}

// intruder is a caller whose credentials do not reach the methods.
type intruder struct {
	requirement requirement.ID
	name        string
	role        role.Role
	scopes      []string
}

func intruders() []intruder {
	return []intruder{
		{requirement.DirectoryPermissionAnonymous, "no-bearer", role.Anonymous, nil},
		{requirement.DirectoryPermissionUnknownBearer, "never-issued", role.Unknown, nil},
		{requirement.DirectoryPermissionUnknownBearer, "issued-and-more", role.Extended, nil},
		{requirement.DirectoryPermissionUnknownBearer, "issued-and-cut", role.Truncated, nil},
		{requirement.DirectoryPermissionScope, "no-scope", role.Unscoped, nil},
		{requirement.DirectoryPermissionScope, "order-scope", role.Unscoped, []string{given.ScopeOrder}},
		{requirement.DirectoryPermissionScope, "similar-scopes", role.Unscoped,
			[]string{given.ScopeCustomer + ".other", given.ScopeCustomer[:len(given.ScopeCustomer)-1]}},
	}
}

// needs are a customer whose administrator lacks the scopes, beside one who
// has them.
func (i intruder) needs() given.Needs {
	caller := given.Caller(role.Unscoped, i.scopes...).Administering(role.Customer)
	return given.World(given.Customer().WithAdmin(), caller)
}

func credentials(d *specs.List) {
	for _, who := range intruders() {
		for _, k := range specs.Keys() {
			d.It("may not read: "+who.name+", "+k.Name, specs.Of(who.requirement, who.name, "get-"+k.Name), who.needs(), func(s *specs.Situation) {
				s.Expect(s.As(who.role).Get(k.Of(s, role.Customer))).To(match.BeRefused(401, 403))
			})
			d.It("may not update: "+who.name+", "+k.Name, specs.Of(who.requirement, who.name, "put-"+k.Name), who.needs(), func(s *specs.Situation) {
				before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
				s.Expect(s.As(who.role).Put(k.Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeRefused(401, 403))
				s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
			})
		}
	}
}

func readOnly(d *specs.List) {
	const id = requirement.DirectoryPermissionReadonly
	needs := given.World(given.Customer().WithAdmin(), given.Caller(role.Reader, given.ScopeCustomerReadOnly).Administering(role.Customer))
	for _, k := range specs.Keys() {
		d.It("may read: "+k.Name, specs.Of(id, "get-"+k.Name), needs, func(s *specs.Situation) {
			s.Expect(s.As(role.Reader).Get(k.Of(s, role.Customer))).To(match.HaveText("/id", s.Identity(role.Customer).ID))
		})
		d.It("may not update: "+k.Name, specs.Of(id, "put-"+k.Name), needs, func(s *specs.Situation) {
			before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
			s.Expect(s.As(role.Reader).Put(k.Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeRefused(401, 403))
			s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
		})
		d.It("may not patch: "+k.Name, specs.Of(id, "patch-"+k.Name).With(requirement.DirectoryPatch), needs, func(s *specs.Situation) {
			before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
			s.Expect(s.As(role.Reader).Patch(k.Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeRefused(401, 403))
			s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
		})
	}
}
