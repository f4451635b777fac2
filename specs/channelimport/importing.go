package channelimport

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
)

// What most specs need and do, of the chosen parent and kind of customer.

// importing is the import of the spec's customer, with further members.
func importing(s *specs.Situation, members ...specs.Member) *exchange.Exchange {
	return s.Import(at.In(s), message(s, members...)...)
}

func message(s *specs.Situation, members ...specs.Member) specs.Message {
	return append(specs.Message{kinds.In(s).by(s, role.Customer)}, members...)
}

// underParent has one customer, and the chosen parent to import it under.
func underParent(customer given.IdentityNeed) func(specs.Choice) given.Needs {
	return func(c specs.Choice) given.Needs { return given.World(at.In(c).Needed(), customer) }
}

// lure is the need of a spec to which it does not matter how its customer stands
// with the reseller: it is there to be imported by mistake.
func lure(c specs.Choice) given.Needs { return underParent(given.CloudIdentity().Importable())(c) }

// importable is the need of a spec that nothing but its request can have refused.
func importable(c specs.Choice) given.Needs {
	return underParent(given.CloudIdentity().Importable().Fresh())(c)
}

// importableKind is the same with a customer of the chosen kind.
func importableKind(c specs.Choice) given.Needs { return ofKind(fresh)(c) }

// linkedKind has the customer imported already, in a conflict.
func linkedKind(conflict given.Conflict) func(specs.Choice) given.Needs {
	return ofKind(linkedIn(conflict))
}

// ofKind varies an importable customer of the chosen kind.
func ofKind(customer variation) func(specs.Choice) given.Needs {
	return func(c specs.Choice) given.Needs {
		return given.World(at.In(c).Needed(), customer(kinds.In(c).customer().Importable()))
	}
}

// inConflict has it imported already, in the chosen conflict.
func inConflict(c specs.Choice) given.Needs { return linkedKind(conflicts.In(c))(c) }

// beside has a second account, whose name is related as was chosen, and more.
func beside(c specs.Choice, own given.ResellerNeed, more ...given.Need) given.Needs {
	n := neighbours.In(c)
	return given.World(append([]given.Need{n.own(own), n.foreign()}, more...)...)
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
