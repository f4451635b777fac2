// Package targettest has servers that behave as the tests of whoever calls one
// need it.
package targettest

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"
)

// Serve is an HTTP server for as long as the test takes.
func Serve(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

// Parse is a URL.
func Parse(t *testing.T, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// Request is what a server sees of a call.
type Request struct {
	Method, URI, Body string
	Header            http.Header
	Length            int64
}

// Recorder answers every request with {} and keeps what it saw.
func Recorder(t *testing.T) (*httptest.Server, func() []Request) {
	t.Helper()
	seen := make(chan Request, 100)
	server := Serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		seen <- Request{r.Method, r.RequestURI, string(body), r.Header, r.ContentLength}
		_, _ = io.WriteString(w, "{}")
	})
	return server, func() []Request {
		var all []Request
		for len(seen) > 0 {
			all = append(all, <-seen)
		}
		return all
	}
}

// Reply is an answer of a server under load.
type Reply struct {
	Status     int
	RetryAfter string
}

// InTurn gives one reply after the other, the last for ever, and counts.
func InTurn(replies ...Reply) (handler http.HandlerFunc, count func() int) {
	n := 0 // one client asks, one question after the other
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		now := replies[min(n, len(replies)-1)]
		n++
		if now.RetryAfter != "" {
			w.Header().Set("Retry-After", now.RetryAfter)
		}
		w.WriteHeader(now.Status)
	}, func() int { return n }
}

// Waits are how long something would have slept.
type Waits struct{ All []time.Duration }

// Sleep waits for nothing, and notes how long it would have.
func (w *Waits) Sleep(_ context.Context, d time.Duration) error {
	w.All = append(w.All, d)
	return nil
}

// Soon is a limit that a call which is never answered reaches. A call that is
// to get as far as a connection needs time for it.
const Soon = 200 * time.Millisecond

// Never reads a request and does not answer it as long as the client waits.
func Never(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body)
	<-r.Context().Done()
}

// Gone is a URL at which nobody listens any more.
func Gone(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	return "http://" + address
}
