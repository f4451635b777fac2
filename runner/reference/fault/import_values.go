package fault

import (
	"html"
	"strings"
	"unicode"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// importValueFaults show on other values than plain ones alone.
func importValueFaults() []Fault {
	return []Fault{
		{"value-escaped-when-read", requirement.ImportOverwritePersists,
			"customers.get escapes an organization's name for HTML", change.Rules(readEscaped)},
		{"value-cut-when-stored", requirement.ImportOverwritePersists,
			"of an organization's name an overwrite stores 64 letters", storing(cutOrganization)},
		{"value-escaped-at-each-overwrite", requirement.ImportOverwriteRepeatable,
			"every overwrite escapes an organization's name once more", taking(escapeOrganization)},
		{"value-folded-by-a-refusal", requirement.ImportOverwriteRefusalChangesNothing,
			"a refused conflict has put the organization's name into ASCII", refusedConflict(foldOrganization)},
		{"value-domain-of-many-labels", requirement.ImportIdentityDomain,
			"a domain of more labels than three is not found", change.Rules(overlookManyLabels)},
	}
}

func readEscaped(r *reference.Rules) {
	next := r.Methods.ReadBack
	r.Methods.ReadBack = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, name string) (change.Object, *reference.Error) {
		answer, err := next(r, tx, caller, name)
		if text, ok := answer["orgDisplayName"].(string); ok {
			answer["orgDisplayName"] = html.EscapeString(text)
		}
		return answer, err
	}
}

func cutOrganization(old reference.Customer, stored *reference.Customer) {
	const most = 64
	if letters := []rune(stored.OrgDisplayName); isLinked(old) && len(letters) > most {
		stored.OrgDisplayName = string(letters[:most])
	}
}

func escapeOrganization(was reference.Customer, is *reference.Customer, _ reference.Identity) {
	if isLinked(was) {
		is.OrgDisplayName = html.EscapeString(was.OrgDisplayName)
	}
}

func foldOrganization(c *reference.Customer, _ reference.Identity) {
	c.OrgDisplayName = strings.Map(func(letter rune) rune {
		if letter > unicode.MaxASCII {
			return '?'
		}
		return letter
	}, c.OrgDisplayName)
}

func overlookManyLabels(r *reference.Rules) {
	const most = 3
	next := r.Import.ByDomain
	r.Import.ByDomain = func(tx *reference.Tx, domain string) (reference.Identity, bool) {
		identity, found := next(tx, domain)
		return identity, found && len(strings.Split(domain, ".")) <= most
	}
}
