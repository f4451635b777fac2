package fault

import (
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func unionFaults() []Fault {
	return []Fault{
		{"union-first-member-wins", requirement.ImportUnionExclusive,
			"of several identities the first that is known of is taken", ofSeveral(theFirst)},
		{"union-last-member-wins", requirement.ImportUnionExclusive,
			"of several identities the last that is known of is taken", ofSeveral(theLast)},
		{"union-triple-accepted", requirement.ImportUnionExclusive,
			"pairs of identities are refused, all three are not", ofSeveral(theMiddleOfThree)},
		{"union-email-hint", requirement.ImportUnionExclusive,
			"an administrator's address beside another identity is taken for a hint", ofSeveral(notTheAddressOfTwo)},
		{"union-agreeing-members-accepted", requirement.ImportUnionExclusive,
			"several identities are accepted as long as they name one customer", takingID(membersAgree)},
		{"union-unchecked-under-partner", requirement.ImportUnionExclusive,
			"several identities are accepted under a channel partner link", takingID(namesIDUnderLink)},
		{"union-failed-precondition", requirement.ImportUnionExclusive,
			"several identities are refused as FAILED_PRECONDITION", change.RecodeImport(reference.FailedPrecondition, severalRefused)},
		{"union-refused-after-overwriting", requirement.ImportUnionRefusalChangesNothing,
			"several identities are refused after the customer was overwritten", refusedAfterOverwriting(namesSeveral)},
		{"union-triple-refused-after-overwriting", requirement.ImportUnionRefusalChangesNothing,
			"three identities are refused after the customer's region was overwritten", refusedAfterOverwriting(namesThree)},
		{"union-empty-member-ignored", requirement.ImportUnionEmptyMemberCounts,
			"an empty identity beside another is taken for absent", change.Rules(ignoreEmptyMembers)},
		{"union-null-member-counts", requirement.ImportUnionNullMemberIsAbsent,
			"an identity that is null counts as one that is set", change.Rules(countNullMembers)},
	}
}

// ofSeveral lets some of several members of the union count.
func ofSeveral(choose func(set []string) []string) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Members
		r.Import.Members = func(message reference.Message) []string {
			set := next(message)
			if len(set) < 2 {
				return set
			}
			return choose(set)
		}
	})
}

func theFirst(set []string) []string { return set[:1] }
func theLast(set []string) []string  { return set[len(set)-1:] }

func theMiddleOfThree(set []string) []string {
	if len(set) == 3 {
		return set[1:2]
	}
	return set
}

func notTheAddressOfTwo(set []string) []string {
	if len(set) != 2 {
		return set
	}
	return slices.DeleteFunc(set, func(member string) bool { return member == "primaryAdminEmail" })
}

// takingID takes the Cloud Identity ID of some requests for their one identity.
func takingID(where func(c change.ImportCall) bool) change.Change {
	return change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		if where(c) {
			return c.Without("domain", "primaryAdminEmail")
		}
		return c.Next()
	})
}

func membersAgree(c change.ImportCall) bool {
	identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
	agrees := func(member, value string) bool { return c.Text(member) == "" || c.Text(member) == value }
	return ok && agrees("domain", identity.PrimaryDomain) && agrees("primaryAdminEmail", identity.PrimaryAdminEmail)
}

func namesIDUnderLink(c change.ImportCall) bool { return namesID(c) && underLink(c) }

func namesSeveral(c change.ImportCall) bool { return len(c.Members()) > 1 }
func namesThree(c change.ImportCall) bool   { return len(c.Members()) == 3 }

func severalRefused(c change.ImportCall, _ *reference.Error) bool { return namesSeveral(c) }

func ignoreEmptyMembers(r *reference.Rules) {
	next := r.Import.Members
	r.Import.Members = func(message reference.Message) []string {
		set := next(message)
		if len(set) < 2 {
			return set
		}
		return slices.DeleteFunc(set, func(member string) bool { return message[member] == "" })
	}
}

func countNullMembers(r *reference.Rules) {
	r.Import.Members = func(message reference.Message) []string {
		var set []string
		for _, member := range []string{"domain", "cloudIdentityId", "primaryAdminEmail"} {
			if _, given := message[member]; given {
				set = append(set, member)
			}
		}
		return set
	}
}
