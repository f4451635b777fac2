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
	putting = specs.Keys().As("put")
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
	d.It("refuses an import {naming} {parent} without leave to overwrite after an update {put} made {domain} primary",
		specs.Of(requirement.JourneyPrimaryChangeConflicts, naming, moving, at, putting), both(), func(s *specs.Situation) {
			_, moved := importedAndMoved(s)
			s.Expect(s.Import(at.In(s), naming.In(s)(s, moved), specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
		})
	d.It("moves a customer to its new domain in an import {naming} {parent} after an update {put} made {domain} primary",
		specs.Of(requirement.JourneyPrimaryChangeOverwrites, naming, moving, at, putting), both(), func(s *specs.Situation) {
			imported, moved := importedAndMoved(s)
			s.Import(at.In(s), naming.In(s)(s, moved), specs.Overwrite(false))
			answer := s.Import(at.In(s), naming.In(s)(s, moved), specs.Overwrite(true))
			s.Expect(answer).To(match.HaveName(imported), match.HaveDomain(moved))
		})
	d.It("serves or refuses an import by the former domain {parent} after an update {put} made {domain} primary",
		specs.Of(requirement.JourneyOldDomainLookup, moving, at, putting), both(), func(s *specs.Situation) {
			importedAndMoved(s)
			answer := s.Import(at.In(s), s.ByDomain(role.Customer), specs.Overwrite(true))
			s.Observe(answer)
			s.Expect(answer).To(match.BeAnswered(http.StatusOK, http.StatusNotFound))
		})
}

// importedAndMoved is the name of the imported Customer, and the domain that
// the Directory moved it to.
func importedAndMoved(s *specs.Situation) (name, moved string) {
	imported := s.Assume(s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
	moved = s.Identity(role.Customer).VerifiedDomains[moving.In(s)]
	body := s.Profile(role.Customer, specs.Object{"customerDomain": moved})
	s.Assume(s.Put(putting.In(s).Of(s, role.Customer), body)).To(match.HavePrimaryDomain(moved))
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
