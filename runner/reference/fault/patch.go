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
		{"patch-refused-and-stored", requirement.DirectoryPatchRefusal,
			"a patch whose domain is refused stores the phone number", change.AfterPatchRefusal(storeRefusedPhone)},
		{"patch-domain-ignored", requirement.DirectoryPatchRefusal,
			"a patch whose domain may not be taken changes the rest", change.Patch(patchAllButDomain)},
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
