package directory

import (
	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func key(d *specs.List) {
	d.Describe("a key of no customer", func() {
		unknownKey(d)
		deletedCustomer(d)
	})
	d.Describe("a key of a customer that the caller does not administer", func() {
		foreignKey(d)
	})
	d.Describe("a primary domain for a key", func() {
		domainKey(d)
	})
}

func unknownKey(d *specs.List) {
	for _, row := range []struct {
		name, text string
		key        func(*specs.Situation) string
	}{
		{"never-given", "that was never given", func(s *specs.Situation) string { return s.UnknownIdentity() }},
		{"cut", "that is the beginning of an id", func(s *specs.Situation) string {
			id := s.Identity(role.Customer).ID
			return id[:len(id)-1]
		}},
		{"and-more", "that begins with an id", func(s *specs.Situation) string { return s.Identity(role.Customer).ID + "0" }},
	} {
		d.It("is not read: "+row.text, specs.Of(requirement.DirectoryKeyUnknown, row.name, "get"), customer(), func(s *specs.Situation) {
			s.Expect(s.Get(row.key(s))).To(match.BeRefused(400, 403, 404))
		})
		d.It("is not updated: "+row.text, specs.Of(requirement.DirectoryKeyUnknown, row.name, "put"), customer(), func(s *specs.Situation) {
			before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
			s.Expect(s.Put(row.key(s), s.Profile(role.Customer))).To(match.BeRefused(400, 403, 404))
			s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
		})
	}
}

func deletedCustomer(d *specs.List) {
	gone := given.World(given.Customer().WithAdmin().Gone())
	for _, k := range specs.Keys() {
		d.It("is not read: deleted, "+k.Name, specs.Of(requirement.DirectoryKeyUnknown, "deleted", "get-"+k.Name), gone, func(s *specs.Situation) {
			s.Expect(s.Get(k.Of(s, role.Customer))).To(match.BeRefused(400, 403, 404))
		})
		d.It("is not updated: deleted, "+k.Name, specs.Of(requirement.DirectoryKeyUnknown, "deleted", "put-"+k.Name), gone, func(s *specs.Situation) {
			s.Expect(s.Put(k.Of(s, role.Customer), s.Profile(role.Customer))).To(match.BeRefused(400, 403, 404))
		})
	}
}

// foreignKey has two customers, each with an administrator of its own.
func foreignKey(d *specs.List) {
	two := given.World(given.Customer().WithAdmin().WithDomains(1), given.Customer().As(role.OtherCustomer).WithAdmin().WithDomains(1))
	d.It("is not read, and nothing of it is told", specs.Of(requirement.DirectoryKeyForeign, "get"), two, func(s *specs.Situation) {
		other := s.Identity(role.OtherCustomer)
		s.Expect(s.Get(other.ID)).To(match.BeRefused(403, 404), match.NotDisclose(everythingOf(other)...))
	})
	d.It("is not updated, and nothing of it is told", specs.Of(requirement.DirectoryKeyForeign, "put"), two, func(s *specs.Situation) {
		other := s.Identity(role.OtherCustomer)
		before := s.Assume(s.As(role.OtherCustomer).Get(other.ID)).To(match.BeOK())
		sent := s.Profile(role.OtherCustomer)
		// What was sent may be told: the domain is left out of what may not.
		s.Expect(s.Put(other.ID, sent)).To(match.BeRefused(403, 404), match.NotDisclose(everythingOf(other)[1:]...))
		s.Expect(s.As(role.OtherCustomer).Get(other.ID)).To(match.BeTheResourceOf(before, etag))
	})
	d.It("is not given a domain of the caller's", specs.Of(requirement.DirectoryKeyForeign, "put-own-domain"), two, func(s *specs.Situation) {
		other := s.Identity(role.OtherCustomer)
		answer := s.Put(other.ID, s.Profile(role.OtherCustomer, specs.Object{"customerDomain": other.VerifiedDomains[0]}))
		s.Expect(answer).To(match.BeRefused(403, 404))
		s.Expect(s.As(role.OtherCustomer).Get(other.ID)).To(match.HavePrimaryDomain(other.PrimaryDomain))
	})
}

// everythingOf a customer, its primary domain first.
func everythingOf(identity fixtures.CloudIdentity) []string {
	profile := identity.Profile
	return append([]string{identity.PrimaryDomain},
		profile.AlternateEmail, profile.PostalAddress["organizationName"], profile.PostalAddress["contactName"], profile.PhoneNumber)
}

func domainKey(d *specs.List) {
	d.It("is served or refused", specs.Of(requirement.DirectoryKeyDomain, "get"), customer(), func(s *specs.Situation) {
		answer := s.Get(s.Identity(role.Customer).PrimaryDomain)
		s.Observe(answer)
		s.Expect(answer).To(match.BeAnswered(200, 400, 403, 404))
	})
}
