package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func keptFaults() []Fault {
	return []Fault{
		{"kept-domain-blanked", requirement.DirectoryUpdateDomainKept,
			"an update without a domain blanks it in the answer", change.PutAnswer(blankUnnamedDomain)},
		{"kept-domain-of-the-address", requirement.DirectoryUpdateDomainKept,
			"an update without a domain takes that of the alternate address", change.PutAnswer(takeDomainOfAddress)},
		{"kept-id-of-the-body", requirement.DirectoryUpdateIdentityKept,
			"an update is answered with the id of its body", change.PutAnswer(answerSentID)},
		{"kept-kind-of-the-body", requirement.DirectoryUpdateIdentityKept,
			"a GET answers the kind that an update bore", rememberSentKind},
		{"kept-creation-time-of-the-body", requirement.DirectoryUpdateCreationTimeKept,
			"an update stores the creation time of its body", change.PutAnswer(storeSentCreationTime)},
		{"kept-creation-time-cleared", requirement.DirectoryUpdateCreationTimeKept,
			"an update that bears a creation time clears it", change.PutAnswer(clearOtherCreationTime)},
		{"kept-not-what-came-before-the-error", requirement.DirectoryUpdateRefusalChangesNothing,
			"an update with a wrong type stores the fields that were right", storingRefusedEmail(wrongType)},
		{"kept-not-where-the-domain-is-refused", requirement.DirectoryUpdateRefusalChangesNothing,
			"an update whose domain is refused stores the rest", storingRefusedEmail(refusedDomain)},
		{"kept-not-from-readers", requirement.DirectoryUpdateRefusalChangesNothing,
			"an update by a caller that may only read is refused and stored", storingRefusedEmail(onlyReads)},
	}
}

func blankUnnamedDomain(c change.ProfileCall, answer change.Object) {
	if !c.Names("customerDomain") {
		delete(answer, "customerDomain")
	}
}

func takeDomainOfAddress(c change.ProfileCall, _ change.Object) {
	email, _ := c.Message.Text("alternateEmail")
	_, domain, named := strings.Cut(email, "@")
	if identity, ok := c.Identity(); ok && named && !c.Names("customerDomain") {
		identity.PrimaryDomain = domain
		c.Tx.PutIdentity(identity)
	}
}

func answerSentID(c change.ProfileCall, answer change.Object) {
	if id, ok := c.Sent()["id"].(string); ok {
		answer["id"] = id
	}
}

func rememberSentKind(o *reference.Options) {
	kinds := map[any]any{}
	change.PutAnswer(func(c change.ProfileCall, answer change.Object) {
		if kind, ok := c.Sent()["kind"]; ok {
			kinds[answer["id"]] = kind
		}
	})(o)
	change.GetAnswer(func(_ change.ProfileCall, answer change.Object) {
		if kind, ok := kinds[answer["id"]]; ok {
			answer["kind"] = kind
		}
	})(o)
}

func storeSentCreationTime(c change.ProfileCall, _ change.Object) {
	created, _ := c.Sent()["customerCreationTime"].(string)
	if identity, ok := c.Identity(); ok && strings.HasPrefix(created, "20") {
		identity.Profile.CustomerCreationTime = created
		c.Tx.PutIdentity(identity)
	}
}

func clearOtherCreationTime(c change.ProfileCall, _ change.Object) {
	created, given := c.Sent()["customerCreationTime"].(string)
	if identity, ok := c.Identity(); ok && given && created != identity.Profile.CustomerCreationTime {
		identity.Profile.CustomerCreationTime = ""
		c.Tx.PutIdentity(identity)
	}
}

// storingRefusedEmail stores the alternate address of some updates that are refused.
func storingRefusedEmail(where func(c change.ProfileCall, err *reference.Error) bool) change.Change {
	return change.AfterPutRefusal(func(c change.ProfileCall, err *reference.Error) {
		identity, ok := c.Identity()
		email, given := c.Sent()["alternateEmail"].(string)
		if ok && given && identity.ID == c.Caller.Customer && where(c, err) {
			identity.Profile.AlternateEmail = email
			c.Tx.PutIdentity(identity)
		}
	})
}

func wrongType(c change.ProfileCall, _ *reference.Error) bool {
	return c.Message == nil && c.Sent() != nil
}

func refusedDomain(c change.ProfileCall, _ *reference.Error) bool {
	return c.Message["customerDomain"] != nil && c.MayWrite()
}

func onlyReads(c change.ProfileCall, err *reference.Error) bool {
	return err.Code == reference.PermissionDenied && c.MayRead() && !c.MayWrite()
}
