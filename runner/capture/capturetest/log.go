// Package capturetest makes HAR files of what goes through a handler, so that
// tests have traffic to judge that nobody wrote for them.
package capturetest

import (
	"encoding/base64"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// Log is a HAR under way. It is safe for concurrent use.
type Log struct {
	base string

	// started is when the first exchange began. Times are counted from it, so
	// that they follow each other though the clock is set in between.
	started func() time.Time
	mu      sync.Mutex
	entries []Object
}

// NewLog begins a log of what is served under a base URL.
func NewLog(base string) *Log {
	return &Log{base: base, started: sync.OnceValue(time.Now)}
}

// Object is a JSON object.
type Object = map[string]any

// Around notes what goes through a handler.
func (l *Log) Around(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := l.started()
		began := time.Since(started)
		body, err := io.ReadAll(r.Body)
		if err != nil {
			panic(err)
		}
		r.Body = io.NopCloser(strings.NewReader(string(body)))
		answer := httptest.NewRecorder()
		next.ServeHTTP(answer, r)
		for name, values := range answer.Header() {
			w.Header()[name] = values
		}
		w.WriteHeader(answer.Code)
		_, _ = w.Write(answer.Body.Bytes()) // the client is gone: there is nobody to tell
		l.add(started, began, r, body, answer)
	})
}

func (l *Log) add(started time.Time, began time.Duration, r *http.Request, body []byte, answer *httptest.ResponseRecorder) {
	request := Object{"method": r.Method, "url": l.base + r.RequestURI, "headers": pairs(r.Header), "bodySize": len(body)}
	if r.Method != http.MethodGet {
		request["headers"] = append(pairs(r.Header), Object{"name": "Content-Length", "value": length(body)})
		request["postData"] = Object{"mimeType": r.Header.Get("Content-Type"), "text": string(body)}
	}
	text := answer.Body.Bytes()
	content := Object{"size": len(text), "mimeType": answer.Header().Get("Content-Type"), "text": string(text)}
	if !utf8.Valid(text) {
		content["text"], content["encoding"] = base64.StdEncoding.EncodeToString(text), "base64"
	}
	entry := Object{
		"startedDateTime": started.Add(began).Format(time.RFC3339Nano),
		"time":            float64(time.Since(started)-began) / float64(time.Millisecond),
		"request":         request,
		"response":        Object{"status": answer.Code, "headers": pairs(answer.Header()), "content": content, "bodySize": len(text)},
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.entries = append(l.entries, entry)
}

func length(body []byte) string {
	text, _ := json.Marshal(len(body)) // a number
	return string(text)
}

func pairs(header http.Header) []Object {
	all := []Object{}
	for _, name := range slices.Sorted(maps.Keys(header)) {
		for _, value := range header[name] {
			all = append(all, Object{"name": name, "value": value})
		}
	}
	return all
}

// Entries takes what was noted so far.
func (l *Log) Entries() []Object {
	l.mu.Lock()
	defer l.mu.Unlock()
	entries := slices.Clone(l.entries)
	l.entries = nil
	return entries
}

// Write writes entries as a HAR file.
func Write(path string, entries []Object) error {
	text, err := json.Marshal(Object{"log": Object{"version": "1.2", "creator": Object{"name": "capturetest", "version": "1"}, "entries": entries}})
	if err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o600)
}
