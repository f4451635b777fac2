// Package journey holds the specs of one customer's way through both APIs.
package journey

import (
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
	list.Describe("Both APIs:", func() {
		sameCustomer(list)
		primaryChange(list)
		regionChange(list)
	})
	return list.Specs()
}

// both is a customer that a reseller may import and its administrator may change.
func both() given.Needs {
	return given.World(specs.PartnerParent.Needed(), given.Customer().Importable().WithAdmin().WithDomains(2))
}

// naming is a way to name the customer in an import; domain is its primary one.
type naming struct {
	name string
	by   func(s *specs.Situation, domain string) specs.Member
}

func namings() []naming {
	return []naming{
		{"by-id", func(s *specs.Situation, _ string) specs.Member { return s.ByID(role.Customer) }},
		{"by-domain", func(_ *specs.Situation, domain string) specs.Member {
			return specs.Member{Name: "domain", Value: domain}
		}},
	}
}

func sameCustomer(d *specs.List) {
	d.Describe("an imported Customer", func() {
		for _, naming := range namings() {
			for _, at := range specs.Parents() {
				for _, k := range specs.Keys() {
					d.It("is the Directory's: "+naming.name+", "+at.Text+", read "+k.Name,
						specs.Of(requirement.JourneySameCustomer, naming.name, at.Name, "get-"+k.Name), both(), func(s *specs.Situation) {
							profile := s.Assume(s.Get(k.Of(s, role.Customer))).To(match.BeOK())
							answer := s.Import(at, naming.by(s, s.Identity(role.Customer).PrimaryDomain), specs.Overwrite(false))
							s.Expect(answer).To(match.HaveText("/cloudIdentityId", profile.Text("/id")), match.HaveDomain(profile.Text("/customerDomain")))
						})
				}
			}
		}
	})
}

// primaryChange imports a customer, moves it to another domain, and imports it again.
func primaryChange(d *specs.List) {
	d.Describe("an import after the primary domain was changed", func() {
		for n, domain := range []string{"first-verified-domain", "last-verified-domain"} {
			for _, at := range specs.Parents() {
				for _, k := range specs.Keys() {
					of := func(r requirement.ID, more ...string) specs.Case {
						return specs.Of(r, append(more, domain, at.Name, "put-"+k.Name)...)
					}
					for _, again := range namings() {
						d.It("is refused: "+again.name+", "+at.Text, of(requirement.JourneyPrimaryChangeConflicts, again.name), both(), func(s *specs.Situation) {
							_, moved := importedAndMoved(s, at, k, n)
							s.Expect(s.Import(at, again.by(s, moved), specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
						})
						d.It("may overwrite: "+again.name+", "+at.Text, of(requirement.JourneyPrimaryChangeOverwrites, again.name), both(), func(s *specs.Situation) {
							imported, moved := importedAndMoved(s, at, k, n)
							s.Import(at, again.by(s, moved), specs.Overwrite(false))
							answer := s.Import(at, again.by(s, moved), specs.Overwrite(true))
							s.Expect(answer).To(match.HaveName(imported), match.HaveDomain(moved))
						})
					}
					d.It("is served or refused by the former domain, "+at.Text, of(requirement.JourneyOldDomainLookup), both(), func(s *specs.Situation) {
						importedAndMoved(s, at, k, n)
						answer := s.Import(at, s.ByDomain(role.Customer), specs.Overwrite(true))
						s.Observe(answer)
						s.Expect(answer).To(match.BeAnswered(200, 404))
					})
				}
			}
		}
	})
}

// importedAndMoved is the name of the imported Customer, and the domain that
// the Directory moved it to.
func importedAndMoved(s *specs.Situation, at specs.Parent, k specs.Key, domain int) (name, moved string) {
	imported := s.Assume(s.Import(at, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
	moved = s.Identity(role.Customer).VerifiedDomains[domain]
	body := s.Profile(role.Customer, specs.Object{"customerDomain": moved})
	s.Assume(s.Put(k.Of(s, role.Customer), body)).To(match.HavePrimaryDomain(moved))
	return imported.Name(), moved
}

func regionChange(d *specs.List) {
	d.Describe("an import after the country was changed", func() {
		for _, at := range specs.Parents() {
			d.It("is served or refused, "+at.Text, specs.Of(requirement.JourneyRegionChangeConflicts, at.Name), both(), func(s *specs.Situation) {
				s.Assume(s.Import(at, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
				s.Assume(s.Put(api.MyCustomer, s.FullProfile(role.Customer))).To(match.BeOK())
				answer := s.Import(at, s.ByID(role.Customer), specs.Overwrite(false))
				s.Observe(answer)
				s.Expect(answer).To(match.BeAnswered(200, 409))
			})
		}
	})
}
