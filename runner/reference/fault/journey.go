package fault

import (
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func journeyFaults() []Fault {
	return []Fault{
		{"journey-id-of-its-own", requirement.JourneySameCustomer,
			"the Directory and Cloud Channel know a customer that has an administrator by different ids", change.Import(answerOtherID)},
		{"journey-domain-as-it-was-named", requirement.JourneySameCustomer,
			"a customer with verified domains is answered with the first of them", change.ImportAnswer(answerFirstVerifiedDomain)},
		{"journey-change-unseen", requirement.JourneyPrimaryChangeConflicts,
			"an import compares with the domain that a customer had at first", domainsAgree(havingMovedFrom)},
		{"journey-change-by-domain-unseen", requirement.JourneyPrimaryChangeConflicts,
			"an import by a new primary domain does not conflict", consenting(byNewDomain)},
		{"journey-change-not-taken-over", requirement.JourneyPrimaryChangeOverwrites,
			"an overwrite takes the domain over that a customer had at first", change.Rules(leaveMovedDomains)},
		{"journey-change-makes-another", requirement.JourneyPrimaryChangeOverwrites,
			"an overwrite after a change of the primary domain answers another name", change.ImportAnswer(renameMoved)},
	}
}

// hasMoved tells whether a customer's domain was changed: its former one,
// which its administrator's address is in, is among the verified ones.
func hasMoved(i reference.Identity) bool {
	return slices.ContainsFunc(i.VerifiedDomains, func(d string) bool { return "admin@"+d == i.PrimaryAdminEmail })
}

func answerOtherID(c change.ImportCall) (change.Object, *reference.Error) {
	identity, ok := requested(c)
	answer, err := c.Next()
	if err == nil && ok && len(identity.VerifiedDomains) > 0 {
		answer["cloudIdentityId"] = identity.ID + "0"
	}
	return answer, err
}

func answerFirstVerifiedDomain(c change.ImportCall, answer change.Object) {
	if identity, ok := requested(c); ok && len(identity.VerifiedDomains) > 1 && isNew(answer) && !c.Consents() {
		answer["domain"] = identity.VerifiedDomains[0]
	}
}

func havingMovedFrom(c reference.Customer, i reference.Identity) bool {
	return hasMoved(i) && "admin@"+c.Domain == i.PrimaryAdminEmail
}

func byNewDomain(c change.ImportCall) bool {
	identity, ok := requested(c)
	return ok && c.Text("domain") != "" && hasMoved(identity)
}

func leaveMovedDomains(r *reference.Rules) {
	next := r.Import.Domain
	r.Import.Domain = func(c *reference.Customer, i reference.Identity) {
		if !hasMoved(i) {
			next(c, i)
		}
	}
}

func renameMoved(c change.ImportCall, answer change.Object) {
	if identity, ok := requested(c); ok && hasMoved(identity) && c.Consents() {
		rename(answer)
	}
}
