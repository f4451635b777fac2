package capture

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"customs.example/specs/exchange"
	"gopkg.in/dnaeon/go-vcr.v3/cassette"
)

// recordsOfCassette reads interactions in the order of the cassette, which is
// the only time that it knows.
func recordsOfCassette(c *cassette.Cassette) []record {
	var records []record
	for n, i := range c.Interactions {
		r := recordOfInteraction(i)
		r.entry = n + 1
		records = append(records, r)
	}
	inSequence(records)
	return records
}

func recordOfInteraction(i *cassette.Interaction) record {
	address, err := url.Parse(i.Request.URL)
	if err != nil || address.Host == "" {
		return record{method: i.Request.Method, none: true}
	}
	return record{
		method:   strings.ToUpper(i.Request.Method),
		address:  address,
		asked:    canonical(i.Request.Headers),
		sent:     sentOf(i.Request),
		status:   i.Response.Code,
		answered: canonical(i.Response.Headers),
		answer:   answerOf(i.Response),
		none:     i.Response.Code <= 0 || i.Request.Method == http.MethodGet && fromCache(canonical(i.Response.Headers)),
	}
}

// sentOf is a request's body. A recorder may have been told not to keep any.
func sentOf(request cassette.Request) body {
	if request.Body == "" {
		return body{shown: request.Method == http.MethodGet || http.Header(request.Headers).Get("Content-Length") == "0"}
	}
	length := request.ContentLength
	if length <= 0 {
		length = -1
	}
	return bodyOf([]byte(request.Body), length, canonical(request.Headers))
}

func answerOf(response cassette.Response) body {
	length := response.ContentLength
	if response.Body == "" {
		return body{shown: length == 0}
	}
	if length <= 0 || response.Uncompressed || http.Header(response.Headers).Get("Content-Encoding") != "" {
		length = -1
	}
	return bodyOf([]byte(response.Body), length, canonical(response.Headers))
}

// canonical are headers by their canonical names: whoever wrote them may have
// spelt them in any case.
func canonical(header http.Header) http.Header {
	all := http.Header{}
	for name, values := range header {
		for _, value := range values {
			all.Add(name, value)
		}
	}
	return all
}

func anyTimed(records []record) bool {
	for _, r := range records {
		if !r.span.Began.IsZero() {
			return true
		}
	}
	return false
}

// inSequence gives records the time that follows from their order. Updates of
// one resource in a row, of different bodies, may have been made at once: a
// cassette has them in the order in which they ended.
func inSequence(records []record) {
	const step = time.Nanosecond
	at := time.Unix(0, 0).UTC()
	for n := range records {
		began := at
		if n > 0 && atOnce(records[n-1], records[n]) {
			began = records[n-1].span.Began
		}
		records[n].ordered = true
		records[n].span = exchange.Span{Began: began, Ended: at.Add(step)}
		at = at.Add(2 * step)
	}
}

func atOnce(a, b record) bool {
	update := b.method == http.MethodPut || b.method == http.MethodPatch
	return update && a.method == b.method && a.address != nil && b.address != nil && a.address.Path == b.address.Path &&
		string(a.sent.bytes) != string(b.sent.bytes)
}
