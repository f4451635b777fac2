package markdown

import (
	"fmt"
	"strings"
)

// fit writes sections into a number of bytes. Each may have its equal share;
// what the others leave goes to the first that lack room.
func fit(sections []section, most int) []string {
	var texts []string
	var filled []section
	for _, s := range sections {
		if len(s.items) > 0 {
			filled, texts = append(filled, s), append(texts, s.text(len(s.items)))
		}
	}
	for n, room := range shares(texts, most) {
		if len(texts[n]) > room {
			texts[n] = filled[n].within(room)
		}
	}
	return texts
}

// shares are the bytes that each text gets.
func shares(texts []string, most int) []int {
	got := make([]int, len(texts))
	left := most
	for n, text := range texts {
		got[n] = min(len(text), most/len(texts))
		left -= got[n]
	}
	for n, text := range texts {
		more := min(len(text)-got[n], left)
		got[n] += more
		left -= more
	}
	return got
}

// within is a section with as many of its items as there is room for.
func (s section) within(room int) string {
	size := len(s.text(0))
	count := 0
	for _, item := range s.items {
		size += len(bullet(item))
		if size > room {
			break
		}
		count++
	}
	return s.text(count)
}

// text is a section with the first of its items, and says how many are left.
func (s section) text(count int) string {
	var text strings.Builder
	fmt.Fprintf(&text, "\n## %s: %d\n\n", s.title, len(s.items))
	for _, item := range s.items[:count] {
		text.WriteString(bullet(item))
	}
	if left := len(s.items) - count; left > 0 {
		text.WriteString(bullet(fmt.Sprintf("and %d more", left)))
	}
	return text.String()
}

func bullet(item string) string { return "- " + item + "\n" }
