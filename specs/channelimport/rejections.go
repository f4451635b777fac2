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

// rejection is an import that is wrong in one thing, and right in all that a valid
// token, a receiver and leave to overwrite can make right: what a refusal leaves
// behind then, it leaves behind by mistake.
type rejection struct {
	judges requirement.ID
	// needs are those beside the reseller, its receiver and the customer; customer
	// is what there is to that.
	needs    []given.Need
	own      func(given.ResellerNeed) given.ResellerNeed
	customer variation
	// send makes the import of a message under the chosen parent.
	send func(s *specs.Situation, message specs.Message) *exchange.Exchange
	// refused is how it is refused, and what the refusal keeps to itself.
	refused func(*specs.Situation) match.Matcher
}

// rejections are a group's.
type rejections struct{ specs.Axis[rejection] }

func rejectionsOf(name string, values []specs.Value[rejection]) rejections {
	return rejections{specs.NewAxis(name, values)}
}

func (r rejections) judges(c specs.Choice) requirement.ID { return r.In(c).judges }

// of has the kinds of customer and the parents take turns over the rejections.
func (r rejections) of(shown specs.Word) specs.Case {
	return specs.OfEach(r.judges, shown, r.Axis).Varying(kinds.InTurn(r), at.InTurn(r))
}

func (r rejections) needs(c specs.Choice) given.Needs {
	chosen := r.In(c)
	reseller := given.Reseller().WithPartner()
	if chosen.own != nil {
		reseller = chosen.own(reseller)
	}
	customer := withoutAccess(kinds.In(c).customer()).WithToken()
	if chosen.customer != nil {
		customer = chosen.customer(customer)
	}
	return given.World(append([]given.Need{reseller, customer, given.Receiver().Directly()}, chosen.needs...)...)
}

// admitted are the members that let the reseller overwrite whatever there is.
func admitted(s *specs.Situation) specs.Message {
	return message(s, s.WithToken(role.ValidToken), specs.Overwrite(true))
}

// expectNothingAuthorized is refused twice, then tries without the token that was
// sent, and then is served as if nothing had been.
func (r rejections) expectNothingAuthorized(s *specs.Situation) {
	for range 2 {
		s.Expect(r.In(s).send(s, admitted(s))).To(r.In(s).refused(s))
	}
	s.Expect(importing(s, specs.Overwrite(true))).To(match.BeRefusedAs(api.PermissionDenied))
	s.Expect(s.Import(at.In(s), admitted(s)...)).To(match.Serve(s.Identity(role.Customer).ID))
}

// expectNothingReceived names a receiver in what is refused, and reads it.
func (r rejections) expectNothingReceived(s *specs.Situation) {
	name := s.Receiver(role.Receiver).Name
	before := s.Assume(s.ReadBack(name)).To(match.BeOK())
	s.Expect(r.In(s).send(s, append(admitted(s), specs.Into(name)))).To(r.In(s).refused(s))
	s.Expect(s.ReadBack(name)).To(match.BeTheResourceOf(before))
	s.Expect(s.Import(at.In(s), append(admitted(s), specs.Into(name))...)).To(match.HaveName(name))
}

// sentBy has another caller make the import.
func sentBy(r role.Role) func(*specs.Situation, specs.Message) *exchange.Exchange {
	return func(s *specs.Situation, message specs.Message) *exchange.Exchange {
		return s.As(r).Import(at.In(s), message...)
	}
}

// sentUnder has it made under another parent than the chosen one.
func sentUnder(parent specs.Parent) func(*specs.Situation, specs.Message) *exchange.Exchange {
	return func(s *specs.Situation, message specs.Message) *exchange.Exchange {
		return s.Import(parent, message...)
	}
}

// sentInto has it name a receiver.
func sentInto(name func(*specs.Situation) string) func(*specs.Situation, specs.Message) *exchange.Exchange {
	return func(s *specs.Situation, message specs.Message) *exchange.Exchange {
		return s.Import(at.In(s), append(message, specs.Into(name(s)))...)
	}
}

// simply is a refusal that has nothing to keep to itself.
func simply(refused func() match.Matcher) func(*specs.Situation) match.Matcher {
	return func(*specs.Situation) match.Matcher { return refused() }
}
