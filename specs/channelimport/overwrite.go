package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

func overwrite(d *specs.List) {
	for _, field := range criticalFields() {
		updates(d, field)
		required(d, field)
	}
	updatesBoth(d)
	persists(d)
	refusedChangesNothing(d)
	absentNeverOverwrites(d)
	noConflict(d)
	nothingToOverwrite(d)
	repeatable(d)
	keepsTimes(d)
	ownAccountOnly(d)
	overwriteLeaves(d)
	refusedOften(d)
	overwrittenAfterRefusals(d)
	leaveForAnother(d)
	backAgain(d)
	byTheOtherIdentity(d)
	readBefore(d)
	bothAccounts(d)
	inManyScripts(d)
	conflictOfLittle(d)
}

// critical is one of the fields that decide over a conflict: how the page's two
// rules on it are judged, and in which circumstances it differs.
type critical struct {
	name              string
	updates, requires requirement.ID
	// in are the circumstances. Of the tokens, each has its turn.
	in    []specs.Part
	taken func(*specs.Situation) match.Matcher
}

func criticalFields() []critical {
	region, domain := conflicts.Only("region-differs", "both-differ"), conflicts.Only("domain-differs", "both-differ")
	return []critical{
		{
			"region", requirement.ImportOverwriteUpdatesRegion, requirement.ImportOverwriteRequiredForRegion,
			[]specs.Part{kinds, at, region, unneededTokens.InTurn(kinds, at, region)},
			func(s *specs.Situation) match.Matcher { return match.HaveRegion(s.Identity(role.Customer).Region()) },
		},
		{
			"domain", requirement.ImportOverwriteUpdatesDomain, requirement.ImportOverwriteRequiredForDomain,
			[]specs.Part{domainKinds, at, domain, unneededTokens.InTurn(domainKinds, domain)},
			func(s *specs.Situation) match.Matcher {
				return match.HaveDomain(s.Identity(role.Customer).PrimaryDomain)
			},
		},
	}
}

// unneededTokens are tokens that a request may carry without any need.
var unneededTokens = specs.NewAxis("token", []specs.Value[authorization]{
	{ID: "plain", Phrase: "without a token", Is: authorization{asItIs, withoutToken}},
	{ID: "with-token", Phrase: "with a token", Is: authorization{given.IdentityNeed.WithToken, withToken}},
})

// inConflictWithToken is a customer in conflict and, where it was chosen, a token.
func inConflictWithToken(c specs.Choice) given.Needs {
	customer := kinds.In(c).customer().Importable().LinkedDirectly(conflicts.In(c))
	return given.World(at.In(c).Needed(), unneededTokens.In(c).customer(customer))
}

func updates(d *specs.List, field critical) {
	d.It("updates the "+field.name+" in an import of {customer} {parent} {token} where {conflict}",
		specs.Of(field.updates, field.in...), inConflictWithToken, func(s *specs.Situation) {
			answer := importing(s, append(unneededTokens.In(s).members(s), specs.Overwrite(true))...)
			s.Expect(answer).To(match.HaveName(s.Linked(role.Reseller, role.Customer).Name), field.taken(s))
		})
}

// required asks twice: a refusal that remembers its conflict, or forgets it,
// answers differently the second time.
func required(d *specs.List, field critical) {
	d.It("refuses to update the "+field.name+" without leave in an import of {customer} {parent} {token} where {conflict}",
		specs.Of(field.requires, field.in...), inConflictWithToken, func(s *specs.Situation) {
			members := append(unneededTokens.In(s).members(s), specs.Overwrite(false))
			s.Expect(importing(s, members...)).To(match.BeRefusedAs(api.AlreadyExists))
			s.Expect(importing(s, members...)).To(match.BeRefusedAs(api.AlreadyExists))
		})
}

