package channelimport

import (
	"slices"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func union(d *specs.List) {
	exclusive(d)
	refusalChangesNothing(d)
	emptyMemberCounts(d)
	nullMemberIsAbsent(d)
	unionLeaves(d)
}

// owner says whose identity each member of a union is.
type owner func(member int) role.Role

func ofOne(int) role.Role { return role.Customer }

var owners = specs.NewAxis("owner", []specs.Value[owner]{
	{ID: "one-customer", Phrase: "of one customer", Is: ofOne},
	{ID: "two-customers", Phrase: "of different customers", Is: func(member int) role.Role {
		return []role.Role{role.Customer, role.OtherCustomer}[member%2]
	}},
})

// exclusive is every pair and the triple that the schema forbids, in every order.
func exclusive(d *specs.List) {
	members := unionCombinations()
	needs := func(c specs.Choice) given.Needs {
		customer := given.DomainIdentity().Importable().Fresh()
		return given.World(at.In(c).Needed(), customer, customer.As(role.OtherCustomer))
	}
	d.It("refuses an import {parent} that names {members} {owner}",
		specs.Of(requirement.ImportUnionExclusive, members, owners, at), needs, func(s *specs.Situation) {
			message := append(several(s, members.In(s), owners.In(s)), specs.Overwrite(false))
			answer := s.ImportBreaking(cases.SeveralMembers(), at.In(s), message...)
			s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
		})
}

// several are union members with the values that their owners have.
func several(s *specs.Situation, names []string, who owner) specs.Message {
	var message specs.Message
	for n, name := range names {
		message = append(message, identityMember(s, name, who(n)))
	}
	return message
}

func identityMember(s *specs.Situation, name string, r role.Role) specs.Member {
	value := map[string]func(role.Role) specs.Member{
		"domain": s.ByDomain, "cloudIdentityId": s.ByID, "primaryAdminEmail": s.ByAdmin,
	}[name](r).Value
	return specs.Member{Name: name, Value: value}
}

// refusalChangesNothing has a customer that an overwrite would change.
func refusalChangesNothing(d *specs.List) {
	members := unionCombinations()
	of := func(shown specs.Word) specs.Case {
		return specs.Of(requirement.ImportUnionRefusalChangesNothing, shown, members, at)
	}
	needs := underParent(given.DomainIdentity().Importable().LinkedDirectly(given.BothOther))
	d.It("leaves a linked customer in conflict when an import {parent} names {members}", of("conflict-remains"), needs,
		func(s *specs.Situation) {
			assumeConflict(s, s.Actor, at.In(s))
			s.Expect(overwriteBySeveral(s, members.In(s))).To(beRefusedSomehow())
			s.Expect(conflictingImport(s, s.Actor, at.In(s))).To(match.BeRefusedAs(api.AlreadyExists))
		})
	d.It("leaves a linked customer as it reads when an import {parent} names {members}", of("reads-as-before").With(requirement.CustomersGet), needs,
		func(s *specs.Situation) {
			before := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
			overwriteBySeveral(s, members.In(s))
			s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
		})
}

func overwriteBySeveral(s *specs.Situation, members []string) *exchange.Exchange {
	return s.ImportBreaking(cases.SeveralMembers(), at.In(s), append(several(s, members, ofOne), specs.Overwrite(true))...)
}

func emptyMemberCounts(d *specs.List) {
	members := unionPairs()
	empty := specs.AxisOf("empty", unionMembers(), func(name string) specs.Value[string] {
		return specs.Value[string]{ID: name + "-empty", Phrase: name, Is: name}
	})
	ofThem := func(c specs.Choice) bool { return slices.Contains(members.In(c), empty.In(c)) }
	d.It("refuses an import that names {members} though {empty} is empty",
		specs.Of(requirement.ImportUnionEmptyMemberCounts, members, empty).Where(ofThem),
		specs.Given(given.Reseller(), given.DomainIdentity().Importable().Fresh()), func(s *specs.Situation) {
			message := several(s, members.In(s), ofOne)
			message[slices.Index(members.In(s), empty.In(s))].Value = ""
			answer := s.ImportBreaking(cases.SeveralMembers(), specs.AccountParent, append(message, specs.Overwrite(false))...)
			s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
		})
}

func nullMemberIsAbsent(d *specs.List) {
	member := specs.AxisOf("member", []string{"domain", "cloudIdentityId"}, func(name string) specs.Value[string] {
		return specs.Value[string]{ID: name, Phrase: name, Is: name}
	})
	nullFirst := specs.NewAxis("nulls", []specs.Value[bool]{
		{ID: "null-first", Phrase: "after nulls for the other identities", Is: true},
		{ID: "null-last", Phrase: "before nulls for the other identities", Is: false},
	})
	needs := underParent(given.DomainIdentity().Importable().Fresh())
	d.It("serves an import {parent} by {member} {nulls}",
		specs.Of(requirement.ImportUnionNullMemberIsAbsent, member, nullFirst, at), needs, func(s *specs.Situation) {
			one := identityMember(s, member.In(s), role.Customer)
			answer := s.Import(at.In(s), besideNulls(one, nullFirst.In(s))...)
			s.Expect(answer).To(match.Serve(s.Identity(role.Customer).ID))
		})
}

// besideNulls surrounds one member with the other two, which are null.
func besideNulls(one specs.Member, nullFirst bool) specs.Message {
	var nulls specs.Message
	for _, name := range unionMembers() {
		if name != one.Name {
			nulls = append(nulls, specs.Member{Name: name})
		}
	}
	if nullFirst {
		return append(nulls, one, specs.Overwrite(false))
	}
	return append(specs.Message{one, specs.Overwrite(false)}, nulls...)
}
