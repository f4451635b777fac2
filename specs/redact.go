package specs

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"customs.example/fixtures"
	"customs.example/specs/exchange"
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
// path, query, bodies and headers. Of an answer's headers, those are left that
// tell something.
func RedactExchange(e *exchange.Exchange, secrets []fixtures.Secret) *exchange.Exchange {
	return redactExchange(e, replacerOf(secrets))
}

func redactExchange(e *exchange.Exchange, replacer *strings.Replacer) *exchange.Exchange {
	c := e.Call
	c.Bearer = replacer.Replace(c.Bearer)
	c.Path = replacer.Replace(c.Path)
	c.Query = replacer.Replace(c.Query)
	if c.Body != nil {
		c.Body = []byte(replacer.Replace(string(c.Body)))
	}
	redacted := &exchange.Exchange{
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

// replacerOf takes longer values first: one may be part of another. A spelling
// that two secrets have stands for the first of them.
func replacerOf(secrets []fixtures.Secret) *strings.Replacer {
	var spelled []fixtures.Secret
	for _, secret := range secrets {
		for _, spelling := range spellingsOf(secret.Value) {
			spelled = append(spelled, fixtures.Secret{Value: spelling, Placeholder: secret.Placeholder})
		}
	}
	slices.SortStableFunc(spelled, func(a, b fixtures.Secret) int {
		return cmp.Or(len(b.Value)-len(a.Value), strings.Compare(a.Value, b.Value), strings.Compare(a.Placeholder, b.Placeholder))
	})
	var pairs []string
	for n, secret := range spelled {
		if secret.Value != "" && (n == 0 || spelled[n-1].Value != secret.Value) {
			pairs = append(pairs, secret.Value, secret.Placeholder)
		}
	}
	return strings.NewReplacer(pairs...)
}
