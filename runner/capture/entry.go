package capture

import (
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"customs.example/specs/exchange"
	"github.com/chromedp/cdproto/har"
)

// entry is a HAR entry, with what the format does not know and browsers add.
type entry struct {
	known har.Entry
	more  further
}

// further tells whether something is there that a zero value would hide, and
// holds what browsers note beside the format.
type further struct {
	Time      *float64 `json:"time"`
	FromCache noted    `json:"_fromCache"`
	Fulfilled noted    `json:"_wasFulfilled"`
	FetchType string   `json:"_fetchType"`
	Cache     struct {
		Before noted `json:"beforeRequest"`
		After  noted `json:"afterRequest"`
	} `json:"cache"`
	Request struct {
		BodySize *int64 `json:"bodySize"`
	} `json:"request"`
	Response struct {
		BodySize *int64 `json:"bodySize"`
		Error    noted  `json:"_error"`
		Failure  noted  `json:"_failureText"`
		ByWorker noted  `json:"_fetchedViaServiceWorker"`
	} `json:"response"`
}

// length is a length that a file may give, -1 where it does not.
func length(given *int64) int64 {
	if given == nil || *given < 0 {
		return -1
	}
	return *given
}

// noted tells whether a browser noted anything, in whatever words.
type noted bool

// UnmarshalJSON implements json.Unmarshaler. It cannot fail.
func (n *noted) UnmarshalJSON(text []byte) error {
	*n = noted(!slices.Contains([]string{"null", "false", `""`, "0", "{}"}, string(text)))
	return nil
}

// sent is the body of the request. Browsers leave out what was no text.
func (e *entry) sent(header http.Header) body {
	size, post := declared(header), e.known.Request.PostData
	if post == nil {
		return body{shown: size == 0 || e.known.Request.Method == http.MethodGet}
	}
	if given := length(e.more.Request.BodySize); size < 0 && (given > 0 || post.Text == "") {
		size = given
	}
	if post.Text == "" {
		return body{shown: size == 0 && len(post.Params) == 0}
	}
	sent := bodyOf([]byte(post.Text), size, header)
	// What is no JSON may stand in place of what was: only a length tells.
	sent.shown = sent.shown && (size >= 0 || json.Valid([]byte(post.Text)))
	return sent
}

// answer is the body of the answer. Browsers drop bodies, and still tell how
// long they were.
func (e *entry) answer(header http.Header) body {
	content := e.known.Response.Content
	if content == nil {
		return body{}
	}
	size := content.Size
	if len(content.Text) > 0 && size <= 0 {
		size = -1 // it was never filled in
		if header.Get("Content-Encoding") == "" {
			size = declared(header)
		}
	}
	if len(content.Text) > 0 {
		return bodyOf(content.Text, size, header)
	}
	return body{shown: size == 0 && declared(header) == 0 && length(e.more.Response.BodySize) <= 0}
}

func (e *entry) mediaType() string {
	if content := e.known.Response.Content; content != nil && content.MimeType != "x-unknown" {
		return content.MimeType
	}
	return ""
}

// interfered tells whether the answer was cut off on the way, or is not the
// network's: a test has made it up, or a worker of the page may have.
func (e *entry) interfered() bool {
	r := e.more.Response
	return bool(e.more.Fulfilled || r.ByWorker || r.Error || r.Failure)
}

// cached tells whether a read was answered from a cache: of the browser, where
// nothing was received, or of one on the way.
func (e *entry) cached(header http.Header) bool {
	content := e.known.Response.Content
	age, _ := strconv.Atoi(header.Get("Age"))
	return bool(e.more.FromCache || e.more.Cache.Before || e.more.Cache.After) || fromCache(header) || age > 0 ||
		strings.Contains(strings.ToLower(e.more.FetchType), "cache") ||
		content != nil && length(e.more.Response.BodySize) == 0 && content.Size > 0
}

func spanOf(raw json.RawMessage) exchange.Span {
	var e entry
	var started struct {
		StartedDateTime string `json:"startedDateTime"`
	}
	if json.Unmarshal(raw, &e.more) != nil || json.Unmarshal(raw, &started) != nil {
		return exchange.Unknown()
	}
	e.known.StartedDateTime = started.StartedDateTime
	return e.span()
}

func (e *entry) span() exchange.Span {
	began, ok := parseTime(e.known.StartedDateTime)
	if !ok {
		return exchange.Unknown()
	}
	span := exchange.Span{Began: began, Ended: exchange.Unknown().Ended}
	if took := e.more.Time; took != nil && *took >= 0 && *took <= longest {
		span.Ended = began.Add(time.Duration(*took * float64(time.Millisecond)))
		if *took == 0 {
			span.Ended = began.Add(unmeasured)
		}
	}
	return span
}

// longest is the most that an exchange may have taken, in milliseconds.
const longest = 24 * 60 * 60 * 1000

// unmeasured is what an exchange may have taken that is said to have taken no
// time at all: nobody measured it.
const unmeasured = time.Second

func parseTime(text string) (time.Time, bool) {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999"} {
		if at, err := time.Parse(layout, text); err == nil && !at.IsZero() {
			return at, true
		}
	}
	return time.Time{}, false
}
