package cases

import (
	"slices"
	"strings"

	"customs.example/schemas"
)

// boundaries are values at the edges of what a string field may meet, as JSON
// text. Nothing is claimed of them but that a server survives them.
func boundaries() []namedText {
	quoted := func(text string) string { return `"` + text + `"` }
	return []namedText{
		{"empty", "is empty", `""`},
		{"one-character", "is one character", `"a"`},
		{"255-characters", "is 255 characters long", quoted(strings.Repeat("a", 255))},
		{"256-characters", "is 256 characters long", quoted(strings.Repeat("a", 256))},
		{"4-kib", "is 4 KiB long", quoted(strings.Repeat("a", 4<<10))},
		{"blank", "is blank", `"   "`},
		{"combining", "is full of combining marks", quoted(strings.Repeat("e\u0301\u0323", 20))},
		{"astral", "lies beyond the Basic Multilingual Plane", `"😀𐍈𝒜"`},
		{"right-to-left", "runs from right to left", quoted("\u202eאבג\u202c")},
		{"byte-order-mark", "begins with a byte order mark", quoted("\ufeffa")},
		{"nul-escape", "holds an escaped NUL", `"a\u0000b"`},
		{"control-escapes", "holds escaped control characters", `"\u0001\u001b\u001f\u007f\u0085"`},
		{"short-escapes", "holds every short escape", `"\"\\\/\b\f\n\r\t"`},
		{"ascii-escapes", "holds escaped ASCII", `"\u0061\u002f\u0022"`},
		{"surrogate-pair-escape", "holds an escaped surrogate pair", `"\ud83d\ude00"`},
		{"lone-surrogate-escape", "holds a lone escaped surrogate", `"\ud800"`},
		{"quotes-and-percents", "holds quotes and percent signs", `"'; -- %00 %s ${x} <b>&amp;"`},
		{"path-like", "looks like a path", `"../../%2e%2e/a?b=c#d"`},
		{"huge-exponent", "is a number with a huge exponent", `1e400`},
		{"long-number", "is a number of 400 digits", strings.Repeat("9", 400)},
	}
}

// Boundaries returns, for each string property, bodies that hold a value at the
// edge of what it may meet: length, Unicode, escapes, numbers out of range. The
// first of each object holds 64 KiB as well, and fills the body up to MaxBody:
// the size of the whole is the point there, and where it lies makes no difference. They serve
// robustness: nothing but an answer below 500 is due.
func Boundaries(s *schemas.Schema, keep ...Filter) []Body {
	var all []Body
	filled := map[string]bool{}
	for _, p := range selected(s, keep) {
		if !slices.Contains(p.Types, "string") {
			continue
		}
		for _, b := range boundaries() {
			all = append(all, boundary(s, p, b))
		}
		if !filled[p.Parent()] {
			filled[p.Parent()] = true
			large := namedText{"64-kib", "is 64 KiB long", `"` + strings.Repeat("a", 64<<10) + `"`}
			all = append(all, boundary(s, p, large), filling(s, p))
		}
	}
	return all
}

func boundary(s *schemas.Schema, p schemas.Property, b namedText) Body {
	edits := replace(s, p, literal(b.value))
	return Body{
		Name:   dotted(p.Pointer) + "-" + b.name,
		Field:  dotted(p.Pointer),
		Phrase: InWords(dotted(p.Pointer)) + " " + b.predicate,
		text:   func(doc map[string]any) ([]byte, error) { return Encode(edited(doc, edits)) },
	}
}

func filling(s *schemas.Schema, p schemas.Property) Body {
	return Body{
		Name:   dotted(p.Pointer) + "-fills-256-kib",
		Field:  dotted(p.Pointer),
		Phrase: InWords(dotted(p.Pointer)) + " fills the body up to 256 KiB",
		text: func(doc map[string]any) ([]byte, error) {
			rest, err := Encode(edited(doc, replace(s, p, "")))
			if err != nil {
				return nil, err
			}
			return Encode(edited(doc, replace(s, p, strings.Repeat("a", max(0, MaxBody-len(rest))))))
		},
	}
}

func edited(doc map[string]any, edits []edit) map[string]any {
	return Case{edits: edits}.Apply(doc)
}
