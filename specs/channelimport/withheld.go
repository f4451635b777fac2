package channelimport

import (
	"customs.example/fixtures"
	"customs.example/fixtures/role"
	"customs.example/specs"
	"customs.example/specs/match"
)

// What a refusal must not tell, in its body or in a header: nothing that the
// caller has not sent itself.

// withholdLinked keeps the reseller's linked customer from a caller who may not
// know it.
func withholdLinked(s *specs.Situation) match.Matcher {
	customer := s.Linked(role.Reseller, role.Customer)
	return match.NotDisclose(customer.Name, customer.OrgDisplayName)
}

// withholdCustomer keeps the data of a customer whose name was sent.
func withholdCustomer(customer fixtures.Customer) match.Matcher {
	return match.NotDisclose(customer.Domain, customer.OrgDisplayName)
}

// withholdProfile keeps what the Directory knows of the customer's people. Whose
// authorization is missing may be told.
func withholdProfile(s *specs.Situation) match.Matcher {
	profile := s.Identity(role.Customer).Profile
	if profile == nil {
		return match.NotDisclose()
	}
	return match.NotDisclose(profile.AlternateEmail, profile.PostalAddress["contactName"])
}
