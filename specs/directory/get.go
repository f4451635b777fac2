package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func get(d *specs.List) {
	d.Describe("reading a customer", func() {
		getByID(d)
		getMyCustomer(d)
		getSchema(d)
		getStable(d)
	})
}

// profiles are how much the Directory may know of a customer.
func profiles() []given.ProfileKind {
	return []given.ProfileKind{given.Full, given.NoAddress, given.EmptyAddress, given.NoProfile}
}

func knowing(kind given.ProfileKind) given.Needs {
	return given.World(given.Customer().WithAdmin().Knowing(kind), given.Customer().As(role.Bystander).WithAdmin())
}

func getByID(d *specs.List) {
	for _, kind := range profiles() {
		d.It("returns the customer of that id: "+string(kind), specs.Of(requirement.DirectoryGetByID, string(kind)),
			knowing(kind), func(s *specs.Situation) {
				identity := s.Identity(role.Customer)
				answer := s.Get(identity.ID)
				s.Expect(answer).To(match.HaveText("/id", identity.ID), match.HavePrimaryDomain(identity.PrimaryDomain))
			})
	}
	d.It("returns what is known of it", specs.Of(requirement.DirectoryGetByID, "known-data"), customer(), func(s *specs.Situation) {
		profile := s.Identity(role.Customer).Profile
		s.Expect(s.Get(s.Identity(role.Customer).ID)).To(
			match.HaveText("/alternateEmail", profile.AlternateEmail),
			match.HaveText("/postalAddress/organizationName", profile.PostalAddress["organizationName"]))
	})
}

func getMyCustomer(d *specs.List) {
	for _, kind := range profiles() {
		d.It("returns the caller's own under my_customer, as by id: "+string(kind),
			specs.Of(requirement.DirectoryGetMyCustomer, string(kind)), knowing(kind), func(s *specs.Situation) {
				own := s.Get(api.MyCustomer)
				s.Expect(own).To(match.HaveText("/id", s.Identity(role.Customer).ID))
				s.Expect(s.Get(s.Identity(role.Customer).ID)).To(match.BeTheResourceOf(own, etag))
			})
	}
	d.It("returns to each caller its own under my_customer", specs.Of(requirement.DirectoryGetMyCustomer, "two-callers"),
		withBystander(), func(s *specs.Situation) {
			for _, who := range []role.Role{role.Customer, role.Bystander, role.Customer} {
				s.Expect(s.As(who).Get(api.MyCustomer)).To(match.HaveText("/id", s.Identity(who).ID))
			}
		})
}

func getSchema(d *specs.List) {
	for _, kind := range profiles() {
		for _, k := range specs.Keys() {
			d.It("returns a body that conforms to its schema: "+string(kind)+", "+k.Name,
				specs.Of(requirement.DirectoryGetSchema, string(kind), k.Name), knowing(kind), func(s *specs.Situation) {
					answer := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
					s.Expect(answer).To(match.Conform())
				})
		}
	}
}

func getStable(d *specs.List) {
	for _, kind := range profiles() {
		for _, k := range specs.Keys() {
			d.It("returns the same as long as nobody writes: "+string(kind)+", "+k.Name,
				specs.Of(requirement.DirectoryGetStable, string(kind), k.Name), knowing(kind), func(s *specs.Situation) {
					first := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
					s.Expect(s.Get(k.Of(s, role.Customer))).To(match.BeTheResourceOf(first))
				})
		}
	}
}
