package fault

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// importAnswerFaults answer successes in a wrong form, or of somebody else.
func importAnswerFaults() []Fault {
	return []Fault{
		{"answer-admin-address-of-another", requirement.ImportIdentityPrimaryAdminEmail,
			"an administrator's address is answered with another Cloud Identity ID", change.ImportAnswer(answerAnother(namesAdminOfDomain))},
		{"answer-team-address-of-another", requirement.ImportIdentityTeamByAdminEmail,
			"a Team customer's administrator is answered with another Cloud Identity ID", change.ImportAnswer(answerAnother(namesAdminOfTeam))},
		{"answer-verified-domain-of-another", requirement.ImportIdentitySecondaryDomain,
			"a domain that is not primary makes a customer of a Cloud Identity that is nobody's", change.ByDomainToo(nobodyOfVerifiedDomain)},
		{"answer-other-case-of-another", requirement.ImportIdentityCase,
			"a domain in other letter case is answered with another Cloud Identity ID", change.ImportAnswer(answerAnother(namesOtherCase))},
		{"answer-as-text", requirement.ImportResponseMediaType,
			"a Customer is declared as plain text", typingImports(everyImport, "text/plain; charset=utf-8")},
		{"answer-without-a-type-under-partner", requirement.ImportResponseMediaType,
			"a Customer under a partner is declared as nothing", typingImports(importUnderLink, "")},
		{"answer-as-json-of-its-own", requirement.ImportResponseMediaType,
			"a Customer is declared as JSON of a vendor", typingImports(everyImport, "application/vnd.customer+json")},
		{"body-second-object-on-next-line", requirement.ImportRequestMalformed,
			"of several lines of JSON the first is served", readingImports(firstOfSeveralLines)},
		{"body-second-object-merged", requirement.ImportRequestMalformed,
			"several objects are taken for one", readingImports(allObjectsInOne)},
		{"body-empty-array-not-found", requirement.ImportRequestMalformed,
			"an empty array is refused as NOT_FOUND", change.RefuseImport(reference.NotFound, bodyIsEmptyArray)},
		{"body-brace-behind-the-object", requirement.ImportRequestMalformed,
			"a brace too many at the end is dropped", readingImports(withoutLastBrace)},
		{"race-by-domain", requirement.ImportConcurrentOneCustomer,
			"imports by domain at the same time each make a customer", racing(theSameBody, holding(`"domain"`))},
		{"race-by-id-and-domain", requirement.ImportConcurrentOneCustomer,
			"imports by ID and by domain at the same time each make a customer", racing(theOtherIdentity, anyBody)},
		{"race-under-both-parents", requirement.ImportConcurrentOneCustomer,
			"imports under an account and a link at the same time each make a customer", racing(theOtherParent, anyBody)},
		{"race-by-admin-address", requirement.ImportConcurrentOneCustomer,
			"imports by an administrator's address at the same time each make a customer", racing(theSameBody, holding("primaryAdminEmail"))},
	}
}

// answerAnother answers some imports with a Cloud Identity ID that nobody has.
func answerAnother(where func(c change.ImportCall) bool) func(c change.ImportCall, answer change.Object) {
	return func(c change.ImportCall, answer change.Object) {
		if where(c) {
			answer["cloudIdentityId"] = answer["cloudIdentityId"].(string) + "0"
		}
	}
}

func namesAdminOf(c change.ImportCall, is func(reference.Identity) bool) bool {
	_, found := change.First(c.Tx.ByPrimaryAdmin(c.Text("primaryAdminEmail")), is)
	return found
}

func namesAdminOfDomain(c change.ImportCall) bool { return namesAdminOf(c, isDomainCustomer) }
func namesAdminOfTeam(c change.ImportCall) bool   { return namesAdminOf(c, isTeam) }

func namesOtherCase(c change.ImportCall) bool {
	identity, found := change.First(c.Tx.ByPrimaryDomain(c.Text("domain")), isAlive)
	return found && identity.PrimaryDomain != c.Text("domain")
}

// nobodyOfVerifiedDomain finds what no world lists.
func nobodyOfVerifiedDomain(tx *reference.Tx, domain string) (reference.Identity, bool) {
	identity, found := change.First(tx.ByVerifiedDomain(domain), isAlive)
	identity.ID += "0"
	return identity, found
}

func everyImport(r *http.Request) bool { return isImport(r) }

func importUnderLink(r *http.Request) bool {
	return isImport(r) && strings.Contains(r.URL.Path, "/channelPartnerLinks/")
}

// typingImports declares what some imports succeed with as of another media type.
func typingImports(where func(*http.Request) bool, media string) change.Change {
	return heading(where, func(header http.Header, status int) int {
		if status == http.StatusOK {
			header["Content-Type"] = []string{media}
		}
		return status
	})
}

// firstOfSeveralLines is the first of several lines that each are JSON.
func firstOfSeveralLines(body []byte) []byte {
	lines := bytes.Split(bytes.TrimSpace(body), []byte("\n"))
	for _, line := range lines {
		if !json.Valid(line) {
			return body
		}
	}
	return lines[0]
}

// allObjectsInOne has the members of all objects, the later ones before the earlier.
func allObjectsInOne(body []byte) []byte {
	var all change.Object
	decoder := json.NewDecoder(bytes.NewReader(body))
	for {
		switch err := decoder.Decode(&all); {
		case err == io.EOF && all != nil:
			return change.Encode(all)
		case err != nil:
			return body
		}
	}
}

func bodyIsEmptyArray(c change.ImportCall) bool { return string(c.Body) == "[]" }

func withoutLastBrace(body []byte) []byte {
	if shorter := bytes.TrimSuffix(body, []byte("}")); json.Valid(shorter) {
		return shorter
	}
	return body
}
