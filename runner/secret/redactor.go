package secret

import (
	"iter"
	"net/http"
	"strings"
	"sync"
)

// Redactor takes credentials out of what is shown and kept: those that it was
// made with, in every spelling, and whatever looks like one.
type Redactor struct {
	// known replaces the credentials that it was made with. It is made when there
	// is something to show: most sessions end without.
	known func() *strings.Replacer
	// byName is true where others wrote requests as well as answers: what is a
	// credential by its name goes from either. What the suite sends is evidence.
	byName bool
}

// NewRedactor makes a redactor of credentials by their names, such as
// bearer:reseller, which stand in their place. A name may come several times.
func NewRedactor(named iter.Seq2[string, string]) *Redactor {
	return &Redactor{known: sync.OnceValue(func() *strings.Replacer {
		var credentials []credential
		for name, value := range named {
			credentials = append(credentials, credential{value, Placeholder(name)})
		}
		return replacerOf(credentials)
	})}
}

// Text is a text of any kind without credentials.
func (r *Redactor) Text(text string) string {
	text = r.known().Replace(text)
	if r.byName {
		text = withoutMembers(text)
	}
	return scrub(text)
}

// Query is a URL's query, without "?", without credentials.
func (r *Redactor) Query(query string) string {
	if query == "" {
		return ""
	}
	query = strings.TrimPrefix(r.Text("?"+query), "?")
	if r.byName {
		return withoutParameterValues(query)
	}
	return query
}

// Header is what may be shown of an answer's headers.
func (r *Redactor) Header(header http.Header) http.Header {
	if header == nil {
		return nil
	}
	shown := Shown(header)
	for name, values := range shown {
		for n, value := range values {
			values[n] = r.Text(withoutParameters(name, value))
		}
	}
	return shown
}
