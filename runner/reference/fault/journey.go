package fault

import (
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func journeyFaults() []Fault {
	return []Fault{
		{"journey-id-of-its-own", requirement.JourneySameCustomer,
			nil,
			"the Directory and Cloud Channel know a customer that has an administrator by different ids", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				identity, ok := requested(c)
				answer, err := c.Next()
				if err == nil && ok && len(identity.VerifiedDomains) > 0 {
					answer["cloudIdentityId"] = identity.ID + "0"
				}
				return answer, err
			})},
		{"journey-domain-as-it-was-named", requirement.JourneySameCustomer, also(requirement.ImportResponseConsistent),
			"a customer with verified domains is answered with the first of them", change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
				if identity, ok := requested(c); ok && len(identity.VerifiedDomains) > 1 && answer["createTime"] == answer["updateTime"] && !c.Consents() {
					answer["domain"] = identity.VerifiedDomains[0]
				}
			})},
		{"journey-change-unseen", requirement.JourneyPrimaryChangeConflicts, nil,
			"an import compares with the domain that a customer had at first", change.Rules(func(r *reference.Rules) {
				next := r.Import.DomainDiffers
				r.Import.DomainDiffers = func(c reference.Customer, i reference.Identity) bool {
					return next(c, i) && !(movedBefore(i) && "admin@"+c.Domain == i.PrimaryAdminEmail)
				}
			})},
		{"journey-change-by-domain-unseen", requirement.JourneyPrimaryChangeConflicts, nil,
			"an import by a new primary domain does not conflict", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				identity, ok := requested(c)
				if ok && c.Text("domain") != "" && movedBefore(identity) && !c.Consents() {
					return c.Consenting()
				}
				return c.Next()
			})},
		{"journey-change-not-taken-over", requirement.JourneyPrimaryChangeOverwrites, nil,
			"an overwrite takes the domain over that a customer had at first", change.Rules(func(r *reference.Rules) {
				next := r.Import.Domain
				r.Import.Domain = func(c *reference.Customer, i reference.Identity) {
					if !movedBefore(i) {
						next(c, i)
					}
				}
			})},
		{"journey-change-makes-another", requirement.JourneyPrimaryChangeOverwrites, nil,
			"an overwrite after a change of the primary domain answers another name", change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
				if identity, ok := requested(c); ok && movedBefore(identity) && c.Consents() {
					answer["name"] = answer["name"].(string) + "x"
				}
			})},
	}
}
