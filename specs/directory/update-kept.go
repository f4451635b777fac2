package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
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
		answer      func(*specs.Situation) match.Matcher
	}{
		{requirement.DirectoryUpdateDomainKept, "absent", "the primary domain, which it does not name", func(s *specs.Situation) specs.Object {
			return without(s, "customerDomain")
		}, []string{"/customerDomain"}, ownDomain},
		{requirement.DirectoryUpdateDomainKept, "contact-alone", "the primary domain, where it names the contact alone", func(s *specs.Situation) specs.Object {
			return without(s, "customerDomain", "postalAddress")
		}, []string{"/customerDomain"}, ownDomain},
		{requirement.DirectoryUpdateDomainKept, "address-alone", "the primary domain, where it names the address alone", func(s *specs.Situation) specs.Object {
			return without(s, "customerDomain", "alternateEmail")
		}, []string{"/customerDomain"}, ownDomain},
		{requirement.DirectoryUpdateIdentityKept, "not-named", "id and kind, which it does not name", func(s *specs.Situation) specs.Object {
			return s.FullProfile(role.Customer)
		}, []string{"/id", "/kind"}, ownIdentity},
		{requirement.DirectoryUpdateIdentityKept, "other-id", "the id, where it bears another", func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"id": s.UnknownIdentity()})
		}, []string{"/id", "/kind"}, ownIdentity},
		{requirement.DirectoryUpdateIdentityKept, "id-of-another", "the id, where it bears that of another customer", func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"id": s.Identity(role.Bystander).ID})
		}, []string{"/id", "/kind"}, ownIdentity},
		{requirement.DirectoryUpdateIdentityKept, "other-kind", "the kind, where it bears another", func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"kind": "admin#directory#user"})
		}, []string{"/id", "/kind"}, ownIdentity},
		{requirement.DirectoryUpdateCreationTimeKept, "other-time", "the creation time, where it bears another", func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"customerCreationTime": "2001-02-03T04:05:06.789Z"})
		}, []string{"/customerCreationTime"}, nothingMore},
	}
	for _, row := range rows {
		for _, k := range specs.Keys() {
			d.It("keeps "+row.text+": "+k.Name, specs.Of(row.requirement, row.name, "put-"+k.Name), withBystander(), func(s *specs.Situation) {
				byID := s.Assume(s.Get(specs.KeyID.Of(s, role.Customer))).To(match.BeOK())
				byMy := s.Assume(s.Get(specs.KeyMy.Of(s, role.Customer))).To(match.BeOK())
				s.Expect(s.Put(k.Of(s, role.Customer), row.body(s))).To(match.BeAnswered(200, 400), match.WhereOK(row.answer(s)))
				s.Expect(s.Get(specs.KeyID.Of(s, role.Customer))).To(match.Keep(byID, row.pointers...))
				s.Expect(s.Get(specs.KeyMy.Of(s, role.Customer))).To(match.Keep(byMy, row.pointers...))
			})
		}
	}
}

// What the answer to an update has to say of what is kept. Whether a GET before
// was right is another requirement's matter.

func ownDomain(s *specs.Situation) match.Matcher {
	return match.HavePrimaryDomain(s.Identity(role.Customer).PrimaryDomain)
}

func ownIdentity(s *specs.Situation) match.Matcher {
	return match.All(match.HaveText("/id", s.Identity(role.Customer).ID), match.HaveWhereGiven("/kind", "admin#directory#customer"))
}

func nothingMore(*specs.Situation) match.Matcher { return match.BeOK() }
