package specs

import (
	"net/http"
	"net/textproto"
	"slices"
	"strings"
)

// tellingHeaders are the headers of answers that are judged, or explain an
// answer. Any other may be anybody's secret, by whatever name.
var tellingHeaders = []string{
	"Accept-Ranges", "Age", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Language", "Content-Length", "Content-Type",
	"Date", "Etag", "Expires", "Last-Modified", "Location", "Retry-After", "Server", "Transfer-Encoding", "Vary", "Via", "Warning",
	"Www-Authenticate", "X-Cache", "X-Content-Type-Options", "X-From-Cache",
}

// TellingHeader tells whether an answer's header may be shown and kept.
func TellingHeader(name string) bool {
	return slices.Contains(tellingHeaders, textproto.CanonicalMIMEHeaderKey(name))
}

// redactHeader is what may be shown of an answer's headers.
func redactHeader(header http.Header, replacer *strings.Replacer) http.Header {
	if header == nil {
		return nil
	}
	redacted := http.Header{}
	for name, values := range header {
		if !TellingHeader(name) {
			continue
		}
		kept := make([]string, len(values))
		for n, value := range values {
			kept[n] = replacer.Replace(withoutParameters(name, value))
		}
		redacted[name] = kept
	}
	return redacted
}

const stands = "<redacted>"

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
	return value[:at+1] + stands
}

// withoutUser is an address without the user and the password in it.
func withoutUser(address string) string {
	before, after, found := strings.Cut(address, "//")
	host := after
	if end := strings.IndexAny(after, "/?#"); end >= 0 {
		host = after[:end]
	}
	if at := strings.LastIndex(host, "@"); found && at >= 0 {
		return before + "//" + stands + after[at:]
	}
	return address
}
