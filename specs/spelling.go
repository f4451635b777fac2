package specs

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
)

// longEnough is the length from which a secret is looked for in other spellings
// too. Those of shorter ones stand in much that has nothing to do with them.
const longEnough = 12

// spellingsOf are the ways in which an answer may repeat a secret. What stands
// for one, as it does in a replay, is no secret: all that it may be is escaped.
func spellingsOf(secret string) []string {
	if strings.HasPrefix(secret, "<") && strings.HasSuffix(secret, ">") {
		return []string{secret, escapeAngles.Replace(secret)}
	}
	if len(secret) < longEnough {
		return []string{secret}
	}
	hexed := hex.EncodeToString([]byte(secret))
	all := append([]string{secret, strings.ToUpper(secret), hexed, strings.ToUpper(hexed)}, inBase64(secret)...)
	if !strings.ContainsAny(secret, "/: ") {
		// Who shows a part of a secret shows its beginning.
		all = append(all, secret[:len(secret)*2/3])
	}
	return all
}

// escapeAngles spells angle brackets as encoding/json does.
var escapeAngles = strings.NewReplacer("<", `\u003c`, ">", `\u003e`)

// inBase64 is what a secret is in base64 wherever it begins in the text that is
// encoded: the characters that depend on it alone.
func inBase64(secret string) []string {
	var all []string
	for offset := range 3 {
		text := []byte(strings.Repeat(" ", offset) + secret)
		whole := len(text) / 3 * 4
		for _, encoding := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			all = append(all, encoding.EncodeToString(text)[(offset*8+5)/6:whole])
		}
	}
	return all
}
