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
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportUnionEmptyMemberCounts,
				requirement.ImportRequestSnakeCase),
			"of several identities the first that is known of is taken", choosing(func(set []string) []string { return set[:1] })},
		{"union-last-member-wins", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportUnionEmptyMemberCounts,
				requirement.ImportRequestSnakeCase),
			"of several identities the last that is known of is taken", choosing(func(set []string) []string { return set[len(set)-1:] })},
		{"union-triple-accepted", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportRequestSnakeCase),
			"pairs of identities are refused, all three are not", choosing(func(set []string) []string {
				if len(set) == 3 {
					return set[1:2]
				}
				return set
			})},
		{"union-email-hint", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportUnionEmptyMemberCounts,
				requirement.ImportRequestSnakeCase),
			"an administrator's address beside another identity is taken for a hint", choosing(func(set []string) []string {
				return slices.DeleteFunc(slices.Clone(set), func(member string) bool { return member == "primaryAdminEmail" && len(set) == 2 })
			})},
		{"union-agreeing-members-accepted", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportRequestSnakeCase,
				requirement.ImportUnionEmptyMemberCounts),
			"several identities are accepted as long as they name one customer", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
				agree := ok && (c.Text("domain") == "" || c.Text("domain") == identity.PrimaryDomain) &&
					(c.Text("primaryAdminEmail") == "" || c.Text("primaryAdminEmail") == identity.PrimaryAdminEmail)
				if agree {
					return c.Without("domain", "primaryAdminEmail")
				}
				return c.Next()
			})},
		{"union-unchecked-under-partner", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing),
			"several identities are accepted under a channel partner link", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if c.Parent.Link != "" && c.Text("cloudIdentityId") != "" {
					return c.Without("domain", "primaryAdminEmail")
				}
				return c.Next()
			})},
		{"union-failed-precondition", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionEmptyMemberCounts, requirement.ImportRequestSnakeCase),
			"several identities are refused as FAILED_PRECONDITION", change.ImportRefusal(func(c change.ImportCall, err *reference.Error) *reference.Error {
				if len(c.Rules.Import.Members(c.Message)) > 1 {
					return change.Refuse(reference.FailedPrecondition)
				}
				return err
			})},
		{"union-refused-after-overwriting", requirement.ImportUnionRefusalChangesNothing, nil,
			"several identities are refused after the customer was overwritten", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if len(c.Rules.Import.Members(c.Message)) > 1 && c.Consents() {
					overwriteQuietly(c)
				}
				return answer, err
			})},
		{"union-triple-refused-after-overwriting", requirement.ImportUnionRefusalChangesNothing, nil,
			"three identities are refused after the customer's region was overwritten", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if len(c.Rules.Import.Members(c.Message)) == 3 && c.Consents() {
					overwriteQuietly(c)
				}
				return answer, err
			})},
		{"union-empty-member-ignored", requirement.ImportUnionEmptyMemberCounts, nil,
			"an empty identity beside another is taken for absent", change.Rules(func(r *reference.Rules) {
				next := r.Import.Members
				r.Import.Members = func(message reference.Message) []string {
					set := next(message)
					if len(set) < 2 {
						return set
					}
					return slices.DeleteFunc(set, func(member string) bool { return message[member] == "" })
				}
			})},
		{"union-null-member-counts", requirement.ImportUnionNullMemberIsAbsent, nil,
			"an identity that is null counts as one that is set", change.Rules(func(r *reference.Rules) {
				r.Import.Members = func(message reference.Message) []string {
					var set []string
					for _, member := range []string{"domain", "cloudIdentityId", "primaryAdminEmail"} {
						if _, given := message[member]; given {
							set = append(set, member)
						}
					}
					return set
				}
			})},
	}
}

// choosing lets some of several members of the union count.
func choosing(choose func(set []string) []string) change.Change {
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

// overwriteQuietly overwrites the customer of the Cloud Identity that the
// request names first, whatever the request is answered.
func overwriteQuietly(c change.ImportCall) {
	identity, ok := c.Tx.Identity(c.Text("cloudIdentityId"))
	if !ok {
		identity, ok = firstOf(append(c.Tx.ByPrimaryDomain(c.Text("domain")), c.Tx.ByPrimaryAdmin(c.Text("primaryAdminEmail"))...),
			func(i reference.Identity) bool { return !i.Deleted })
	}
	customer, linked := c.Tx.Linked(c.Parent.Account, identity.ID)
	if !ok || !linked {
		return
	}
	c.Rules.Import.Region(&customer, identity)
	c.Rules.Import.Domain(&customer, identity)
	c.Tx.PutCustomer(customer)
	c.Tx.Commit()
}
