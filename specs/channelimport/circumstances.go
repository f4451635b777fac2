package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// The circumstances that most specs vary: where an import is made, of what
// kind of customer, and by which identity.

// kind is a kind of customer and a way to name it that must find it.
type kind struct {
	name     string
	text     string
	customer func() given.IdentityNeed
	by       func(*specs.Situation, role.Role) specs.Member
}

var (
	domainByID     = kind{"domain-customer-by-id", "a domain customer by Cloud Identity ID", given.Customer, (*specs.Situation).ByID}
	domainByDomain = kind{"domain-customer-by-domain", "a domain customer by domain", given.Customer, (*specs.Situation).ByDomain}
	teamByID       = kind{"team-customer-by-id", "a Team customer by Cloud Identity ID", given.TeamCustomer, (*specs.Situation).ByID}
)

// kinds are all that must be importable.
func kinds() []kind { return []kind{domainByID, domainByDomain, teamByID} }

// domainKinds are those of customers that have a domain of their own.
func domainKinds() []kind { return []kind{domainByID, domainByDomain} }

// circumstance is a parent and a kind.
type circumstance struct {
	at   specs.Parent
	kind kind
}

func (c circumstance) text() string { return c.kind.text + ", " + c.at.Text }

// importing is the import of the spec's customer, with further members.
func (c circumstance) importing(s *specs.Situation, members ...specs.Member) *exchange.Exchange {
	return s.Import(c.at, c.message(s, members...)...)
}

func (c circumstance) message(s *specs.Situation, members ...specs.Member) specs.Message {
	return append(specs.Message{c.kind.by(s, role.Customer)}, members...)
}

// everywhere is each kind under both parents.
func everywhere(kinds []kind) []circumstance {
	var all []circumstance
	for _, at := range specs.Parents() {
		for _, k := range kinds {
			all = append(all, circumstance{at, k})
		}
	}
	return all
}

// turns are both parents, each time with the next kind. Where a third thing
// varies, giving each of its values a turn meets every two of the three without
// the whole product.
func turns(kinds []kind, turn int) []circumstance {
	var some []circumstance
	for n, at := range specs.Parents() {
		some = append(some, circumstance{at, inTurn(kinds, turn+n)})
	}
	return some
}

// inTurn is the next of several values: what is met often enough need not be
// met with everything else.
func inTurn[T any](values []T, turn int) T { return values[turn%len(values)] }

// names is one circumstance's part of a spec's id.
func (c circumstance) names(more ...string) []string {
	return append([]string{c.kind.name, c.at.Name}, more...)
}

// conflict is a way in which a linked customer differs, by name.
type conflict struct {
	name string
	text string
	is   given.Conflict
}

var (
	regionDiffers = conflict{"region-differs", "whose region differs", given.OtherRegion}
	domainDiffers = conflict{"domain-differs", "whose domain differs", given.OtherDomain}
	bothDiffer    = conflict{"both-differ", "whose region and domain differ", given.BothOther}
)

func conflicts() []conflict { return []conflict{regionDiffers, domainDiffers, bothDiffer} }

// neighbour is how the names of two reseller accounts are related. A check by
// prefix where equality is due shows itself only when one begins with the other.
type neighbour struct {
	name    string
	text    string
	own     func(given.ResellerNeed) given.ResellerNeed
	foreign func() given.ResellerNeed
}

func neighbours() []neighbour {
	same := func(r given.ResellerNeed) given.ResellerNeed { return r }
	return []neighbour{
		{"unrelated-names", "of an unrelated name", same, given.OtherReseller},
		{"other-extends-own", "whose name begins with this one's", same, func() given.ResellerNeed {
			return given.OtherReseller().NameExtending(role.Reseller)
		}},
		{"own-extends-other", "whose name this one's begins with", func(r given.ResellerNeed) given.ResellerNeed {
			return r.NameExtending(role.OtherReseller)
		}, given.OtherReseller},
	}
}

// conflictingImport is an import that a conflict refuses. Made before and after
// a call that is refused, it shows whether that call overwrote the customer.
func conflictingImport(s *specs.Situation, by specs.Actor, at specs.Parent) *exchange.Exchange {
	return by.Import(at, s.ByID(role.Customer), specs.Overwrite(false))
}

// assumeConflict makes the conflicting import twice: where the refusal itself
// settles the conflict, a later success proves nothing of the call in between.
func assumeConflict(s *specs.Situation, by specs.Actor, at specs.Parent) {
	for range 2 {
		s.Assume(conflictingImport(s, by, at)).To(match.BeRefusedAs(api.AlreadyExists))
	}
}
