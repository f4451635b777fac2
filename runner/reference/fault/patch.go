package fault

import (
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func patchFaults() []Fault {
	return []Fault{
		{"patch-replaces", requirement.DirectoryPatchMerges,
			"a patch clears the phone number that it does not name", change.Rules(clearUnnamedPhone)},
		{"patch-answers-the-patch", requirement.DirectoryPatchMerges,
			"a patch is answered with its own body", change.Patch(answerPatch)},
		{"patch-not-stored", requirement.DirectoryPatchMerges,
			"a patch of an address line is answered and not stored", change.Patch(forgetPatchedAddress)},
		{"patch-changes-others", requirement.DirectoryUpdateIsolated,
			"a patch also changes the customer that was read last", patchLastRead},
		{"patch-changes-ids-that-begin-alike", requirement.DirectoryUpdateIsolated,
			"a patch by id also changes the customers whose ids begin with that one's", patchLongerIDs},
		{"patch-of-the-first-profile", requirement.DirectoryPatchMerges,
			"a patch is merged into the profile that the first patch found", patchFirstProfile},
		{"patch-primary-first-domain-alone", requirement.DirectoryPatchPrimary,
			"a patch may make the first verified domain primary alone", change.Patch(refuseToPatchAllButFirstDomain)},
		{"patch-primary-not-back", requirement.DirectoryPatchPrimary,
			"a patch to the former primary domain is answered and not stored", change.Patch(forgetPatchBack)},
		{"patch-empty-fields-mask-all", requirement.DirectoryPatchPrimary,
			"an empty fields is taken for a list of no fields to patch", change.Around(patchNothingWhereFieldsAreEmpty)},
		{"patch-refused-and-stored", requirement.DirectoryPatchRefusal,
			"a patch whose domain is refused stores the phone number", change.AfterPatchRefusal(storeRefusedPhone)},
		{"patch-domain-ignored", requirement.DirectoryPatchRefusal,
			"a patch whose domain may not be taken changes the rest", change.Patch(patchAllButDomain)},
		{"patch-refused-and-address-stored", requirement.DirectoryPatchRefusal,
			"a patch whose domain is refused stores the address", change.AfterPatchRefusal(storeRefusedAddress)},
		{"patch-refused-and-email-stored", requirement.DirectoryPatchRefusal,
			"a patch whose domain is refused stores the alternate address", change.AfterPatchRefusal(storeRefusedEmail)},
		{"patch-refused-second-try", requirement.DirectoryPatchRefusal,
			"a patch whose domain was refused is made when it is sent again, without the domain", patchAllButDomainAtSecondTry},
		{"patch-refused-pending", requirement.DirectoryPatchRefusal,
			"after a refused patch the next one is refused too", refuseNextPatch},
	}
}

func clearUnnamedPhone(r *reference.Rules) {
	next := r.Directory.PatchFill
	r.Directory.PatchFill = func(i *reference.Identity, message reference.Message) {
		next(i, message)
		if _, given := message["phoneNumber"]; !given {
			i.Profile.PhoneNumber = ""
		}
	}
}

func answerPatch(c change.ProfileCall) (change.Object, *reference.Error) {
	answer, err := c.Next()
	if err == nil {
		answer = c.Sent()
	}
	return answer, err
}

func forgetPatchedAddress(c change.ProfileCall) (change.Object, *reference.Error) {
	was, ok := c.Identity()
	answer, err := c.Next()
	if err == nil && ok && c.Names("postalAddress") {
		c.Tx.PutIdentity(was)
	}
	return answer, err
}

func storeRefusedPhone(c change.ProfileCall, err *reference.Error) {
	identity, ok := c.Identity()
	if phone, given := c.Message.Text("phoneNumber"); ok && given && refusedDomain(c, err) {
		identity.Profile.PhoneNumber = phone
		c.Tx.PutIdentity(identity)
	}
}

func patchAllButDomain(c change.ProfileCall) (change.Object, *reference.Error) {
	answer, err := c.Next()
	if err == nil || !refusedDomain(c, err) {
		return answer, err
	}
	delete(c.Message, "customerDomain")
	c.Body = change.Encode(c.Message)
	return c.Healthy()
}
