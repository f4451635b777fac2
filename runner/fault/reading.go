package fault

import (
	"fmt"
	"sync/atomic"

	"customs.example/runner/alter"
	"customs.example/specs/requirement"
)

func readingFaults() []Fault {
	schema := func(id, line string, edit func(c alter.ProfileCall, answer alter.Object), more ...requirement.ID) Fault {
		both := also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile)
		return Fault{id, requirement.DirectoryGetSchema, append(both, more...), line, alter.Gotten(edit)}
	}
	return []Fault{
		{"get-by-id-of-nobody", requirement.DirectoryGetByID,
			also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile, requirement.DirectoryGetMyCustomer,
				requirement.DirectoryUpdateRefusalChangesNothing, requirement.DirectoryUpdateMyCustomer,
				requirement.DirectoryUpdateConcurrent, requirement.DirectoryPrimaryKeepsID, requirement.DirectoryPatchMerges),
			"reading by id leaves the organization's name out", alter.Gotten(func(c alter.ProfileCall, answer alter.Object) {
				if c.Key != "my_customer" {
					delete(alter.Address(answer), "organizationName")
				}
			})},
		{"get-by-id-with-the-administrators-domain", requirement.DirectoryGetByID, also(requirement.DirectoryGetMyCustomer),
			"reading a customer without an address answers the domain with www", alter.Gotten(func(c alter.ProfileCall, answer alter.Object) {
				if c.Key != "my_customer" && len(alter.Address(answer)) == 0 {
					answer["customerDomain"] = "www." + answer["customerDomain"].(string)
				}
			})},
		{"get-my-customer-of-nobody", requirement.DirectoryGetMyCustomer, nil,
			"my_customer of a customer of which nothing is known is answered with another id", alter.Gotten(func(c alter.ProfileCall, answer alter.Object) {
				if _, known := answer["customerCreationTime"]; c.Key == "my_customer" && !known && len(alter.Address(answer)) == 0 {
					answer["id"] = answer["id"].(string) + "0"
				}
			})},
		{"get-my-customer-differs", requirement.DirectoryGetMyCustomer,
			also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile,
				requirement.DirectoryUpdateRefusalChangesNothing, requirement.DirectoryUpdateConcurrent,
				requirement.DirectoryPrimaryKeepsID, requirement.DirectoryPatchMerges),
			"my_customer is answered without a phone number", alter.Gotten(func(c alter.ProfileCall, answer alter.Object) {
				if c.Key == "my_customer" {
					delete(answer, "phoneNumber")
				}
			})},
		schema("get-without-kind", "a GET answers no kind", func(_ alter.ProfileCall, answer alter.Object) { delete(answer, "kind") }),
		schema("get-of-another-kind", "a GET answers the kind of users", func(_ alter.ProfileCall, answer alter.Object) { answer["kind"] = "admin#directory#user" }),
		schema("get-creation-time-is-a-date", "the creation time is a date", func(_ alter.ProfileCall, answer alter.Object) {
			if _, ok := answer["customerCreationTime"]; ok {
				answer["customerCreationTime"] = "2015-10-21"
			}
		}),
		schema("get-postal-code-is-a-number", "the postal code is a number", func(_ alter.ProfileCall, answer alter.Object) {
			if lines := alter.Address(answer); lines["postalCode"] != "" {
				retyped := alter.Object{}
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
			"every GET answers another phone number", alter.Gotten(func() func(alter.ProfileCall, alter.Object) {
				var reads atomic.Int64
				return func(_ alter.ProfileCall, answer alter.Object) {
					answer["phoneNumber"] = fmt.Sprintf("+1555%07d", reads.Add(1))
				}
			}())},
		{"get-etag-changes-by-itself", requirement.DirectoryGetStable, nil,
			"every GET answers another etag", alter.Gotten(func() func(alter.ProfileCall, alter.Object) {
				var reads atomic.Int64
				return func(_ alter.ProfileCall, answer alter.Object) {
					answer["etag"] = `"` + string(rune('a'+reads.Add(1)%26)) + `"`
				}
			}())},
	}
}
