package journey

import (
	"strings"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// changesInTurn go on where those of one step end. Views that the way leads past
// are read before, so that whoever remembers them has something to remember.
func changesInTurn(d *specs.List) {
	movedBeforeImport(d)
	conflictsAgain(d)
	conflictsOfOthers(d)
	overwritesAgain(d)
}

func movedBeforeImport(d *specs.List) {
	for _, c := range ofEachChange(func(changing specs.Axis[change]) specs.Case {
		return specs.Of(requirement.JourneySameCustomer, specs.Word("changed-before"), naming, at.InTurn(naming), changing.InTurn(naming))
	}) {
		d.It("imports {naming} {parent} for the first time after {change} the customer with the domain that the Directory reads", c, both(),
			func(s *specs.Situation) {
				s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
				moveTo(s, s.Identity(role.Customer).VerifiedDomains[0])
				profile := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
				answer := s.Import(at.In(s), naming.In(s)(s, profile.Text("/customerDomain")), specs.Overwrite(false))
				s.Expect(answer).To(match.HaveText("/cloudIdentityId", profile.Text("/id")), match.HaveDomain(profile.Text("/customerDomain")))
			})
	}
}

// expectConflict imports without leave, twice. Where customers.get shows that the
// customer did not follow the Directory by itself, it has to be refused.
func expectConflict(s *specs.Situation, parent specs.Parent, name, domain string) {
	conflicts := beConflictOrFollow(name, domain)
	if read := s.Assume(s.ReadBack(name)).To(match.BeOK()); !strings.EqualFold(read.Text("/domain"), domain) {
		conflicts = match.BeRefusedAs(api.AlreadyExists)
	}
	for range 2 {
		s.Expect(s.Import(parent, naming.In(s)(s, domain), specs.Overwrite(false))).To(conflicts)
	}
}

func conflictsAgain(d *specs.List) {
	for _, c := range ofEachChange(func(changing specs.Axis[change]) specs.Case {
		return specs.Of(requirement.JourneyPrimaryChangeConflicts, specs.Word("again"), changing, naming.InTurn(changing), at.InTurn(changing)).With(requirement.CustomersGet)
	}) {
		d.It("refuses imports {naming} {parent} without leave to overwrite after {change} changed the domain, and after another one", c, both(),
			func(s *specs.Situation) {
				imported := s.Assume(s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
				for _, domain := range s.Identity(role.Customer).VerifiedDomains {
					moveTo(s, domain)
					expectConflict(s, at.In(s), imported.Name(), domain)
					s.Assume(s.Import(at.In(s), naming.In(s)(s, domain), specs.Overwrite(true))).To(beMoved(imported.Name(), domain))
				}
			})
	}
}

// conflictsOfOthers have two accounts, each with its own customer of one Cloud
// Identity: what the one takes over the other has not taken over.
func conflictsOfOthers(d *specs.List) {
	others := specs.Parent{Reseller: role.OtherReseller}
	needs := specs.Given(given.Reseller(), given.OtherReseller(), given.DomainIdentity().WithAdmin().WithDomains(len(moving.All())).
		Importable(role.Reseller, role.OtherReseller).Fresh(role.Reseller, role.OtherReseller))
	d.It("refuses an import {naming} without leave to overwrite though another account has taken over what {change} changed",
		specs.Of(requirement.JourneyPrimaryChangeConflicts, specs.Word("other-account"), naming, updating.InTurn(naming)).With(requirement.CustomersGet), needs,
		func(s *specs.Situation) {
			s.Assume(s.As(role.OtherReseller).Import(others, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
			imported := s.Assume(s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
			domain := s.Identity(role.Customer).VerifiedDomains[0]
			moveTo(s, domain)
			s.Assume(s.As(role.OtherReseller).Import(others, naming.In(s)(s, domain), specs.Overwrite(true))).To(match.HaveDomain(domain))
			expectConflict(s, specs.AccountParent, imported.Name(), domain)
			s.Expect(s.Import(specs.AccountParent, naming.In(s)(s, domain), specs.Overwrite(true))).To(beMoved(imported.Name(), domain))
		})
}

func overwritesAgain(d *specs.List) {
	for _, c := range ofEachChange(func(changing specs.Axis[change]) specs.Case {
		return specs.Of(requirement.JourneyPrimaryChangeOverwrites, specs.Word("again"), changing, naming.InTurn(changing), at.InTurn(changing))
	}) {
		d.It("moves a customer in imports {naming} {parent} after {change} changed the domain, changed it back and changed it again", c, both(),
			func(s *specs.Situation) {
				imported := s.Assume(s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
				customer := s.Identity(role.Customer)
				for _, domain := range []string{customer.VerifiedDomains[0], customer.PrimaryDomain, customer.VerifiedDomains[1]} {
					moveTo(s, domain)
					s.Expect(s.Import(at.In(s), naming.In(s)(s, domain), specs.Overwrite(true))).To(beMoved(imported.Name(), domain))
				}
			})
	}
}