// updatesBoth goes from the refusal to the overwrite on one customer.
func updatesBoth(d *specs.List) {
	of := func(shown specs.Word) specs.Case {
		return specs.Of(requirement.ImportOverwriteRequiredForBoth, domainKinds, at, shown)
	}
	d.It("refuses an import of {customer} {parent} where region and domain differ and updates both once it may",
		of("refused-then-updated"), linkedKind(given.BothOther), func(s *specs.Situation) {
			s.Expect(importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
			s.Expect(importing(s, specs.Overwrite(true))).To(haveTakenBoth(s)...)
		})
	d.It("changes nothing by refusing an import of {customer} {parent} where region and domain differ",
		of("reads-as-before").With(requirement.CustomersGet), linkedKind(given.BothOther), func(s *specs.Situation) {
			before := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
			s.Expect(importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
			s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
			s.Expect(importing(s, specs.Overwrite(true))).To(haveTakenBoth(s)...)
		})
}

// haveTakenBoth expects the linked customer, with the region and the domain of
// its Cloud Identity.
func haveTakenBoth(s *specs.Situation) []match.Matcher {
	identity := s.Identity(role.Customer)
	return []match.Matcher{
		match.HaveName(s.Linked(role.Reseller, role.Customer).Name),
		match.HaveRegion(identity.Region()), match.HaveDomain(identity.PrimaryDomain),
	}
}

func persists(d *specs.List) {
	d.It("reads back what an overwriting import of {customer} {parent} returned where {conflict}",
		specs.Of(requirement.ImportOverwritePersists, kinds, at, conflicts).Where(canConflict), inConflict, func(s *specs.Situation) {
			returned := s.Assume(importing(s, specs.Overwrite(true))).To(match.BeOK())
			s.Expect(s.ReadBack(returned.Name())).To(bearWhatWasReturned(returned))
		})
}

// bearWhatWasReturned expects all that an import answered. customers.get may tell
// more of the customer.
func bearWhatWasReturned(answer *exchange.Exchange) match.Matcher {
	return match.Comparison{EmptyIsAbsent: true, Grown: true}.With(answer)
}

func refusedChangesNothing(d *specs.List) {
	d.It("reads back the same customer after it refused an import of {customer} {parent} where {conflict}",
		specs.Of(requirement.ImportOverwriteRefusalChangesNothing, kinds, at, conflicts).Where(canConflict), inConflict,
		func(s *specs.Situation) {
			before := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
			s.Expect(importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
			s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before))
			s.Expect(importing(s, specs.Overwrite(false))).To(match.BeRefusedAs(api.AlreadyExists))
		})
}

// absentNeverOverwrites sends no consent, in both ways of sending none.
func absentNeverOverwrites(d *specs.List) {
	silences := specs.NewAxis("silence", []specs.Value[specs.Message]{
		{ID: "absent", Phrase: "without overwriteIfExists", Is: nil},
		{ID: "null", Phrase: "with null for overwriteIfExists", Is: specs.Message{{Name: "overwriteIfExists"}}},
	})
	region, domain := conflicts.Only("region-differs", "both-differ"), conflicts.Only("domain-differs")
	for _, in := range [][]specs.Part{
		{kinds, at, region, silences.InTurn(kinds, at)},
		{domainKinds, at, domain, silences.BeginningWith("null").InTurn(domainKinds)},
	} {
		d.It("refuses an import of {customer} {parent} {silence} where {conflict}",
			specs.Of(requirement.ImportOverwriteAbsentNeverOverwrites, in...), inConflict, func(s *specs.Situation) {
				s.Expect(importing(s, silences.In(s)...)).To(beSilenceOrConflict())
				s.Expect(importing(s, silences.In(s)...)).To(beSilenceOrConflict())
			})
	}
}

func noConflict(d *specs.List) {
	d.It("returns the linked customer or refuses an import of {customer} {parent} without leave where nothing differs",
		specs.Of(requirement.ImportOverwriteNoConflict, kinds, at), linkedKind(given.Agreeing), func(s *specs.Situation) {
			answer := importing(s, specs.Overwrite(false))
			s.Observe(answer)
			s.Expect(answer).To(match.WhereOK(match.HaveName(s.Linked(role.Reseller, role.Customer).Name)))
		})
}
