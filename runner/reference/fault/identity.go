package fault

import (
	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func identityFaults() []Fault {
	return []Fault{
		{"identity-new-customer-without-id", requirement.ImportIdentityCloudIdentityID,
			also(requirement.ImportIdentityDomain, requirement.ImportIdentityTeam, requirement.JourneySameCustomer,
				requirement.ImportOverwriteRepeatable),
			"a new customer is answered without its Cloud Identity ID", change.ImportAnswer(func(_ change.ImportCall, answer change.Object) {
				if answer["createTime"] == answer["updateTime"] {
					delete(answer, "cloudIdentityId")
				}
			})},
		{"identity-by-id-without-domain", requirement.ImportIdentityCloudIdentityID,
			also(requirement.JourneySameCustomer, requirement.ImportOverwriteRepeatable), "a new customer that was named by ID is answered without a domain",
			change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
				if c.Text("cloudIdentityId") != "" && answer["createTime"] == answer["updateTime"] {
					delete(answer, "domain")
				}
			})},
		{"identity-by-domain-answers-the-search", requirement.ImportIdentityDomain, also(requirement.ImportOverwriteRepeatable, requirement.ImportResponseConsistent, requirement.JourneySameCustomer),
			"a customer that was named by domain is answered with www before the domain", change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
				if c.Text("domain") != "" && answer["createTime"] == answer["updateTime"] && c.Parent.Link == "" {
					answer["domain"] = "www." + c.Text("domain")
				}
			})},
		{"identity-domain-spelling-lost", requirement.ImportIdentityDomain, nil,
			"a domain that is stored with capital letters is found by small ones alone", change.Rules(func(r *reference.Rules) {
				next := r.Import.ByDomain
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					identity, ok := next(tx, domain)
					return identity, ok && (identity.PrimaryDomain != domain || !hasCapitals(domain))
				}
			})},
		{"identity-domain-of-the-dead", requirement.ImportIdentityDomain, nil,
			"a domain leads to a deleted Cloud Identity that had it before", change.Rules(func(r *reference.Rules) {
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					return firstOf(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool { return i.Type == fixtures.Domain })
				}
			})},
		{"identity-team-answered-as-domain", requirement.ImportIdentityTeam, nil,
			"a Team customer is answered with the customer type of a domain customer", rendered(func(answer change.Object) {
				answer["cloudIdentityInfo"].(change.Object)["customerType"] = "DOMAIN"
			})},
		{"identity-team-under-partner-of-another", requirement.ImportIdentityTeam, also(requirement.ImportTokenAuthorizes, requirement.ImportRequestParentInBody, requirement.ImportRequestClientQueries),
			"a new Team customer under a partner is answered with the partner's Cloud Identity ID", change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
				if info, ok := answer["cloudIdentityInfo"].(change.Object); ok && info["customerType"] == "TEAM" && c.Parent.Link != "" && answer["createTime"] == answer["updateTime"] && !c.Consents() {
					answer["cloudIdentityId"] = answer["channelPartnerId"]
				}
			})},
		{"identity-team-by-domain", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer is imported by domain", change.Rules(func(r *reference.Rules) {
				r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
					return firstOf(tx.ByPrimaryDomain(domain), func(i reference.Identity) bool { return !i.Deleted })
				}
			})},
		{"identity-team-by-domain-already-exists", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer's domain is refused as ALREADY_EXISTS", change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
				if _, team := firstOf(c.Tx.ByPrimaryDomain(c.Text("domain")), isTeam); team && err.Code == reference.NotFound {
					return change.Refuse(reference.AlreadyExists)
				}
				return err
			})},
		{"identity-team-by-domain-overwrites", requirement.ImportIdentityTeamByDomain, nil,
			"a Team customer's domain is refused after the linked customer was overwritten", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
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
			"a request without an identity is refused as NOT_FOUND", change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
				if c.Message != nil && len(c.Rules.Import.Members(c.Message)) == 0 {
					return change.Refuse(reference.NotFound)
				}
				return err
			})},
		{"identity-missing-forbidden-under-partner", requirement.ImportIdentityMissing, nil,
			"a request without an identity under a partner is refused as PERMISSION_DENIED", change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
				if c.Message != nil && len(c.Rules.Import.Members(c.Message)) == 0 && c.Parent.Link != "" {
					return change.Refuse(reference.PermissionDenied)
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
