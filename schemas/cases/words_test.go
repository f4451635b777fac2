package cases_test

import (
	"regexp"
	"testing"

	"customs.example/schemas"
	"customs.example/schemas/cases"
)

func TestNamesAreListedAsInASentence(t *testing.T) {
	for want, names := range map[string][]string{
		"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"},
	} {
		if got := cases.Listed(names); got != want {
			t.Errorf("%v is listed as %q, want %q", names, got, want)
		}
	}
}

// TestEveryPhraseIsAClauseOfItsOwn holds phrases to what a sentence can take:
// words, of which no two say the same, and no names of cases.
func TestEveryPhraseIsAClauseOfItsOwn(t *testing.T) {
	clause := regexp.MustCompile(`^[a-zA-Z0-9_]+( [\pL0-9]+)+$`)
	for _, s := range []*schemas.Schema{schemas.ImportRequest(), schemas.DirectoryCustomerRequest(), schemas.ChannelCustomer()} {
		seen := map[string]string{}
		for name, phrase := range phrases(s) {
			if !clause.MatchString(phrase) {
				t.Errorf("%s: %q is no clause", name, phrase)
			}
			if other, taken := seen[phrase]; taken {
				t.Errorf("%s and %s are both %q", name, other, phrase)
			}
			seen[phrase] = name
		}
	}
}

func TestPhrasesSayWhatTheCaseIs(t *testing.T) {
	got := phrases(schemas.DirectoryCustomerRequest())
	for name, want := range map[string]string{
		"postalAddress.locality-as-number": "locality in postalAddress is a number",
		"truncated-after-colon":            "the body ends after a colon",
		"alternateEmail-nul-escape":        "alternateEmail holds an escaped NUL",
		"root-arrays-100-deep":             "the body is 100 nested arrays",
		"postalAddress.unknown-plain":      "postalAddress has the unknown field customsUnknown",
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
}

// phrases are those of all cases and bodies that follow from a schema, by name.
func phrases(s *schemas.Schema) map[string]string {
	all := map[string]string{}
	for _, c := range every(s) {
		all[c.Name] = c.Phrase
	}
	for _, b := range append(append(cases.Malformed(), cases.Boundaries(s, cases.JSONNames)...), cases.Nestings(s, cases.JSONNames)...) {
		all[b.Name] = b.Phrase
	}
	return all
}
