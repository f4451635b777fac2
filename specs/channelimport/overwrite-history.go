package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// What comes of more calls than two, and of calls that look at one customer from
// several sides.

// often is how many times the same import is refused: whoever gives in, or locks
// out, after some tries is likely to do so by then.
const often = 3

func refusedOften(d *specs.List) {
	for _, field := range criticalFields() {
		kind, conflict := field.oftenIn()
		d.It("keeps refusing to update the "+field.name+" without leave in imports of {customer} {parent} where {conflict}",
			specs.Of(field.requires, specs.Word("often"), kind, conflict).Varying(at.InTurn(kind, conflict)), inConflict, func(s *specs.Situation) {
				for range often {
					s.Expect(importing(s, specs.Overwrite(false))).To(beConflict())
				}
			})
	}
}

// oftenIn are the kinds of customer and of conflict in which a field can differ.
func (c critical) oftenIn() (specs.Axis[kind], specs.Axis[given.Conflict]) {
	if c.requires == requirement.ImportOverwriteRequiredForRegion {
		return kinds, conflicts.Only("region-differs")
	}
	return domainKinds, conflicts.Only("domain-differs")
}

// overwrittenAfterRefusals goes from either parent to the other, and back.
func overwrittenAfterRefusals(d *specs.List) {
	then := specs.Parents().As("then").BeginningWith("then-partner-parent").InTurn(at)
	for _, field := range criticalFields() {
		kind, conflict := field.oftenIn()
		needs := func(c specs.Choice) given.Needs {
			return given.World(specs.PartnerParent.Needed(), kinds.In(c).customer().Importable().LinkedDirectly(conflict.In(c)))
		}
		d.It("updates the "+field.name+" in an import of {customer} {then} after it refused to {parent} where {conflict}",
			specs.Of(field.updates, specs.Word("after-refusals"), at, then, conflict).Varying(kind.InTurn(at)), needs, func(s *specs.Situation) {
				for range often {
					s.Assume(importing(s, specs.Overwrite(false))).To(beConflict())
				}
				name := s.Linked(role.Reseller, role.Customer).Name
				for _, parent := range []specs.Parent{then.In(s), at.In(s)} {
					s.Expect(s.Import(parent, message(s, specs.Overwrite(true))...)).To(match.HaveName(name), field.taken(s))
				}
			})
	}
}

// leaveForAnother has leave to overwrite one customer, and none for the next.
func leaveForAnother(d *specs.List) {
	for _, field := range criticalFields() {
		kind, conflict := field.oftenIn()
		needs := func(c specs.Choice) given.Needs {
			customer := kinds.In(c).customer().Importable()
			return given.World(at.In(c).Needed(), customer.LinkedDirectly(conflict.In(c)), customer.As(role.OtherCustomer).Fresh())
		}
		d.It("refuses to update the "+field.name+" without leave in an import {parent} of {customer} after leave for another where {conflict}",
			specs.Of(field.requires, specs.Word("leave-for-another"), at, conflict).Varying(kind.InTurn(at)), needs, func(s *specs.Situation) {
				s.Assume(s.Import(at.In(s), kinds.In(s).by(s, role.OtherCustomer), specs.Overwrite(true))).To(match.BeOK())
				s.Expect(importing(s, specs.Overwrite(false))).To(beConflict())
			})
	}
}

// backAgain has the Directory move the customer to another domain and back. Whether
// the Customer follows by itself does not matter to an import with leave.
func backAgain(d *specs.List) {
	needs := underParent(given.DomainIdentity().Importable().WithAdmin().WithDomains(1).LinkedDirectly(given.OtherDomain))
	d.It("updates the domain in each of several imports {parent} while the customer moves to another one and back",
		specs.Of(requirement.ImportOverwriteUpdatesDomain, specs.Word("back-again"), at), needs, func(s *specs.Situation) {
			identity, name := s.Identity(role.Customer), s.Linked(role.Reseller, role.Customer).Name
			first, second := identity.PrimaryDomain, identity.VerifiedDomains[0]
			for n, domain := range []string{first, second, first} {
				if n > 0 {
					body := s.Profile(role.Customer, specs.Object{"customerDomain": domain})
					s.Assume(s.Put(api.MyCustomer, body)).To(match.HavePrimaryDomain(domain))
				}
				s.Expect(s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(match.HaveName(name), match.HaveDomain(domain))
			}
		})
}

// byTheOtherIdentity finds one customer by its ID and by its domain, in turn.
func byTheOtherIdentity(d *specs.List) {
	first := domainKinds.As("first")
	then := specs.Parents().As("then").InTurn(first, at)
	needs := specs.Given(specs.PartnerParent.Needed(), given.DomainIdentity().Importable().Fresh())
	d.It("makes one customer of imports of {first} {parent} and by its other identity {then}",
		specs.Of(requirement.ImportOverwriteRepeatable, specs.Word("other-identity"), first, at, then), needs, func(s *specs.Situation) {
			one := first.In(s).by(s, role.Customer)
			other := s.ByDomain(role.Customer)
			if one.Name == other.Name {
				other = s.ByID(role.Customer)
			}
			name := s.Assume(s.Import(at.In(s), one, specs.Overwrite(true))).To(match.BeOK()).Name()
			s.Expect(s.Import(then.In(s), other, specs.Overwrite(true))).To(match.HaveName(name))
			s.Expect(s.Import(at.In(s), one, specs.Overwrite(true))).To(match.HaveName(name))
		})
}

// readBefore warms whatever answers reads.
func readBefore(d *specs.List) {
	d.It("reads back what an overwriting import of {customer} {parent} returned though it was read before",
		specs.Of(requirement.ImportOverwritePersists, specs.Word("read-before"), kinds).Varying(at.InTurn(kinds)), linkedKind(given.OtherRegion),
		func(s *specs.Situation) {
			name := s.Linked(role.Reseller, role.Customer).Name
			s.Assume(s.ReadBack(name)).To(match.BeOK())
			s.Assume(importing(s, specs.Overwrite(false))).To(beConflict())
			s.Assume(s.ReadBack(name)).To(match.BeOK())
			returned := s.Assume(importing(s, specs.Overwrite(true))).To(match.BeOK())
			s.Expect(s.ReadBack(name)).To(bearWhatWasReturned(returned))
		})
}
