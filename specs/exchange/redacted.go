package exchange

import (
	"errors"
	"net/http"
)

// Redactor takes out of what is shown and kept whatever must not leave the
// process. A session has one for its exchanges.
type Redactor interface {
	// Text is a path, a body, a message, without credentials.
	Text(text string) string
	// Query is a URL's query, without "?", without credentials.
	Query(query string) string
	// Header are those of an answer's headers that may be shown, without credentials.
	Header(header http.Header) http.Header
}

// Redacted is a copy of an exchange in which placeholders stand for credentials,
// wherever they stood.
func Redacted(e *Exchange, r Redactor) *Exchange {
	redacted := &Exchange{
		Call:   RedactedCall(e.Call, r),
		Status: e.Status,
		Header: r.Header(e.Header),
		Body:   []byte(r.Text(string(e.Body))),
		Took:   e.Took,
	}
	if e.Lost != nil {
		redacted.Lost = errors.New(r.Text(e.Lost.Error()))
	}
	return redacted
}

// RedactedCall is a call without credentials.
func RedactedCall(c Call, r Redactor) Call {
	c.Bearer, c.Path, c.Query = r.Text(c.Bearer), r.Text(c.Path), r.Query(c.Query)
	c.Header = redactedValues(c.Header, r)
	if c.Body != nil {
		c.Body = []byte(r.Text(string(c.Body)))
	}
	return c
}

// redactedValues is a copy of the headers that a call has sent: the suite chooses
// their names, and knows that none is a credential's.
func redactedValues(header http.Header, r Redactor) http.Header {
	redacted := header.Clone()
	for _, values := range redacted {
		for n, value := range values {
			values[n] = r.Text(value)
		}
	}
	return redacted
}
