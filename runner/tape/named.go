package tape

import (
	"regexp"
	"slices"
	"strings"
)

// credentialHeaders hold credentials, whatever their values look like.
var credentialHeaders = []string{
	"Authorization", "Proxy-Authorization", "Cookie", "Cookie2", "Set-Cookie", "Set-Cookie2", "X-Api-Key", "X-Goog-Api-Key", "Apikey",
	"X-Auth-Token", "X-Session-Token", "X-Csrf-Token", "X-Xsrf-Token", "X-Amz-Security-Token", "X-Goog-Iap-Jwt-Assertion",
	"X-Goog-Iam-Authorization-Token", "Authentication-Info", "Private-Token",
}

func isCredentialHeader(name string) bool {
	return slices.ContainsFunc(credentialHeaders, func(known string) bool { return strings.EqualFold(name, known) })
}

// placeholder is what may stand in place of a credential.
var placeholder = regexp.MustCompile(`^((\w+ )?(<[^<>]*>|\[[^\[\]]*\]|\*+|(?i:redacted|masked|removed)))?$`)

// secretNames are how names of credentials end, of headers as of members and
// parameters, in small letters and without what joins words.
var secretNames = []string{
	"token", "secret", "password", "passwd", "pwd", "passphrase", "apikey", "accesskey", "secretkey", "privatekey", "authorization", "cookie",
	"jwt", "assertion", "session", "sessionid", "bearer", "csrf", "xsrf", "credential",
}

// ordinaryNames end as those do, and are of what anybody may read.
var ordinaryNames = []string{"pagetoken", "synctoken", "nexttoken", "continuationtoken"}

// queryNames are of credentials in a query or a cookie, where few letters do.
var queryNames = []string{"key", "sig", "signature", "auth", "pass", "sid"}

// isSecretName tells whether a name says that its value is a credential. One
// with a slash is a spec's, and names a requirement.
func isSecretName(name string) bool {
	if strings.Contains(name, "/") {
		return false
	}
	name = strings.NewReplacer("-", "", "_", "", ".", "", "$", "").Replace(strings.ToLower(name))
	ends := func(with string) bool { return strings.HasSuffix(name, with) }
	return slices.ContainsFunc(secretNames, ends) && !slices.ContainsFunc(ordinaryNames, ends)
}

var (
	credentialText = regexp.MustCompile(`^[\w.~+/=:@!$%-]{8,}$`)
	masked         = regexp.MustCompile(`(?i)redact|masked|removed|hidden|://`)
)

// substantial tells whether a value may be a credential where its name says so:
// no word for one, no address, no text of a test's that is all one letter.
func substantial(value string) bool {
	letters := map[rune]bool{}
	for _, letter := range value {
		letters[letter] = true
	}
	return len(letters) > 4 && credentialText.MatchString(value) && !masked.MatchString(value)
}
