package traffic

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"customs.example/fixtures/role"
)

// person is a caller as a capture shows it. Anonymous is one that is not shown:
// most exports leave credentials out, so it is nobody in particular.
type person struct {
	role   role.Role
	bearer string
}

// people are the callers of one file, by their credentials.
type people struct{ known []person }

var (
	// recorded is how a recording of this suite's own shows a caller.
	recorded = regexp.MustCompile(`^<bearer:([a-z0-9-]+)>$`)
	// masked is what stands in place of anybody's credential.
	masked = regexp.MustCompile(`(?i)redact|mask|filter|remov|scrub|hidden|sanitiz|omit|strip|secret|\*{3}|x{4}|\.{3}|…|^[<\[{(]|^(bearer|basic)?\W*$`)
)

// who is the caller that a request's credentials are of.
func (p *people) who(header http.Header) person {
	credential := bearerOf(header.Get("Authorization"))
	if named := recorded.FindStringSubmatch(credential); named != nil {
		return person{role.Role(named[1]), credential}
	}
	if masked.MatchString(credential) {
		return person{role: role.Anonymous}
	}
	for _, known := range p.known {
		if known.bearer == credential {
			return known
		}
	}
	met := person{role.Role(fmt.Sprintf("caller-%d", len(p.known)+1)), credential}
	p.known = append(p.known, met)
	return met
}

// bearerOf is the credential of an Authorization header, without its scheme.
func bearerOf(authorization string) string {
	_, credential, schemed := strings.Cut(strings.TrimSpace(authorization), " ")
	if !schemed {
		credential = authorization
	}
	return strings.TrimSpace(credential)
}
