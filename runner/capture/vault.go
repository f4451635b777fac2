package capture

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/specs"
	"customs.example/specs/exchange"
)

// vault collects the credentials of one file.
type vault struct {
	secrets []fixtures.Secret
	tokens  int
}

// shortest is the length below which a value is no secret, and replacing it
// would spoil what it happens to stand in.
const shortest = 4

const redacted = "<redacted>"

// take collects what one request shows.
func (v *vault) take(r record, who person) {
	if credential := bearerOf(r.asked.Get("Authorization")); credential != "" {
		v.credential(credential, "<bearer:"+string(who.role)+">")
	}
	v.takeHeaders(r.asked)
	v.takeHeaders(r.answered)
	for _, cookie := range append(cookieValues(r.asked, r.answered), r.cookies...) {
		v.add(cookie, redacted)
	}
	if password, ok := r.address.User.Password(); ok {
		v.add(password, redacted)
	}
	for _, found := range secretParameter.FindAllStringSubmatch(r.address.RawQuery, -1) {
		v.add(found[3], redacted)
	}
	v.takeBody(r.sent.bytes)
	v.takeBody(r.answer.bytes)
}

// credential adds what a header holds, and what it holds in base64.
func (v *vault) credential(value, stands string) {
	v.add(value, stands)
	if plain, err := base64.StdEncoding.DecodeString(value); err == nil {
		if _, password, pair := strings.Cut(string(plain), ":"); pair {
			v.add(password, redacted)
		}
	}
}

func cookieValues(headers ...http.Header) []string {
	var values []string
	for _, header := range headers {
		for _, cookie := range (&http.Request{Header: header}).Cookies() {
			values = append(values, cookie.Value)
		}
		for _, cookie := range (&http.Response{Header: header}).Cookies() {
			values = append(values, cookie.Value)
		}
	}
	return values
}

func (v *vault) takeBody(body []byte) {
	if !secretive(body) {
		return
	}
	for _, found := range secretMember.FindAllSubmatch(body, -1) {
		stands := redacted
		if authToken.Match(found[1]) {
			stands = v.tokenFor(string(found[2]))
		}
		v.add(string(found[2]), stands)
	}
	var document any
	if json.Unmarshal(body, &document) == nil {
		v.takeNested(document, false)
	}
}

// takeNested adds texts below a member that is a credential by its name.
func (v *vault) takeNested(value any, below bool) {
	switch value := value.(type) {
	case map[string]any:
		for name, member := range value {
			v.takeNested(member, below || authToken.MatchString(name))
		}
	case []any:
		for _, item := range value {
			v.takeNested(item, below)
		}
	case string:
		if below {
			v.add(value, v.tokenFor(value))
		}
	}
}

// tokenFor is what stands for an auth token: token-1, token-2 … by first
// appearance.
func (v *vault) tokenFor(value string) string {
	for _, known := range v.secrets {
		if known.Value == value || known.Value == decoded(value) {
			return known.Placeholder
		}
	}
	if len(value) >= shortest && !placeholder.MatchString(value) {
		v.tokens++
	}
	return fmt.Sprintf("<authToken:token-%d>", v.tokens)
}

// add keeps a value in every spelling in which it may stand somewhere else. A
// placeholder is no secret.
func (v *vault) add(value, stands string) {
	if placeholder.MatchString(value) {
		return
	}
	for _, spelling := range []string{value, decoded(value), escaped(decoded(value)), url.QueryEscape(decoded(value)), unquoted(value)} {
		known := slices.ContainsFunc(v.secrets, func(s fixtures.Secret) bool { return s.Value == spelling })
		if len(spelling) >= shortest && !known {
			v.secrets = append(v.secrets, fixtures.Secret{Value: spelling, Placeholder: stands})
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

func escaped(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		return text
	}
	return strings.Trim(string(quoted), `"`)
}

func unquoted(text string) string {
	if plain, err := url.QueryUnescape(text); err == nil {
		return plain
	}
	return text
}

// Redacted is a copy of an exchange without what looks like a credential: those
// that were seen, wherever they stand, and what is one by its name.
func (c *Capture) Redacted(e *exchange.Exchange) *exchange.Exchange {
	clean := specs.RedactExchange(e, c.Secrets)
	clean.Call.Query = secretParameter.ReplaceAllStringFunc(clean.Call.Query, func(pair string) string {
		name, value, _ := strings.Cut(pair, "=")
		if value == "" || placeholder.MatchString(value) {
			return pair
		}
		return name + "=" + redacted
	})
	if clean.Call.Body != nil {
		clean.Call.Body = withoutMembers(clean.Call.Body)
	}
	clean.Body = withoutMembers(clean.Body)
	return clean
}

func withoutMembers(body []byte) []byte {
	if !secretive(body) {
		return body
	}
	return secretMember.ReplaceAllFunc(body, func(member []byte) []byte {
		found := secretMember.FindSubmatchIndex(member)
		if value := member[found[4]:found[5]]; len(value) == 0 || placeholder.Match(value) {
			return member
		}
		return append(slices.Clone(member[:found[4]]), redacted...)
	})
}
