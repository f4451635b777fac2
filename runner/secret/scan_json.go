package secret

import (
	"encoding/json"
	"strings"
)

// nested looks at JSON in a text that begins with a line, whole documents or
// one a line. What is no JSON is passed over, to the next line.
func (s *scanner) nested(line int, text string) {
	for text != "" {
		if begun := strings.TrimLeft(text, " \t"); begun == "" || !strings.ContainsRune("{[", rune(begun[0])) {
			_, rest, _ := strings.Cut(text, "\n")
			text, line = rest, line+1
			continue
		}
		end, err := s.document(line, text)
		if err != nil {
			end += strings.IndexByte(text[end:]+"\n", '\n')
		}
		line += strings.Count(text[:end], "\n")
		text = text[end:]
	}
}

// document looks at the JSON value that a text begins with, and tells where it
// ends, or where it is no JSON any more.
func (s *scanner) document(line int, text string) (end int, err error) {
	d := &jsonScanner{scanner: s, text: text, line: line, tokens: json.NewDecoder(strings.NewReader(text))}
	d.tokens.UseNumber()
	err = d.value("", false)
	return int(d.tokens.InputOffset()), err
}

// jsonScanner looks at one JSON document while it reads it.
type jsonScanner struct {
	*scanner
	tokens *json.Decoder
	text   string
	// line is that of the text at offset counted.
	line, counted int
}

// here is the line of what was read last.
func (d *jsonScanner) here() int {
	at := int(d.tokens.InputOffset())
	d.line += strings.Count(d.text[d.counted:at], "\n")
	d.counted = at
	return d.line
}

// value looks at a value below a name. In a list of cookies every pair is one.
func (d *jsonScanner) value(name string, cookies bool) error {
	token, err := d.tokens.Token()
	if err != nil {
		return err
	}
	switch token := token.(type) {
	case json.Delim:
		if token == '{' {
			return d.object(cookies)
		}
		return d.list(name, cookies || strings.EqualFold(name, "cookies"))
	case string:
		d.member(name, token)
	}
	return nil
}

func (d *jsonScanner) list(name string, cookies bool) error {
	for d.tokens.More() {
		if err := d.value(name, cookies); err != nil {
			return err
		}
	}
	_, err := d.tokens.Token()
	return err
}

// pair is what HAR has for a header, a cookie or a parameter.
type pair struct {
	name, value string
	line        int
}

// object looks at members, and at the pair that a name and a value make.
func (d *jsonScanner) object(cookies bool) error {
	var pair pair
	for d.tokens.More() {
		key, err := d.tokens.Token()
		if err != nil {
			return err
		}
		name, _ := key.(string)
		if name == "name" || name == "value" {
			err = d.half(&pair, name)
		} else {
			err = d.value(name, false)
		}
		if err != nil {
			return err
		}
	}
	d.pair(pair, cookies)
	_, err := d.tokens.Token()
	return err
}

// half reads one member of a pair; what is no text there is no pair's.
func (d *jsonScanner) half(of *pair, name string) error {
	var raw json.RawMessage
	if err := d.tokens.Decode(&raw); err != nil {
		return err
	}
	into := &of.name
	if name == "value" {
		into, of.line = &of.value, d.here()
	}
	if json.Unmarshal(raw, into) != nil {
		d.nested(d.here()-strings.Count(string(raw), "\n"), string(raw))
	}
	return nil
}

// pair looks at a pair's value, by its name.
func (d *jsonScanner) pair(p pair, cookie bool) {
	switch {
	case cookie && len(p.value) > 3 && !isMasked(p.value):
		d.found(p.line, "the value of a cookie")
	case isCertain(p.name) && !isMasked(p.value), (isPaired(p.name) || isSecret(p.name)) && plausible(p.value):
		d.found(p.line, "the value of "+p.name)
	default:
		d.look(p.line, p.value)
		d.within(p.line, p.value)
	}
}

// member looks at a text below a name.
func (d *jsonScanner) member(name, value string) {
	line := d.here()
	if isCertain(name) && len(value) > 3 && !strings.Contains(value, " ") && !isMasked(value) || isSecret(name) && plausible(value) {
		d.found(line, "the value of "+name)
		return
	}
	d.look(line, value)
	d.within(line, value)
}

// within looks at JSON that stands in a text as a whole, all of it on a line.
func (s *scanner) within(line int, text string) {
	if begun := strings.TrimSpace(text); begun != "" && strings.ContainsRune("{[", rune(begun[0])) {
		_, _ = s.document(line, strings.ReplaceAll(begun, "\n", " ")) // what is no JSON is no finding
	}
}
