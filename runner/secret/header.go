package secret

import (
	"net/http"
	"net/textproto"
	"slices"
	"strings"
)

// shownHeaders are the headers of answers that are judged, or explain an
// answer. Any other may be anybody's secret, by whatever name.
var shownHeaders = []string{
	"Accept-Ranges", "Age", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Language", "Content-Length", "Content-Type",
	"Date", "Etag", "Expires", "Last-Modified", "Location", "Retry-After", "Server", "Transfer-Encoding", "Vary", "Via", "Warning",
	"Www-Authenticate", "X-Cache", "X-Content-Type-Options", "X-From-Cache",
}

// Shown are copies of those of an answer's headers that may be shown and kept,
// as they came: a Redactor takes credentials out of their values.
func Shown(header http.Header) http.Header {
	shown := http.Header{}
	for name, values := range header {
		if slices.Contains(shownHeaders, textproto.CanonicalMIMEHeaderKey(name)) {
			shown[name] = slices.Clone(values)
		}
	}
	return shown
}

// withoutParameters cuts off where a header's value may go on with a secret: an
// address with its query, a challenge with its parameters.
func withoutParameters(name, value string) string {
	switch textproto.CanonicalMIMEHeaderKey(name) {
	case "Location":
		return cutAfter(withoutUser(value), "?#")
	case "Www-Authenticate":
		return cutAfter(value, " ")
	}
	return value
}

// cutAfter leaves the first of some characters, and what stands before it.
func cutAfter(value, any string) string {
	at := strings.IndexAny(value, any)
	if at < 0 || at == len(value)-1 {
		return value
	}
	return value[:at+1] + Redacted
}

// withoutUser is an address without the user and the password in it.
func withoutUser(address string) string {
	before, after, found := strings.Cut(address, "//")
	host := after
	if end := strings.IndexAny(after, "/?#"); end >= 0 {
		host = after[:end]
	}
	if at := strings.LastIndex(host, "@"); found && at >= 0 {
		return before + "//" + Redacted + after[at:]
	}
	return address
}

// WithoutScheme is the credential of an Authorization header, or of one like it.
func WithoutScheme(authorization string) string {
	_, credential, schemed := strings.Cut(strings.TrimSpace(authorization), " ")
	if !schemed {
		credential = authorization
	}
	return strings.TrimSpace(credential)
}
