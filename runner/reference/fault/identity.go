package fault

import (
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func identityFaults() []Fault {
	return []Fault{
		{"identity-new-customer-without-id", requirement.ImportIdentityCloudIdentityID,
			"a new customer is answered without its Cloud Identity ID", newWithout("cloudIdentityId", anyImport)},
		{"identity-by-id-without-domain", requirement.ImportIdentityCloudIdentityID,
			"a new customer that was named by ID is answered without a domain", newWithout("domain", namesID)},
		{"identity-by-domain-answers-the-search", requirement.ImportIdentityDomain,
			"a customer that was named by domain is answered with www before the domain", change.ImportAnswer(answerSearchedDomain)},
		{"identity-domain-spelling-lost", requirement.ImportIdentityDomain,
			"a domain that is stored with capital letters is found by small ones alone", change.Rules(loseCapitalDomains)},
		{"identity-domain-of-the-dead", requirement.ImportIdentityDomain,
			"a domain leads to a deleted Cloud Identity that had it before", change.ByDomain(primaryDomainOf(isDomainCustomer))},
		{"identity-team-answered-as-domain", requirement.ImportIdentityTeam,
			"a Team customer is answered with the customer type of a domain customer", change.Customer(typedAsDomain)},
		{"identity-team-under-partner-of-another", requirement.ImportIdentityTeam,
			"a new Team customer under a partner is answered with the partner's Cloud Identity ID", change.ImportAnswer(answerPartnersID)},
		{"identity-team-by-domain", requirement.ImportIdentityTeamByDomain,
			"a Team customer is imported by domain", change.ByDomain(primaryDomainOf(isAlive))},
		{"identity-team-by-domain-already-exists", requirement.ImportIdentityTeamByDomain,
			"a Team customer's domain is refused as ALREADY_EXISTS", change.RecodeImport(reference.AlreadyExists, teamNotFound)},
		{"identity-team-by-domain-overwrites", requirement.ImportIdentityTeamByDomain,
			"a Team customer's domain is refused after the linked customer was overwritten", change.AfterImportRefusal(overwriteTeamByDomain)},
		{"identity-missing-not-found", requirement.ImportIdentityMissing,
			"a request without an identity is refused as NOT_FOUND", change.RecodeImport(reference.NotFound, namesNobody)},
		{"identity-missing-forbidden-under-partner", requirement.ImportIdentityMissing,
			"a request without an identity under a partner is refused as PERMISSION_DENIED", change.RecodeImport(reference.PermissionDenied, namesNobodyUnderPartner)},
	}
}

func anyImport(change.ImportCall) bool    { return true }
func namesID(c change.ImportCall) bool    { return c.Text("cloudIdentityId") != "" }
func underLink(c change.ImportCall) bool  { return c.Parent.Link != "" }
func namesToken(c change.ImportCall) bool { return c.Text("authToken") != "" }

// newWithout answers some new customers without a member.
func newWithout(member string, where func(c change.ImportCall) bool) change.Change {
	return change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
		if where(c) && isNew(answer) {
			delete(answer, member)
		}
	})
}

func answerSearchedDomain(c change.ImportCall, answer change.Object) {
	if c.Text("domain") != "" && isNew(answer) && !underLink(c) {
		answer["domain"] = "www." + c.Text("domain")
	}
}

func loseCapitalDomains(r *reference.Rules) {
	next := r.Import.ByDomain
	r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
		identity, ok := next(tx, domain)
		return identity, ok && (identity.PrimaryDomain != domain || !hasCapitals(domain))
	}
}

func hasCapitals(text string) bool { return strings.ContainsAny(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }

func isDomainCustomer(i reference.Identity) bool { return i.Type == fixtures.Domain }

// primaryDomainOf finds the Cloud Identities of a primary domain of which
// something holds.
func primaryDomainOf(is func(reference.Identity) bool) change.Lookup {
	return func(tx *reference.Tx, domain string) (reference.Identity, bool) {
		return change.First(tx.ByPrimaryDomain(domain), is)
	}
}

func customerType(answer change.Object) any {
	info, _ := answer["cloudIdentityInfo"].(change.Object)
	return info["customerType"]
}

func typedAsDomain(answer change.Object) {
	answer["cloudIdentityInfo"].(change.Object)["customerType"] = "DOMAIN"
}

func answerPartnersID(c change.ImportCall, answer change.Object) {
	if customerType(answer) == "TEAM" && underLink(c) && isNew(answer) && !c.Consents() {
		answer["cloudIdentityId"] = answer["channelPartnerId"]
	}
}

func teamNotFound(c change.ImportCall, err *reference.Error) bool {
	_, team := change.First(c.Tx.ByPrimaryDomain(c.Text("domain")), isTeam)
	return team && err.Code == reference.NotFound
}

func overwriteTeamByDomain(c change.ImportCall, _ *reference.Error) {
	team, ok := change.First(c.Tx.ByPrimaryDomain(c.Text("domain")), func(i reference.Identity) bool { return isTeam(i) && isAlive(i) })
	if customer, linked := linkedTo(c, team); ok && linked && c.Consents() {
		takeRegionOver(c, customer, team)
	}
}

func namesNobody(c change.ImportCall, _ *reference.Error) bool {
	return c.Message != nil && len(c.Members()) == 0
}

func namesNobodyUnderPartner(c change.ImportCall, err *reference.Error) bool {
	return namesNobody(c, err) && underLink(c)
}
