package specs

import (
	"maps"
	"net/http"
	"slices"
	"strings"

	"customs.example/fixtures"
)

// redact takes the exchanges into the outcome, and replaces what must not leave
// the process by its role wherever it stands: in what was found, in headers,
// paths, queries and bodies, of requests and of answers.
func (o *Outcome) redact(exchanges []*Exchange, secrets []fixtures.Secret) {
	replacer := replacerOf(secrets)
	for n := range o.Findings {
		o.Findings[n].Expected = clip(replacer.Replace(o.Findings[n].Expected))
		o.Findings[n].Got = clip(replacer.Replace(o.Findings[n].Got))
	}
	o.Unverified, o.Errored = replacer.Replace(o.Unverified), replacer.Replace(o.Errored)
	o.Exchanges = redactExchanges(exchanges, replacer)
}

// clip shortens what a person reads. It comes after redaction: half a secret
// would not be recognized.
func clip(text string) string {
	const most = 300
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

func redactExchanges(exchanges []*Exchange, replacer *strings.Replacer) []*Exchange {
	redacted := make([]*Exchange, len(exchanges))
	for n, e := range exchanges {
		c := e.Call
		c.Bearer = replacer.Replace(c.Bearer)
		c.Path = replacer.Replace(c.Path)
		c.Query = replacer.Replace(c.Query)
		if c.Body != nil {
			c.Body = []byte(replacer.Replace(string(c.Body)))
		}
		redacted[n] = &Exchange{
			Call:   c,
			Status: e.Status,
			Header: redactHeader(e.Header, replacer),
			Body:   []byte(replacer.Replace(string(e.Body))),
			Lost:   e.Lost,
			Took:   e.Took,
		}
	}
	return redacted
}

// replacerOf takes longer values first: one may be part of another.
func replacerOf(secrets []fixtures.Secret) *strings.Replacer {
	secrets = slices.SortedFunc(slices.Values(secrets), func(a, b fixtures.Secret) int {
		if len(a.Value) != len(b.Value) {
			return len(b.Value) - len(a.Value)
		}
		return strings.Compare(a.Value, b.Value)
	})
	var pairs []string
	for _, secret := range secrets {
		if secret.Value != "" {
			pairs = append(pairs, secret.Value, secret.Placeholder)
		}
	}
	return strings.NewReplacer(pairs...)
}

// credentialHeaders are answers' own credentials, whatever their values.
var credentialHeaders = []string{"Set-Cookie", "Authorization", "Proxy-Authorization"}

func redactHeader(header http.Header, replacer *strings.Replacer) http.Header {
	redacted := maps.Clone(header)
	for name, values := range redacted {
		redacted[name] = make([]string, len(values))
		for n, value := range values {
			redacted[name][n] = replacer.Replace(value)
		}
	}
	for _, name := range credentialHeaders {
		if redacted.Get(name) != "" {
			redacted.Set(name, "<redacted>")
		}
	}
	return redacted
}
