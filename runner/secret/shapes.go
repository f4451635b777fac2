package secret

import (
	"regexp"
	"slices"
	"strings"
)

// shape is one way in which something looks like a credential.
type shape struct {
	kind    string
	pattern *regexp.Regexp
	// value is the group of the pattern that is the credential itself; what is
	// around it may stay.
	value int
	// hints are texts, in small letters, of which one is in whatever the pattern
	// matches: looking for them first makes a scan several times as fast.
	hints []string
}

// shapes are those of what must not be kept: the suite's own secrets,
// Google's, and what is a credential by the place it stands in. A value that
// begins with "<" is a placeholder, and matches none.
var shapes = []shape{
	{"a bearer", regexp.MustCompile(`(?:\b[Bb]earer|\bBEARER) +([A-Za-z0-9._~+/-]*[0-9._~+/][A-Za-z0-9._~+/=-]{5,}|[A-Za-z]{20,})`), 1, []string{"bearer "}},
	{"a generated secret", regexp.MustCompile(`\b(?:bearer|token)-[0-9a-hjkmnp-tv-z]{10}x?\b`), 0, []string{"bearer-", "token-"}},
	{"an auth token", regexp.MustCompile(`\bauth_?[tT]oken\\*"\s*:\s*\\*"([\w.~+/=-]*[\d_.~+/-][\w.~+/=-]*)\\*"`), 1, []string{"authtoken", "auth_token"}},
	{"a Google access token", regexp.MustCompile(`\bya29\.[\w.-]{10,}`), 0, []string{"ya29."}},
	{"a Google refresh token", regexp.MustCompile(`\b1//0[\w-]{20,}`), 0, []string{"1//0"}},
	{"a Google API key", regexp.MustCompile(`\bAIza[\w-]{35}`), 0, []string{"aiza"}},
	{"a Google client secret", regexp.MustCompile(`\bGOCSPX-[\w-]{10,}`), 0, []string{"gocspx-"}},
	{"a JSON Web Token", regexp.MustCompile(`\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*`), 0, []string{"eyj"}},
	{"a private key", regexp.MustCompile(`-----BEGIN [A-Z ]*PRIVATE KEY-----(?s:.*?-----END [A-Z ]*PRIVATE KEY-----|[\w+/=\s\\]*)`), 0, []string{"private key"}},
	{"a GitHub token", regexp.MustCompile(`\b(?:gh[pousr]_\w{30,}|github_pat_\w{30,})`), 0, []string{"ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"}},
	{"an AWS access key", regexp.MustCompile(`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b`), 0, []string{"akia", "asia"}},
	{"a Slack token", regexp.MustCompile(`\bxox[abeoprs]-[\w-]{10,}`), 0, []string{"xox"}},
	{"a credential header", regexp.MustCompile(`(?i)\b(?:` + in(headed) + `|(?:x|private)-(?:[\w-]*-)?(?:token|assertion))\\*["']?\s*:\s*\[?\\*["']?([a-z_.~+/=-]{4,}\d[\w.~+/=-]*|\d[\w.~+/=-]{5,})`), 1, []string{"apikey", "api-key", "-token", "-assertion", "authentication-info"}},
	{"an assigned secret", regexp.MustCompile(`(?i)\b\w*(?:` + in(assigned) + `)\s*=\s*\\*["']?([a-z_.~+/-]*\d[\w.~+/-]{5,}=*)`), 1, []string{"="}},
	{"a secret by its name", regexp.MustCompile(`\b(?:` + in(quoted) + `)\\*"\s*:\s*\\*"([^"\\<][^"\\]*)`), 1, []string{"token", "secret", "key", "password"}},
	{"a key in a query", regexp.MustCompile(`(?:[?&]|\\u0026)(?:` + in(queried) + `)=([^&\s"'<\]\\]+)`), 1, []string{"?", "&", `\u0026`}},
	{"a code in a query", regexp.MustCompile(`(?:[?&]|\\u0026)code=([^&\s"'<\]\\]{8,})`), 1, []string{"code="}},
	{"a password in a URL", regexp.MustCompile(`://[^/\s:@"']*:([^/\s@"'<]+)@`), 1, []string{"://"}},
	{"a cookie", regexp.MustCompile(`(?:\b[Cc]ookie|\bCOOKIE)\\*"?:\s*\[?\\*["']?([^\s"'<\[\\=]+=[^"'\]\\]*)`), 1, []string{"cookie"}},
	{"basic credentials", regexp.MustCompile(`(?:\b[Bb]asic|\bBASIC) +([A-Za-z0-9+/]*(?:[0-9]|[a-z][A-Z])[A-Za-z0-9+/]{4,}={0,2})`), 1, []string{"basic "}},
}

// find returns where the credential stands in a text, nil where it does not.
// Lower is the text in small letters, for a first look.
func (s shape) find(text, lower string) []int {
	if !slices.ContainsFunc(s.hints, func(hint string) bool { return strings.Contains(lower, hint) }) {
		return nil
	}
	found := s.pattern.FindStringSubmatchIndex(text)
	if found == nil {
		return nil
	}
	return found[2*s.value : 2*s.value+2]
}

// kindsIn are the kinds of what looks like a credential in a text.
func kindsIn(text string) []string {
	lower := strings.ToLower(text)
	var kinds []string
	for _, s := range shapes {
		if s.find(text, lower) != nil {
			kinds = append(kinds, s.kind)
		}
	}
	return kinds
}

// scrub takes out of a text whatever looks like a credential.
func scrub(text string) string {
	lower := strings.ToLower(text)
	for _, s := range shapes {
		if s.find(text, lower) != nil {
			text = s.scrub(text, lower)
		}
	}
	return text
}

func (s shape) scrub(text, lower string) string {
	var clean strings.Builder
	for at := s.find(text, lower); at != nil; at = s.find(text, lower) {
		clean.WriteString(text[:at[0]] + Redacted)
		text = text[at[1]:]
	}
	return clean.String() + text
}
