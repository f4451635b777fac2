package specs_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"customs.example/schemas"
	"customs.example/specs"
)

// Sentences of specs are held to English: who reads a report knows neither the
// ids nor the code.

func sentence(spec *specs.Spec) string { return spec.Container + " " + spec.Text }

func TestEverySpecIsASentenceOfItsOwn(t *testing.T) {
	seen := map[string]string{}
	for _, spec := range catalogue() {
		text := sentence(spec)
		for _, flaw := range flaws(text) {
			t.Errorf("%s\n  %s\n  %s", spec.ID, text, flaw)
		}
		if other, taken := seen[text]; taken {
			t.Errorf("%s and %s are both\n  %s", spec.ID, other, text)
		}
		seen[text] = spec.ID
	}
}

func TestHalvesAndIDsAreNoSentences(t *testing.T) {
	for bad, want := range map[string]string{
		"Directory: updating a customer changes nothing where it is refused: truncated-after-colon, by-id": `":" joins halves`,
		"The Directory refuses an update, by-id":                                                           "by-id is an id",
		"The Directory refuses an update where postalAddress.region":                                       "postalAddress.region is a path",
		"The Directory refuses an update of /postalAddress":                                                "/postalAddress is a path",
		"The Directory refuses an update by my_key":                                                        "my_key is a name that no document knows",
		"The Directory refuses an update of badField":                                                      "badField is a name that no document knows",
		"The Directory refuses {what}":                                                                     `"{" joins halves`,
		"The Directory refuses an update (no-scope)":                                                       `"(" joins halves`,
		"The Directory refuses an update.":                                                                 "it ends with .",
		"The Directory refuses an update, once":                                                            `"once" hangs on a comma`,
		"The Directory refuses an update of an update of a customer":                                       `"an update of" is said twice in a row`,
		"The Directory refuses  an update":                                                                 "its words are not one space apart",
		"The Directory an update":                                                                          "it does not begin with the target and what that does",
		"Cloud Channel " + strings.Repeat("refuses and imports ", 12):                                      "it is longer than 200 characters",
		"Cloud Channel importing a customer where it is refused":                                           "it does not begin with the target and what that does",
		"Reading a customer returns what it should":                                                        "it does not begin with the target and what that does",
		"Cloud Channel refuses to to import a customer by its domain":                                      `"to" is said twice in a row`,
		"Cloud Channel serves an import with null for overwriteIfexist":                                    "overwriteIfexist is a name that no document knows",
	} {
		if got := flaws(bad); !slices.Contains(got, want) {
			t.Errorf("%q: got the flaws %q, want %q among them", bad, got, want)
		}
	}
	good := "Cloud Channel never serves an import with null for overwriteIfExists by a read-only caller's cloud_identity_id"
	if got := flaws(good); got != nil {
		t.Errorf("%q has the flaws %q", good, got)
	}
}

const longest = 200

var (
	// predicate is the target and what it does.
	predicate = regexp.MustCompile(`^(Cloud Channel|The Directory) (never )?[a-z]+s\b`)
	halves    = regexp.MustCompile(`[:;(){}"]|\.\.\.`)
	hanging   = regexp.MustCompile(`, (\S+)$`)
	path      = regexp.MustCompile(`[./]`)
	mixed     = regexp.MustCompile(`_|^[a-z]+[A-Z]`)
)

// hyphenated are the words that English writes with a hyphen.
var hyphenated = []string{"read-only"}

// flaws are what is wrong with a sentence, none of a good one.
func flaws(text string) []string {
	var all []string
	note := func(wrong bool, flaw string) {
		if wrong {
			all = append(all, flaw)
		}
	}
	note(!predicate.MatchString(text), "it does not begin with the target and what that does")
	note(len([]rune(text)) > longest, "it is longer than 200 characters")
	note(strings.Join(strings.Fields(text), " ") != text, "its words are not one space apart")
	note(strings.HasSuffix(text, "."), "it ends with .")
	for _, joint := range halves.FindAllString(text, -1) {
		note(true, `"`+joint+`" joins halves`)
	}
	if word := hanging.FindStringSubmatch(text); word != nil {
		note(true, `"`+word[1]+`" hangs on a comma`)
	}
	return slices.Concat(all, strangeWords(text), doubled(text))
}

// strangeWords are those that stand in code rather than in a text.
func strangeWords(text string) []string {
	var all []string
	for word := range strings.FieldsSeq(text) {
		word = strings.TrimSuffix(strings.TrimRight(word, ",."), "'s")
		switch {
		case strings.Contains(word, "-") && !slices.Contains(hyphenated, word):
			all = append(all, word+" is an id")
		case path.MatchString(word):
			all = append(all, word+" is a path")
		case mixed.MatchString(word) && !documented[word]:
			all = append(all, word+" is a name that no document knows")
		}
	}
	return all
}

// documented are the names of fields that the documents know, the alias that
// they know for a customer, and the one field that they are sure not to know.
var documented = func() map[string]bool {
	known := map[string]bool{"my_customer": true, "customsUnknown": true}
	for _, schema := range []*schemas.Schema{schemas.ImportRequest(), schemas.DirectoryCustomerRequest()} {
		for _, property := range schema.Properties() {
			known[property.Name()] = true
		}
	}
	return known
}()

// doubled are the words, up to four, that are said twice in a row.
func doubled(text string) []string {
	var all []string
	words := strings.Fields(text)
	for length := 1; length <= 4; length++ {
		for at := 0; at+2*length <= len(words); at++ {
			if slices.Equal(words[at:at+length], words[at+length:at+2*length]) {
				all = append(all, `"`+strings.Join(words[at:at+length], " ")+`" is said twice in a row`)
			}
		}
	}
	return all
}
