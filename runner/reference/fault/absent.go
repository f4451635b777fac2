package fault

import (
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// absentFaults rely on what a customer need not have.
func absentFaults() []Fault {
	return []Fault{
		{"absent-email-refused", requirement.DirectoryUpdateStatus,
			"an update of a customer that has an address and no alternate one for mail is refused", change.RefusePut(reference.FailedPrecondition, writesToNoEmail)},
		{"absent-phone-is-no-field", requirement.DirectoryUpdateResponseOtherFields,
			"an update of a customer that has an address and no phone number makes none", change.Fill(makeNoPhone)},
		{"absent-line-moves-the-next-up", requirement.DirectoryUpdateResponseOtherFields,
			"a third address line behind a first takes the place of a second that is absent", change.Fill(moveLinesUp)},
		{"absent-locality-ends-the-address", requirement.DirectoryGetByID,
			"an address with a region, a postal code and no locality reads without the organization's name", change.GetAnswer(endAddressWithoutLocality)},
		{"absent-contact-is-the-organization", requirement.DirectoryUpdateRoundTrip,
			"a customer without a contact's name reads with the organization's", change.GetAnswer(nameContactAfterOrganization)},
		{"absent-profiles-are-one", requirement.DirectoryUpdateIsolated,
			"customers of which nothing is known get the phone number that one of them gets", shareSparseProfiles},
	}
}

func writesToNoEmail(c change.ProfileCall) bool {
	was, ok := c.Identity()
	return ok && was.Profile.AlternateEmail == "" && len(was.Profile.PostalAddress) > 0 && c.MayWrite()
}

func makeNoPhone(was, is *reference.Identity, _ reference.Message) {
	if was.Profile.PhoneNumber == "" && len(was.Profile.PostalAddress) > 0 {
		is.Profile.PhoneNumber = ""
	}
}

func moveLinesUp(_, is *reference.Identity, _ reference.Message) {
	lines := is.Profile.PostalAddress
	if lines["addressLine1"] != "" && lines["addressLine2"] == "" && lines["addressLine3"] != "" {
		lines["addressLine2"] = lines["addressLine3"]
		delete(lines, "addressLine3")
	}
}

func endAddressWithoutLocality(_ change.ProfileCall, answer change.Object) {
	if lines := change.Address(answer); lines["locality"] == "" && lines["region"] != "" && lines["postalCode"] != "" {
		delete(lines, "organizationName")
	}
}

func nameContactAfterOrganization(_ change.ProfileCall, answer change.Object) {
	if lines := change.Address(answer); lines["contactName"] == "" && lines["locality"] != "" && lines["region"] != "" {
		lines["contactName"] = lines["organizationName"]
	}
}

func shareSparseProfiles(o *reference.Options) {
	sparse := memory[bool]{}
	change.GetAnswer(func(_ change.ProfileCall, answer change.Object) {
		if answer["phoneNumber"] == nil && answer["postalAddress"] == nil {
			sparse[answer["id"].(string)] = true
		}
	})(o)
	change.PutAnswer(func(c change.ProfileCall, answer change.Object) {
		number, _ := answer["phoneNumber"].(string)
		for id := range sparse {
			other, ok := c.Tx.Identity(id)
			if ok && sparse[answer["id"].(string)] && id != answer["id"] {
				other.Profile.PhoneNumber = number
				c.Tx.PutIdentity(other)
			}
		}
	})(o)
}
