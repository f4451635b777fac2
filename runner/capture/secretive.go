package capture

import (
	"bytes"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// In a body and in a query, what is a credential by its name. A body may be cut
// short in the middle of it.
var (
	secretMember = regexp.MustCompile(`(?i)"((?:[^"\\]*(?:token|secret|pass|pwd|api_?key|credential|bearer|authorization|assertion|jwt|session|cookie)[^"\\]*)|sid)"` +
		`\s*:\s*"((?:[^"\\]|\\.)*)`)
	secretParameter = regexp.MustCompile(`(?i)(^|&)((?:[^=&]*(?:key|token|secret|pass|pwd|sig|signature|auth|code|credential|bearer|assertion|jwt|session|cookie)[^=&]*)|sid)` +
		`=([^&]*)`)
	authToken = regexp.MustCompile(`(?i)^auth_?token$`)
)

// secretWords are of which one is in each name that secretMember matches.
var secretWords = []string{
	"token", "secret", "pass", "pwd", "key", "credential", "bearer", "authorization", "assertion", "jwt", "session", "cookie", "sid",
}

// secretive tells, quickly, whether a body may name a credential at all.
func secretive(body []byte) bool {
	lower := bytes.ToLower(body)
	return slices.ContainsFunc(secretWords, func(word string) bool { return bytes.Contains(lower, []byte(word)) })
}

// secretHeader is a header that holds a credential, by its name. Authorization
// and cookies are read by themselves.
var secretHeader = regexp.MustCompile(`(?i)^Proxy-Authorization$|^Authentication-Info$|key$|token|secret|assertion|jwt|session|csrf|xsrf|credential|signature`)

// takeHeaders adds the values of what holds credentials.
func (v *vault) takeHeaders(header http.Header) {
	for name, values := range header {
		if !secretHeader.MatchString(name) || strings.HasPrefix(name, "Sec-") {
			continue
		}
		for _, value := range values {
			v.credential(bearerOf(value), redacted)
		}
	}
}
