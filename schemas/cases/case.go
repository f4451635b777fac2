// Package cases is the room of what follows from a schema: each wrong type,
// each pair of a union, each subset of the optional fields, texts that are no
// JSON at all. Specs are generated from its records, so every name in it is
// stable and every list has a fixed order.
//
// Those who write specs may enter. It knows schemas and nothing else of the
// project: neither how a request is sent nor what answer is due.
package cases

import (
	"fmt"

	"customs.example/schemas"
)

// Case is one change that makes a conforming document break its schema in one
// point and no other.
type Case struct {
	Name    string // such as "postalAddress.locality-as-number"
	Phrase  string // what it says of the document, such as "locality in postalAddress is a number"
	Pointer string // RFC 6901: where the schema reports it
	Keyword string // draft-07: what the schema reports
	Value   any    // what is put there; nil when something is taken away

	edits []edit
}

// Apply returns a changed deep copy of doc, which itself stays as it is.
// Objects on the way to the change are created where doc lacks them.
func (c Case) Apply(doc map[string]any) map[string]any {
	changed := clone(doc).(map[string]any)
	for _, e := range c.edits {
		e.apply(changed)
	}
	return changed
}

// Verify is an error unless the schema finds in doc, a document that Apply
// gave, what the case claims and nothing else. Such an error is the suite's own
// fault: the request would not test what its name says.
func (c Case) Verify(s *schemas.Schema, doc any) error {
	if err := (Claim{c.Pointer, c.Keyword}).Verify(s, doc); err != nil {
		return fmt.Errorf("case %s: %w", c.Name, err)
	}
	return nil
}

// Claim is a violation that a request is built to have: a keyword at a pointer.
type Claim struct{ Pointer, Keyword string }

// SeveralMembers is what the import request's schema reports of a union with
// more than one member.
func SeveralMembers() Claim { return Claim{"", "oneOf"} }

// NoMember is what it reports of a union without any.
func NoMember() Claim { return Claim{"", "not"} }

// Verify is an error unless the schema finds the claimed violation in doc, and
// nothing else but a format beside a pattern, which say the same of a time.
func (c Claim) Verify(s *schemas.Schema, doc any) error {
	found := false
	violations := s.Check(doc)
	for _, v := range violations {
		is := v.Pointer == c.Pointer && v.Keyword == c.Keyword
		companion := v.Pointer == c.Pointer && v.Keyword == "format" && c.Keyword == "pattern"
		if !is && !companion {
			return fmt.Errorf("checking a document against %s: want %s at %q alone, got %v; start from a document that conforms", s.Name(), c.Keyword, c.Pointer, violations)
		}
		found = found || is
	}
	if !found {
		return fmt.Errorf("checking a document against %s: want %s at %q, got no violation; the change did not break it", s.Name(), c.Keyword, c.Pointer)
	}
	return nil
}
