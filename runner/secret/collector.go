package secret

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Collector collects the credentials in traffic of others, so that they are
// known wherever else they stand. Its zero value has none.
type Collector struct {
	// placeholders are what stands for each value, in every spelling that was met.
	placeholders map[string]string
	tokens       int
}

// shortest is the length below which a value is no credential: replacing it
// would spoil what it happens to stand in.
const shortest = 4

// Redactor is one that knows what was collected until now, and what is a
// credential by its name.
func (c *Collector) Redactor() *Redactor {
	credentials := make([]credential, 0, len(c.placeholders))
	for value, placeholder := range c.placeholders {
		credentials = append(credentials, credential{value, placeholder})
	}
	return &Redactor{known: sync.OnceValue(func() *strings.Replacer { return replacerOf(credentials) }), byName: true}
}

// Caller collects the credential of a caller in some role.
func (c *Collector) Caller(credential, role string) {
	if credential != "" {
		c.schemed(credential, PlaceholderOf(Bearer, role))
	}
}

// Address collects what a URL holds: a password, and parameters.
func (c *Collector) Address(address *url.URL) {
	if password, ok := address.User.Password(); ok {
		c.add(password, Redacted)
	}
	eachParameter(address.RawQuery, func(value string) { c.add(value, Redacted) })
}

// Header collects what headers of a request or of an answer hold.
func (c *Collector) Header(header http.Header) {
	for name, values := range header {
		switch {
		case strings.Contains(strings.ToLower(name), "cookie"):
			c.Cookies(cookiesOf(name, values)...)
		case inHeader(name):
			for _, value := range values {
				c.schemed(WithoutScheme(value), Redacted)
			}
		}
	}
}

// cookiesOf are the values of the cookies in a header of a request or, where it
// sets them, of an answer.
func cookiesOf(name string, header []string) (values []string) {
	cookies := (&http.Request{Header: http.Header{"Cookie": header}}).Cookies
	if strings.HasPrefix(strings.ToLower(name), "set-") {
		cookies = (&http.Response{Header: http.Header{"Set-Cookie": header}}).Cookies
	}
	for _, cookie := range cookies() {
		values = append(values, cookie.Value)
	}
	return values
}

// Cookies collects the values of cookies.
func (c *Collector) Cookies(values ...string) {
	for _, value := range values {
		c.add(value, Redacted)
	}
}

// schemed adds what a header holds behind its scheme, and what it holds in base64.
func (c *Collector) schemed(value, placeholder string) {
	c.add(value, placeholder)
	if plain, err := base64.StdEncoding.DecodeString(value); err == nil {
		if _, password, pair := strings.Cut(string(plain), ":"); pair {
			c.add(password, Redacted)
		}
	}
}

var authToken = regexp.MustCompile(`(?i)^auth_?token$`)

// Body collects what a body holds, which may be cut short.
func (c *Collector) Body(body []byte) {
	text := string(body)
	if !namesMember(text) {
		return
	}
	eachMember(text, c.member)
	var document any
	if json.Unmarshal(body, &document) == nil {
		c.nested(document, "")
	}
}

// nested adds texts below the name of a credential: of an auth token, however
// deep they are, and else in lists.
func (c *Collector) nested(value any, below string) {
	switch value := value.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			member := value[name]
			if authToken.MatchString(below) {
				name = below
			}
			c.nested(member, name)
		}
	case []any:
		for _, item := range value {
			c.nested(item, below)
		}
	case string:
		if inMember(below) {
			c.member(below, value)
		}
	}
}

func (c *Collector) member(name, value string) {
	if authToken.MatchString(name) {
		c.add(value, c.tokenFor(value))
		return
	}
	c.add(value, Redacted)
}

// tokenFor is what stands for an auth token: token-1, token-2 … by first
// appearance.
func (c *Collector) tokenFor(value string) string {
	for _, spelling := range []string{value, decoded(value)} {
		if known, ok := c.placeholders[spelling]; ok {
			return known
		}
	}
	if len(value) >= shortest && !IsPlaceholder(value) {
		c.tokens++
	}
	return PlaceholderOf(AuthToken, fmt.Sprintf("token-%d", c.tokens))
}

// add keeps a value in every spelling in which it may stand somewhere else. A
// placeholder is no credential.
func (c *Collector) add(value, placeholder string) {
	if IsPlaceholder(value) {
		return
	}
	if c.placeholders == nil {
		c.placeholders = map[string]string{}
	}
	plain := decoded(value)
	for _, spelling := range []string{value, plain, escaped(plain), url.QueryEscape(plain), unescaped(value)} {
		if _, known := c.placeholders[spelling]; !known && len(spelling) >= shortest {
			c.placeholders[spelling] = placeholder
		}
	}
}

// decoded is what a text between quotes means in JSON.
func decoded(text string) string {
	var plain string
	if json.Unmarshal([]byte(`"`+text+`"`), &plain) == nil {
		return plain
	}
	return text
}

// escaped is a text as it stands between quotes in JSON.
func escaped(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		return text
	}
	return strings.Trim(string(quoted), `"`)
}
