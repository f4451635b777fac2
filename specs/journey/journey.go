// Package journey holds the specs of one customer's way through both APIs.
package journey

import (
	"net/http"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// Specs are the specs of the one group that spans both APIs.
func Specs() []*specs.Spec {
	list := &specs.List{}
	list.Describe("Cloud Channel", func() {
		sameCustomer(list)
		primaryChange(list)
		changesInTurn(list)
		regionChange(list)
	})
	return list.Specs()
}

// mover is a customer that a reseller may import, and did not yet, and that its
// administrator may change.
func mover() given.IdentityNeed {
	return given.DomainIdentity().Importable().Fresh().WithAdmin().WithDomains(len(moving.All()))
}

func both() func(specs.Choice) given.Needs { return specs.Given(specs.PartnerParent.Needed(), mover()) }

// The axes of all specs.
var (
	at      = specs.Parents()
	reading = specs.Keys().As("get")
	// naming is how an import names the customer; domain is its primary one.
	naming = specs.NewAxis("naming", []specs.Value[func(s *specs.Situation, domain string) specs.Member]{
		{ID: "by-id", Phrase: "by Cloud Identity ID", Is: func(s *specs.Situation, _ string) specs.Member { return s.ByID(role.Customer) }},
		{ID: "by-domain", Phrase: "by domain", Is: func(_ *specs.Situation, domain string) specs.Member {
			return specs.Member{Name: "domain", Value: domain}
		}},
	})
	// moving is the domain that the Directory makes primary, of the two that it may.
	moving = specs.NewAxis("domain", []specs.Value[int]{
		{ID: "first-verified-domain", Phrase: "the first verified domain", Is: 0},
		{ID: "last-verified-domain", Phrase: "the last verified domain", Is: 1},
	})
)

func sameCustomer(d *specs.List) {
	d.It("imports {naming} {parent} the very customer that the Directory reads {get}",
		specs.Of(requirement.JourneySameCustomer, naming, at, reading), both(), func(s *specs.Situation) {
			profile := s.Assume(s.Get(reading.In(s).Of(s, role.Customer))).To(match.BeOK())
			answer := s.Import(at.In(s), naming.In(s)(s, s.Identity(role.Customer).PrimaryDomain), specs.Overwrite(false))
			s.Expect(answer).To(match.HaveText("/cloudIdentityId", profile.Text("/id")), match.HaveDomain(profile.Text("/customerDomain")))
		})
}

// primaryChange imports a customer, moves it to another domain, and imports it again.
func primaryChange(d *specs.List) {
	d.It("serves or refuses an import by the former domain {parent} after {change} made {domain} primary",
		specs.Of(requirement.JourneyOldDomainLookup, moving, at, updating), both(), func(s *specs.Situation) {
			imported, _ := importedAndMoved(s)
			answer := s.Import(at.In(s), s.ByDomain(role.Customer), specs.Overwrite(true))
			s.Observe(answer)
			s.Expect(answer).To(match.WhereOK(match.All(match.HaveName(imported), match.Serve(s.Identity(role.Customer).ID))))
		})
	d.It("moves a customer to its new domain in an import {naming} {parent} after {change} made {domain} primary",
		specs.Of(requirement.JourneyPrimaryChangeOverwrites, naming, moving, at, updating), both(), func(s *specs.Situation) {
			imported, moved := importedAndMoved(s)
			s.Import(at.In(s), naming.In(s)(s, moved), specs.Overwrite(false))
			s.Expect(s.Import(at.In(s), naming.In(s)(s, moved), specs.Overwrite(true))).To(beMoved(imported, moved))
		})
	// PATCH takes turns where PUT meets everything.
	conflicts := requirement.JourneyPrimaryChangeConflicts
	for _, c := range []specs.Case{
		specs.Of(conflicts, naming, moving, at, updating),
		specs.Of(conflicts, naming.InTurn(patching), moving.InTurn(patching), at.InTurn(patching), patching).With(requirement.DirectoryPatch),
	} {
		d.It("refuses an import {naming} {parent} without leave to overwrite after {change} made {domain} primary", c, both(), func(s *specs.Situation) {
			imported, moved := importedAndMoved(s)
			s.Expect(s.Import(at.In(s), naming.In(s)(s, moved), specs.Overwrite(false))).To(beConflictOrFollow(imported, moved))
		})
	}
}

// importedAndMoved is the name of the imported Customer, and the domain that
// the Directory moved it to.
func importedAndMoved(s *specs.Situation) (name, moved string) {
	imported := s.Assume(s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
	moved = s.Identity(role.Customer).VerifiedDomains[moving.In(s)]
	moveTo(s, moved)
	return imported.Name(), moved
}

func regionChange(d *specs.List) {
	needs := specs.Given(specs.PartnerParent.Needed(), mover().WithRegion())
	d.It("serves or refuses an import {parent} after the country was changed in the Directory",
		specs.Of(requirement.JourneyRegionChangeConflicts, at), needs, func(s *specs.Situation) {
			s.Assume(s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
			s.Assume(s.Put(api.MyCustomer, s.FullProfile(role.Customer))).To(match.BeOK())
			answer := s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(false))
			s.Observe(answer)
			s.Expect(answer).To(match.BeAnswered(http.StatusOK, http.StatusConflict))
		})
}
