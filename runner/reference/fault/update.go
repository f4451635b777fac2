package fault

import (
	"bytes"
	"maps"
	"net/http"
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func updateFaults() []Fault {
	return []Fault{
		{"update-accepted-later", requirement.DirectoryUpdateStatus,
			"an update is answered with 202", heading(isUpdate, acceptedLater)},
		{"update-my-customer-lost", requirement.DirectoryUpdateMyCustomer,
			"an update of my_customer is answered and not stored", change.Put(forgetByMyCustomer)},
		{"update-echoed", requirement.DirectoryUpdateRoundTrip,
			"an update is answered and not stored", change.Rules(keepNoUpdate)},
		{"update-answers-what-was", requirement.DirectoryUpdateResponse,
			"an update is answered with what was there before", change.Put(answerWhatWas)},
		{"update-email-in-small-letters", requirement.DirectoryUpdateResponse,
			"the alternate address is cut at its first dot", change.Fill(cutAddressAtDot)},
		{"update-phone-number-dropped", requirement.DirectoryUpdateResponseOtherFields,
			"an update does not take the phone number over", change.Fill(keepPhone)},
		{"update-third-line-dropped", requirement.DirectoryUpdateResponseOtherFields,
			"an update does not take the third address line over", change.Fill(dropThirdLine)},
		{"update-locality-answered-alone", requirement.DirectoryUpdateRoundTrip,
			"an update's locality is answered and not stored", change.PutAnswer(storeNoLocality)},
		{"update-undone-by-import", requirement.DirectoryUpdateRoundTrip,
			"an import takes the organization's name back to what it was imported as", undoRenamingByImport},
		{"update-after-import-lost", requirement.DirectoryUpdateRoundTrip,
			"an update of a customer that was imported is answered and not stored", change.Rules(keepNoUpdateOfImported)},
		{"update-refuses-what-was-read", requirement.DirectoryUpdateReadModifyWrite,
			"an update that bears an etag is refused", change.RefusePut(reference.InvalidArgument, bearsETag)},
		{"update-without-address-fails", requirement.DirectoryUpdateSparseProfile,
			"an update of a customer without an address fails", failOnFirstAddress},
		{"update-address-of-none-ignored", requirement.DirectoryUpdateSparseProfile,
			"an update of a customer without an address does not make one", change.Fill(makeNoAddress)},
		{"update-email-of-sparse-lost", requirement.DirectoryUpdateSparseProfile,
			"an update of a customer without an address leaves its alternate address", change.Fill(keepEmailWithoutAddress)},
		{"update-appends-lines", requirement.DirectoryUpdateRepeatable,
			"an update that is made again appends to the third address line", change.Fill(appendToThirdLine)},
		{"update-refused-the-second-time", requirement.DirectoryUpdateRepeatable,
			"an update that changes nothing is refused", change.Put(refuseWhatChangesNothing)},
		{"update-sample-refused", requirement.DirectoryUpdateDocumentedSample,
			"a phone number inside the address is refused", change.RefusePut(reference.InvalidArgument, nestsPhoneAsDocumented)},
		{"update-mixes", requirement.DirectoryUpdateConcurrent,
			"updates one after the other leave the phone number of the first", change.Fill(keepPhoneOfToronto)},
		{"update-changes-others", requirement.DirectoryUpdateIsolated,
			"an update of a customer changes the phone number of the one that was read last", changePhoneOfLastRead},
	}
}

func isUpdate(r *http.Request) bool { return r.Method == http.MethodPut && isDirectory(r) }

func forgetByMyCustomer(c change.ProfileCall) (change.Object, *reference.Error) {
	was, ok := c.Identity()
	answer, err := c.Next()
	if err == nil && ok && c.ByMyCustomer() {
		c.Tx.PutIdentity(was)
	}
	return answer, err
}

func keepNoUpdate(r *reference.Rules) {
	r.Directory.Keep = func(*reference.Tx, reference.Identity) {}
}

func answerWhatWas(c change.ProfileCall) (change.Object, *reference.Error) {
	was, _ := c.Identity()
	answer, err := c.Next()
	if err == nil {
		answer = c.Rules.Directory.Render(was)
	}
	return answer, err
}

func cutAddressAtDot(_, is *reference.Identity, message reference.Message) {
	if _, given := message.Text("alternateEmail"); given {
		is.Profile.AlternateEmail, _, _ = strings.Cut(is.Profile.AlternateEmail, ".")
	}
}

func keepPhone(was, is *reference.Identity, _ reference.Message) {
	is.Profile.PhoneNumber = was.Profile.PhoneNumber
}

func dropThirdLine(_, is *reference.Identity, _ reference.Message) {
	delete(is.Profile.PostalAddress, "addressLine3")
}

func storeNoLocality(c change.ProfileCall, _ change.Object) {
	if identity, ok := c.Identity(); ok {
		delete(identity.Profile.PostalAddress, "locality")
		c.Tx.PutIdentity(identity)
	}
}

func bearsETag(c change.ProfileCall) bool { return bytes.Contains(c.Body, []byte(`"etag"`)) }

func makeNoAddress(was, is *reference.Identity, _ reference.Message) {
	if len(was.Profile.PostalAddress) == 0 {
		is.Profile.PostalAddress = was.Profile.PostalAddress
	}
}

func keepEmailWithoutAddress(was, is *reference.Identity, _ reference.Message) {
	if was.Profile.PostalAddress == nil {
		is.Profile.AlternateEmail = was.Profile.AlternateEmail
	}
}

func appendToThirdLine(was, is *reference.Identity, _ reference.Message) {
	if line := was.Profile.PostalAddress["addressLine3"]; line != "" && is.Profile.PostalAddress["addressLine3"] != "" {
		is.Profile.PostalAddress["addressLine3"] = line + "."
	}
}

func refuseWhatChangesNothing(c change.ProfileCall) (change.Object, *reference.Error) {
	was, _ := c.Identity()
	answer, err := c.Next()
	if is, ok := c.Identity(); err == nil && ok && sameProfile(was, is) && c.Message["postalAddress"] != nil && !bearsETag(c) {
		return nil, change.Refuse(reference.FailedPrecondition)
	}
	return answer, err
}

func sameProfile(was, is reference.Identity) bool {
	return maps.Equal(was.Profile.PostalAddress, is.Profile.PostalAddress) &&
		was.Profile.AlternateEmail == is.Profile.AlternateEmail && was.PrimaryDomain == is.PrimaryDomain
}

func nestsPhoneAsDocumented(c change.ProfileCall) bool {
	lines, _ := c.Message["postalAddress"].(reference.Message)
	_, given := lines["phoneNumber"]
	return given && c.Message["language"] != nil
}

func keepPhoneOfToronto(was, is *reference.Identity, _ reference.Message) {
	before, after := was.Profile.PostalAddress["locality"], is.Profile.PostalAddress["locality"]
	if before != after && strings.HasPrefix(before, "Toronto") && strings.HasPrefix(after, "Toronto") {
		is.Profile.PhoneNumber = was.Profile.PhoneNumber
	}
}
