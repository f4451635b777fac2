package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// kept is what an update must not change, whatever its body says or leaves out.
func kept(d *specs.List) {
	without := func(s *specs.Situation, names ...string) specs.Object {
		profile := s.Profile(role.Customer)
		for _, name := range names {
			delete(profile, name)
		}
		return profile
	}
	rows := []struct {
		requirement requirement.ID
		name, text  string
		body        func(*specs.Situation) specs.Object
		pointers    []string
	}{
		{requirement.DirectoryUpdateDomainKept, "absent", "the primary domain, which it does not name", func(s *specs.Situation) specs.Object {
			return without(s, "customerDomain")
		}, []string{"/customerDomain"}},
		{requirement.DirectoryUpdateDomainKept, "contact-alone", "the primary domain, where it names the contact alone", func(s *specs.Situation) specs.Object {
			return without(s, "customerDomain", "postalAddress")
		}, []string{"/customerDomain"}},
		{requirement.DirectoryUpdateDomainKept, "address-alone", "the primary domain, where it names the address alone", func(s *specs.Situation) specs.Object {
			return without(s, "customerDomain", "alternateEmail")
		}, []string{"/customerDomain"}},
		{requirement.DirectoryUpdateIdentityKept, "not-named", "id and kind, which it does not name", func(s *specs.Situation) specs.Object {
			return s.FullProfile(role.Customer)
		}, []string{"/id", "/kind"}},
		{requirement.DirectoryUpdateIdentityKept, "other-id", "the id, where it bears another", func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"id": s.UnknownIdentity()})
		}, []string{"/id", "/kind"}},
		{requirement.DirectoryUpdateIdentityKept, "id-of-another", "the id, where it bears that of another customer", func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"id": s.Identity(role.Bystander).ID})
		}, []string{"/id", "/kind"}},
		{requirement.DirectoryUpdateIdentityKept, "other-kind", "the kind, where it bears another", func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"kind": "admin#directory#user"})
		}, []string{"/id", "/kind"}},
		{requirement.DirectoryUpdateCreationTimeKept, "other-time", "the creation time, where it bears another", func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"customerCreationTime": "2001-02-03T04:05:06.789Z"})
		}, []string{"/customerCreationTime"}},
	}
	for _, row := range rows {
		for _, k := range specs.Keys() {
			d.It("keeps "+row.text+": "+k.Name, specs.Of(row.requirement, row.name, "put-"+k.Name), withBystander(), func(s *specs.Situation) {
				before := s.Assume(s.Get(k.Of(s, role.Customer))).To(specs.BeOK())
				answer := s.Put(k.Of(s, role.Customer), row.body(s))
				s.Expect(answer).To(specs.BeAnswered(200, 400), specs.WhereOK(specs.Keep(before, row.pointers...)))
				for _, get := range specs.Keys() {
					s.Expect(s.Get(get.Of(s, role.Customer))).To(specs.Keep(before, row.pointers...))
				}
			})
		}
	}
}
