package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// refusal is an update that must be refused for one reason, and would change
// the customer but for that.
type refusal struct {
	name string
	put  func(s *specs.Situation, key string) *exchange.Exchange
}

// refusals are all that the suite knows to be refused.
func refusals() []refusal {
	sending := func(change func(*specs.Situation) specs.Object) func(*specs.Situation, string) *exchange.Exchange {
		return func(s *specs.Situation, key string) *exchange.Exchange {
			return s.Put(key, s.Profile(role.Customer, change(s)))
		}
	}
	by := func(who role.Role) func(*specs.Situation, string) *exchange.Exchange {
		return func(s *specs.Situation, key string) *exchange.Exchange {
			return s.As(who).Put(key, s.Profile(role.Customer))
		}
	}
	all := []refusal{
		{"unverified-domain", sending(func(s *specs.Situation) specs.Object { return specs.Object{"customerDomain": s.UnknownDomain()} })},
		{"taken-domain", sending(func(s *specs.Situation) specs.Object {
			return specs.Object{"customerDomain": s.Identity(role.Bystander).PrimaryDomain}
		})},
		{"anonymous", by(role.Anonymous)},
		{"unknown-bearer", by(role.Unknown)},
		{"read-only-scope", by(role.Reader)},
		{"no-scope", by(role.Unscoped)},
	}
	for _, broken := range wrongTypes() {
		all = append(all, refusal{broken.Name, func(s *specs.Situation, key string) *exchange.Exchange {
			return s.PutCase(key, broken, s.FullProfile(role.Customer))
		}})
	}
	for _, body := range malformedBodies() {
		all = append(all, refusal{body.Name, func(s *specs.Situation, key string) *exchange.Exchange {
			return s.PutBody(key, body, s.FullProfile(role.Customer))
		}})
	}
	return all
}

// refusable is what every refusal needs to be refused for its own reason.
func refusable() given.Needs {
	return given.World(
		given.Customer().WithAdmin(), given.Customer().As(role.Bystander).WithAdmin(),
		given.Caller(role.Reader, given.ScopeCustomerReadOnly).Administering(role.Customer),
		given.Caller(role.Unscoped).Administering(role.Customer),
	)
}

func refusedUpdate(d *specs.List) {
	for n, r := range refusals() {
		k := specs.Keys()[n%2]
		d.It("changes nothing where it is refused: "+r.name+", "+k.Name,
			specs.Of(requirement.DirectoryUpdateRefusalChangesNothing, r.name, k.Name), refusable(), func(s *specs.Situation) {
				before := s.Assume(s.Get(specs.KeyID.Of(s, role.Customer))).To(match.BeOK())
				s.Assume(r.put(s, k.Of(s, role.Customer))).To(match.BeAnyRefusal())
				for _, get := range specs.Keys() {
					s.Expect(s.Get(get.Of(s, role.Customer))).To(match.BeTheResourceOf(before, etag))
				}
			})
	}
}
