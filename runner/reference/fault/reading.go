package fault

import (
	"fmt"
	"sync/atomic"

	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func readingFaults() []Fault {
	schema := func(id, line string, edit func(c change.ProfileCall, answer change.Object), more ...requirement.ID) Fault {
		both := also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile)
		return Fault{id, requirement.DirectoryGetSchema, append(both, more...), line, change.Gotten(edit)}
	}
	return []Fault{
		{"get-by-id-of-nobody", requirement.DirectoryGetByID,
			also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile, requirement.DirectoryGetMyCustomer,
				requirement.DirectoryUpdateRefusalChangesNothing, requirement.DirectoryUpdateMyCustomer,
				requirement.DirectoryUpdateConcurrent, requirement.DirectoryPrimaryKeepsID, requirement.DirectoryPatchMerges),
			"reading by id leaves the organization's name out", change.Gotten(func(c change.ProfileCall, answer change.Object) {
				if c.Key != "my_customer" {
					delete(change.Address(answer), "organizationName")
				}
			})},
		{"get-by-id-with-the-administrators-domain", requirement.DirectoryGetByID, also(requirement.DirectoryGetMyCustomer),
			"reading a customer without an address answers the domain with www", change.Gotten(func(c change.ProfileCall, answer change.Object) {
				if c.Key != "my_customer" && len(change.Address(answer)) == 0 {
					answer["customerDomain"] = "www." + answer["customerDomain"].(string)
				}
			})},
		{"get-my-customer-of-nobody", requirement.DirectoryGetMyCustomer, nil,
			"my_customer of a customer of which nothing is known is answered with another id", change.Gotten(func(c change.ProfileCall, answer change.Object) {
				if _, known := answer["customerCreationTime"]; c.Key == "my_customer" && !known && len(change.Address(answer)) == 0 {
					answer["id"] = answer["id"].(string) + "0"
				}
			})},
		{"get-my-customer-differs", requirement.DirectoryGetMyCustomer,
			also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile,
				requirement.DirectoryUpdateRefusalChangesNothing, requirement.DirectoryUpdateConcurrent,
				requirement.DirectoryPrimaryKeepsID, requirement.DirectoryPatchMerges),
			"my_customer is answered without a phone number", change.Gotten(func(c change.ProfileCall, answer change.Object) {
				if c.Key == "my_customer" {
					delete(answer, "phoneNumber")
				}
			})},
		schema("get-without-kind", "a GET answers no kind", func(_ change.ProfileCall, answer change.Object) { delete(answer, "kind") }),
		schema("get-of-another-kind", "a GET answers the kind of users", func(_ change.ProfileCall, answer change.Object) { answer["kind"] = "admin#directory#user" }),
		schema("get-creation-time-is-a-date", "the creation time is a date", func(_ change.ProfileCall, answer change.Object) {
			if _, ok := answer["customerCreationTime"]; ok {
				answer["customerCreationTime"] = "2015-10-21"
			}
		}),
		schema("get-postal-code-is-a-number", "the postal code is a number", func(_ change.ProfileCall, answer change.Object) {
			if lines := change.Address(answer); lines["postalCode"] != "" {
				retyped := change.Object{}
				for name, line := range lines {
					retyped[name] = line
				}
				retyped["postalCode"] = 94105
				answer["postalAddress"] = retyped
			}
		}, requirement.DirectoryUpdateReadModifyWrite, requirement.DirectoryUpdateConcurrent, requirement.DirectoryPatchMerges),
		{"get-changes-by-itself", requirement.DirectoryGetStable,
			also(requirement.DirectoryGetMyCustomer, requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile,
				requirement.DirectoryUpdateIsolated, requirement.DirectoryUpdateReadModifyWrite, requirement.DirectoryUpdateRepeatable,
				requirement.DirectoryUpdateRefusalChangesNothing, requirement.DirectoryUpdateConcurrent,
				requirement.DirectoryPrimaryKeepsID, requirement.DirectoryKeyUnknown, requirement.DirectoryKeyForeign,
				requirement.DirectoryPermissionAnonymous, requirement.DirectoryPermissionUnknownBearer,
				requirement.DirectoryPermissionScope, requirement.DirectoryPermissionReadonly, requirement.DirectoryPatchMerges,
				requirement.DirectoryPatchRefusal),
			"every GET answers another phone number", change.Gotten(func() func(change.ProfileCall, change.Object) {
				var reads atomic.Int64
				return func(_ change.ProfileCall, answer change.Object) {
					answer["phoneNumber"] = fmt.Sprintf("+1555%07d", reads.Add(1))
				}
			}())},
		{"get-etag-changes-by-itself", requirement.DirectoryGetStable, nil,
			"every GET answers another etag", change.Gotten(func() func(change.ProfileCall, change.Object) {
				var reads atomic.Int64
				return func(_ change.ProfileCall, answer change.Object) {
					answer["etag"] = `"` + string(rune('a'+reads.Add(1)%26)) + `"`
				}
			}())},
	}
}
