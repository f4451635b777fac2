package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// unnamed are bodies of updates that name no domain.
var unnamed = specs.NewAxis("unnamed", []specs.Value[string]{
	{ID: "absent", Phrase: "leaves it out", Is: `{"alternateEmail":"desk@mail.example","postalAddress":{"organizationName":"Renamed","countryCode":"US"}}`},
	{ID: "contact-alone", Phrase: "holds the contact alone", Is: `{"alternateEmail":"desk@mail.example"}`},
	{ID: "address-alone", Phrase: "holds the address alone", Is: `{"postalAddress":{"organizationName":"Renamed","countryCode":"US"}}`},
	{ID: "phone-alone", Phrase: "holds the phone number alone", Is: `{"phoneNumber":"+14155550126"}`},
	{ID: "nothing", Phrase: "holds nothing", Is: `{}`},
	{ID: "null", Phrase: "has null for it", Is: `{"customerDomain":null,"alternateEmail":"desk@mail.example"}`},
	{ID: "empty", Phrase: "has an empty text for it", Is: `{"customerDomain":"","alternateEmail":"desk@mail.example"}`},
})

// moved tells whether the primary domain was changed before.
var moved = specs.NewAxis("moved", []specs.Value[bool]{
	{ID: "first-domain", Phrase: "its first primary domain", Is: false},
	{ID: "changed-domain", Phrase: "the primary domain that it was changed to", Is: true},
})

func domainUnnamed(d *specs.List) {
	d.It("leaves a customer {moved} when an update {put} {unnamed}",
		specs.Of(requirement.DirectoryUpdateDomainKept, specs.Word("unnamed"), unnamed, moved, putting.InTurn(unnamed, moved)),
		specs.Given(given.DomainIdentity().WithAdmin().WithDomains(1)), func(s *specs.Situation) {
			k, domain := putting.In(s).Of(s, role.Customer), s.Identity(role.Customer).PrimaryDomain
			if moved.In(s) {
				domain = ownVerified(s)
				s.Assume(s.Put(k, renaming(s, domain))).To(match.HavePrimaryDomain(domain))
			}
			answer := s.PutText(k, []byte(unnamed.In(s)))
			s.Expect(answer).To(beAcceptedOrNot(), match.WhereOK(match.HavePrimaryDomain(domain)))
			expectDomain(s, domain)
		})
}
