package directory

import (
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// someRefusals are one of each kind: who sends, which domain, which type, which
// form.
func someRefusals() specs.Axis[refusal] {
	return refusals().Only("unverified-domain", "taken-domain", "anonymous", "read-only-scope", "no-scope",
		"phoneNumber-as-number", "postalAddress.locality-as-object", "truncated-before-end", "text")
}

// refusedAgain makes one update twice that must be refused, and then one that
// must not be.
func refusedAgain(d *specs.List) {
	refusal := someRefusals()
	d.It("updates a customer {key} as if it had never refused, twice, to do so because {refusal}",
		specs.Of(requirement.DirectoryUpdateRefusalChangesNothing, specs.Word("again"), refusal, key.InTurn(refusal)), refusableAndImportable(), func(s *specs.Situation) {
			k := key.In(s).Of(s, role.Customer)
			before := s.Assume(s.Get(k)).To(match.BeOK())
			s.Assume(refusal.In(s)(s, k)).To(match.BeAnyRefusal())
			s.Expect(refusal.In(s)(s, k)).To(match.BeAnyRefusal())
			s.Expect(s.Get(k)).To(match.BeTheResourceOf(before, etag))
			imported := s.Assume(s.Import(specs.AccountParent, s.ByID(role.Customer), specs.Overwrite(true))).To(match.BeOK())
			s.Expect(imported).To(match.HaveDomain(s.Identity(role.Customer).PrimaryDomain))
			s.Expect(s.Put(k, another(s))).To(ownDomain(s), bearNothingOf(s))
			s.Expect(s.Get(key.In(s).Other().Of(s, role.Customer))).To(ownDomain(s), bearNothingOf(s))
		})
}

// refusableAndImportable lets a reseller see what the refused updates left behind.
func refusableAndImportable() func(specs.Choice) given.Needs {
	return specs.Given(given.Reseller(), updatedInVain().Importable(), domainOwner(role.Bystander), reader(), unscoped())
}

// another is a body that has nothing in common with what was refused.
func another(s *specs.Situation) specs.Object {
	return s.Profile(role.Customer, specs.Object{
		"alternateEmail": "second@" + s.Invented("second mail") + ".example",
		"postalAddress":  specs.Object{"organizationName": "Second " + s.Invented("organization"), "countryCode": "US"},
	})
}

// bearNothingOf is what a refused body sent, in the fields that the next one
// leaves out.
func bearNothingOf(s *specs.Situation) match.Matcher {
	return match.NotBear(everything(s, ownVerified(s)), append(unshown(), "/language")...)
}
