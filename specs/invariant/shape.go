package invariant

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"customs.example/specs/exchange"
)

// idShaped are keys that look like a customer's id. Every documented one has a
// digit; an alias that an implementation may add, such as "me", has none.
var idShaped = regexp.MustCompile(`^[A-Za-z0-9_-]*[0-9][A-Za-z0-9_-]*$`)

// word is any key that is no domain and no address. A spec makes up no alias.
var word = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// mostKept is the longest text that is expected back as it was sent: what is
// longer may be beyond a limit that nobody documented.
const mostKept = 200

// plain tells whether a text is one that no reader has a reason to tidy up:
// without spaces around or doubled, and of printable ASCII.
func plain(text string) bool {
	odd := func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsPrint(r) }
	return text != "" && len(text) <= mostKept && !strings.ContainsFunc(text, odd) &&
		strings.Join(strings.Fields(text), " ") == text
}

// forms are those in which a value is expected back to the letter, by the last
// name of its pointer. What is not in the form may come back in it.
var forms = map[string]*regexp.Regexp{
	"phoneNumber":    regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`),
	"countryCode":    regexp.MustCompile(`^[A-Z]{2}$`),
	"alternateEmail": regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s]+$`),
	"customerDomain": regexp.MustCompile(`^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`),
}

// canonical tells whether a value that was sent is expected back as it is.
func canonical(pointer string, value any) bool {
	text, ok := value.(string)
	if !ok || !plain(text) {
		return false
	}
	form := forms[pointer[strings.LastIndexByte(pointer, '/')+1:]]
	return form == nil || form.MatchString(text)
}

// movable tells whether a domain is one that is taken as it is spelt: a leading
// www may be dropped.
func movable(domain string) bool {
	return canonical("/customerDomain", domain) && !strings.HasPrefix(strings.ToLower(domain), "www.")
}

// speltApart tells whether two domains differ and may yet be one: a domain of
// another script is spelt in it, or in ASCII after xn--.
func speltApart(a, b string) bool { return !strings.EqualFold(a, b) && (foreign(a) || foreign(b)) }

func foreign(domain string) bool {
	odd := func(r rune) bool { return r > unicode.MaxASCII }
	return strings.ContainsFunc(domain, odd) || slices.ContainsFunc(strings.Split(strings.ToLower(domain), "."), func(label string) bool {
		return strings.HasPrefix(label, "xn--")
	})
}

// onDomain tells whether an address is on a domain.
func onDomain(address, domain string) bool {
	_, host, _ := strings.Cut(address, "@")
	return domain != "" && strings.EqualFold(host, domain)
}

// echoed are those of the JSON pointers at which a body bears a value that is
// expected back as it is.
func echoed(sent exchange.Object, pointers ...string) []string {
	var kept []string
	for _, pointer := range pointers {
		if value, found := exchange.Lookup(sent, pointer); found && canonical(pointer, value) {
			kept = append(kept, pointer)
		}
	}
	return kept
}
