package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/schemas/cases"
	"customs.example/specs"
	"customs.example/specs/exchange"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// refusal is an update that must be refused for one reason, and would change
// the customer but for that.
type refusal func(s *specs.Situation, key string) *exchange.Exchange

// sending is refused for a domain.
func sending(domain func(*specs.Situation) string) refusal {
	return func(s *specs.Situation, key string) *exchange.Exchange { return s.Put(key, everything(s, domain(s))) }
}

// sentBy is refused for who sends it.
func sentBy(who role.Role) refusal {
	return func(s *specs.Situation, key string) *exchange.Exchange {
		return s.As(who).Put(key, everything(s, ownVerified(s)))
	}
}

// everything is a body of every writable field, each unlike what is known of the
// customer: of a refused one, nothing may show.
func everything(s *specs.Situation, domain string) specs.Object {
	profile := s.FullProfile(role.Customer)
	profile["customerDomain"], profile["language"] = domain, "fr"
	return profile
}

// ownVerified is a domain that the customer could change to.
func ownVerified(s *specs.Situation) string { return s.Identity(role.Customer).VerifiedDomains[0] }

// refusals are all that the suite knows to be refused.
func refusals() specs.Axis[refusal] {
	all := []specs.Value[refusal]{
		{ID: "unverified-domain", Phrase: "customerDomain is not verified", Is: sending(func(s *specs.Situation) string { return s.UnknownDomain() })},
		{ID: "taken-domain", Phrase: "customerDomain is that of another customer", Is: sending(func(s *specs.Situation) string {
			return s.Identity(role.Bystander).PrimaryDomain
		})},
		{ID: "anonymous", Phrase: "the caller has no credentials", Is: sentBy(role.Anonymous)},
		{ID: "unknown-bearer", Phrase: "the bearer token was never issued", Is: sentBy(role.Unknown)},
		{ID: "read-only-scope", Phrase: "the caller may only read", Is: sentBy(role.Reader)},
		{ID: "no-scope", Phrase: "the caller has no scope", Is: sentBy(role.Unscoped)},
	}
	for _, broken := range wrongTypes().All() {
		all = append(all, refusedCase(broken))
	}
	for _, body := range malformedBodies().All() {
		all = append(all, refusedBody(body))
	}
	return specs.NewAxis("refusal", all)
}

func refusedCase(broken cases.Case) specs.Value[refusal] {
	return specs.Value[refusal]{ID: broken.Name, Phrase: broken.Phrase, Is: func(s *specs.Situation, key string) *exchange.Exchange {
		return s.PutCase(key, broken, everything(s, ownVerified(s)))
	}}
}

func refusedBody(body cases.Body) specs.Value[refusal] {
	return specs.Value[refusal]{ID: body.Name, Phrase: body.Phrase, Is: func(s *specs.Situation, key string) *exchange.Exchange {
		return s.PutBody(key, body, everything(s, ownVerified(s)))
	}}
}

// refusable is what every refusal needs to be refused for its own reason.
func refusable() func(specs.Choice) given.Needs {
	return specs.Given(updatedInVain(), domainOwner(role.Bystander), reader(), unscoped())
}

// updatedInVain is a customer that could change to another domain.
func updatedInVain() given.IdentityNeed { return given.DomainIdentity().WithAdmin().WithDomains(1) }

func refusedUpdate(d *specs.List) {
	refusal := refusals()
	d.It("leaves a customer as it was when it refuses an update {key} because {refusal}",
		specs.Of(requirement.DirectoryUpdateRefusalChangesNothing, refusal, key.InTurn(refusal)), refusable(), func(s *specs.Situation) {
			before := s.Assume(s.Get(specs.KeyID.Of(s, role.Customer))).To(match.BeOK())
			s.Assume(refusal.In(s)(s, key.In(s).Of(s, role.Customer))).To(match.BeAnyRefusal())
			for _, get := range key.All() {
				s.Expect(s.Get(get.Of(s, role.Customer))).To(match.BeTheResourceOf(before, etag))
			}
		})
}
