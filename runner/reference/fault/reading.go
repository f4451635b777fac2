package fault

import (
	"fmt"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func readingFaults() []Fault {
	return []Fault{
		{"get-by-id-of-nobody", requirement.DirectoryGetByID,
			"reading by id leaves the organization's name out", change.GetAnswer(dropOrganizationByID)},
		{"get-by-id-with-the-administrators-domain", requirement.DirectoryGetByID,
			"reading a customer without an address answers the domain with www", change.GetAnswer(prefixDomainByID)},
		{"get-my-customer-of-nobody", requirement.DirectoryGetMyCustomer,
			"my_customer of a customer of which nothing is known is answered with another id", change.GetAnswer(answerOtherIDOfUnknown)},
		{"get-my-customer-differs", requirement.DirectoryGetMyCustomer,
			"my_customer is answered without a phone number", change.GetAnswer(dropPhoneByMyCustomer)},
		{"get-without-kind", requirement.DirectoryGetSchema,
			"a GET answers no kind", change.GetAnswer(dropKind)},
		{"get-of-another-kind", requirement.DirectoryGetSchema,
			"a GET answers the kind of users", change.GetAnswer(kindOfUsers)},
		{"get-creation-time-is-a-date", requirement.DirectoryGetSchema,
			"the creation time is a date", change.GetAnswer(creationTimeAsDate)},
		{"get-postal-code-is-a-number", requirement.DirectoryGetSchema,
			"the postal code is a number", change.GetAnswer(postalCodeAsNumber)},
		{"get-changes-by-itself", requirement.DirectoryGetStable,
			"every GET answers another phone number", phoneOfEachGet},
	}
}

func dropOrganizationByID(c change.ProfileCall, answer change.Object) {
	if !c.ByMyCustomer() {
		delete(change.Address(answer), "organizationName")
	}
}

func prefixDomainByID(c change.ProfileCall, answer change.Object) {
	if !c.ByMyCustomer() && len(change.Address(answer)) == 0 {
		answer["customerDomain"] = "www." + answer["customerDomain"].(string)
	}
}

func answerOtherIDOfUnknown(c change.ProfileCall, answer change.Object) {
	if answer["customerCreationTime"] == nil && c.ByMyCustomer() && len(change.Address(answer)) == 0 {
		answer["id"] = answer["id"].(string) + "0"
	}
}

func dropPhoneByMyCustomer(c change.ProfileCall, answer change.Object) {
	if c.ByMyCustomer() {
		delete(answer, "phoneNumber")
	}
}

func dropKind(_ change.ProfileCall, answer change.Object)    { delete(answer, "kind") }
func kindOfUsers(_ change.ProfileCall, answer change.Object) { answer["kind"] = "admin#directory#user" }

func creationTimeAsDate(_ change.ProfileCall, answer change.Object) {
	if answer["customerCreationTime"] != nil {
		answer["customerCreationTime"] = "2015-10-21"
	}
}

func postalCodeAsNumber(_ change.ProfileCall, answer change.Object) {
	lines := change.Address(answer)
	if lines["postalCode"] == "" {
		return
	}
	retyped := change.Object{}
	for name, line := range lines {
		retyped[name] = line
	}
	retyped["postalCode"] = 94105
	answer["postalAddress"] = retyped
}

func phoneOfEachGet(o *reference.Options) {
	reads := 0
	change.GetAnswer(func(_ change.ProfileCall, answer change.Object) {
		reads++
		answer["phoneNumber"] = fmt.Sprintf("+1555%07d", reads)
	})(o)
}
