package specs

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestWordingsStayWithinWhatAnyFieldKeeps, also with the character that tells the
// lines of an address apart.
func TestWordingsStayWithinWhatAnyFieldKeeps(t *testing.T) {
	longest := 0
	for _, w := range Wordings().All() {
		characters := utf8.RuneCountInString(w.Text) + 1
		longest = max(longest, characters)
		if characters > mostCharacters || len(w.LocalPart) > mostOfLocalPart {
			t.Errorf("%d characters, and %d octets in the local part: %q", characters, len(w.LocalPart), w)
		}
		if strings.TrimSpace(w.Text) != w.Text || strings.ContainsAny(w.LocalPart, `@ "\(),:;<>[]`) {
			t.Errorf("%q may be tidied up, or needs quotes", w)
		}
	}
	if longest != mostCharacters {
		t.Errorf("the longest text has %d characters, want %d", longest, mostCharacters)
	}
}
