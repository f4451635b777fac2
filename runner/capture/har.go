package capture

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"github.com/chromedp/cdproto/har"
)

// recordsOfHAR reads entries in the order of the file. One of another host may
// be as broken as it likes.
func recordsOfHAR(path string, entries []json.RawMessage) ([]record, error) {
	var records []record
	for n, raw := range entries {
		r, err := recordOfEntry(raw)
		if err != nil {
			return nil, fmt.Errorf("read %s: entry %d is no HAR entry: %w; export the traffic again", path, n+1, err)
		}
		r.entry = n + 1
		records = append(records, r)
	}
	if !anyTimed(records) {
		inSequence(records)
	}
	return records, nil
}

func recordOfEntry(raw json.RawMessage) (record, error) {
	var head struct {
		Request struct {
			Method string `json:"method"`
			URL    string `json:"url"`
		} `json:"request"`
	}
	if err := json.Unmarshal(raw, &head); err != nil {
		return record{}, err
	}
	address, err := url.Parse(head.Request.URL)
	if err != nil || address.Host == "" {
		return record{method: head.Request.Method, none: true, span: exchange.Unknown()}, nil
	}
	r := record{method: strings.ToUpper(head.Request.Method), address: address, none: true, span: exchange.Unknown()}
	if _, ok := api.Parse(r.method, address.EscapedPath()); !ok {
		r.span = spanOf(raw)
		return r, nil
	}
	return r, r.readEntry(raw)
}

// readEntry reads the whole of an entry of the two APIs.
func (r *record) readEntry(raw json.RawMessage) error {
	var e entry
	if err := json.Unmarshal(raw, &e.more); err != nil {
		return err
	}
	raw, undecodable := decodable(raw)
	if err := json.Unmarshal(raw, &e.known); err != nil {
		return err
	}
	r.span = e.span()
	r.asked = headersOf(e.known.Request.Headers)
	r.sent = e.sent(r.asked)
	r.cookies = cookiesOf(e.known.Request.Cookies)
	if e.known.Response == nil {
		return nil
	}
	r.status = int(e.known.Response.Status)
	r.answered = headersOf(e.known.Response.Headers)
	r.answer = e.answer(r.answered)
	r.answer.shown = r.answer.shown && !undecodable
	r.cookies = append(r.cookies, cookiesOf(e.known.Response.Cookies)...)
	r.none = r.status <= 0 || e.interfered() || r.method == http.MethodGet && e.cached(r.answered)
	if media := e.mediaType(); r.answered.Get("Content-Type") == "" && media != "" && len(r.answered) > 0 {
		r.answered.Set("Content-Type", media)
	}
	return nil
}

// decodable is an entry without a body that says it is in base64 and is not:
// somebody has taken it out, and put a word in its place.
func decodable(raw json.RawMessage) (json.RawMessage, bool) {
	var e har.Entry
	if err := json.Unmarshal(raw, &e); err == nil || !strings.Contains(err.Error(), "base64") {
		return raw, false
	}
	var members map[string]json.RawMessage
	var response map[string]json.RawMessage
	if json.Unmarshal(raw, &members) != nil || json.Unmarshal(members["response"], &response) != nil {
		return raw, false
	}
	delete(response, "content")
	without, err := json.Marshal(response)
	if err != nil {
		return raw, false
	}
	members["response"] = without
	without, err = json.Marshal(members)
	return without, err == nil
}

// headersOf leaves out the pseudo headers of HTTP/2, which begin with a colon.
func headersOf(pairs []*har.NameValuePair) http.Header {
	header := http.Header{}
	for _, pair := range pairs {
		if pair != nil && !strings.HasPrefix(pair.Name, ":") {
			header.Add(pair.Name, pair.Value)
		}
	}
	return header
}

func cookiesOf(cookies []*har.Cookie) []string {
	var values []string
	for _, cookie := range cookies {
		if cookie != nil {
			values = append(values, cookie.Value)
		}
	}
	return values
}
