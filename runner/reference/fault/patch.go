package fault

import (
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func patchFaults() []Fault {
	return []Fault{
		{"patch-replaces", requirement.DirectoryPatchMerges, nil,
			"a patch clears the phone number that it does not name", change.Rules(func(r *reference.Rules) {
				next := r.Directory.PatchFill
				r.Directory.PatchFill = func(i *reference.Identity, message reference.Message) {
					next(i, message)
					if _, given := message["phoneNumber"]; !given {
						i.Profile.PhoneNumber = ""
					}
				}
			})},
		{"patch-answers-the-patch", requirement.DirectoryPatchMerges, nil,
			"a patch is answered with its own body", change.Patching(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if err == nil {
					answer = raw(c)
				}
				return answer, err
			})},
		{"patch-not-stored", requirement.DirectoryPatchMerges, nil,
			"a patch of an address line is answered and not stored", change.Patching(func(c change.ProfileCall) (change.Object, *reference.Error) {
				was, ok := c.Identity()
				answer, err := c.Next()
				if _, given := c.Message["postalAddress"]; err == nil && ok && given && permitted(c) {
					c.Tx.PutIdentity(was)
				}
				return answer, err
			})},
		{"patch-refused-and-stored", requirement.DirectoryPatchRefusal, nil,
			"a patch whose domain is refused stores the phone number", change.Patching(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				identity, ok := c.Identity()
				if phone, given := c.Message.Text("phoneNumber"); err != nil && ok && given && c.Message["customerDomain"] != nil && permitted(c) {
					identity.Profile.PhoneNumber = phone
					c.Tx.PutIdentity(identity)
					c.Tx.Commit()
				}
				return answer, err
			})},
		{"patch-domain-ignored", requirement.DirectoryPatchRefusal, nil,
			"a patch whose domain may not be taken changes the rest", change.Patching(func(c change.ProfileCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if err != nil && c.Message["customerDomain"] != nil && permitted(c) {
					delete(c.Message, "customerDomain")
					return reference.Healthy().Methods.Patch(c.Rules, c.Tx, c.Caller, c.Key, change.Encode(c.Message))
				}
				return answer, err
			})},
	}
}
