package text

import (
	"strings"
	"unicode/utf8"
)

// prose writes a text after a lead, wrapped to the page's width with the lead's
// own indent. What a person may want to copy is not wrapped, and is no prose.
func (p *page) prose(lead, text string) {
	p.text.WriteString(wrap(lead+text, indentOf(lead), p.columns))
	p.text.WriteByte('\n')
}

// indentOf is the blank that a lead begins with, and as much again: what goes
// on is seen to.
func indentOf(lead string) string {
	indent := lead[:len(lead)-len(strings.TrimLeft(lead, " "))]
	if indent == lead {
		return indent
	}
	return indent + "  "
}

// narrowest is the width below which wrapping does more harm than good.
const narrowest = 30

// wrap breaks a line at blanks so that no part is wider than columns, where its
// words allow it.
func wrap(line, indent string, columns int) string {
	if columns < narrowest {
		return line
	}
	var wrapped strings.Builder
	for {
		at := breakOf(line, len(indent), columns)
		if at < 0 {
			wrapped.WriteString(line)
			return wrapped.String()
		}
		wrapped.WriteString(strings.TrimRight(line[:at], " ") + "\n")
		line = indent + strings.TrimLeft(line[at:], " ")
	}
}

// breakOf is where a line that is too wide is broken: at its last blank within
// the width, or else its first one after; -1 where it is not.
func breakOf(line string, indent, columns int) int {
	best, width := -1, 0
	for at, r := range line {
		if width >= columns && best >= 0 {
			return best
		}
		if r == ' ' && at > indent && strings.TrimSpace(line[:at]) != "" {
			best = at
			if width >= columns {
				return best
			}
		}
		width++
	}
	if utf8.RuneCountInString(line) <= columns {
		return -1
	}
	return best
}
