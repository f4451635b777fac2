package fault

import (
	"slices"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// remainderFaults refuse an update, and leave something of it behind.
func remainderFaults() []Fault {
	return []Fault{
		{"remainder-phone-of-a-refused-domain", requirement.DirectoryUpdateRefusalChangesNothing,
			"an update whose domain is refused stores its phone number", storingRefused(refusedDomain, storePhone)},
		{"remainder-language-of-a-wrong-type", requirement.DirectoryUpdateRefusalChangesNothing,
			"an update with a wrong type stores its language", storingRefused(wrongType, storeLanguage)},
		{"remainder-lines-of-the-unscoped", requirement.DirectoryUpdateRefusalChangesNothing,
			"an update by a caller without a scope is refused and stores the address lines", storingRefused(neither, storeContact)},
		{"remainder-domain-of-readers", requirement.DirectoryUpdateRefusalChangesNothing,
			"an update by a caller that may only read is refused and makes a verified domain primary", storingRefused(onlyReads, storeDomain)},
		{"remainder-told-to-the-other-api", requirement.DirectoryUpdateRefusalChangesNothing,
			"an import after an update that was refused for a wrong type or a scope takes the domain of that", tellRefusedDomain},
		{"remainder-kept-for-the-next", requirement.DirectoryUpdateRefusalChangesNothing,
			"an update that follows one whose domain was refused stores the third address line of that", storeRefusedLineLater},
	}
}

// store writes a member of a refused update.
type store func(is *reference.Identity, sent change.Object)

func storingRefused(where func(c change.ProfileCall, err *reference.Error) bool, store store) change.Change {
	return change.AfterPutRefusal(func(c change.ProfileCall, err *reference.Error) {
		identity, ok := c.Identity()
		if sent := c.Sent(); ok && sent != nil && identity.ID == c.Caller.Customer && where(c, err) {
			store(&identity, sent)
			c.Tx.PutIdentity(identity)
		}
	})
}

func neither(c change.ProfileCall, _ *reference.Error) bool { return !c.MayRead() && !c.MayWrite() }

func storePhone(is *reference.Identity, sent change.Object) {
	if number, given := sent["phoneNumber"].(string); given {
		is.Profile.PhoneNumber = number
	}
}

func storeLanguage(is *reference.Identity, sent change.Object) {
	if language, given := sent["language"].(string); given {
		is.Profile.Language = language
	}
}

func storeContact(is *reference.Identity, sent change.Object) {
	lines, _ := sent["postalAddress"].(change.Object)
	if name, given := lines["contactName"].(string); given && is.Profile.PostalAddress != nil {
		is.Profile.PostalAddress["contactName"] = name
	}
}

func storeDomain(is *reference.Identity, sent change.Object) {
	domain, _ := sent["customerDomain"].(string)
	if at := slices.Index(is.VerifiedDomains, domain); at >= 0 {
		is.PrimaryDomain, is.VerifiedDomains[at] = domain, is.PrimaryDomain
	}
}

func storeRefusedLineLater(o *reference.Options) {
	left := memory[string]{}
	change.AfterPutRefusal(func(c change.ProfileCall, err *reference.Error) {
		lines, _ := c.Sent()["postalAddress"].(change.Object)
		identity, ok := c.Identity()
		if line, given := lines["addressLine3"].(string); ok && given && refusedDomain(c, err) {
			left[identity.ID] = line
		}
	})(o)
	change.Fill(func(_, is *reference.Identity, message reference.Message) {
		line, known := left[is.ID]
		if known && message["postalAddress"] != nil {
			is.Profile.PostalAddress["addressLine3"] = line
			delete(left, is.ID)
		}
	})(o)
}

func tellRefusedDomain(o *reference.Options) {
	told := memory[string]{}
	change.AfterPutRefusal(func(c change.ProfileCall, err *reference.Error) {
		domain, _ := c.Sent()["customerDomain"].(string)
		identity, ok := c.Identity()
		if ok && slices.Contains(identity.VerifiedDomains, domain) && (wrongType(c, err) || onlyReads(c, err)) {
			told[identity.ID] = domain
		}
	})(o)
	change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
		identity, ok := requested(c)
		if domain, known := told[identity.ID]; ok && known {
			answer["domain"] = domain
			delete(answer, "cloudIdentityInfo")
		}
	})(o)
}
