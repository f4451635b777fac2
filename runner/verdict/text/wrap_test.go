package text

import (
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	const words = "one two three four five six seven eight nine ten"
	for _, tt := range []struct {
		name, line, indent string
		columns            int
		want               string
	}{
		{"no width", words, "", 0, words},
		{"too narrow to be of use", words, "", 10, words},
		{"wide enough", words, "", 48, words},
		{"at blanks", "  " + words, "    ", 30, "  one two three four five six\n    seven eight nine ten"},
		{"a word that is too long stays whole", "  " + strings.Repeat("x", 40) + " end", "  ", 30, "  " + strings.Repeat("x", 40) + "\n  end"},
		{"runes and not bytes", strings.Repeat("ä", 30), "", 30, strings.Repeat("ä", 30)},
		{"a blank that binds", "  aaaaaaaaaaaaaaa bbbbbbbbbb\u00a0cccccc", "  ", 30, "  aaaaaaaaaaaaaaa\n  bbbbbbbbbb\u00a0cccccc"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := wrap(tt.line, tt.indent, tt.columns); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// TestWrappedLinesKeepToTheWidth holds whatever the width.
func TestWrappedLinesKeepToTheWidth(t *testing.T) {
	text := "  " + strings.Repeat("a bb ccc dddd ", 40)
	for columns := narrowest; columns < 120; columns++ {
		wrapped := wrap(text, "    ", columns)
		for line := range strings.SplitSeq(wrapped, "\n") {
			if len(line) > columns {
				t.Fatalf("%d columns: %q", columns, line)
			}
		}
		if got := strings.Join(strings.Fields(wrapped), " "); got != strings.Join(strings.Fields(text), " ") {
			t.Fatalf("%d columns: words are lost", columns)
		}
	}
}
