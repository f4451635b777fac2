package fault

import (
	"slices"

	"customs.example/runner/reference"
	"customs.example/specs/requirement"
)

func unionFaults() []Fault {
	return []Fault{
		{"union-first-member-wins", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportUnionEmptyMemberCounts, requirement.ImportRequestSnakeCase),
			"of several identities the first that is known of is taken", choosing(func(set []string) []string { return set[:1] })},
		{"union-last-member-wins", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportUnionEmptyMemberCounts, requirement.ImportRequestSnakeCase),
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
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportUnionEmptyMemberCounts, requirement.ImportRequestSnakeCase),
			"an administrator's address beside another identity is taken for a hint", choosing(func(set []string) []string {
				return slices.DeleteFunc(slices.Clone(set), func(member string) bool { return member == "primaryAdminEmail" && len(set) == 2 })
			})},
		{"union-agreeing-members-accepted", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing, requirement.ImportRequestSnakeCase),
			"several identities are accepted as long as they name one customer", importing(func(c importCall) (object, *reference.Error) {
				identity, ok := c.Tx.Identity(c.text("cloudIdentityId"))
				agree := ok && (c.text("domain") == "" || c.text("domain") == identity.PrimaryDomain) &&
					(c.text("primaryAdminEmail") == "" || c.text("primaryAdminEmail") == identity.PrimaryAdminEmail)
				if agree {
					delete(c.Message, "domain")
					delete(c.Message, "primaryAdminEmail")
					c.Body = encode(c.Message)
					return importHealthy(c)
				}
				return c.Next()
			})},
		{"union-unchecked-under-partner", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionRefusalChangesNothing),
			"several identities are accepted under a channel partner link", importing(func(c importCall) (object, *reference.Error) {
				if c.Parent.Link != "" && c.text("cloudIdentityId") != "" {
					delete(c.Message, "domain")
					delete(c.Message, "primaryAdminEmail")
					c.Body = encode(c.Message)
					return importHealthy(c)
				}
				return c.Next()
			})},
		{"union-failed-precondition", requirement.ImportUnionExclusive,
			also(requirement.ImportUnionEmptyMemberCounts, requirement.ImportRequestSnakeCase),
			"several identities are refused as FAILED_PRECONDITION", importRefusal(func(c importCall, err *reference.Error) *reference.Error {
				if len(c.Rules.Import.Members(c.Message)) > 1 {
					return refuse(reference.FailedPrecondition)
				}
				return err
			})},
		{"union-refused-after-overwriting", requirement.ImportUnionRefusalChangesNothing, nil,
			"several identities are refused after the customer was overwritten", importing(func(c importCall) (object, *reference.Error) {
				answer, err := c.Next()
				if len(c.Rules.Import.Members(c.Message)) > 1 && c.consents() {
					overwriteQuietly(c)
				}
				return answer, err
			})},
		{"union-triple-refused-after-overwriting", requirement.ImportUnionRefusalChangesNothing, nil,
			"three identities are refused after the customer's region was overwritten", importing(func(c importCall) (object, *reference.Error) {
				answer, err := c.Next()
				if len(c.Rules.Import.Members(c.Message)) == 3 && c.consents() {
					overwriteQuietly(c)
				}
				return answer, err
			})},
		{"union-empty-member-ignored", requirement.ImportUnionEmptyMemberCounts, nil,
			"an empty identity beside another is taken for absent", rules(func(r *reference.Rules) {
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
			"an identity that is null counts as one that is set", rules(func(r *reference.Rules) {
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
func choosing(choose func(set []string) []string) change {
	return rules(func(r *reference.Rules) {
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
func overwriteQuietly(c importCall) {
	identity, ok := c.Tx.Identity(c.text("cloudIdentityId"))
	if !ok {
		identity, ok = firstOf(append(c.Tx.ByPrimaryDomain(c.text("domain")), c.Tx.ByPrimaryAdmin(c.text("primaryAdminEmail"))...),
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

// importHealthy takes the steps of the healthy method.
func importHealthy(c importCall) (object, *reference.Error) {
	return reference.Healthy().Methods.Import(c.Rules, c.Tx, c.Caller, c.Parent, c.Body)
}
