package variant

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

func wireVariants() []Variant {
	return []Variant{
		{"more-members", "answers hold members that nobody documented, and some of them change", nil,
			answering(moreMembers)},
		{"nulls", "members without a value are null", nil,
			answering(nulls)},
		{"pretty-printed", "answers are printed over several lines", nil,
			rewriting(printPrettily)},
		{"whole-second-times", "times have no fraction", nil,
			answering(times("2006-01-02T15:04:05Z07:00", time.UTC))},
		{"offset-times", "times are given in another zone", nil,
			answering(times("2006-01-02T15:04:05.000000Z07:00", time.FixedZone("", 3600)))},
		{"error-details", "errors of Cloud Channel bear details", nil,
			change.ChannelError(withDetails)},
		{"plain-media-type", "the media type has no parameter", nil,
			change.Rules(plainMediaType)},
		{"anonymous-forbidden", "a caller without credentials is refused with 403, one without a scope with 401", nil,
			change.Rules(swapRefusals)},
		{"gzip", "answers are compressed where the client takes that", nil,
			change.Around(compress)},
		{"chunked", "answers come in chunks", nil,
			change.Around(chunk)},
		{"connection-closed", "the connection is closed after each answer", nil,
			change.Around(announceClose)},
		{"connection-closed-unannounced", "the connection is closed after each answer, without a word", nil,
			change.Around(closeSilently)},
		{"slow", "some answers take their time", nil,
			holdBack},
	}
}

func withDetails(err *reference.Error, body change.Object) {
	body["details"] = []change.Object{{
		"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": string(err.Code), "domain": "customs.example",
	}}
}

func plainMediaType(r *reference.Rules) { r.Wire.ContentType = "application/json" }

func swapRefusals(r *reference.Rules) {
	identify, permit := r.Callers.Identify, r.Callers.Permit
	r.Callers.Identify = func(tx *reference.Tx, authorization string) (fixtures.Caller, *reference.Error) {
		caller, err := identify(tx, authorization)
		if err != nil {
			err = change.Refuse(reference.PermissionDenied)
		}
		return caller, err
	}
	r.Callers.Permit = func(caller fixtures.Caller, scopes ...string) *reference.Error {
		if permit(caller, scopes...) != nil {
			return change.Refuse(reference.Unauthenticated)
		}
		return nil
	}
}

// recorded is an answer before it is sent.
func recorded(r *http.Request, next http.Handler) *httptest.ResponseRecorder {
	recorder := httptest.NewRecorder()
	next.ServeHTTP(recorder, r)
	return recorder
}

func copyHead(w http.ResponseWriter, answer *httptest.ResponseRecorder) {
	for name, values := range answer.Header() {
		w.Header()[name] = values
	}
	w.WriteHeader(answer.Code)
}

func compress(w http.ResponseWriter, r *http.Request, next http.Handler) {
	if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		next.ServeHTTP(w, r)
		return
	}
	answer := recorded(r, next)
	w.Header().Set("Content-Encoding", "gzip")
	copyHead(w, answer)
	zipped := zippers.Get().(*gzip.Writer)
	defer zippers.Put(zipped)
	zipped.Reset(w)
	_, _ = zipped.Write(answer.Body.Bytes()) // the client is gone: there is nobody to tell
	_ = zipped.Close()
}

// zippers are used again: one is large, and an answer is small.
var zippers = sync.Pool{New: func() any { return gzip.NewWriter(io.Discard) }}

func chunk(w http.ResponseWriter, r *http.Request, next http.Handler) {
	answer := recorded(r, next)
	copyHead(w, answer)
	_ = http.NewResponseController(w).Flush() // a writer that cannot flush sends no chunks
	_, _ = w.Write(answer.Body.Bytes())       // the client is gone: there is nobody to tell
}

func announceClose(w http.ResponseWriter, r *http.Request, next http.Handler) {
	w.Header().Set("Connection", "close")
	next.ServeHTTP(w, r)
}

// closeSilently closes the connection behind an answer that did not say so.
func closeSilently(w http.ResponseWriter, r *http.Request, next http.Handler) {
	answer := recorded(r, next)
	connection, buffer, err := http.NewResponseController(w).Hijack()
	if err != nil {
		copyHead(w, answer)
		_, _ = w.Write(answer.Body.Bytes()) // the client is gone: there is nobody to tell
		return
	}
	response := answer.Result()
	response.ContentLength = int64(answer.Body.Len())
	response.ProtoMajor, response.ProtoMinor = 1, 1
	_ = response.Write(buffer)
	_ = buffer.Flush()
	_ = connection.Close()
}

// holdBack holds every so many answers back.
func holdBack(o *reference.Options) {
	const (
		every = 32
		pause = time.Millisecond
	)
	var calls atomic.Int64
	change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if calls.Add(1)%every == 0 {
			time.Sleep(pause)
		}
		next.ServeHTTP(w, r)
	})(o)
}
