package verdict

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Visible writes what is not graphic, line breaks too, as a Go string does: what
// a target answers must not command the terminal.
func Visible(text string) string {
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

// VisibleLines is Visible for texts of several lines.
func VisibleLines(text string) string {
	lines := strings.Split(text, "\n")
	for n, line := range lines {
		lines[n] = Visible(line)
	}
	return strings.Join(lines, "\n")
}

// OneLine has blanks in the place of line breaks.
func OneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }

// FirstLine leaves out what follows the first line, such as a stack.
func FirstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// Bounded shortens a text to a number of bytes, between characters.
func Bounded(text string, most int) string {
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

// Timestamp is an instant as xs:dateTime, to the second.
func Timestamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }
