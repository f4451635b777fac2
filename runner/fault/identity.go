package fault

import (
	"customs.example/fixtures"
	"customs.example/runner/alter"
	"customs.example/runner/reference"
	"customs.example/specs/requirement"
)

func identityFaults() []Fault {
	return []Fault{
		{"identity-new-customer-without-id", requirement.ImportIdentityCloudIdentityID,
			also(requirement.ImportIdentityDomain, requirement.ImportIdentityTeam, requirement.JourneySameCustomer,
				requirement.ImportOverwriteRepeatable),
			"a new customer is answered without its Cloud Identity ID", alter.ImportAnswer(func(_ alter.ImportCall, answer alter.Object) {
				if answer["createTime"] == answer["updateTime"] {
					delete(answer, "cloudIdentityId")
				}
			})},
		{"identity-by-id-without-domain", requirement.ImportIdentityCloudIdentityID,
			also(requirement.JourneySameCustomer, requirement.ImportOverwriteRepeatable), "a new customer that was named by ID is answered without a domain",
			alter.ImportAnswer(func(c alter.ImportCall, answer alter.Object) {
				if c.Text("cloudIdentityId") != "" && answer["createTime"] == answer["updateTime"] {
					delete(answer, "domain")
				}
			})},
		{"identity-by-domain-answers-the-search", requirement.ImportIdentityDomain, also(requirement.ImportOverwriteRepeatable, requirement.ImportResponseConsistent, requirement.JourneySameCustomer),
			"a customer that was named by domain is answered with www before the domain", alter.ImportAnswer(func(c alter.ImportCall, answer alter.Object) {
				if c.Text("domain") != "" && answer["createTime"] == answer["updateTime"] && c.Parent.Link == "" {
					answer["domain"] = "www." + c.Text("domain")
				}
			})},
		{"identity-domain-spelling-lost", requirement.ImportIdentityDomain, nil,
			"a domain that is stored with capital letters is found by small ones alone", alter.Rules(func(r *reference.Rules) {
				next := r.Import.ByDomain
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					identity, ok := next(tx, domain)
					return identity, ok && (identity.PrimaryDomain != domain || !hasCapitals(domain))
				}
			})},
		{"identity-domain-of-the-dead", requirement.ImportIdentityDomain, nil,
			"a domain leads to a deleted Cloud Identity that had it before", alter.Rules(func(r *reference.Rules) {
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					return firstOf(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool { return i.Type == fixtures.Domain })
				}
			})},
		{"identity-team-answered-as-domain", requirement.ImportIdentityTeam, nil,
			"a Team customer is answered with the customer type of a domain customer", rendered(func(answer alter.Object) {
				answer["cloudIdentityInfo"].(alter.Object)["customerType"] = "DOMAIN"
			})},
		{"identity-team-under-partner-of-another", requirement.ImportIdentityTeam, also(requirement.ImportTokenAuthorizes, requirement.ImportRequestParentInBody, requirement.ImportRequestClientQueries),
			"a new Team customer under a partner is answered with the partner's Cloud Identity ID", alter.ImportAnswer(func(c alter.ImportCall, answer alter.Object) {
				if info, ok := answer["cloudIdentityInfo"].(alter.Object); ok && info["customerType"] == "TEAM" && c.Parent.Link != "" && answer["createTime"] == answer["updateTime"] && !c.Consents() {
					answer["cloudIdentityId"] = answer["channelPartnerId"]
				}
			})},
		{"identity-team-by-domain", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer is imported by domain", alter.Rules(func(r *reference.Rules) {
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					return firstOf(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool { return !i.Deleted })
				}
			})},
		{"identity-team-by-domain-already-exists", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer's domain is refused as ALREADY_EXISTS", alter.ImportRefusal(func(c alter.ImportCall, err *reference.Error) *reference.Error {
				if _, team := firstOf(c.Tx.ByPrimaryDomain(c.Text("domain")), isTeam); team && err.Code == reference.NotFound {
					return alter.Refuse(reference.AlreadyExists)
				}
				return err
			})},
		{"identity-team-by-domain-overwrites", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer's domain is refused after the linked customer was overwritten", alter.Importing(func(c alter.ImportCall) (alter.Object, *reference.Error) {
				answer, err := c.Next()
				team, ok := firstOf(c.Tx.ByPrimaryDomain(c.Text("domain")), func(i reference.Identity) bool { return i.Type == fixtures.Team && !i.Deleted })
				if err == nil || !ok || !c.Consents() {
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
			"a request without an identity is refused as NOT_FOUND", alter.ImportRefusal(func(c alter.ImportCall, err *reference.Error) *reference.Error {
				if c.Message != nil && len(c.Rules.Import.Members(c.Message)) == 0 {
					return alter.Refuse(reference.NotFound)
				}
				return err
			})},
		{"identity-missing-forbidden-under-partner", requirement.ImportIdentityMissing, nil,
			"a request without an identity under a partner is refused as PERMISSION_DENIED", alter.ImportRefusal(func(c alter.ImportCall, err *reference.Error) *reference.Error {
				if c.Message != nil && len(c.Rules.Import.Members(c.Message)) == 0 && c.Parent.Link != "" {
					return alter.Refuse(reference.PermissionDenied)
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
