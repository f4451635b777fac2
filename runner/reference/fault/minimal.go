package fault

import (
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// minimalFaults take bodies that hold next to nothing for more.
func minimalFaults() []Fault {
	return []Fault{
		{"minimal-empty-body-moves-the-domain", requirement.DirectoryUpdateDomainKept,
			"an update of an empty object makes the customer's next verified domain primary", movingDomain(holdsNothing)},
		{"minimal-empty-domain-moves-it", requirement.DirectoryUpdateDomainKept,
			"an update with an empty domain makes the customer's next verified domain primary", movingDomain(emptyDomain)},
		{"minimal-null-domain-blanks-it", requirement.DirectoryUpdateDomainKept,
			"an update with null for the domain is answered without one", change.PutAnswer(blankNullDomain)},
		{"minimal-part-moves-the-domain", requirement.DirectoryUpdateDomainKept,
			"an update of the phone number alone makes the customer's next verified domain primary", movingDomain(phoneAlone)},
		{"minimal-null-line-fails", requirement.DirectoryRobustNoServerError,
			"an update with null for a locality fails", meeting(isDirectory, holding(`"locality":null`), fail)},
		{"minimal-null-address-drops", requirement.DirectoryRobustNoServerError,
			"an update with null for the address loses its connection", meeting(isDirectory, holding(`"postalAddress":null`), drop)},
		{"minimal-empty-address-fails", requirement.DirectoryRobustNoServerError,
			"an update of nothing but an empty address fails", meeting(isDirectory, holding(`{"postalAddress":{}}`), fail)},
	}
}

// movingDomain makes a customer's first verified domain primary.
func movingDomain(where func(sent change.Object) bool) change.Change {
	return change.Put(func(c change.ProfileCall) (change.Object, *reference.Error) {
		identity, ok := c.Identity()
		sent := c.Sent()
		if !ok || sent == nil || !where(sent) || len(identity.VerifiedDomains) == 0 {
			return c.Next()
		}
		sent["customerDomain"] = identity.VerifiedDomains[0]
		c.Body = change.Encode(sent)
		return c.Healthy()
	})
}

func holdsNothing(sent change.Object) bool { return len(sent) == 0 }

func emptyDomain(sent change.Object) bool { return sent["customerDomain"] == "" }

func phoneAlone(sent change.Object) bool { return len(sent) == 1 && sent["phoneNumber"] != nil }

func blankNullDomain(c change.ProfileCall, answer change.Object) {
	if domain, given := c.Sent()["customerDomain"]; given && domain == nil {
		delete(answer, "customerDomain")
	}
}
