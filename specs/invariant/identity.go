package invariant

import (
	"strings"

	"customs.example/specs/api"
	"customs.example/specs/match"
	"customs.example/specs/requirement"
)

// identity is whose Customer an import answers.
func identity() []Rule {
	return []Rule{
		{requirement.ImportIdentityCloudIdentityID, "answer", imports, aRequest, alone, "an import by cloudIdentityId returns the Customer of that Cloud Identity", theIdentityNamed},
		{requirement.ImportIdentityTeam, "answer", imports, both, alone, "an import by cloudIdentityId returns the Team customer of that Cloud Identity", theTeamNamed},
		{requirement.ImportIdentityCloudIdentityID, "domain", imports, both, alone, "an import by cloudIdentityId bears the domain of a domain customer", theDomainOfIt},
		{requirement.ImportIdentityDomain, "known", imports, both, after, "an import by a primary domain returns the Customer of the Cloud Identity behind it", theDomainNamed},
	}
}

// theIdentityNamed has no counterpart for domains: one that is not primary may
// be accepted, and the answer bears another then.
func theIdentityNamed(_ *history, s *step) *Claim {
	member, id := s.lookup()
	switch {
	case s.Call.Operation != api.Import || member != "cloudIdentityId":
		return nil
	case s.succeeded() && !s.OK():
		return claim(match.BeOK())
	case !s.ok() || s.team():
		return nil
	}
	return claim(match.HaveFolded("/cloudIdentityId", id))
}

func theTeamNamed(_ *history, s *step) *Claim {
	member, id := s.lookup()
	if s.Call.Operation != api.Import || member != "cloudIdentityId" || !s.ok() || !s.team() {
		return nil
	}
	return claim(match.HaveFolded("/cloudIdentityId", id))
}

func theDomainOfIt(_ *history, s *step) *Claim {
	if member, _ := s.lookup(); s.Call.Operation != api.Import || member != "cloudIdentityId" || !s.ok() || !s.domainCustomer() {
		return nil
	}
	return claim(match.HaveSomeText("/domain"))
}

// theDomainNamed knows the primary domain from the Directory.
func theDomainNamed(h *history, s *step) *Claim {
	member, domain := s.lookup()
	if s.Call.Operation != api.Import || member != "domain" || !s.ok() {
		return nil
	}
	known := h.latest(s, func(a *step) bool {
		return a.Call.API == api.Directory && a.ok() && strings.EqualFold(a.Text("/customerDomain"), domain)
	})
	if known == nil || known.identity() == "" || speltApart(domain, s.Text("/domain")) || !h.quiet(known, s, anyProfile) {
		return nil
	}
	return claim(match.All(match.HaveFolded("/cloudIdentityId", known.Text("/id")), match.HaveDomain(domain)), known)
}

// anyProfile concerns what the Directory knows of anybody.
func anyProfile(w *step) bool { return w.Call.API == api.Directory }

// team tells whether an import's answer says that the customer is a Team one.
func (s *step) team() bool {
	const asNumber = 2 // google.cloud.channel.v1.CloudIdentityInfo.CustomerType.TEAM
	value, _ := s.At("/cloudIdentityInfo/customerType")
	return value == "TEAM" || value == float64(asNumber)
}

// domainCustomer tells whether an import shows that its customer is no Team
// one, whose domain nobody has verified.
func (s *step) domainCustomer() bool {
	const asNumber = 1 // google.cloud.channel.v1.CloudIdentityInfo.CustomerType.DOMAIN
	value, _ := s.At("/cloudIdentityInfo/customerType")
	return value == "DOMAIN" || value == float64(asNumber)
}
