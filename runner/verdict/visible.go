package verdict

import (
	"strconv"
	"strings"
	"unicode"
)

// visible writes what is not graphic as a Go string does: what a target answers
// must not command the terminal.
func visible(text string) string {
	var shown strings.Builder
	for _, r := range text {
		if unicode.IsGraphic(r) {
			shown.WriteRune(r)
			continue
		}
		quoted := strconv.QuoteRune(r)
		shown.WriteString(quoted[1 : len(quoted)-1])
	}
	return shown.String()
}
