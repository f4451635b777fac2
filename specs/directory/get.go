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
	getByID(d)
	getMyCustomer(d)
	getSchema(d)
	getStable(d)
	getLacking(d)
	getNotModified(d)
}

var profile = profiles("full")

// known has a customer of which as much is known as was chosen, beside another.
func known(c specs.Choice) given.Needs {
	return given.World(given.CloudIdentity().WithAdmin().Knowing(profile.In(c)), bystander())
}

func getByID(d *specs.List) {
	d.It("finds a customer {profile} by its id", specs.Of(requirement.DirectoryGetByID, profile), known, func(s *specs.Situation) {
		identity := s.Identity(role.Customer)
		answer := s.Get(identity.ID)
		s.Expect(answer).To(match.HaveText("/id", identity.ID), match.HavePrimaryDomain(identity.PrimaryDomain))
	})
	d.It("returns what it knows of a customer by its id", specs.Of(requirement.DirectoryGetByID, specs.Word("known-data")), wellKnown(),
		func(s *specs.Situation) {
			known := s.Identity(role.Customer).Profile
			s.Expect(s.Get(s.Identity(role.Customer).ID)).To(
				match.HaveText("/alternateEmail", known.AlternateEmail),
				match.HaveText("/postalAddress/organizationName", known.PostalAddress["organizationName"]))
		})
}

func getMyCustomer(d *specs.List) {
	d.It("returns a customer {profile} to its administrator by the alias my_customer as it does by its id",
		specs.Of(requirement.DirectoryGetMyCustomer, profile), known, func(s *specs.Situation) {
			own := s.Get(api.MyCustomer)
			s.Expect(own).To(match.HaveText("/id", s.Identity(role.Customer).ID))
			s.Expect(s.Get(s.Identity(role.Customer).ID)).To(match.BeTheResourceOf(own, etag))
		})
	d.It("returns to each of two callers its own customer by the alias my_customer",
		specs.Of(requirement.DirectoryGetMyCustomer, specs.Word("two-callers")), withBystander(), func(s *specs.Situation) {
			for _, who := range []role.Role{role.Customer, role.Bystander, role.Customer} {
				s.Expect(s.As(who).Get(api.MyCustomer)).To(match.HaveText("/id", s.Identity(who).ID))
			}
		})
}

func getSchema(d *specs.List) {
	d.It("returns a customer {profile} {key} in a body that conforms to its schema",
		specs.Of(requirement.DirectoryGetSchema, profile, key), known, func(s *specs.Situation) {
			answer := s.Assume(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeOK())
			s.Expect(answer).To(match.Conform())
		})
}

func getStable(d *specs.List) {
	d.It("returns a customer {profile} {key} unchanged as long as nobody writes",
		specs.Of(requirement.DirectoryGetStable, profile, key), known, func(s *specs.Situation) {
			first := s.Assume(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeOK())
			s.Expect(s.Get(key.In(s).Of(s, role.Customer))).To(match.BeTheResourceOf(first, etag))
		})
}
