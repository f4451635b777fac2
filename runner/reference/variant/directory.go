package variant

import (
	"crypto/rand"
	"maps"
	"strings"

	"golang.org/x/text/unicode/norm"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func directoryVariants() []Variant {
	return []Variant{
		{"put-replaces", "an update clears what it does not name", nil,
			change.Rules(clearFirst)},
		{"put-merges-addresses", "an update keeps the address lines that it does not name", nil,
			change.Fill(mergeAddress)},
		{"nested-phone-dropped", "a phone number inside the address is dropped", nil,
			change.Fill(dropNestedPhone)},
		{"nested-phone-refused", "a phone number inside the address is refused", []requirement.ID{requirement.DirectoryUpdateDocumentedSample},
			change.RefusePut(reference.InvalidArgument, nestsPhone)},
		{"read-only-fields-refused", "an update that bears a read-only field is refused", []requirement.ID{requirement.DirectoryUpdateReadModifyWrite},
			change.RefusePut(reference.InvalidArgument, bearsReadOnlyField)},
		{"domain-required", "an update without customerDomain is refused", nil,
			change.RefusePut(reference.InvalidArgument, namesNoDomain)},
		{"etag-absent", "no etag is answered", nil,
			change.Profile(dropETag)},
		{"etag-of-each-write", "every write gives another etag", nil,
			change.PutAnswer(anewETag)},
		{"etag-of-each-read", "every read gives another etag", nil,
			change.GetAnswer(anewETag)},
		{"not-modified", "a read on the condition that the etag is another one is answered with 304", nil,
			change.Around(sayNotModified)},
		{"addresses-in-small-letters", "addresses for mail are kept in small letters", nil,
			change.Fill(keepAddressInSmallLetters)},
		{"letters-composed", "texts are answered with their letters composed", nil,
			change.Profile(spellingLetters(norm.NFC))},
		{"letters-decomposed", "texts are answered with their letters decomposed", nil,
			change.Profile(spellingLetters(norm.NFD))},
		{"empty-domain-ignored", "an update with an empty domain is one without a domain", nil,
			ignoringDomain("")},
		{"null-domain-refused", "an update with null for the domain is refused", nil,
			change.RefusePut(reference.InvalidArgument, namesNullDomain)},
		{"empty-update-refused", "an update that holds nothing is refused", nil,
			change.RefusePut(reference.InvalidArgument, holdsNothing)},
		{"parts-answered", "what a request asks for in fields is answered, and 204 where that is nothing", nil,
			change.Around(answerParts)},
		{"language-always-shown", "the default language is answered too", nil,
			change.Profile(showLanguage)},
		{"own-domain-address-refused", "an alternate address on the customer's own domain is refused", nil,
			change.RefusePut(reference.InvalidArgument, namesAddressOnOwnDomain)},
		{"unknown-key-forbidden", "a key of no customer is refused with 403", nil,
			unknownKeyAs(reference.PermissionDenied)},
		{"unknown-key-invalid", "a key of no customer is refused with 400", nil,
			unknownKeyAs(reference.InvalidArgument)},
		{"foreign-key-invalid", "a customer of another administrator is refused with 400", nil,
			change.Rules(refuseForeignAsInvalid)},
		{"domain-key-serves", "a primary domain stands for its customer", nil,
			change.Rules(findByDomain)},
		{"unverified-conflicts", "a domain that may not become primary is refused with 409", nil,
			refusedDomainAs(reference.AlreadyExists)},
		{"unverified-not-found", "a domain that may not become primary is refused with 404", nil,
			refusedDomainAs(reference.NotFound)},
		{"creation-time-of-the-domain", "a change of the primary domain moves the creation time", nil,
			change.Rules(moveCreationTime)},
		{"patch-replaces-addresses", "a patch drops the address lines that it does not name", nil,
			change.Rules(replaceAddress)},
		{"patch-without-answer", "a patch that asks for no fields is answered with 204", nil,
			change.Around(answerNoContent)},
		{"read-only-fields-refused-in-patches", "a patch that bears a read-only field is refused", nil,
			change.Patch(refuseReadOnlyField)},
		{"directory-errors-with-status", "the Directory's errors bear a status and no list", nil,
			change.DirectoryError(statusForList)},
	}
}

func clearFirst(r *reference.Rules) {
	next := r.Directory.Fill
	r.Directory.Fill = func(i *reference.Identity, message reference.Message) {
		i.Profile = &fixtures.Profile{CustomerCreationTime: i.Profile.CustomerCreationTime}
		next(i, message)
	}
}

func mergeAddress(was, is *reference.Identity, message reference.Message) {
	if _, given := message["postalAddress"]; given {
		merged := map[string]string{}
		maps.Copy(merged, was.Profile.PostalAddress)
		maps.Copy(merged, is.Profile.PostalAddress)
		is.Profile.PostalAddress = merged
	}
}

func dropNestedPhone(_, is *reference.Identity, _ reference.Message) {
	delete(is.Profile.PostalAddress, "phoneNumber")
}

func nestsPhone(c change.ProfileCall) bool {
	lines, _ := c.Message["postalAddress"].(reference.Message)
	return lines["phoneNumber"] != nil
}

func bearsReadOnlyField(c change.ProfileCall) bool {
	sent := c.Sent()
	return sent["id"] != nil || sent["kind"] != nil || sent["etag"] != nil || sent["customerCreationTime"] != nil
}

func namesNoDomain(c change.ProfileCall) bool {
	return c.Message != nil && c.Message["customerDomain"] == nil
}

func dropETag(answer change.Object) { delete(answer, "etag") }

func anewETag(_ change.ProfileCall, answer change.Object) { answer["etag"] = `"` + rand.Text() + `"` }

func showLanguage(answer change.Object) {
	if answer["language"] == nil {
		answer["language"] = "en"
	}
}

func namesAddressOnOwnDomain(c change.ProfileCall) bool {
	email, _ := c.Message.Text("alternateEmail")
	identity, ok := c.Identity()
	return ok && strings.HasSuffix(email, "@"+identity.PrimaryDomain) && identity.ID == c.Caller.Customer
}

func unknownKeyAs(code reference.Code) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.Find
		r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
			identity, err := next(r, tx, caller, id)
			if err != nil && err.Code == reference.NotFound {
				err = change.Refuse(code)
			}
			return identity, err
		}
	})
}

func findByDomain(r *reference.Rules) {
	next := r.Directory.Find
	r.Directory.Find = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, id string) (reference.Identity, *reference.Error) {
		if identity, ok := change.First(tx.ByPrimaryDomain(id), isAlive); ok {
			id = identity.ID
		}
		return next(r, tx, caller, id)
	}
}

func isAlive(i reference.Identity) bool { return !i.Deleted }

func refusedDomainAs(code reference.Code) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Directory.MayBecomePrimary
		r.Directory.MayBecomePrimary = func(tx *reference.Tx, i reference.Identity, domain string) *reference.Error {
			if next(tx, i, domain) != nil {
				return change.Refuse(code)
			}
			return nil
		}
	})
}

func moveCreationTime(r *reference.Rules) {
	next := r.Directory.Rename
	r.Directory.Rename = func(i *reference.Identity, domain string) {
		next(i, domain)
		i.Profile.CustomerCreationTime = "2020-02-20T20:20:20Z"
	}
}

func statusForList(err *reference.Error, body change.Object) {
	delete(body, "errors")
	body["status"] = string(err.Code)
}
