package capture

import (
	"net/http"
	"net/url"

	"customs.example/specs/exchange"
)

// record is one exchange of a file, of whatever host, in the form that both
// kinds of file are read into.
type record struct {
	entry    int
	method   string
	address  *url.URL
	asked    http.Header
	sent     body
	status   int
	answered http.Header
	answer   body
	// none is true where no answer came, or it came from a cache.
	none bool
	span exchange.Span
	// ordered is true where the span follows from the order in the file.
	ordered bool
	// cookies are the values of the request's and the answer's.
	cookies []string
}

// body is what a file holds of a body, and whether that is the whole of it.
type body struct {
	bytes []byte
	shown bool
}
