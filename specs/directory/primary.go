package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func primary(d *specs.List) {
	changes(d)
	repeatedChanges(d)
	refusedChanges(d)
	importedChanges(d)
	ownAlternateEmail(d)
}

// verified is the axis of the domains that a mover can change to.
var verified = specs.NewAxis("domain", []specs.Value[int]{
	{ID: "verified-domain-1", Phrase: "the first verified domain", Is: 0},
	{ID: "verified-domain-2", Phrase: "the second verified domain", Is: 1},
	{ID: "verified-domain-3", Phrase: "the third verified domain", Is: 2},
})

// mover is a customer with verified domains to change to.
func mover() given.IdentityNeed {
	return given.DomainIdentity().WithAdmin().WithDomains(len(verified.All()))
}

// movable has one beside the owner of a domain that it cannot change to.
func movable() func(specs.Choice) given.Needs {
	return specs.Given(mover(), domainOwner(role.Bystander))
}

// chosenDomain is the verified domain that a spec changes to.
func chosenDomain(s *specs.Situation) string {
	return s.Identity(role.Customer).VerifiedDomains[verified.In(s)]
}

func renaming(s *specs.Situation, domain string) specs.Object {
	return s.Profile(role.Customer, specs.Object{"customerDomain": domain})
}

func changes(d *specs.List) {
	of := func(r requirement.ID) specs.Case { return specs.Of(r, verified, putting) }
	d.It("makes {domain} primary when an update {put} says so and shows it by both keys", of(requirement.DirectoryPrimaryChange), movable(),
		func(s *specs.Situation) {
			domain := chosenDomain(s)
			s.Expect(s.Put(putting.In(s).Of(s, role.Customer), renaming(s, domain))).To(match.HavePrimaryDomain(domain))
			expectDomain(s, domain)
		})
	d.It("keeps everything else when an update {put} makes {domain} primary", of(requirement.DirectoryPrimaryKeepsID), movable(),
		func(s *specs.Situation) {
			k, sent := putting.In(s).Of(s, role.Customer), s.FullProfile(role.Customer)
			s.Assume(s.Put(k, sent)).To(match.BeOK())
			before := s.Assume(s.Get(k)).To(match.BeOK())
			sent["customerDomain"] = chosenDomain(s)
			s.Assume(s.Put(k, sent)).To(match.BeOK())
			for _, get := range key.All() {
				s.Expect(s.Get(get.Of(s, role.Customer))).To(match.BeTheResourceOf(before, etag, "/customerDomain", "/customerCreationTime"))
			}
		})
	d.It("restores the former primary domain after an update {put} to {domain}", of(requirement.DirectoryPrimaryAndBack), movable(),
		func(s *specs.Situation) {
			k, was, domain := putting.In(s).Of(s, role.Customer), s.Identity(role.Customer).PrimaryDomain, chosenDomain(s)
			s.Assume(s.Put(k, renaming(s, domain))).To(match.HavePrimaryDomain(domain))
			s.Assume(s.Get(k)).To(match.HavePrimaryDomain(domain))
			s.Expect(s.Put(k, renaming(s, was))).To(match.HavePrimaryDomain(was))
			expectDomain(s, was)
		})
	d.It("makes {domain} primary in an update {put} that holds nothing else", of(requirement.DirectoryPrimaryAlone), movable(),
		func(s *specs.Situation) {
			domain := chosenDomain(s)
			s.Expect(s.Put(putting.In(s).Of(s, role.Customer), specs.Object{"customerDomain": domain})).To(match.HavePrimaryDomain(domain))
			expectDomain(s, domain)
		})
}

// expectDomain reads the primary domain under both keys.
func expectDomain(s *specs.Situation, domain string) {
	for _, get := range key.All() {
		s.Expect(s.Get(get.Of(s, role.Customer))).To(match.HavePrimaryDomain(domain))
	}
}

