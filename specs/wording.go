package specs

import (
	"strings"

	"customs.example/fixtures/role"
)

// Wording is a text that any field may hold that takes text, and the local part
// of an e-mail address that is like it.
type Wording struct{ Text, LocalPart string }

// What a wording has at most: characters that any field keeps, and octets in a
// local part (RFC 5321).
const (
	mostCharacters  = 200
	mostOfLocalPart = 64
)

// Wordings are texts that are easily taken for something else on their way.
func Wordings() Axis[Wording] {
	return NewAxis("text", []Value[Wording]{
		{"scripts", "letters of several scripts", Wording{"Ελλάδα Россия 東京 𠮷野 العربية हिन्दी", "o'neil+tokyo"}},
		{"combining-characters", "combining characters", Wording{"Cafe\u0301 A\u030angstro\u0308m q\u0323\u0307", "cafe+tag+tag"}},
		{"signs", "signs that have a meaning elsewhere", Wording{`Tom & Jerry <"O'Neil"> +1+1 &amp`, "tom&jerry's+tag"}},
		{"mixed-case", "small and capital letters", Wording{"McDonald vAN dER wAALS Straße İIıi", "Desk.Of.McDonald"}},
		{"leading-zeros", "digits with zeros before them", Wording{"0050", "007"}},
		{"longest", "as many letters as any field keeps", Wording{
			firstCharacters(strings.Repeat("Жизнь 東京 und mehr ", mostCharacters), mostCharacters-1),
			strings.Repeat("abcdefgh", mostOfLocalPart/8),
		}},
	})
}

func firstCharacters(text string, n int) string { return string([]rune(text)[:n]) }

// textLines are the lines of an address that take any text.
func textLines() []string {
	return []string{"contactName", "organizationName", "addressLine1", "addressLine2", "addressLine3", "locality", "region", "postalCode"}
}

// WordedProfile is a full profile of one wording, with a last character that no
// two lines have in common.
func (s *Situation) WordedProfile(r role.Role, w Wording) Object {
	profile := s.FullProfile(r)
	profile["alternateEmail"] = w.LocalPart + "@" + s.Invented("mail") + ".example"
	lines := profile["postalAddress"].(Object)
	for n, name := range textLines() {
		lines[name] = w.Text + string(rune('1'+n))
	}
	return profile
}

// SameInEachLine is a full profile with one text in every line that takes any.
func (s *Situation) SameInEachLine(r role.Role, text string) Object {
	profile := s.FullProfile(r)
	lines := profile["postalAddress"].(Object)
	for _, name := range textLines() {
		lines[name] = text
	}
	return profile
}
