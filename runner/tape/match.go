package tape

import (
	"bytes"
	"errors"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"gopkg.in/dnaeon/go-vcr.v3/cassette"

	"customs.example/specs/exchange"
)

// differenceOf says in what a redacted call is not the one recorded under a
// base URL: method, path, query, caller, headers or canonical body; "" where it is.
func differenceOf(call exchange.Call, base string, recorded cassette.Request) string {
	path, query, _ := strings.Cut(strings.TrimPrefix(recorded.URL, base), "?")
	caller, _ := strings.CutPrefix(http.Header(recorded.Headers).Get("Authorization"), bearerPrefix)
	switch {
	case call.Method != recorded.Method:
		return "the recording has " + recorded.Method
	case call.Path != path:
		return "the recording has the path " + path
	case call.Query != query:
		return "the recording has the query " + query
	case call.Bearer != caller:
		return "the recording has another caller"
	case !maps.EqualFunc(call.Header, chosen(recorded.Headers), slices.Equal):
		return "the recording has other headers"
	case !sameBody(call.Body, recorded.Body):
		return "the recording has another body"
	}
	return ""
}

// chosen are the headers of a recorded request that a spec has chosen.
func chosen(recorded http.Header) http.Header {
	header := recorded.Clone()
	for _, name := range []string{"Authorization", "Content-Type"} {
		header.Del(name)
	}
	return header
}

// sameBody compares bodies to the letter, or else as JSON.
func sameBody(sent []byte, recorded string) bool {
	return keptBody(sent) == recorded || bytes.Equal(canonical(sent), canonical([]byte(recorded)))
}

// canonical is a JSON text in the form of RFC 8785. What is no such text stays
// as it is: the specs send bodies that are wrong on purpose.
func canonical(body []byte) []byte {
	value := jsontext.Value(slices.Clone(body))
	if value.Canonicalize() != nil {
		return body
	}
	return value
}

func described(call exchange.Call) string { return call.Method + " " + addressOf(call) }

// exchangeOf is a call with its recorded answer.
func exchangeOf(call exchange.Call, recorded cassette.Response) *exchange.Exchange {
	e := &exchange.Exchange{Call: call, Status: recorded.Code, Header: recorded.Headers, Body: []byte(recorded.Body)}
	if lost := recorded.Headers.Get(lostHeader); lost != "" {
		e.Header, e.Body, e.Lost = nil, nil, errors.New(lost)
	}
	return e
}
