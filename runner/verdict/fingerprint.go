package verdict

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
)

// fingerprintDigits is how much of a digest tells failures of one requirement
// apart: they are few, and a person copies it.
const fingerprintDigits = 16

// Identify is the fingerprint of a failure: the same for the same fault in
// every run, with every seed, in every spec and on every target; another where
// the requirement is another, or where the failure looks otherwise.
func (f Failure) Identify() string {
	parts := []string{string(f.Requirement), f.Pointer, Shape(f.Expected), Shape(f.Got)}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:])[:fingerprintDigits]
}

// Shape is a text without what differs from run to run, from seed to seed or
// from target to target: instants, addresses, and whatever is invented.
func Shape(text string) string {
	text = withoutCutWord(text)
	for _, v := range variables {
		text = v.pattern.ReplaceAllStringFunc(text, func(found string) string {
			if v.numbered && !strings.ContainsAny(found, "0123456789") {
				return found
			}
			return v.pattern.ReplaceAllString(found, v.stands)
		})
	}
	return text
}

// withoutCutWord leaves out the last word of a text that was cut: it may be half an
// identifier.
func withoutCutWord(text string) string {
	const cut = "…"
	if !strings.HasSuffix(text, cut) {
		return text
	}
	return text[:strings.LastIndexAny(text, " \"'/,:")+1] + cut
}

// variables are what varies, in the order in which it is replaced: the more
// telling kinds first, words that merely look invented last.
var variables = []struct {
	pattern *regexp.Regexp
	stands  string
	// numbered keeps what has no digit: it is a word, and no token.
	numbered bool
}{
	{pattern: regexp.MustCompile(`\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)`), stands: "<time>"},
	{pattern: regexp.MustCompile(`[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT`), stands: "<time>"},
	{pattern: regexp.MustCompile(`\bhttps?://[^\s"'<>/?#]+`), stands: "<url>"},
	{pattern: regexp.MustCompile(`(?:\b\d{1,3}(?:\.\d{1,3}){3}|\blocalhost|\[[0-9A-Fa-f:]+\]):\d+`), stands: "<address>"},
	{pattern: regexp.MustCompile(`\b(accounts|customers|channelPartnerLinks)/[^/\s"'{}:,;^\[\]]+`), stands: "$1/<id>"},
	{pattern: regexp.MustCompile(`[^\s"'<>@,:;()]+@[^\s"'<>@,:;()]+\.[^\s"'<>@,:;()]+`), stands: "<mail>"},
	{pattern: regexp.MustCompile(`[^\s"'<>@,:;()]+@`), stands: "<who>@"},
	{pattern: regexp.MustCompile(`(?i)\b[a-z0-9-]+\.customs\.example\b`), stands: "<domain>"},
	{pattern: regexp.MustCompile(`"(?:W/)?\\"[^"\\]*\\""`), stands: "<etag>"},
	{pattern: regexp.MustCompile(`\+\d{7,}`), stands: "<number>"},
	{pattern: regexp.MustCompile(`[A-Za-z0-9_=+-]{16,}`), stands: "<token>", numbered: true},
	{pattern: regexp.MustCompile(`\b[A-Za-z0-9]{10,}\b`), stands: "<id>", numbered: true},
	// The suite's own identifiers need not have a digit (see fixtures).
	{pattern: regexp.MustCompile(`\b(?:d?[0-9a-hjkmnp-tv-z]{10}|[CSL][0-9a-hjkmnp-tv-z]{10,})\b`), stands: "<id>"},
}
