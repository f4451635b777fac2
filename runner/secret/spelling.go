package secret

import (
	"cmp"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"
)

// credential is a value that must not be shown, and what stands in its place.
type credential struct{ value, placeholder string }

// replacerOf takes longer values first: one may be part of another. A spelling
// that two credentials have stands for the first of them.
func replacerOf(credentials []credential) *strings.Replacer {
	var spelled []credential
	for _, c := range credentials {
		for _, spelling := range spellingsOf(c.value) {
			spelled = append(spelled, credential{spelling, c.placeholder})
		}
	}
	slices.SortStableFunc(spelled, func(a, b credential) int {
		return cmp.Or(len(b.value)-len(a.value), strings.Compare(a.value, b.value), strings.Compare(a.placeholder, b.placeholder))
	})
	var pairs []string
	for n, c := range spelled {
		if c.value != "" && (n == 0 || spelled[n-1].value != c.value) {
			pairs = append(pairs, c.value, c.placeholder)
		}
	}
	return strings.NewReplacer(pairs...)
}

// longEnough is the length from which a value is looked for in other spellings
// too. Those of shorter ones stand in much that has nothing to do with them.
const longEnough = 12

// spellingsOf are the ways in which an answer may repeat a value. A placeholder,
// which a replay has for one, is no secret: all that it may be is escaped.
func spellingsOf(value string) []string {
	if IsPlaceholder(value) {
		return []string{value, escapeAngles.Replace(value)}
	}
	if len(value) < longEnough {
		return []string{value}
	}
	hexed := hex.EncodeToString([]byte(value))
	all := append([]string{value, strings.ToUpper(value), hexed, strings.ToUpper(hexed)}, inBase64(value)...)
	if !strings.ContainsAny(value, "/: ") {
		// Who shows a part of a secret shows its beginning.
		all = append(all, value[:len(value)*2/3])
	}
	return all
}

// inBase64 is what a value is in base64 wherever it begins in the text that is
// encoded: the characters that depend on it alone.
func inBase64(value string) []string {
	var all []string
	for offset := range 3 {
		text := []byte(strings.Repeat(" ", offset) + value)
		unpadded := len(text) / 3 * 4
		for _, encoding := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			all = append(all, encoding.EncodeToString(text)[(offset*8+5)/6:unpadded])
		}
	}
	return all
}
