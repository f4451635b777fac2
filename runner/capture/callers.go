package capture

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"customs.example/fixtures/role"
	"customs.example/runner/secret"
)

// caller is one as a capture shows it. Anonymous is one that is not shown:
// most exports leave credentials out, so it is nobody in particular.
type caller struct {
	role   role.Role
	bearer string
	// beside is what else of a request names a user.
	beside string
}

// callers are those of one file, by their credentials.
type callers struct{ known []caller }

// naming are headers that may tell users of one credential apart, as behind a
// gateway that has a credential of its own.
var naming = regexp.MustCompile(`(?i)^(cookie|cookie2)$|user|account|tenant|impersonat|delegat|behalf|subject|principal|customer|identity|session|person|assert|api-?key|auth`)

// of is the caller that a request's credentials are of. A recording of this
// suite's own has the caller's role in their place.
func (c *callers) of(header http.Header) caller {
	credential := secret.WithoutScheme(header.Get("Authorization"))
	if recorded := secret.HolderOf(secret.Bearer, credential); recorded != "" {
		return caller{role: role.Role(recorded), bearer: credential}
	}
	if secret.Anonymous(credential) {
		return caller{role: role.Anonymous}
	}
	beside := besideCredential(header)
	for _, known := range c.known {
		if known.bearer == credential && known.beside == beside {
			return known
		}
	}
	met := caller{role.Role(fmt.Sprintf("caller-%d", len(c.known)+1)), credential, beside}
	c.known = append(c.known, met)
	return met
}

// besideCredential is what a request has of headers that may name a user.
func besideCredential(header http.Header) string {
	var pairs []string
	for name, values := range header {
		others := name == "User-Agent" || name == "Authorization" || strings.HasPrefix(name, "Sec-")
		if naming.MatchString(name) && !others {
			pairs = append(pairs, name+": "+strings.Join(values, ", "))
		}
	}
	slices.Sort(pairs)
	return strings.Join(pairs, "\n")
}
