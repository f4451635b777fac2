package fault

import (
	"fmt"
	"sync/atomic"

	"customs.example/specs/requirement"
)

func readingFaults() []Fault {
	schema := func(id, line string, alter func(c profileCall, answer object)) Fault {
		return Fault{id, requirement.DirectoryGetSchema, also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile), line, gotten(alter)}
	}
	return []Fault{
		{"get-by-id-of-nobody", requirement.DirectoryGetByID,
			also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile, requirement.DirectoryGetMyCustomer, requirement.DirectoryUpdateRefusalChangesNothing),
			"reading by id leaves the organization's name out", gotten(func(c profileCall, answer object) {
				if c.Key != "my_customer" {
					delete(address(answer), "organizationName")
				}
			})},
		{"get-by-id-with-the-administrators-domain", requirement.DirectoryGetByID, nil,
			"reading a customer without an address answers the domain with www", gotten(func(c profileCall, answer object) {
				if c.Key != "my_customer" && len(address(answer)) == 0 {
					answer["customerDomain"] = "www." + answer["customerDomain"].(string)
				}
			})},
		{"get-my-customer-of-nobody", requirement.DirectoryGetMyCustomer, nil,
			"my_customer of a customer of which nothing is known is answered with another id", gotten(func(c profileCall, answer object) {
				if _, known := answer["customerCreationTime"]; c.Key == "my_customer" && !known && len(address(answer)) == 0 {
					answer["id"] = answer["id"].(string) + "0"
				}
			})},
		{"get-my-customer-differs", requirement.DirectoryGetMyCustomer,
			also(requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile, requirement.DirectoryUpdateRefusalChangesNothing),
			"my_customer is answered without a phone number", gotten(func(c profileCall, answer object) {
				if c.Key == "my_customer" {
					delete(answer, "phoneNumber")
				}
			})},
		schema("get-without-kind", "a GET answers no kind", func(_ profileCall, answer object) { delete(answer, "kind") }),
		schema("get-of-another-kind", "a GET answers the kind of users", func(_ profileCall, answer object) { answer["kind"] = "admin#directory#user" }),
		schema("get-creation-time-is-a-date", "the creation time is a date", func(_ profileCall, answer object) {
			if _, ok := answer["customerCreationTime"]; ok {
				answer["customerCreationTime"] = "2015-10-21"
			}
		}),
		schema("get-postal-code-is-a-number", "the postal code is a number", func(_ profileCall, answer object) {
			if lines := address(answer); lines["postalCode"] != "" {
				retyped := object{}
				for name, line := range lines {
					retyped[name] = line
				}
				retyped["postalCode"] = 94105
				answer["postalAddress"] = retyped
			}
		}),
		{"get-changes-by-itself", requirement.DirectoryGetStable,
			also(requirement.DirectoryGetMyCustomer, requirement.DirectoryUpdateRoundTrip, requirement.DirectoryUpdateSparseProfile,
				requirement.DirectoryUpdateIsolated, requirement.DirectoryUpdateReadModifyWrite, requirement.DirectoryUpdateRepeatable,
				requirement.DirectoryUpdateRefusalChangesNothing),
			"every GET answers another phone number", gotten(func() func(profileCall, object) {
				var reads atomic.Int64
				return func(_ profileCall, answer object) { answer["phoneNumber"] = fmt.Sprintf("+1555%07d", reads.Add(1)) }
			}())},
		{"get-etag-changes-by-itself", requirement.DirectoryGetStable, nil,
			"every GET answers another etag", gotten(func() func(profileCall, object) {
				var reads atomic.Int64
				return func(_ profileCall, answer object) { answer["etag"] = `"` + string(rune('a'+reads.Add(1)%26)) + `"` }
			}())},
	}
}
