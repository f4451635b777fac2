package secret

import (
	"regexp"
	"strings"
)

// mask is a word that people put in place of a credential.
type mask struct {
	word string
	// plain is true where the word is in no credential: wherever it stands, the
	// value is none. The others may be, so that they do not silence a scan.
	plain bool
}

var masks = []mask{
	{"redact", true}, {"masked", true}, {"removed", true}, {"hidden", true},
	{"mask", false}, {"filter", false}, {"remov", false}, {"scrub", false}, {"sanitiz", false}, {"omit", false}, {"strip", false}, {"secret", false},
}

// words is a pattern of the words for masking, of all or of the plain ones.
func words(all bool) string {
	var chosen []string
	for _, m := range masks {
		if all || m.plain {
			chosen = append(chosen, m.word)
		}
	}
	return strings.Join(chosen, "|")
}

var (
	// inPlace is what may stand in place of a credential, behind a scheme too.
	inPlace = regexp.MustCompile(`^((\w+ )?(<[^<>]*>|\[[^\[\]]*\]|\*+|(?i:redacted|masked|removed)))?$`)
	// spoken is what a value has that only speaks of a credential, or of where to get one.
	spoken = regexp.MustCompile(`(?i)` + words(false) + `|://`)
	// anybodys is what stands in place of anybody's credential.
	anybodys = regexp.MustCompile(`(?i)` + words(true) + `|\*{3}|x{4}|\.{3}|…|^[<\[{(]|^(bearer|basic)?\W*$`)
	// made is what people write where a credential has no use: a plain word.
	made = regexp.MustCompile(`(?i)^[a-z_]+$|dummy|placeholder`)
)

// isMasked tells whether a value is none, or stands in place of one.
func isMasked(value string) bool { return inPlace.MatchString(value) }

// shortestCredential is the length below which a text is a name for anybody's.
const shortestCredential = 10

// Anonymous tells whether a caller's credential may be anybody's: it was masked,
// or made up.
func Anonymous(credential string) bool {
	return len(credential) < shortestCredential || anybodys.MatchString(credential) || made.MatchString(credential)
}

var credentialText = regexp.MustCompile(`^[\w.~+/=:@!$%-]{8,}$`)

// plausible tells whether a value may be a credential where its name says so:
// no word for one, no address, no text of a test's that is all one letter.
func plausible(value string) bool {
	letters := map[rune]bool{}
	for _, letter := range value {
		letters[letter] = true
	}
	return len(letters) > 4 && credentialText.MatchString(value) && !spoken.MatchString(value)
}
