package secret

import (
	"slices"
	"strings"
)

// name is a word in names of headers, members and parameters that hold
// credentials: in small letters, with a space where a name may join two words.
type name struct {
	words string
	// header, member and parameter say how the word has to stand in a name for the
	// value to be taken out of traffic. A value too many does little harm there.
	header, member, parameter fit
	// scanned says when the value is reported. A value too many is a false alarm.
	scanned alarm
	// text are the places in a text where the word makes what follows a credential.
	text place
}

// fit is how a word stands in a name.
type fit int

const (
	nowhere fit = iota
	whole
	ends
	within
)

// alarm is what has to be so for a value below a name to be reported. Its zero
// value is that none is.
type alarm int

const (
	_ alarm = iota
	// harmless is for none, whatever else the name ends with.
	harmless
	// paired is where the word is all of the name of a parameter or a cookie, and
	// the value looks like a credential.
	paired
	// ending is where the name ends with the word, and the value looks like one.
	ending
	// always is where the word is all of the name, whatever the value looks like.
	always
)

// place is one or several kinds of places in a text.
type place int

const (
	// quoted is "word":"…".
	quoted place = 1 << iota
	// queried is ?word=….
	queried
	// assigned is WORD = ….
	assigned
	// headed is Word: ….
	headed
)

// names are all there are. Words come before whole names.
var names = []name{
	{words: "token", header: within, member: within, parameter: within, scanned: ending, text: queried},
	{words: "access token", text: quoted | queried | assigned},
	{words: "refresh token", text: quoted | queried | assigned},
	{words: "id token", text: quoted | queried},
	{words: "auth token", text: assigned},
	{words: "session token", text: assigned},
	{words: "secret", header: within, member: within, parameter: within, scanned: ending},
	{words: "client secret", text: quoted | queried | assigned},
	{words: "secret key", scanned: ending, text: assigned},
	{words: "secret access key", text: assigned},
	{words: "access key", member: ends, scanned: ending},
	{words: "private key", member: ends, scanned: ending, text: quoted},
	{words: "api key", member: within, scanned: ending, text: quoted | queried | assigned},
	{words: "key", header: ends, parameter: within, scanned: paired, text: queried},
	{words: "pass", member: within, parameter: within, scanned: paired, text: queried},
	{words: "password", header: ends, scanned: ending, text: quoted | queried | assigned},
	{words: "passwd", header: ends, scanned: ending, text: queried},
	{words: "passphrase", header: ends, scanned: ending},
	{words: "pwd", header: ends, member: within, parameter: within, scanned: ending},
	{words: "credential", header: within, member: within, parameter: within, scanned: ending},
	{words: "bearer", header: ends, member: within, parameter: within, scanned: ending, text: queried},
	{words: "authorization", header: ends, member: within, scanned: ending},
	{words: "auth", parameter: within, scanned: paired, text: queried},
	{words: "assertion", header: within, member: within, parameter: within, scanned: ending, text: queried},
	{words: "client assertion", text: queried},
	{words: "jwt", header: within, member: within, parameter: within, scanned: ending, text: queried},
	{words: "session", header: within, member: within, parameter: within, scanned: ending, text: queried},
	{words: "session id", scanned: ending},
	{words: "sid", member: whole, parameter: whole, scanned: paired, text: queried},
	{words: "cookie", member: within, parameter: within, scanned: ending},
	{words: "csrf", header: within, member: ends, parameter: within, scanned: ending},
	{words: "xsrf", header: within, member: ends, parameter: within, scanned: ending},
	{words: "signature", header: within, parameter: within, scanned: paired, text: queried},
	{words: "sig", parameter: within, scanned: paired, text: queried},
	{words: "code", parameter: within},

	{words: "page token", scanned: harmless},
	{words: "sync token", scanned: harmless},
	{words: "next token", scanned: harmless},
	{words: "continuation token", scanned: harmless},

	{words: "authorization", scanned: always},
	{words: "proxy-authorization", scanned: always},
	{words: "cookie", scanned: always},
	{words: "cookie2", scanned: always},
	{words: "set-cookie", scanned: always},
	{words: "set-cookie2", scanned: always},
	{words: "api-key", text: headed},
	{words: "apikey", scanned: always, text: headed},
	{words: "x-api-key", scanned: always, text: headed},
	{words: "x-apikey", text: headed},
	{words: "x-goog-api-key", scanned: always, text: headed},
	{words: "x-auth-token", scanned: always, text: headed},
	{words: "x-session-token", scanned: always, text: headed},
	{words: "x-csrf-token", scanned: always, text: headed},
	{words: "x-xsrf-token", scanned: always, text: headed},
	{words: "x-amz-security-token", scanned: always, text: headed},
	{words: "x-goog-iap-jwt-assertion", scanned: always, text: headed},
	{words: "x-goog-iam-authorization-token", scanned: always, text: headed},
	{words: "authentication-info", header: whole, scanned: always, text: headed},
	{words: "private-token", scanned: always, text: headed},
}

// fits tells whether a word stands in a name as it has to.
func (f fit) fits(words, name string) bool {
	oneWord := strings.ReplaceAll(words, " ", "")
	switch f {
	case whole:
		return strings.EqualFold(words, name)
	case ends:
		return strings.HasSuffix(joined(name), oneWord)
	case within:
		if oneWord != words {
			return strings.Contains(joined(name), oneWord)
		}
		return strings.Contains(strings.ToLower(name), words)
	}
	return false
}

var joiners = strings.NewReplacer("-", "", "_", "", ".", "", "$", "")

// joined is a name in small letters without what joins its words.
func joined(name string) string { return joiners.Replace(strings.ToLower(name)) }

// inHeader tells whether a header holds a credential by its name. Cookies are
// read one by one, and headers of the browser's own hold none.
func inHeader(header string) bool {
	return !strings.HasPrefix(header, "Sec-") && anyName(func(n name) bool { return n.header.fits(n.words, header) })
}

func inMember(member string) bool {
	return anyName(func(n name) bool { return n.member.fits(n.words, member) })
}

func inParameter(parameter string) bool {
	return anyName(func(n name) bool { return n.parameter.fits(n.words, parameter) })
}

func anyName(is func(name) bool) bool { return slices.ContainsFunc(names, is) }

// isCertain tells whether all values below a name are credentials.
func isCertain(name string) bool { return alarmed(always, whole, name) }

// isPaired tells whether a parameter or a cookie of a name may hold one.
func isPaired(name string) bool { return alarmed(paired, whole, name) }

// isSecret tells whether a name says that its value is a credential. One with a
// slash is a spec's, and names a requirement.
func isSecret(name string) bool {
	return !strings.Contains(name, "/") && alarmed(ending, ends, name) && !alarmed(harmless, ends, name)
}

func alarmed(by alarm, f fit, in string) bool {
	return anyName(func(n name) bool { return n.scanned == by && f.fits(n.words, in) })
}
