package variant

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
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
		{"more-members", "answers hold members that nobody documented, and some of them change", nil, one(object(func(answer change.Object) {
			answer["servedBy"] = change.Object{"time": time.Now().Format(time.RFC3339Nano)}
			if address, ok := answer["orgPostalAddress"].(change.Object); ok {
				address["revisionTime"] = time.Now().Format(time.RFC3339Nano)
			}
		}))},
		{"nulls", "members without a value are null", nil, one(object(func(answer change.Object) {
			if answer["kind"] != nil && answer["phoneNumber"] == nil {
				answer["phoneNumber"] = nil
			}
			if answer["cloudIdentityId"] != nil && answer["correlationId"] == nil {
				answer["correlationId"] = nil
			}
		}))},
		{"pretty-printed", "answers are printed over several lines", nil, one(bodies(func(body []byte) []byte {
			var text bytes.Buffer
			if json.Indent(&text, body, "", "  ") != nil {
				return body
			}
			return text.Bytes()
		}))},
		{"whole-second-times", "times have no fraction", nil, one(times("2006-01-02T15:04:05Z07:00", time.UTC))},
		{"offset-times", "times are given in another zone", nil, one(times("2006-01-02T15:04:05.000000Z07:00", time.FixedZone("", 3600)))},
		{"error-details", "errors of Cloud Channel bear details", nil, one(change.Rules(func(r *reference.Rules) {
			next := r.Wire.ChannelError
			r.Wire.ChannelError = func(e *reference.Error) any {
				body := next(e).(change.Object)
				body["error"].(change.Object)["details"] = []change.Object{{
					"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": string(e.Code), "domain": "customs.example",
				}}
				return body
			}
		}))},
		{"plain-media-type", "the media type has no parameter", nil, one(change.Rules(func(r *reference.Rules) { r.Wire.ContentType = "application/json" }))},
		{"anonymous-forbidden", "a caller without credentials is refused with 403, one without a scope with 401", nil, one(change.Rules(func(r *reference.Rules) {
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
		}))},
		{"gzip", "answers are compressed where the client takes that", nil, one(change.Around(compressed))},
		{"chunked", "answers come in chunks", nil, one(change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			answer := taken(r, next)
			copyHead(w, answer)
			_ = http.NewResponseController(w).Flush() // a writer that cannot flush sends no chunks
			_, _ = w.Write(answer.Body.Bytes())       // the client is gone: there is nobody to tell
		}))},
		{"connection-closed", "the connection is closed after each answer", nil, one(change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			w.Header().Set("Connection", "close")
			next.ServeHTTP(w, r)
		}))},
		{"connection-closed-unannounced", "the connection is closed after each answer, without a word", nil, one(change.Around(silently))},
		{"slow", "some answers take their time", nil, one(change.Around(slowly()))},
	}
}

// taken is an answer before it is sent.
func taken(r *http.Request, next http.Handler) *httptest.ResponseRecorder {
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

// bodies rewrites the bodies of answers in JSON.
func bodies(rewrite func([]byte) []byte) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		answer := taken(r, next)
		body := answer.Body.Bytes()
		if strings.HasPrefix(answer.Header().Get("Content-Type"), "application/json") {
			body = rewrite(body)
		}
		copyHead(w, answer)
		_, _ = w.Write(body) // the client is gone: there is nobody to tell
	})
}

// object rewrites the objects that successes answer.
func object(edit func(answer change.Object)) change.Change {
	return bodies(func(body []byte) []byte {
		var answer change.Object
		if json.Unmarshal(body, &answer) != nil || answer == nil || answer["error"] != nil {
			return body
		}
		edit(answer)
		return change.Encode(answer)
	})
}

// times prints times in another of the allowed forms.
func times(layout string, zone *time.Location) change.Change {
	return object(func(answer change.Object) {
		for _, name := range []string{"createTime", "updateTime", "customerCreationTime"} {
			text, _ := answer[name].(string)
			if at, err := time.Parse(time.RFC3339Nano, text); err == nil {
				answer[name] = at.In(zone).Format(layout)
			}
		}
	})
}

func compressed(w http.ResponseWriter, r *http.Request, next http.Handler) {
	if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		next.ServeHTTP(w, r)
		return
	}
	answer := taken(r, next)
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

// slowly holds every so many answers back.
func slowly() func(w http.ResponseWriter, r *http.Request, next http.Handler) {
	const (
		every = 32
		pause = time.Millisecond
	)
	var calls atomic.Int64
	return func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if calls.Add(1)%every == 0 {
			time.Sleep(pause)
		}
		next.ServeHTTP(w, r)
	}
}

// silently closes the connection behind an answer that did not say so.
func silently(w http.ResponseWriter, r *http.Request, next http.Handler) {
	answer := taken(r, next)
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
