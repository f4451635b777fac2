package channelimport

import (
	"slices"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func overwrite(d *specs.List) {
	d.Describe("an import of a linked customer that may be overwritten", func() {
		updates(d)
		updatesBoth(d)
		persists(d)
	})
	d.Describe("an import of a linked customer that may not be overwritten", func() {
		required(d)
		refusedChangesNothing(d)
		absentNeverOverwrites(d)
		noConflict(d)
	})
	d.Describe("an import, made again,", func() {
		nothingToOverwrite(d)
		repeatable(d)
		keepsTimes(d)
	})
	ownAccountOnly(d)
}

// linkedCustomer is the need of a spec about an import of an existing customer.
func linkedCustomer(c circumstance, is given.Conflict) given.Needs {
	return given.World(c.at.Needed(), c.kind.customer().Importable().Linked(is))
}

// critical is one of the fields that decide over a conflict: how the page's two
// rules on it are judged, and in which circumstances it differs.
type critical struct {
	updates, requires requirement.ID
	conflicts         []conflict
	kinds             []kind
	taken             func(*specs.Situation) match.Matcher
}

func criticalFields() []critical {
	return []critical{
		{
			requirement.ImportOverwriteUpdatesRegion, requirement.ImportOverwriteRequiredForRegion,
			[]conflict{regionDiffers, bothDiffer}, kinds(),
			func(s *specs.Situation) match.Matcher {
				return match.HaveRegion(s.Identity(role.Customer).Region())
			},
		},
		{
			requirement.ImportOverwriteUpdatesDomain, requirement.ImportOverwriteRequiredForDomain,
			[]conflict{domainDiffers, bothDiffer}, domainKinds(),
			func(s *specs.Situation) match.Matcher {
				return match.HaveDomain(s.Identity(role.Customer).PrimaryDomain)
			},
		},
	}
}

// extra are members that a request may carry without any need.
type extra struct {
	name    string
	needs   func(given.Needs) given.Needs
	members func(*specs.Situation) specs.Message
}

func extras() []extra {
	return []extra{
		{"plain", func(n given.Needs) given.Needs { return n }, func(*specs.Situation) specs.Message { return nil }},
		{"with-token", func(n given.Needs) given.Needs {
			n.Identities = slices.Clone(n.Identities)
			n.Identities[0] = n.Identities[0].WithToken()
			return n
		}, func(s *specs.Situation) specs.Message { return specs.Message{s.WithToken(role.ValidToken)} }},
	}
}

func updates(d *specs.List) {
	for _, field := range criticalFields() {
		for n, c := range everywhere(field.kinds) {
			for m, is := range field.conflicts {
				more := inTurn(extras(), n+m)
				d.It("updates "+c.text()+", "+is.text, specs.Of(field.updates, append(c.names(is.name), more.name)...),
					more.needs(linkedCustomer(c, is.is)), func(s *specs.Situation) {
						answer := c.importing(s, append(more.members(s), specs.Overwrite(true))...)
						s.Expect(answer).To(match.HaveName(s.Linked(role.Reseller, role.Customer).Name), field.taken(s))
					})
			}
		}
	}
}

// required asks twice: a refusal that remembers its conflict, or forgets it,
// answers differently the second time.
func required(d *specs.List) {
	for _, field := range criticalFields() {
		for n, c := range everywhere(field.kinds) {
			for m, is := range field.conflicts {
				more := inTurn(extras(), n+m)
				d.It("refuses "+c.text()+", "+is.text, specs.Of(field.requires, append(c.names(is.name), more.name)...),
					more.needs(linkedCustomer(c, is.is)), func(s *specs.Situation) {
						members := append(more.members(s), specs.Overwrite(false))
						s.Expect(c.importing(s, members...)).To(match.BeRefusedAs(api.AlreadyExists))
						s.Expect(c.importing(s, members...)).To(match.BeRefusedAs(api.AlreadyExists))
					})
			}
		}
	}
}

// updatesBoth goes from the refusal to the overwrite on one customer.
func updatesBoth(d *specs.List) {
	for _, c := range everywhere(domainKinds()) {
		of := func(more string) specs.Case {
			return specs.Of(requirement.ImportOverwriteRequiredForBoth, c.names(more)...)
		}
		bothTaken := func(s *specs.Situation) []match.Matcher {
			identity := s.Identity(role.Customer)
			return []match.Matcher{
				match.HaveName(s.Linked(role.Reseller, role.Customer).Name),
				match.HaveRegion(identity.Region()), match.HaveDomain(identity.PrimaryDomain),
			}
		}
		d.It("refuses first, then updates "+c.text()+", whose region and domain differ", of("refused-then-updated"),
			linkedCustomer(c, given.BothOther), func(s *specs.Situation) {
				s.Expect(c.importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
				s.Expect(c.importing(s, specs.Overwrite(true))).To(bothTaken(s)...)
			})
		d.It("changes nothing by the refusal of "+c.text()+", whose region and domain differ",
			of("reads-as-before").With(requirement.CustomersGet),
			linkedCustomer(c, given.BothOther), func(s *specs.Situation) {
				before := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
				s.Expect(c.importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
				s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
				s.Expect(c.importing(s, specs.Overwrite(true))).To(bothTaken(s)...)
			})
	}
}

func persists(d *specs.List) {
	for _, is := range conflicts() {
		for _, c := range everywhere(kindsThatConflict(is)) {
			d.It("reads back as it was returned: "+c.text()+", "+is.text,
				specs.Of(requirement.ImportOverwritePersists, c.names(is.name)...),
				linkedCustomer(c, is.is), func(s *specs.Situation) {
					returned := s.Assume(c.importing(s, specs.Overwrite(true))).To(match.BeOK())
					s.Expect(s.ReadBack(returned.Name())).To(match.BeTheResourceOf(returned))
				})
		}
	}
}

// kindsThatConflict leaves Team customers out where only the domain differs:
// theirs is not verified.
func kindsThatConflict(is conflict) []kind {
	if is == domainDiffers {
		return domainKinds()
	}
	return kinds()
}

func refusedChangesNothing(d *specs.List) {
	for _, is := range conflicts() {
		for _, c := range everywhere(kindsThatConflict(is)) {
			d.It("leaves as it was "+c.text()+", "+is.text,
				specs.Of(requirement.ImportOverwriteRefusalChangesNothing, c.names(is.name)...),
				linkedCustomer(c, is.is), func(s *specs.Situation) {
					before := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
					s.Expect(c.importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
					s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
					s.Expect(c.importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
				})
		}
	}
}

// absentNeverOverwrites sends no consent, in both ways of sending none.
func absentNeverOverwrites(d *specs.List) {
	silences := []struct {
		name    string
		members specs.Message
	}{
		{"absent", nil},
		{"null", specs.Message{{Name: "overwriteIfExists"}}},
	}
	for m, is := range conflicts() {
		for n, c := range everywhere(kindsThatConflict(is)) {
			silence := inTurn(silences, n+m)
			d.It("takes silence for no consent: "+c.text()+", "+is.text,
				specs.Of(requirement.ImportOverwriteAbsentNeverOverwrites, append(c.names(is.name), silence.name)...),
				linkedCustomer(c, is.is), func(s *specs.Situation) {
					s.Expect(c.importing(s, silence.members...)).To(match.BeAnswered(400, 409))
					s.Expect(c.importing(s, silence.members...)).To(match.BeAnswered(400, 409))
				})
		}
	}
}

func noConflict(d *specs.List) {
	for _, c := range everywhere(kinds()) {
		d.It("where it is accepted, returns the same customer: "+c.text()+", which does not conflict",
			specs.Of(requirement.ImportOverwriteNoConflict, c.names()...),
			linkedCustomer(c, given.Agreeing), func(s *specs.Situation) {
				answer := c.importing(s, specs.Overwrite(false))
				s.Observe(answer)
				s.Expect(answer).To(match.WhereOK(match.HaveName(s.Linked(role.Reseller, role.Customer).Name)))
			})
	}
}
