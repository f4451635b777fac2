package channelimport

import (
	"slices"

	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// What a refused import may leave behind: every reason to refuse one with every
// trace of what it asked for. Each group states its own reasons.

// trace is something that an import asks for, and a look at whether it was done.
type trace struct {
	id string
	// customer is one on which it would show, beside what a reason needs.
	customer func(given.IdentityNeed, given.Conflict) given.IdentityNeed
	more     []given.Need
	asks     func(*specs.Situation) specs.Message
	// look sees what there is before, and returns the judgement of what there is
	// afterwards, in which the right call is answered as ever.
	look func(*specs.Situation) (judge func())
}

var traces = specs.NewAxis("trace", []specs.Value[trace]{
	{ID: "overwrites", Phrase: "a linked customer in conflict", Is: trace{
		id: "overwrites",
		customer: func(i given.IdentityNeed, c given.Conflict) given.IdentityNeed {
			return i.Importable().LinkedDirectly(c)
		},
		asks: func(*specs.Situation) specs.Message { return nil },
		look: func(s *specs.Situation) func() {
			assumeConflict(s, s.Actor, at.In(s))
			return func() {
				s.Expect(conflictingImport(s, s.Actor, at.In(s))).To(match.BeRefusedAs(api.AlreadyExists))
				s.Expect(s.Import(at.In(s), s.ByID(role.Customer), specs.Overwrite(true))).To(match.Serve(s.Identity(role.Customer).ID))
			}
		},
	}},
	{ID: "authorizes", Phrase: "an account without authorization, whose token is sent,", Is: trace{
		id: "authorizes",
		customer: func(i given.IdentityNeed, c given.Conflict) given.IdentityNeed {
			if i = i.Unauthorized().WithToken(); c == given.AnyData {
				return i.Fresh()
			}
			return i.LinkedDirectly(c)
		},
		asks: withToken,
		look: func(s *specs.Situation) func() {
			return func() {
				one := specs.Message{s.ByID(role.Customer), specs.Overwrite(true)}
				s.Expect(s.Import(at.In(s), one...)).To(match.BeRefusedAs(api.PermissionDenied))
				s.Expect(s.Import(at.In(s), append(one, withToken(s)...)...)).To(match.Serve(s.Identity(role.Customer).ID))
			}
		},
	}},
})

// readTraces are those that show where customers can be read back.
var readTraces = specs.NewAxis("trace", []specs.Value[trace]{
	{ID: "fills", Phrase: "the named receiver", Is: trace{
		id:       "fills",
		customer: func(i given.IdentityNeed, _ given.Conflict) given.IdentityNeed { return i.Importable().Fresh() },
		more:     []given.Need{given.Receiver().Directly()},
		asks:     func(s *specs.Situation) specs.Message { return specs.Message{intoNamedReceiver(s)} },
		look: func(s *specs.Situation) func() {
			name := s.Receiver(role.Receiver).Name
			before := s.Assume(s.ReadBack(name)).To(match.BeOK())
			return func() {
				s.Expect(s.ReadBack(name)).To(match.BeTheResourceOf(before))
				s.Expect(s.Import(at.In(s), s.ByID(role.Customer), intoNamedReceiver(s), specs.Overwrite(true))).To(match.HaveName(name))
			}
		},
	}},
	{ID: "bears", Phrase: "a customer of no partner, for whom one is named,", Is: trace{
		id: "bears",
		customer: func(i given.IdentityNeed, c given.Conflict) given.IdentityNeed {
			if c == given.AnyData {
				c = given.Agreeing
			}
			return i.Importable().LinkedDirectly(c)
		},
		asks: func(s *specs.Situation) specs.Message { return specs.Message{s.ForPartner(role.Partner)} },
		look: func(s *specs.Situation) func() {
			before := s.Assume(s.ReadBack(s.Linked(role.Reseller, role.Customer).Name)).To(match.BeOK())
			return func() { s.Expect(s.ReadBack(before.Name())).To(match.BeTheResourceOf(before)) }
		},
	}},
})

func intoNamedReceiver(s *specs.Situation) specs.Member {
	return specs.Into(s.Receiver(role.Receiver).Name)
}

// reason is one for which an import is refused, with whatever it asks for.
type reason struct {
	judges   requirement.ID
	customer func() given.IdentityNeed
	// conflict is that of the linked customer, where it is the reason.
	conflict given.Conflict
	call     func(s *specs.Situation, asks specs.Message) *exchange.Exchange
	refused  func() match.Matcher
	// leaves are the ids of the traces that the import could leave.
	leaves []string
}

// leaving is a statement about reasons and traces, for a group to make.
type leaving struct {
	reasons specs.Axis[reason]
	traces  specs.Axis[trace]
	takes   []requirement.Capability
}

const leavesText = "leaves {trace} as before when it refuses, twice, an import {parent} {reason}"

func (l leaving) of() specs.Case {
	judges := func(c specs.Choice) requirement.ID { return l.reasons.In(c).judges }
	possible := func(c specs.Choice) bool { return slices.Contains(l.reasons.In(c).leaves, l.traces.In(c).id) }
	of := specs.OfEach(judges, specs.Word("leaves"), l.reasons, l.traces).Varying(at.InTurn(l.reasons, l.traces)).Where(possible)
	for _, capability := range l.takes {
		of = of.With(capability)
	}
	return of
}

func (l leaving) needs(c specs.Choice) given.Needs {
	reason, trace := l.reasons.In(c), l.traces.In(c)
	conflict := reason.conflict
	if trace.id == "overwrites" {
		conflict = differing(reason)
	}
	needs := []given.Need{specs.PartnerParent.Needed(), trace.customer(reason.customer(), conflict)}
	return given.World(append(needs, trace.more...)...)
}

// differing is the most that a customer of a reason can differ in.
func differing(r reason) given.Conflict {
	if r.customer().Team.Demands() {
		return given.OtherRegion
	}
	return given.BothOther
}

func (l leaving) body(s *specs.Situation) {
	reason, trace := l.reasons.In(s), l.traces.In(s)
	judge := trace.look(s)
	for range 2 {
		s.Expect(reason.call(s, trace.asks(s))).To(reason.refused())
	}
	judge()
}

// leavings are the statements about some reasons: on what any target shows, and on
// what takes reading back.
func leavings(reasons ...specs.Value[reason]) []leaving {
	axis := specs.NewAxis("reason", reasons)
	return []leaving{{axis, traces, nil}, {axis, readTraces, []requirement.Capability{requirement.CustomersGet}}}
}

// asking is an import that names its customer and asks for more.
func asking(asks specs.Message, by ...specs.Member) specs.Message {
	return append(append(slices.Clone(specs.Message(by)), asks...), specs.Overwrite(true))
}

// inBody is the message for a generated body to be made around.
func inBody(message specs.Message) specs.Object {
	object := specs.Object{}
	for _, member := range message {
		object[member.Name] = member.Value
	}
	return object
}