// refusedDomain is a domain that must not become primary.
type refusedDomain struct {
	judges requirement.ID
	domain func(*specs.Situation) string
	// verifying is what the domain's owner is to the customer, nil for nothing.
	verifying func(customer given.IdentityNeed, owner role.Role) given.IdentityNeed
}

// needs are a customer with domains to change to, and the owner of one that it
// cannot have.
func (r refusedDomain) needs() given.Needs {
	if r.verifying == nil {
		return given.World(mover(), domainOwner(role.Bystander))
	}
	return given.World(given.DomainIdentity().As(role.Bystander).WithAdmin(), r.verifying(mover(), role.Bystander))
}

func refusedDomains() specs.Axis[refusedDomain] {
	return specs.NewAxis("domain", []specs.Value[refusedDomain]{
		{ID: "nobodys", Phrase: "a domain of nobody", Is: refusedDomain{requirement.DirectoryPrimaryUnverified, func(s *specs.Situation) string {
			return s.UnknownDomain()
		}, nil}},
		{ID: "subdomain", Phrase: "a subdomain of its own", Is: refusedDomain{requirement.DirectoryPrimaryUnverified, func(s *specs.Situation) string {
			return s.Subdomain(role.Customer)
		}, nil}},
		{ID: "end-of-verified", Phrase: "the end of a verified domain", Is: refusedDomain{requirement.DirectoryPrimaryUnverified, func(s *specs.Situation) string {
			return s.TruncatedDomain(role.Customer)
		}, nil}},
		{ID: "anothers-primary", Phrase: "that of another customer", Is: refusedDomain{requirement.DirectoryPrimaryTaken, func(s *specs.Situation) string {
			return s.Identity(role.Bystander).PrimaryDomain
		}, nil}},
		{ID: "anothers-primary-other-case", Phrase: "that of another customer in other letter case",
			Is: refusedDomain{requirement.DirectoryPrimaryTaken, func(s *specs.Situation) string {
				return specs.SwapCase(s.Identity(role.Bystander).PrimaryDomain)
			}, nil}},
		{ID: "anothers-primary-verified", Phrase: "that of another customer, which is verified for it too",
			Is: refusedDomain{requirement.DirectoryPrimaryTaken, func(s *specs.Situation) string {
				return s.Identity(role.Bystander).PrimaryDomain
			}, given.IdentityNeed.WithTheDomainOf}},
	})
}

func refusedChanges(d *specs.List) {
	wanted := refusedDomains()
	judges := func(c specs.Choice) requirement.ID { return wanted.In(c).judges }
	needs := func(c specs.Choice) given.Needs { return wanted.In(c).needs() }
	d.It("refuses to change the primary domain to {domain} in an update {put}", specs.OfEach(judges, wanted, putting), needs, func(s *specs.Situation) {
		k := putting.In(s).Of(s, role.Customer)
		for range 2 {
			s.Expect(s.Put(k, renaming(s, wanted.In(s).domain(s)))).To(beNoDomain())
		}
		expectDomain(s, s.Identity(role.Customer).PrimaryDomain)
		s.Expect(s.As(role.Bystander).Get(api.MyCustomer)).To(match.HavePrimaryDomain(s.Identity(role.Bystander).PrimaryDomain))
		domain := s.Identity(role.Customer).VerifiedDomains[0]
		s.Expect(s.Put(k, renaming(s, domain))).To(match.HavePrimaryDomain(domain))
	})
}

func ownAlternateEmail(d *specs.List) {
	d.It("accepts or refuses an alternate address on the primary domain in an update {put}",
		specs.Of(requirement.DirectoryPrimaryOwnAlternateEmail, putting), movable(), func(s *specs.Situation) {
			domain := s.Identity(role.Customer).PrimaryDomain
			answer := s.Put(putting.In(s).Of(s, role.Customer), s.Profile(role.Customer, specs.Object{"alternateEmail": "desk@" + domain}))
			s.Observe(answer)
			s.Expect(answer).To(beAcceptedOrNot())
		})
}
