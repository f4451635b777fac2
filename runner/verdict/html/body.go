package html

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// body is a message body for reading: JSON is indented and its spelling kept,
// anything else, and what follows an error in JSON, is left as it came.
type body struct {
	Before, Hit, After string
	// Absent is the pointer that leads nowhere in the body; it belongs between
	// Before and After.
	Absent string
}

// newBody marks what the pointer leads to. The empty pointer marks nothing:
// it stands for the whole body.
func newBody(text, pointer string) body {
	p := &printer{pointer: pointer, hit: -1, absent: -1}
	p.print(text)
	out := p.out.String()
	switch {
	case pointer == "":
		return body{Before: out}
	case p.hit >= 0:
		return body{Before: out[:p.hit], Hit: out[p.hit:p.end], After: out[p.end:]}
	case p.absent >= 0:
		return body{Before: out[:p.absent], Absent: pointer, After: out[p.absent:]}
	default:
		return body{Before: out}
	}
}

// printer writes JSON with a line a member, and notes where in its text the
// pointer leads.
type printer struct {
	out     strings.Builder
	pointer string
	// hit and end bound what the pointer leads to; absent is behind the bracket
	// that opens the innermost container on the way there; -1 is none.
	hit, end, absent int
	depth            int
	opened           bool
}

func (p *printer) print(text string) {
	decoder := jsontext.NewDecoder(strings.NewReader(text), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	for {
		begun := decoder.InputOffset()
		if !p.token(decoder) {
			p.rest(text[begun:])
			return
		}
	}
}

// rest is what is no JSON, or no more.
func (p *printer) rest(text string) {
	if p.out.Len() > 0 {
		text = strings.Trim(text, " \t\r\n")
	}
	p.out.WriteString(text)
}

// token writes the next token; false says that there is none.
func (p *printer) token(decoder *jsontext.Decoder) bool {
	kind := decoder.PeekKind()
	parent, length := decoder.StackIndex(decoder.StackDepth())
	isMemberValue := parent == '{' && length%2 == 1
	text, err := read(decoder, kind)
	if err != nil {
		return false
	}
	p.separate(kind, isMemberValue, length)
	at := p.out.Len()
	p.out.WriteString(text)
	p.note(string(decoder.StackPointer()), at, kind)
	return true
}

func read(decoder *jsontext.Decoder, kind jsontext.Kind) (string, error) {
	switch kind {
	case '{', '[', '}', ']':
		_, err := decoder.ReadToken()
		return string(kind), err
	default:
		value, err := decoder.ReadValue()
		return string(value), err
	}
}

// separate writes what belongs between the last token and the next one.
func (p *printer) separate(kind jsontext.Kind, isMemberValue bool, length int64) {
	closing := kind == '}' || kind == ']'
	switch {
	case closing && p.opened:
		p.depth--
	case closing:
		p.depth--
		p.line()
	case isMemberValue:
		p.out.WriteString(": ")
	case p.depth > 0 && length > 0:
		p.out.WriteString(",")
		p.line()
	case p.out.Len() > 0:
		p.line()
	}
	p.opened = kind == '{' || kind == '['
	if p.opened {
		p.depth++
	}
}

// line breaks the line. Deep nesting is not shown to its full depth: brackets
// alone would otherwise take the square of their number.
func (p *printer) line() {
	const deepest = 16
	p.out.WriteString("\n" + strings.Repeat("  ", min(p.depth, deepest)))
}

// note compares where a token is with where the pointer leads: a name, its
// value and the value's closing bracket all are at the pointer of the value.
func (p *printer) note(pointer string, at int, kind jsontext.Kind) {
	switch {
	case pointer == p.pointer:
		if p.hit < 0 {
			p.hit = at
		}
		p.end = p.out.Len()
	case (kind == '{' || kind == '[') && strings.HasPrefix(p.pointer, pointer+"/"):
		p.absent = p.out.Len()
	}
}
