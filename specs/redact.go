package specs

import (
	"errors"
	"maps"
	"net/http"
	"slices"
	"strings"

	"customs.example/fixtures"
)

// Redact replaces secrets by the roles of those that hold them.
func Redact(text string, secrets []fixtures.Secret) string { return replacerOf(secrets).Replace(text) }

// tells tells whether there is anything of the target's in an outcome.
func (o *Outcome) tells() bool { return !o.Passed() || len(o.Observed) > 0 }

// redact replaces what must not leave the process by its role wherever it
// stands: in what was found or observed, in headers, paths, queries and bodies,
// of requests and of answers.
func (o *Outcome) redact(secrets []fixtures.Secret) {
	replacer := replacerOf(secrets)
	for n, f := range o.Findings {
		f.Expected, f.Got = clip(replacer.Replace(f.Expected)), clip(replacer.Replace(f.Got))
		f.Pointer = replacer.Replace(f.Pointer)
		o.Findings[n] = f
	}
	for n, observed := range o.Observed {
		o.Observed[n] = clip(replacer.Replace(observed))
	}
	o.Unverified, o.Errored = clip(replacer.Replace(o.Unverified)), replacer.Replace(o.Errored)
	for n, exchange := range o.Exchanges {
		o.Exchanges[n] = redactExchange(exchange, replacer)
	}
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

// RedactExchange is a copy of an exchange in which roles stand for secrets: in
// path, query, bodies and headers. Credentials in an answer's headers are gone.
func RedactExchange(e *Exchange, secrets []fixtures.Secret) *Exchange {
	return redactExchange(e, replacerOf(secrets))
}

func redactExchange(e *Exchange, replacer *strings.Replacer) *Exchange {
	c := e.Call
	c.Bearer = replacer.Replace(c.Bearer)
	c.Path = replacer.Replace(c.Path)
	c.Query = replacer.Replace(c.Query)
	if c.Body != nil {
		c.Body = []byte(replacer.Replace(string(c.Body)))
	}
	redacted := &Exchange{
		Call:   c,
		Status: e.Status,
		Header: redactHeader(e.Header, replacer),
		Body:   []byte(replacer.Replace(string(e.Body))),
		Took:   e.Took,
	}
	if e.Lost != nil {
		redacted.Lost = errors.New(replacer.Replace(e.Lost.Error()))
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
		if len(redacted.Values(name)) > 0 {
			redacted.Set(name, "<redacted>")
		}
	}
	return redacted
}
