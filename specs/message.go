package specs

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode"

	"customs.example/fixtures/role"
	"customs.example/schemas"
	"customs.example/specs/exchange"
)

// Member is one member of a JSON object, under any of its names.
type Member struct {
	Name  string
	Value any
}

// Message is a JSON object whose members keep their order: a parser that lets
// the last of several win shows itself only when the order varies.
type Message []Member

// Object is a JSON object whose order does not matter.
type Object = exchange.Object

func (m Message) encode() []byte {
	var text bytes.Buffer
	text.WriteByte('{')
	for n, member := range m {
		if n > 0 {
			text.WriteByte(',')
		}
		text.Write(encode(member.Name))
		text.WriteByte(':')
		text.Write(encode(member.Value))
	}
	text.WriteByte('}')
	return text.Bytes()
}

// encode is the JSON of a value that a spec made.
func encode(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(suiteFail{"a spec made a value that JSON cannot hold: " + err.Error()})
	}
	return text
}

func (m Message) object() Object {
	object := Object{}
	for _, member := range m {
		object[member.Name] = member.Value
	}
	return object
}

// SwapCase is a text with every letter in its other case.
func SwapCase(text string) string {
	return strings.Map(func(letter rune) rune {
		if unicode.IsUpper(letter) {
			return unicode.ToLower(letter)
		}
		return unicode.ToUpper(letter)
	}, text)
}

// mustConform holds the suite to its own schema: a request that is meant to be
// valid and is not would make a liar of every verdict on it.
func (s *Situation) mustConform(message Message) {
	if violations := schemas.ImportRequest().Check(message.object()); len(violations) > 0 {
		s.fault("an import that should be valid is not: %v", violations[0])
	}
}

func (s *Situation) profileBody(profile Object) []byte {
	if violations := schemas.DirectoryCustomerRequest().Check(profile); len(violations) > 0 {
		s.fault("a Directory request that should be valid is not: %v", violations[0])
	}
	return encode(profile)
}

// The members of an import request, by the names that the page gives them.

// ByID identifies the customer by Cloud Identity ID.
func (s *Situation) ByID(r role.Role) Member {
	return Member{"cloudIdentityId", s.Identity(r).ID}
}

// ByDomain identifies the customer by primary domain.
func (s *Situation) ByDomain(r role.Role) Member {
	return Member{"domain", s.Identity(r).PrimaryDomain}
}

// ByAdmin identifies the customer by its administrator's address.
func (s *Situation) ByAdmin(r role.Role) Member {
	return Member{"primaryAdminEmail", s.Identity(r).PrimaryAdminEmail}
}

// Overwrite is the consent to overwriting, or its refusal.
func Overwrite(consent bool) Member { return Member{"overwriteIfExists", consent} }

// WithToken sends an auth token.
func (s *Situation) WithToken(r role.Role) Member { return Member{"authToken", s.Token(r)} }

// ForPartner names the channel partner in the body.
func (s *Situation) ForPartner(r role.Role) Member {
	return Member{"channelPartnerId", s.Link(role.Reseller, r).CloudIdentityID}
}

// ParentInBody repeats a parent in the body, as the gapic client sends it.
func (s *Situation) ParentInBody(parent Parent) Member { return Member{"parent", parent.path(s.Cast)} }

// Into names the customer that receives the data.
func Into(name string) Member { return Member{"customer", name} }
