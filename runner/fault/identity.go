package fault

import (
	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/specs/requirement"
)

func identityFaults() []Fault {
	return []Fault{
		{"identity-new-customer-without-id", requirement.ImportIdentityCloudIdentityID,
			also(requirement.ImportIdentityDomain, requirement.ImportIdentityTeam, requirement.JourneySameCustomer),
			"a new customer is answered without its Cloud Identity ID", importAnswer(func(_ importCall, answer object) {
				if answer["createTime"] == answer["updateTime"] {
					delete(answer, "cloudIdentityId")
				}
			})},
		{"identity-by-id-without-domain", requirement.ImportIdentityCloudIdentityID,
			also(requirement.JourneySameCustomer), "a new customer that was named by ID is answered without a domain",
			importAnswer(func(c importCall, answer object) {
				if c.text("cloudIdentityId") != "" && answer["createTime"] == answer["updateTime"] {
					delete(answer, "domain")
				}
			})},
		{"identity-by-domain-answers-the-search", requirement.ImportIdentityDomain, nil,
			"a customer that was named by domain is answered with www before the domain", importAnswer(func(c importCall, answer object) {
				if c.text("domain") != "" && answer["createTime"] == answer["updateTime"] && c.Parent.Link == "" {
					answer["domain"] = "www." + c.text("domain")
				}
			})},
		{"identity-domain-spelling-lost", requirement.ImportIdentityDomain, nil,
			"a domain that is stored with capital letters is found by small ones alone", rules(func(r *reference.Rules) {
				next := r.Import.ByDomain
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					identity, ok := next(tx, domain)
					return identity, ok && (identity.PrimaryDomain != domain || !hasCapitals(domain))
				}
			})},
		{"identity-domain-of-the-dead", requirement.ImportIdentityDomain, nil,
			"a domain leads to a deleted Cloud Identity that had it before", rules(func(r *reference.Rules) {
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					return firstOf(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool { return i.Type == fixtures.Domain })
				}
			})},
		{"identity-team-answered-as-domain", requirement.ImportIdentityTeam, nil,
			"a Team customer is answered with the customer type of a domain customer", rendered(func(answer object) {
				answer["cloudIdentityInfo"].(object)["customerType"] = "DOMAIN"
			})},
		{"identity-team-under-partner-of-another", requirement.ImportIdentityTeam, nil,
			"a new Team customer under a partner is answered with the partner's Cloud Identity ID", importAnswer(func(c importCall, answer object) {
				if info, ok := answer["cloudIdentityInfo"].(object); ok && info["customerType"] == "TEAM" && c.Parent.Link != "" && answer["createTime"] == answer["updateTime"] && !c.consents() {
					answer["cloudIdentityId"] = answer["channelPartnerId"]
				}
			})},
		{"identity-team-by-domain", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer is imported by domain", rules(func(r *reference.Rules) {
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					return firstOf(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool { return !i.Deleted })
				}
			})},
		{"identity-team-by-domain-already-exists", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer's domain is refused as ALREADY_EXISTS", importRefusal(func(c importCall, err *reference.Error) *reference.Error {
				if _, team := firstOf(c.Tx.ByPrimaryDomain(c.text("domain")), isTeam); team && err.Code == reference.NotFound {
					return refuse(reference.AlreadyExists)
				}
				return err
			})},
		{"identity-team-by-domain-overwrites", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer's domain is refused after the linked customer was overwritten", importing(func(c importCall) (object, *reference.Error) {
				answer, err := c.Next()
				team, ok := firstOf(c.Tx.ByPrimaryDomain(c.text("domain")), func(i reference.Identity) bool { return i.Type == fixtures.Team && !i.Deleted })
				if err == nil || !ok || !c.consents() {
					return answer, err
				}
				if customer, linked := c.Tx.Linked(c.Parent.Account, team.ID); linked {
					c.Rules.Import.Region(&customer, team)
					c.Tx.PutCustomer(customer)
					c.Tx.Commit()
				}
				return answer, err
			})},
		{"identity-missing-not-found", requirement.ImportIdentityMissing, nil,
			"a request without an identity is refused as NOT_FOUND", importRefusal(func(c importCall, err *reference.Error) *reference.Error {
				if c.Message != nil && len(c.Rules.Import.Members(c.Message)) == 0 {
					return refuse(reference.NotFound)
				}
				return err
			})},
		{"identity-missing-forbidden-under-partner", requirement.ImportIdentityMissing, nil,
			"a request without an identity under a partner is refused as PERMISSION_DENIED", importRefusal(func(c importCall, err *reference.Error) *reference.Error {
				if c.Message != nil && len(c.Rules.Import.Members(c.Message)) == 0 && c.Parent.Link != "" {
					return refuse(reference.PermissionDenied)
				}
				return err
			})},
	}
}

func hasCapitals(text string) bool {
	for _, letter := range text {
		if letter >= 'A' && letter <= 'Z' {
			return true
		}
	}
	return false
}

func firstOf(identities []reference.Identity, fits func(reference.Identity) bool) (reference.Identity, bool) {
	for _, identity := range identities {
		if fits(identity) {
			return identity, true
		}
	}
	return reference.Identity{}, false
}
