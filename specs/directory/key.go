package directory

import (
	"net/http"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func unknownKeys(d *specs.List) {
	unknownKey(d)
	deletedCustomer(d)
	foreignKey(d)
	domainKey(d)
}

// unassigned are keys of no customer.
func unassigned() specs.Axis[func(*specs.Situation) string] {
	return specs.NewAxis("key", []specs.Value[func(*specs.Situation) string]{
		{ID: "never-given", Phrase: "a key that was never given", Is: func(s *specs.Situation) string { return s.UnknownIdentity() }},
		{ID: "cut", Phrase: "the beginning of an id", Is: func(s *specs.Situation) string {
			return s.TruncatedIdentity(role.Customer)
		}},
		{ID: "and-more", Phrase: "an id with more behind it", Is: func(s *specs.Situation) string {
			return s.ExtendedIdentity(role.Customer)
		}},
	})
}

func unknownKey(d *specs.List) {
	unassigned := unassigned()
	d.It("refuses to read a customer by {key}", specs.Of(requirement.DirectoryKeyUnknown, unassigned, specs.Word("get")), administered(),
		func(s *specs.Situation) {
			s.Expect(s.Get(unassigned.In(s)(s))).To(beNoKey())
		})
	d.It("refuses to update a customer by {key}", specs.Of(requirement.DirectoryKeyUnknown, unassigned, specs.Word("put")), administered(),
		func(s *specs.Situation) {
			before := s.Assume(s.Get(api.MyCustomer)).To(match.BeOK())
			s.Expect(s.Put(unassigned.In(s)(s), s.Profile(role.Customer))).To(beNoKey())
			s.Expect(s.Get(api.MyCustomer)).To(match.BeTheResourceOf(before, etag))
		})
}

func deletedCustomer(d *specs.List) {
	gone := specs.Given(given.CloudIdentity().WithAdmin().Gone())
	d.It("refuses to read a deleted customer {get}", specs.Of(requirement.DirectoryKeyUnknown, specs.Word("deleted"), reading), gone,
		func(s *specs.Situation) {
			s.Expect(s.Get(reading.In(s).Of(s, role.Customer))).To(beNoKey())
		})
	d.It("refuses to update a deleted customer {put}", specs.Of(requirement.DirectoryKeyUnknown, specs.Word("deleted"), putting), gone,
		func(s *specs.Situation) {
			s.Expect(s.Put(putting.In(s).Of(s, role.Customer), s.Profile(role.Customer))).To(beNoKey())
		})
}

func domainKey(d *specs.List) {
	named := specs.Given(given.DomainIdentity().WithAdmin())
	d.It("serves or refuses a read by the primary domain", specs.Of(requirement.DirectoryKeyDomain, specs.Word("get")), named,
		func(s *specs.Situation) {
			answer := s.Get(s.Identity(role.Customer).PrimaryDomain)
			s.Observe(answer)
			s.Expect(answer).To(match.BeAnswered(http.StatusOK, http.StatusBadRequest, http.StatusForbidden, http.StatusNotFound))
		})
}
