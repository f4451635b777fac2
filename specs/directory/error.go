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
	two := given.World(given.Customer().WithAdmin(), given.Customer().As(role.OtherCustomer).WithAdmin())
	d.Describe("a refusal", func() {
		for _, refusal := range []struct {
			name, text string
			call       func(*specs.Situation) *exchange.Exchange
		}{
			{"anonymous-get", "of a caller without credentials to read", func(s *specs.Situation) *exchange.Exchange {
				return s.As(role.Anonymous).Get(api.MyCustomer)
			}},
			{"anonymous-put", "of a caller without credentials to update", func(s *specs.Situation) *exchange.Exchange {
				return s.As(role.Anonymous).Put(api.MyCustomer, s.Profile(role.Customer))
			}},
			{"unknown-key", "to read a customer that does not exist", func(s *specs.Situation) *exchange.Exchange {
				return s.Get(s.UnknownIdentity())
			}},
			{"foreign-key", "to read another's customer", func(s *specs.Situation) *exchange.Exchange {
				return s.Get(s.Identity(role.OtherCustomer).ID)
			}},
			{"malformed", "of a body that is no JSON", func(s *specs.Situation) *exchange.Exchange {
				return s.PutText(api.MyCustomer, []byte(`{"alternateEmail"`))
			}},
			{"taken-domain", "of a domain that another has", func(s *specs.Situation) *exchange.Exchange {
				return s.Put(api.MyCustomer, renaming(s, s.Identity(role.OtherCustomer).PrimaryDomain))
			}},
		} {
			d.It("has an error body that agrees with its status: "+refusal.text, specs.Of(requirement.DirectoryErrorBody, refusal.name), two,
				func(s *specs.Situation) {
					answer := s.Assume(refusal.call(s)).To(match.BeAnyRefusal())
					s.Expect(answer).To(match.HaveAnErrorBody())
				})
		}
	})
}
