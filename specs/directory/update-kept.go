package directory

import (
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// retained is an update that must not change something, whatever its body says or
// leaves out.
type retained struct {
	judges requirement.ID
	body   func(*specs.Situation) specs.Object
	// pointers are those of what is kept.
	pointers []string
	// answer is what the answer to the update has to say of it. Whether a GET
	// before was right is another requirement's matter.
	answer func(*specs.Situation) match.Matcher
	// settled is how the update may be answered.
	settled func() match.Matcher
}

func domainKept(body func(*specs.Situation) specs.Object) retained {
	return retained{requirement.DirectoryUpdateDomainKept, body, []string{"/customerDomain"}, ownDomain, beAcceptedOrNot}
}

func identityKept(body func(*specs.Situation) specs.Object) retained {
	return retained{requirement.DirectoryUpdateIdentityKept, body, []string{"/id", "/kind"}, ownIdentity, beAcceptedOrNot}
}

// orRefused lets any refusal do: a body that speaks of somebody else's customer may
// be refused as one that asks for it.
func orRefused(r retained) retained {
	r.settled = match.BeSettled
	return r
}

func retainedFields() specs.Axis[retained] {
	return specs.NewAxis("kept", []specs.Value[retained]{
		{ID: "absent", Phrase: "the primary domain that the body leaves out", Is: domainKept(without("customerDomain"))},
		{ID: "contact-alone", Phrase: "the primary domain where the body holds the contact alone",
			Is: domainKept(without("customerDomain", "postalAddress"))},
		{ID: "address-alone", Phrase: "the primary domain where the body holds the address alone",
			Is: domainKept(without("customerDomain", "alternateEmail"))},
		{ID: "not-named", Phrase: "the id and the kind that the body leaves out", Is: identityKept(func(s *specs.Situation) specs.Object {
			return s.FullProfile(role.Customer)
		})},
		{ID: "other-id", Phrase: "the id where the body bears one of nobody", Is: identityKept(func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"id": s.UnknownIdentity()})
		})},
		{ID: "id-of-another", Phrase: "the id where the body bears that of another customer", Is: orRefused(identityKept(func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"id": s.Identity(role.Bystander).ID})
		}))},
		{ID: "other-kind", Phrase: "the kind where the body bears another one", Is: identityKept(func(s *specs.Situation) specs.Object {
			return s.Profile(role.Customer, specs.Object{"kind": "admin#directory#user"})
		})},
		{ID: "other-time", Phrase: "the creation time where the body bears another one", Is: retained{
			requirement.DirectoryUpdateCreationTimeKept, func(s *specs.Situation) specs.Object {
				return s.Profile(role.Customer, specs.Object{"customerCreationTime": "2001-02-03T04:05:06.789Z"})
			}, []string{"/customerCreationTime"}, nothingMore, beAcceptedOrNot,
		}},
	})
}

// without is a profile that lacks some members.
func without(names ...string) func(*specs.Situation) specs.Object {
	return func(s *specs.Situation) specs.Object {
		profile := s.Profile(role.Customer)
		for _, name := range names {
			delete(profile, name)
		}
		return profile
	}
}

func kept(d *specs.List) {
	kept := retainedFields()
	judges := func(c specs.Choice) requirement.ID { return kept.In(c).judges }
	d.It("keeps through an update {put} {kept}", specs.OfEach(judges, kept, putting), withBystander(), func(s *specs.Situation) {
		what := kept.In(s)
		byID := s.Assume(s.Get(specs.KeyID.Of(s, role.Customer))).To(match.BeOK())
		byMy := s.Assume(s.Get(specs.KeyMy.Of(s, role.Customer))).To(match.BeOK())
		s.Expect(s.Put(putting.In(s).Of(s, role.Customer), what.body(s))).To(what.settled(), match.WhereOK(what.answer(s)))
		s.Expect(s.Get(specs.KeyID.Of(s, role.Customer))).To(match.Keep(byID, what.pointers...))
		s.Expect(s.Get(specs.KeyMy.Of(s, role.Customer))).To(match.Keep(byMy, what.pointers...))
	})
}

func ownDomain(s *specs.Situation) match.Matcher {
	return match.HavePrimaryDomain(s.Identity(role.Customer).PrimaryDomain)
}

func ownIdentity(s *specs.Situation) match.Matcher {
	return match.All(match.HaveText("/id", s.Identity(role.Customer).ID), match.HaveWhereGiven("/kind", "admin#directory#customer"))
}

func nothingMore(*specs.Situation) match.Matcher { return match.BeOK() }
