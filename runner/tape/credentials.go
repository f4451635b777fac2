package tape

import (
	"regexp"
	"slices"
	"strings"
)

// credential is one way in which something looks like a credential.
type credential struct {
	kind    string
	pattern *regexp.Regexp
	// value is the group of the pattern that is the credential itself; what is
	// around it may stay.
	value int
	// hints are texts of which one is in whatever the pattern matches: looking
	// for them first makes a scan several times as fast.
	hints []string
}

// redacted stands for what is nobody's role.
const redacted = "<redacted>"

// credentials are the shapes of what must not be kept: the suite's own secrets,
// Google's, and what is a credential by the place it stands in. A value that
// begins with "<" is a placeholder, and matches none.
var credentials = []credential{
	{"a bearer", regexp.MustCompile(`(?:\b[Bb]earer|\bBEARER) +([A-Za-z0-9._~+/-]*[0-9._~+/][A-Za-z0-9._~+/=-]{5,}|[A-Za-z]{20,})`), 1, []string{"earer", "EARER"}},
	{"a generated secret", regexp.MustCompile(`\b(?:bearer|token)-[0-9a-hjkmnp-tv-z]{10}x?\b`), 0, []string{"bearer-", "token-"}},
	{"an auth token", regexp.MustCompile(`\bauth_?[tT]oken\\*"\s*:\s*\\*"([\w.~+/=-]*[\d_.~+/-][\w.~+/=-]*)\\*"`), 1, []string{"auth"}},
	{"a Google access token", regexp.MustCompile(`\bya29\.[\w.-]{10,}`), 0, []string{"ya29."}},
	{"a Google refresh token", regexp.MustCompile(`\b1//0[\w-]{20,}`), 0, []string{"1//0"}},
	{"a Google API key", regexp.MustCompile(`\bAIza[\w-]{35}`), 0, []string{"AIza"}},
	{"a Google client secret", regexp.MustCompile(`\bGOCSPX-[\w-]{10,}`), 0, []string{"GOCSPX-"}},
	{"a JSON Web Token", regexp.MustCompile(`\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*`), 0, []string{"eyJ"}},
	{"a private key", regexp.MustCompile(`-----BEGIN [A-Z ]*PRIVATE KEY-----(?s:.*?-----END [A-Z ]*PRIVATE KEY-----|[\w+/=\s\\]*)`), 0, []string{"PRIVATE KEY"}},
	{"a GitHub token", regexp.MustCompile(`\b(?:gh[pousr]_\w{30,}|github_pat_\w{30,})`), 0, []string{"gh", "github_pat_"}},
	{"an AWS access key", regexp.MustCompile(`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b`), 0, []string{"AKIA", "ASIA"}},
	{"a Slack token", regexp.MustCompile(`\bxox[abeoprs]-[\w-]{10,}`), 0, []string{"xox"}},
	{"a credential header", regexp.MustCompile(`(?i)\b(?:(?:x-)?api-?key|x-goog-api-key|(?:x|private)-(?:[\w-]*-)?(?:token|assertion)|private-token|authentication-info)\\*["']?\s*:\s*\[?\\*["']?([a-z_.~+/=-]{4,}\d[\w.~+/=-]*|\d[\w.~+/=-]{5,})`), 1, []string{"-", "pikey", "piKey"}},
	{"an assigned secret", regexp.MustCompile(`(?i)\b\w*(?:secret_?(?:access_?)?key|client_?secret|api_?key|(?:access|refresh|auth|session)_?token|password)\s*=\s*\\*["']?([a-z_.~+/-]*\d[\w.~+/-]{5,}=*)`), 1, []string{"="}},
	{"a secret by its name", regexp.MustCompile(`\b(?:(?:access|refresh|id)_?[tT]oken|client_?[sS]ecret|private_?[kK]ey|api_?[kK]ey|password)\\*"\s*:\s*\\*"([^"\\<][^"\\]*)`), 1, []string{"_token", "Token", "_secret", "Secret", "_key", "Key", "apikey", "password"}},
	{"a key in a query", regexp.MustCompile(`(?:[?&]|\\u0026)(?:key|api_?key|(?:access_|refresh_|id_)?token|client_secret|client_assertion|assertion|jwt|bearer|session|sid|pass|passwd|password|sig|signature|auth)=([^&\s"'<\]\\]+)`), 1, []string{"?", "&", `\u0026`}},
	{"a code in a query", regexp.MustCompile(`(?:[?&]|\\u0026)code=([^&\s"'<\]\\]{8,})`), 1, []string{"code="}},
	{"a password in a URL", regexp.MustCompile(`://[^/\s:@"']*:([^/\s@"'<]+)@`), 1, []string{"://"}},
	{"a cookie", regexp.MustCompile(`(?:\b[Cc]ookie|\bCOOKIE)\\*"?:\s*\[?\\*["']?([^\s"'<\[\\=]+=[^"'\]\\]*)`), 1, []string{"ookie", "OOKIE"}},
	{"basic credentials", regexp.MustCompile(`(?:\b[Bb]asic|\bBASIC) +([A-Za-z0-9+/]*(?:[0-9]|[a-z][A-Z])[A-Za-z0-9+/]{4,}={0,2})`), 1, []string{"asic ", "ASIC "}},
}

// find returns where the credential stands in a text, nil where it does not.
func (c credential) find(text string) []int {
	if !slices.ContainsFunc(c.hints, func(hint string) bool { return strings.Contains(text, hint) }) {
		return nil
	}
	found := c.pattern.FindStringSubmatchIndex(text)
	if found == nil {
		return nil
	}
	return found[2*c.value : 2*c.value+2]
}

// scrub takes out of a text whatever looks like a credential.
func scrub(text string) string {
	for _, c := range credentials {
		if c.find(text) == nil {
			continue
		}
		var clean strings.Builder
		for at := c.find(text); at != nil; at = c.find(text) {
			clean.WriteString(text[:at[0]] + redacted)
			text = text[at[1]:]
		}
		text = clean.String() + text
	}
	return text
}
