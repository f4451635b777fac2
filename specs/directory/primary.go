package directory

import (
	"fmt"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func primary(d *specs.List) {
	d.Describe("changing the primary domain", func() {
		changes(d)
		refusedChanges(d)
		ownAlternateEmail(d)
	})
}

const verifiedDomains = 3

// movable is a customer with verified domains to change to.
func movable() given.Needs {
	return given.World(given.Customer().WithAdmin().WithDomains(verifiedDomains), given.Customer().As(role.Bystander).WithAdmin())
}

func renaming(s *specs.Situation, domain string) specs.Object {
	return s.Profile(role.Customer, specs.Object{"customerDomain": domain})
}

func changes(d *specs.List) {
	for _, k := range specs.Keys() {
		for n := range verifiedDomains {
			of := func(r requirement.ID) specs.Case {
				return specs.Of(r, fmt.Sprintf("verified-domain-%d", n+1), "put-"+k.Name)
			}
			d.It("shows in the answer and under both keys: "+k.Name, of(requirement.DirectoryPrimaryChange), movable(), func(s *specs.Situation) {
				domain := s.Identity(role.Customer).VerifiedDomains[n]
				s.Expect(s.Put(k.Of(s, role.Customer), renaming(s, domain))).To(match.HavePrimaryDomain(domain))
				expectDomain(s, domain)
			})
			d.It("harms nothing else: "+k.Name, of(requirement.DirectoryPrimaryKeepsID), movable(), func(s *specs.Situation) {
				sent := s.FullProfile(role.Customer)
				s.Assume(s.Put(k.Of(s, role.Customer), sent)).To(match.BeOK())
				before := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
				sent["customerDomain"] = s.Identity(role.Customer).VerifiedDomains[n]
				s.Assume(s.Put(k.Of(s, role.Customer), sent)).To(match.BeOK())
				for _, get := range specs.Keys() {
					s.Expect(s.Get(get.Of(s, role.Customer))).To(match.BeTheResourceOf(before, etag, "/customerDomain", "/customerCreationTime"))
				}
			})
			d.It("is undone by changing back: "+k.Name, of(requirement.DirectoryPrimaryAndBack), movable(), func(s *specs.Situation) {
				was, domain := s.Identity(role.Customer).PrimaryDomain, s.Identity(role.Customer).VerifiedDomains[n]
				s.Assume(s.Put(k.Of(s, role.Customer), renaming(s, domain))).To(match.HavePrimaryDomain(domain))
				s.Assume(s.Get(k.Of(s, role.Customer))).To(match.HavePrimaryDomain(domain))
				s.Expect(s.Put(k.Of(s, role.Customer), renaming(s, was))).To(match.HavePrimaryDomain(was))
				expectDomain(s, was)
			})
			d.It("needs no more than the domain: "+k.Name, of(requirement.DirectoryPrimaryAlone), movable(), func(s *specs.Situation) {
				domain := s.Identity(role.Customer).VerifiedDomains[n]
				s.Expect(s.Put(k.Of(s, role.Customer), specs.Object{"customerDomain": domain})).To(match.HavePrimaryDomain(domain))
				expectDomain(s, domain)
			})
		}
	}
}

// expectDomain reads the primary domain under both keys.
func expectDomain(s *specs.Situation, domain string) {
	for _, get := range specs.Keys() {
		s.Expect(s.Get(get.Of(s, role.Customer))).To(match.HavePrimaryDomain(domain))
	}
}

func refusedChanges(d *specs.List) {
	rows := []struct {
		requirement requirement.ID
		name, text  string
		domain      func(*specs.Situation) string
	}{
		{requirement.DirectoryPrimaryUnverified, "nobodys", "a domain of nobody", func(s *specs.Situation) string { return s.UnknownDomain() }},
		{requirement.DirectoryPrimaryUnverified, "subdomain", "a subdomain of its own", func(s *specs.Situation) string {
			return "mail." + s.Identity(role.Customer).PrimaryDomain
		}},
		{requirement.DirectoryPrimaryUnverified, "end-of-verified", "the end of a verified domain", func(s *specs.Situation) string {
			return s.Identity(role.Customer).VerifiedDomains[0][1:]
		}},
		{requirement.DirectoryPrimaryTaken, "anothers-primary", "the primary domain of another customer", func(s *specs.Situation) string {
			return s.Identity(role.Bystander).PrimaryDomain
		}},
		{requirement.DirectoryPrimaryTaken, "anothers-primary-other-case", "the primary domain of another customer in other letter case", func(s *specs.Situation) string {
			return specs.SwapCase(s.Identity(role.Bystander).PrimaryDomain)
		}},
	}
	for _, row := range rows {
		for _, k := range specs.Keys() {
			d.It("is refused to "+row.text+": "+k.Name, specs.Of(row.requirement, row.name, "put-"+k.Name), movable(), func(s *specs.Situation) {
				answer := s.Put(k.Of(s, role.Customer), renaming(s, row.domain(s)))
				s.Expect(answer).To(match.BeRefused(400, 403, 404, 409, 412))
				expectDomain(s, s.Identity(role.Customer).PrimaryDomain)
				s.Expect(s.As(role.Bystander).Get(api.MyCustomer)).To(match.HavePrimaryDomain(s.Identity(role.Bystander).PrimaryDomain))
			})
		}
	}
}

func ownAlternateEmail(d *specs.List) {
	for _, k := range specs.Keys() {
		d.It("accepts or refuses an alternate address on that domain: "+k.Name,
			specs.Of(requirement.DirectoryPrimaryOwnAlternateEmail, "put-"+k.Name), movable(), func(s *specs.Situation) {
				domain := s.Identity(role.Customer).PrimaryDomain
				answer := s.Put(k.Of(s, role.Customer), s.Profile(role.Customer, specs.Object{"alternateEmail": "desk@" + domain}))
				s.Observe(answer)
				s.Expect(answer).To(match.BeAnswered(200, 400))
			})
	}
}
