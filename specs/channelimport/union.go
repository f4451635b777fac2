package channelimport

import (
	"strings"

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
	d.Describe("an import that names more than one customer identity", func() {
		exclusive(d)
		refusalChangesNothing(d)
		emptyMemberCounts(d)
	})
	d.Describe("an import that names one customer identity beside nulls", func() {
		nullMemberIsAbsent(d)
	})
}

// owner says whose identities the members of a union are.
type owner struct {
	name string
	text string
	of   func(member int) role.Role
}

func owners() []owner {
	return []owner{
		{"one-customer", "of one customer", func(int) role.Role { return role.Customer }},
		{"two-customers", "of different customers", func(member int) role.Role {
			return []role.Role{role.Customer, role.OtherCustomer}[member%2]
		}},
	}
}

// exclusive is every pair and the triple that the schema forbids, in every order.
func exclusive(d *specs.List) {
	for _, members := range unionCombinations() {
		for _, at := range specs.Parents() {
			for _, who := range owners() {
				needs := given.World(at.Needed(), given.Customer().Importable(), given.Customer().As(role.OtherCustomer).Importable())
				d.It("is refused: "+strings.Join(members, ", ")+" "+who.text+", "+at.Text,
					specs.Of(requirement.ImportUnionExclusive, strings.Join(members, "+"), who.name, at.Name), needs,
					func(s *specs.Situation) {
						answer := s.ImportBreaking(cases.SeveralMembers(), at, append(several(s, members, who), specs.Overwrite(false))...)
						s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
					})
			}
		}
	}
}

// several are union members with the values that their owners have.
func several(s *specs.Situation, names []string, who owner) specs.Message {
	var message specs.Message
	for n, name := range names {
		message = append(message, identityMember(s, name, who.of(n)))
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
	one := owners()[0]
	for _, members := range unionCombinations() {
		for _, at := range specs.Parents() {
			needs := given.World(at.Needed(), given.Customer().Importable().Linked(given.BothOther))
			d.It("leaves a conflicting customer in conflict: "+strings.Join(members, ", ")+", "+at.Text,
				specs.Of(requirement.ImportUnionRefusalChangesNothing, "conflict-remains", strings.Join(members, "+"), at.Name), needs,
				func(s *specs.Situation) {
					assumeConflict(s, s.Actor, at)
					s.Expect(overwriteByTwo(s, at, members, one)).To(match.BeRefused(400, 401, 403, 404, 409, 412, 422))
					s.Expect(conflictingImport(s, s.Actor, at)).To(match.BeRefusedAs(api.AlreadyExists))
				})
			d.It("leaves a conflicting customer as it reads: "+strings.Join(members, ", ")+", "+at.Text,
				specs.Of(requirement.ImportUnionRefusalChangesNothing, "reads-as-before", strings.Join(members, "+"), at.Name).With(requirement.CustomersGet), needs,
				func(s *specs.Situation) {
					before := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
					overwriteByTwo(s, at, members, one)
					s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
				})
		}
	}
}

func overwriteByTwo(s *specs.Situation, at specs.Parent, members []string, who owner) *exchange.Exchange {
	return s.ImportBreaking(cases.SeveralMembers(), at, append(several(s, members, who), specs.Overwrite(true))...)
}

func emptyMemberCounts(d *specs.List) {
	for _, members := range unionCombinations() {
		if len(members) != 2 {
			continue
		}
		for empty := range members {
			d.It("is refused though "+members[empty]+" is empty: "+strings.Join(members, ", "),
				specs.Of(requirement.ImportUnionEmptyMemberCounts, strings.Join(members, "+"), members[empty]+"-empty"),
				given.World(given.Reseller(), given.Customer().Importable()), func(s *specs.Situation) {
					message := several(s, members, owners()[0])
					message[empty].Value = ""
					answer := s.ImportBreaking(cases.SeveralMembers(), specs.AccountParent, append(message, specs.Overwrite(false))...)
					s.Expect(answer).To(match.BeRefusedAs(api.InvalidArgument))
				})
		}
	}
}

func nullMemberIsAbsent(d *specs.List) {
	for _, one := range []string{"domain", "cloudIdentityId"} {
		for _, at := range specs.Parents() {
			for _, first := range []struct {
				name string
				is   bool
			}{{"null-first", true}, {"null-last", false}} {
				d.It("is served: "+one+", "+at.Text,
					specs.Of(requirement.ImportUnionNullMemberIsAbsent, one, first.name, at.Name),
					given.World(at.Needed(), given.Customer().Importable()), func(s *specs.Situation) {
						answer := s.Import(at, besideNulls(identityMember(s, one, role.Customer), first.is)...)
						s.Expect(answer).To(match.Serve(s.Identity(role.Customer)))
					})
			}
		}
	}
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
