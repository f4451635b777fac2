package fault

import (
	"bytes"
	"strings"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func requestFaults() []Fault {
	return []Fault{
		{"request-numbers-for-texts", requirement.ImportRequestTypes,
			"a number is taken for a text", readingImports(asObject(numbersAreTexts))},
		{"request-objects-are-absent", requirement.ImportRequestTypes,
			"an object where a text is due is taken for absent", readingImports(asObject(optionalObjectsAreAbsent))},
		{"request-arrays-are-absent", requirement.ImportRequestTypes,
			"an array where a text is due is taken for absent", readingImports(asObject(optionalArraysAreAbsent))},
		{"request-partner-of-any-type", requirement.ImportRequestTypes,
			"channelPartnerId may have any type", readingImports(asObject(partnerIsTextOrAbsent))},
		{"request-maybe-is-false", requirement.ImportRequestTypes,
			"a text where a boolean is due is taken for false", readingImports(asObject(consentInWordsIsFalse))},
		{"request-wrong-type-not-found", requirement.ImportRequestTypes,
			"a wrong type of a domain is refused as NOT_FOUND", change.RefuseImport(reference.NotFound, domainIsNoText)},
		{"request-text-after-the-object", requirement.ImportRequestMalformed,
			"what follows the JSON object is not read", readingImports(theFirstObject)},
		{"request-root-array", requirement.ImportRequestMalformed,
			"an array of one request is taken for the request", readingImports(theOnlyElement)},
		{"request-cut-at-the-end", requirement.ImportRequestMalformed,
			"a missing last brace is added", readingImports(withLastBrace)},
		{"request-empty-is-not-found", requirement.ImportRequestMalformed,
			"an empty body is refused as NOT_FOUND", change.RefuseImport(reference.NotFound, bodyIsEmpty)},
		{"request-unknown-field-ignored", requirement.ImportRequestUnknownField,
			"a field that the method does not have is ignored", change.Rules(ignoreUnknownFields)},
		{"request-snake-case-refused", requirement.ImportRequestSnakeCase,
			"proto field names are refused", change.RefuseImport(reference.InvalidArgument, usesProtoNames)},
		{"request-snake-case-consent-lost", requirement.ImportRequestSnakeCase,
			"overwrite_if_exists is accepted and has no effect", ignoring("overwriteIfExists", usesProtoConsent)},
		{"request-snake-case-no-member", requirement.ImportRequestSnakeCase,
			"proto field names do not count as members of the union", ignoring("cloudIdentityId", usesProtoIDAmongSeveral)},
		{"request-null-refused", requirement.ImportRequestNullOptional,
			"null for an optional field is refused", change.RefuseImport(reference.InvalidArgument, optionalIsNull)},
		{"request-parent-refused", requirement.ImportRequestParentInBody,
			"a parent in the body is refused", change.RefuseImport(reference.InvalidArgument, namesParent)},
		{"request-parent-of-the-body", requirement.ImportRequestParentDiffers,
			"the parent of the body is served where the caller may", change.Import(serveParentOfBody)},
		{"request-parent-of-the-body-unchecked", requirement.ImportRequestParentDiffers,
			"the parent of the body is served after the path's was checked", change.Import(serveParentOfBodyUnchecked)},
		{"request-optional-fields-exclude-each-other", requirement.ImportRequestOptionalFields,
			"a token and a receiver together are refused", change.RefuseImport(reference.InvalidArgument, namesAllOptional)},
		{"request-partner-twice-refused", requirement.ImportRequestOptionalFields,
			"a partner that both body and parent name is refused", change.RefuseImport(reference.InvalidArgument, namesPartnerTwice)},
	}
}

func optionalObjectsAreAbsent(m change.Object) { dropOptional(m, isObject) }
func optionalArraysAreAbsent(m change.Object)  { dropOptional(m, isArray) }

// dropOptional drops some values, but never an identity.
func dropOptional(m change.Object, is func(any) bool) {
	for name, value := range m {
		if is(value) && name != "domain" && name != "cloudIdentityId" && name != "primaryAdminEmail" {
			delete(m, name)
		}
	}
}

func partnerIsTextOrAbsent(m change.Object) { keepText(m, "channelPartnerId") }

func consentInWordsIsFalse(m change.Object) {
	if isText(m["overwriteIfExists"]) {
		m["overwriteIfExists"] = false
	}
}

func domainIsNoText(c change.ImportCall) bool {
	domain := c.Sent()["domain"]
	return domain != nil && !isText(domain)
}

func bodyIsEmpty(c change.ImportCall) bool { return len(c.Body) == 0 }

func ignoreUnknownFields(r *reference.Rules) { r.Import.Format.KnownOnly = false }

func bodyHolds(c change.ImportCall, text string) bool { return bytes.Contains(c.Body, []byte(text)) }

func usesProtoNames(c change.ImportCall) bool {
	return bodyHolds(c, `_id"`) || bodyHolds(c, "_if_") || bodyHolds(c, "auth_token")
}

func usesProtoConsent(c change.ImportCall) bool { return bodyHolds(c, "overwrite_if_exists") }

func usesProtoIDAmongSeveral(c change.ImportCall) bool {
	return namesSeveral(c) && bodyHolds(c, "_identity_id")
}

func optionalIsNull(c change.ImportCall) bool {
	for _, name := range []string{"authToken", "channelPartnerId", "customer"} {
		if value, given := c.Message[name]; given && value == nil {
			return true
		}
	}
	return false
}

func namesParent(c change.ImportCall) bool { return c.Text("parent") != "" }

// otherAccount is the account that the body names for a parent where it is not
// that of the path, "" where it names none.
func otherAccount(c change.ImportCall) string {
	parent := c.Text("parent")
	if parent == c.Parent.String() || strings.Contains(parent, "/channelPartnerLinks/") {
		return ""
	}
	return parent
}

func serveParentOfBody(c change.ImportCall) (change.Object, *reference.Error) {
	account := otherAccount(c)
	if account == "" || c.Caller.Account != account {
		return c.Next()
	}
	c.Parent = reference.Parent{Account: account}
	return c.Healthy()
}

func serveParentOfBodyUnchecked(c change.ImportCall) (change.Object, *reference.Error) {
	account := otherAccount(c)
	if account == "" || !c.IntoOwnAccount() {
		return c.Next()
	}
	c.Parent = reference.Parent{Account: account}
	c.Caller = fixtures.Caller{Account: account, Scopes: c.Caller.Scopes}
	return c.Healthy()
}

func namesAllOptional(c change.ImportCall) bool {
	return namesToken(c) && c.Text("customer") != "" && c.Text("channelPartnerId") != ""
}

func namesPartnerTwice(c change.ImportCall) bool {
	return c.Text("channelPartnerId") != "" && underLink(c)
}
