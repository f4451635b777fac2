package capture

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"customs.example/fixtures/role"
)

// person is a caller as a capture shows it. Anonymous is one that is not shown:
// most exports leave credentials out, so it is nobody in particular.
type person struct {
	role   role.Role
	bearer string
	// beside is what else of a request names a user.
	beside string
}

// people are the callers of one file, by their credentials.
type people struct{ known []person }

var (
	// recorded is how a recording of this suite's own shows a caller.
	recorded = regexp.MustCompile(`^<bearer:([a-z0-9-]+)>$`)
	// masked is what stands in place of anybody's credential.
	masked = regexp.MustCompile(`(?i)redact|mask|filter|remov|scrub|hidden|sanitiz|omit|strip|secret|\*{3}|x{4}|\.{3}|…|^[<\[{(]|^(bearer|basic)?\W*$`)
	// made is what people write where a credential has no use: a plain word.
	made = regexp.MustCompile(`(?i)^[a-z_]+$|dummy|placeholder`)
	// naming are headers that may tell users of one credential apart, as behind a
	// gateway that has a credential of its own.
	naming = regexp.MustCompile(`(?i)^(cookie|cookie2)$|user|account|tenant|impersonat|delegat|behalf|subject|principal|customer|identity|session|person|assert|api-?key|auth`)
)

// shortestCredential is the length below which a text is a name for anybody's.
const shortestCredential = 10

// who is the caller that a request's credentials are of.
func (p *people) who(header http.Header) person {
	credential := bearerOf(header.Get("Authorization"))
	if named := recorded.FindStringSubmatch(credential); named != nil {
		return person{role: role.Role(named[1]), bearer: credential}
	}
	if masked.MatchString(credential) || made.MatchString(credential) || len(credential) < shortestCredential {
		return person{role: role.Anonymous}
	}
	beside := besideCredential(header)
	for _, known := range p.known {
		if known.bearer == credential && known.beside == beside {
			return known
		}
	}
	met := person{role.Role(fmt.Sprintf("caller-%d", len(p.known)+1)), credential, beside}
	p.known = append(p.known, met)
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

// bearerOf is the credential of an Authorization header, without its scheme.
func bearerOf(authorization string) string {
	_, credential, schemed := strings.Cut(strings.TrimSpace(authorization), " ")
	if !schemed {
		credential = authorization
	}
	return strings.TrimSpace(credential)
}
