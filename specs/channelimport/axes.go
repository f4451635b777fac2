package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/requirement"
)

// The axes that most specs vary: where an import is made, of what kind of
// customer and by which identity, with what consent, in which conflict.

var at = specs.Parents()

// kind is a kind of customer and a way to name it that must find it.
type kind struct {
	// identified is the requirement that it is found.
	identified requirement.ID
	team       bool
	customer   func() given.IdentityNeed
	by         func(*specs.Situation, role.Role) specs.Member
}

// kinds are all that must be importable; domainKinds are those of customers that
// have a domain of their own.
var (
	kinds = specs.NewAxis("customer", []specs.Value[kind]{
		{ID: "domain-customer-by-id", Phrase: "a domain customer by Cloud Identity ID",
			Is: kind{requirement.ImportIdentityCloudIdentityID, false, given.DomainIdentity, (*specs.Situation).ByID}},
		{ID: "domain-customer-by-domain", Phrase: "a domain customer by domain",
			Is: kind{requirement.ImportIdentityDomain, false, given.DomainIdentity, (*specs.Situation).ByDomain}},
		{ID: "team-customer-by-id", Phrase: "a Team customer by Cloud Identity ID",
			Is: kind{requirement.ImportIdentityTeam, true, given.TeamIdentity, (*specs.Situation).ByID}},
	})
	domainKinds = kinds.Only("domain-customer-by-id", "domain-customer-by-domain")
)

// consents are whether an import may overwrite.
var consents = specs.NewAxis("consent", []specs.Value[bool]{
	{ID: "plain", Phrase: "without leave to overwrite", Is: false},
	{ID: "overwrite", Phrase: "with leave to overwrite", Is: true},
})

// conflicts are the ways in which a linked customer differs.
var conflicts = specs.NewAxis("conflict", []specs.Value[given.Conflict]{
	{ID: "region-differs", Phrase: "the region differs", Is: given.OtherRegion},
	{ID: "domain-differs", Phrase: "the domain differs", Is: given.OtherDomain},
	{ID: "both-differ", Phrase: "region and domain differ", Is: given.BothOther},
})

// canConflict leaves Team customers out where only the domain differs: theirs is
// not verified.
func canConflict(c specs.Choice) bool {
	return !kinds.In(c).team || conflicts.In(c) != given.OtherDomain
}

// neighbour is how the names of two reseller accounts are related. A check by
// prefix where equality is due shows itself only when one begins with the other.
type neighbour struct {
	own     func(given.ResellerNeed) given.ResellerNeed
	foreign func() given.ResellerNeed
}

var neighbours = specs.NewAxis("neighbour", []specs.Value[neighbour]{
	{ID: "unrelated-names", Phrase: "an account of an unrelated name", Is: neighbour{
		func(r given.ResellerNeed) given.ResellerNeed { return r.NameUnrelatedTo(role.OtherReseller) }, given.OtherReseller,
	}},
	{ID: "other-extends-own", Phrase: "an account of a longer name with the same beginning", Is: neighbour{
		unextended, func() given.ResellerNeed { return given.OtherReseller().NameExtending(role.Reseller) },
	}},
	{ID: "own-extends-other", Phrase: "an account of a shorter name with the same beginning", Is: neighbour{
		func(r given.ResellerNeed) given.ResellerNeed { return r.NameExtending(role.OtherReseller) }, given.OtherReseller,
	}},
})

func unextended(r given.ResellerNeed) given.ResellerNeed { return r }

// inTurn are the kinds over another axis and the parents: what is met often
// enough need not be met with everything else.
func inTurn(over specs.Named) specs.Axis[kind] { return kinds.InTurn(over, at) }

// attempt is an import and what there was before it.
type attempt struct {
	customer  variation
	overwrite bool
}

// variation makes another customer of one.
type variation func(given.IdentityNeed) given.IdentityNeed

func asItIs(i given.IdentityNeed) given.IdentityNeed { return i }

// fresh has no customer linked to it, whose data or partner might be a reason to
// refuse an import.
func fresh(i given.IdentityNeed) given.IdentityNeed { return i.Fresh() }

// linkedIn has one linked that bears no partner: to replace a partner is another
// matter, in which a refusal is right.
func linkedIn(conflict given.Conflict) variation {
	return func(i given.IdentityNeed) given.IdentityNeed { return i.LinkedDirectly(conflict) }
}

// withoutAccess has nothing that lets the reseller import it: no authorization,
// and no linked customer, which tells that there was one.
func withoutAccess(i given.IdentityNeed) given.IdentityNeed { return i.Unauthorized().Fresh() }

// otherAuthorized and otherUnauthorized say whether another account may import it.
func otherAuthorized(i given.IdentityNeed) given.IdentityNeed {
	return i.Importable(role.OtherReseller)
}
func otherUnauthorized(i given.IdentityNeed) given.IdentityNeed {
	return i.Unauthorized(role.OtherReseller)
}

// attempts are imports of what is new and of what is linked.
var attempts = specs.NewAxis("attempt", []specs.Value[attempt]{
	{ID: "new", Phrase: "for the first time", Is: attempt{fresh, false}},
	{ID: "new-overwrite", Phrase: "for the first time with leave to overwrite", Is: attempt{fresh, true}},
	{ID: "linked", Phrase: "over a linked customer", Is: attempt{linkedIn(given.Agreeing), true}},
	{ID: "linked-in-conflict", Phrase: "over a linked customer in conflict", Is: attempt{linkedIn(given.BothOther), true}},
})

// authorization is how a reseller comes to be authorized: beforehand, or by a token.
type authorization struct {
	customer variation
	members  func(*specs.Situation) specs.Message
}

func withoutToken(*specs.Situation) specs.Message { return nil }

func withToken(s *specs.Situation) specs.Message { return specs.Message{s.WithToken(role.ValidToken)} }

// listed is the value of names that an import sends, in that order.
func listed(names []string, id string) specs.Value[[]string] {
	return specs.Value[[]string]{ID: id, Phrase: cases.Listed(names), Is: names}
}
