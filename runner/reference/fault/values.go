package fault

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// valueFaults keep texts that are unlike those of most customers as something
// else.
func valueFaults() []Fault {
	return []Fault{
		{"value-letters-escaped", requirement.DirectoryUpdateResponse,
			"the letters of an organization's name that are not of ASCII are kept as references of HTML", keepingLine("organizationName", asReferences)},
		{"value-tag-dropped", requirement.DirectoryUpdateResponse,
			"an alternate address loses the tag behind its plus sign", change.Fill(dropTag)},
		{"value-other-case-is-no-change", requirement.DirectoryUpdateResponse,
			"an organization's name that differs in letter case alone stays as it was", change.Fill(keepNameInOtherCase)},
		{"value-longer-is-no-change", requirement.DirectoryUpdateResponse,
			"an organization's name that the new one begins with stays as it was", change.Fill(keepNameThatIsContinued)},
		{"value-leading-zeros-dropped", requirement.DirectoryUpdateResponseOtherFields,
			"a postal code of digits is kept as a number", keepingLine("postalCode", withoutLeadingZeros)},
		{"value-cut-at-128-bytes", requirement.DirectoryUpdateResponseOtherFields,
			"the first address line is cut after 128 bytes", keepingLine("addressLine1", firstBytes(128))},
		{"value-marks-dropped", requirement.DirectoryUpdateResponseOtherFields,
			"a contact's name loses its combining marks", keepingLine("contactName", withoutMarks)},
		{"value-in-capitals", requirement.DirectoryUpdateResponseOtherFields,
			"a region of other letters than those of ASCII is kept in capitals", keepingLine("region", foreignInCapitals)},
		{"value-beyond-the-first-plane-lost", requirement.DirectoryUpdateRoundTrip,
			"a locality is stored with question marks for letters that take two units of UTF-16", change.PutAnswer(storeNarrowLocality)},
		{"value-made-plain-by-import", requirement.DirectoryUpdateRoundTrip,
			"an import leaves question marks for the letters of the second address line that are not of ASCII", change.ImportAnswer(makeSecondLinePlain)},
		{"value-unescaped-by-my-customer", requirement.DirectoryUpdateMyCustomer,
			"my_customer shows spaces for the plus signs of an organization's name", change.GetAnswer(spacesForPlusByMyCustomer)},
	}
}

// keepingLine keeps a line that an update sends as something else.
func keepingLine(name string, as func(string) string) change.Change {
	return change.Fill(func(_, is *reference.Identity, message reference.Message) {
		lines, _ := message["postalAddress"].(reference.Message)
		if line, given := lines.Text(name); given {
			is.Profile.PostalAddress[name] = as(line)
		}
	})
}

func dropTag(_, is *reference.Identity, _ reference.Message) {
	local, host, _ := strings.Cut(is.Profile.AlternateEmail, "@")
	if name, _, tagged := strings.Cut(local, "+"); tagged {
		is.Profile.AlternateEmail = name + "@" + host
	}
}

func keepNameInOtherCase(was, is *reference.Identity, _ reference.Message) {
	if name := was.Profile.PostalAddress["organizationName"]; name != "" && strings.EqualFold(name, is.Profile.PostalAddress["organizationName"]) {
		is.Profile.PostalAddress["organizationName"] = name
	}
}

func keepNameThatIsContinued(was, is *reference.Identity, _ reference.Message) {
	if name := was.Profile.PostalAddress["organizationName"]; name != "" && strings.HasPrefix(is.Profile.PostalAddress["organizationName"], name) {
		is.Profile.PostalAddress["organizationName"] = name
	}
}

func withoutLeadingZeros(text string) string {
	if strings.Trim(text, "0123456789") != "" {
		return text
	}
	return strings.TrimLeft(text, "0")
}

// firstBytes cuts a text, but not within a letter.
func firstBytes(most int) func(string) string {
	return func(text string) string {
		for len(text) > most {
			_, last := utf8.DecodeLastRuneInString(text)
			text = text[:len(text)-last]
		}
		return text
	}
}

func asReferences(text string) string {
	var escaped strings.Builder
	for _, r := range text {
		if r > unicode.MaxASCII {
			fmt.Fprintf(&escaped, "&#%d;", r)
			continue
		}
		escaped.WriteRune(r)
	}
	return escaped.String()
}

func foreignInCapitals(text string) string {
	if upTo(unicode.MaxASCII)(text) == text {
		return text
	}
	return strings.ToUpper(text)
}

func withoutMarks(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, text)
}

// upTo puts a question mark for each letter above one.
func upTo(highest rune) func(string) string {
	return func(text string) string {
		return strings.Map(func(r rune) rune {
			if r > highest {
				return '?'
			}
			return r
		}, text)
	}
}

func storeNarrowLocality(c change.ProfileCall, _ change.Object) {
	const lastOfTheFirstPlane = '\uFFFF'
	identity, ok := c.Identity()
	if line := identity.Profile.PostalAddress["locality"]; ok && line != "" {
		identity.Profile.PostalAddress["locality"] = upTo(lastOfTheFirstPlane)(line)
		c.Tx.PutIdentity(identity)
	}
}

func makeSecondLinePlain(c change.ImportCall, _ change.Object) {
	identity, ok := requested(c)
	if !ok || identity.Profile.PostalAddress["addressLine2"] == "" {
		return
	}
	identity.Profile.PostalAddress["addressLine2"] = upTo(unicode.MaxASCII)(identity.Profile.PostalAddress["addressLine2"])
	c.Tx.PutIdentity(identity)
}

func spacesForPlusByMyCustomer(c change.ProfileCall, answer change.Object) {
	if lines := change.Address(answer); c.ByMyCustomer() && lines["organizationName"] != "" {
		lines["organizationName"] = strings.ReplaceAll(lines["organizationName"], "+", " ")
	}
}
