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
		{"journey-first-import-of-the-former-domain", requirement.JourneySameCustomer,
			"a customer that moved before its first import is answered with its former domain", change.ImportAnswer(answerFormerDomainOfNew)},
		{"journey-change-unseen", requirement.JourneyPrimaryChangeConflicts,
			"an import compares with the domain that a customer had at first", domainsAgree(havingMovedFrom)},
		{"journey-change-by-domain-unseen", requirement.JourneyPrimaryChangeConflicts,
			"an import by a new primary domain does not conflict", consenting(byNewDomain)},
		{"journey-change-conflicts-once", requirement.JourneyPrimaryChangeConflicts,
			"an import is refused for a changed domain the first time, and overwrites the second time", consentingAtSecondTry},
		{"journey-second-change-unseen", requirement.JourneyPrimaryChangeConflicts,
			"a second change does not conflict after the first one was taken over", domainsAgree(havingMovedBefore)},
		{"journey-change-settled-for-all", requirement.JourneyPrimaryChangeConflicts,
			"once an account has taken a changed domain over, no import of another account conflicts", settleChangesForAll},
		{"journey-patched-change-unseen", requirement.JourneyPrimaryChangeConflicts,
			"a domain that a patch changed does not conflict", overlookPatchedDomains},
		{"journey-refused-and-moved", requirement.JourneyPrimaryChangeConflicts,
			"an import without consent is refused and takes a changed domain over", change.AfterImportRefusal(takeMovedDomain)},
		{"journey-change-not-taken-over", requirement.JourneyPrimaryChangeOverwrites,
			"an overwrite takes the domain over that a customer had at first", change.Rules(leaveMovedDomains)},
		{"journey-patched-change-not-taken-over", requirement.JourneyPrimaryChangeOverwrites,
			"an overwrite leaves the domain where a patch has changed it", leavePatchedDomains},
		{"journey-change-back-not-taken-over", requirement.JourneyPrimaryChangeOverwrites,
			"an overwrite leaves the domain where it was changed back", change.Rules(leaveDomainsMovedBack)},
		{"journey-change-makes-another", requirement.JourneyPrimaryChangeOverwrites,
			"an overwrite after a change of the primary domain answers another name", change.ImportAnswer(renameMoved)},
		{"journey-former-domain-makes-another", requirement.JourneyOldDomainLookup,
			"an import by a former primary domain answers another customer than the linked one", change.Together(
				change.ByDomainToo(formerDomain), change.ImportAnswer(renameFoundByFormerDomain))},
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
