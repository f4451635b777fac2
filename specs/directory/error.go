package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// errorBody states the refusals that differ most. Every other refusal of the
// suite is judged by the same requirement as it passes.
func errorBody(d *specs.List) {
	refused := differentRefusals()
	two := specs.Given(given.CloudIdentity().WithAdmin(), domainOwner(role.OtherCustomer))
	d.It("refuses {refused} with an error body that agrees with the status", specs.Of(requirement.DirectoryErrorBody, refused), two,
		func(s *specs.Situation) {
			answer := s.Assume(refused.In(s)(s)).To(match.BeAnyRefusal())
			s.Expect(answer).To(match.HaveAnErrorBody())
		})
	updates := refused.Only("anonymous-put", "malformed", "taken-domain")
	d.It("refuses {refused} again with an error body that agrees with the status", specs.Of(requirement.DirectoryErrorBody, specs.Word("again"), updates), two,
		func(s *specs.Situation) {
			for range 2 {
				answer := s.Assume(refused.In(s)(s)).To(match.BeAnyRefusal())
				s.Expect(answer).To(match.HaveAnErrorBody())
			}
		})
	refusedPatches(d)
}

// refusedPatches are refused for who asks, which customer, and what.
func refusedPatches(d *specs.List) {
	refused := specs.NewAxis("refused", []specs.Value[call]{
		{ID: "anonymous", Phrase: "a patch by a caller without credentials", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.As(role.Anonymous).Patch(api.MyCustomer, specs.Object{"phoneNumber": "+14155550130"})
		}},
		{ID: "unknown-key", Phrase: "a patch of a customer that does not exist", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.Patch(s.UnknownIdentity(), specs.Object{"phoneNumber": "+14155550130"})
		}},
		{ID: "malformed", Phrase: "a patch whose body is no JSON", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.PatchText(api.MyCustomer, []byte(`{"alternateEmail"`))
		}},
	})
	d.It("refuses {refused} with an error body that agrees with the status",
		specs.Of(requirement.DirectoryErrorBody, specs.Word("patch"), refused).With(requirement.DirectoryPatch), administered(), func(s *specs.Situation) {
			answer := s.Assume(refused.In(s)(s)).To(match.BeAnyRefusal())
			s.Expect(answer).To(match.HaveAnErrorBody())
		})
}

type call func(*specs.Situation) *exchange.Exchange

func differentRefusals() specs.Axis[call] {
	return specs.NewAxis("refused", []specs.Value[call]{
		{ID: "anonymous-get", Phrase: "a read by a caller without credentials", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.As(role.Anonymous).Get(api.MyCustomer)
		}},
		{ID: "anonymous-put", Phrase: "an update by a caller without credentials", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.As(role.Anonymous).Put(api.MyCustomer, s.Profile(role.Customer))
		}},
		{ID: "unknown-key", Phrase: "a read of a customer that does not exist", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.Get(s.UnknownIdentity())
		}},
		{ID: "foreign-key", Phrase: "a read of another administrator's customer", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.Get(s.Identity(role.OtherCustomer).ID)
		}},
		{ID: "malformed", Phrase: "an update whose body is no JSON", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.PutText(api.MyCustomer, []byte(`{"alternateEmail"`))
		}},
		{ID: "taken-domain", Phrase: "an update to a domain that another customer has", Is: func(s *specs.Situation) *exchange.Exchange {
			return s.Put(api.MyCustomer, renaming(s, s.Identity(role.OtherCustomer).PrimaryDomain))
		}},
	})
}
