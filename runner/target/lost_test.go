package target

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"customs.example/runner/target/targettest"
	"customs.example/specs/exchange"
)

// hangUp closes the connection of a request.
func hangUp(w http.ResponseWriter) {
	connection, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(err)
	}
	_ = connection.Close() // it is to be lost
}

// begin answers in part.
func begin(w http.ResponseWriter) {
	w.Header().Set("Content-Length", "100")
	_, _ = io.WriteString(w, `{"name":`)
	_ = http.NewResponseController(w).Flush() // the client sees what came of it
}

// then serves the first request, and leaves those that follow to a handler.
func then(handler http.HandlerFunc) http.HandlerFunc {
	var served atomic.Bool
	return func(w http.ResponseWriter, r *http.Request) {
		if served.Swap(true) {
			handler(w, r)
			return
		}
		_, _ = io.WriteString(w, "{}")
	}
}

// wantLost holds an exchange to how it was lost.
func wantLost(t *testing.T, e *exchange.Exchange, why string, stale bool) {
	t.Helper()
	if e.Lost == nil || !strings.Contains(e.Lost.Error(), why) || strings.Contains(e.Lost.Error(), "http://") {
		t.Errorf("lost is %v, want %q", e.Lost, why)
	}
	if e.Stale != stale {
		t.Errorf("stale is %v, want %v", e.Stale, stale)
	}
	if e.Status != 0 || e.Header != nil || e.Body != nil {
		t.Errorf("a lost exchange has an answer: %d %v %q", e.Status, e.Header, e.Body)
	}
}

func TestAConnectionThatIsDropped(t *testing.T) {
	drop := func(w http.ResponseWriter, _ *http.Request) { hangUp(w) }
	partly := func(w http.ResponseWriter, _ *http.Request) { begin(w); hangUp(w) }
	nonsense := func(w http.ResponseWriter, _ *http.Request) {
		connection, buffer, _ := http.NewResponseController(w).Hijack()
		_, _ = buffer.WriteString("SMTP 220\r\n\r\n")
		_ = buffer.Flush() // the client sees what came of it
		_ = connection.Close()
	}
	for name, test := range map[string]struct {
		handler   http.HandlerFunc
		preceding int
		why       string
		stale     bool
	}{
		"fresh":             {drop, 0, "EOF", false},
		"fresh, answering":  {partly, 0, "unexpected EOF", false},
		"fresh, no HTTP":    {nonsense, 0, "malformed HTTP", false},
		"reused":            {then(drop), 1, "EOF", true},
		"reused, answering": {then(partly), 1, "unexpected EOF", false},
		"reused, no HTTP":   {then(nonsense), 1, "malformed HTTP", false},
	} {
		t.Run(name, func(t *testing.T) {
			w := wireTo(t, targettest.Serve(t, test.handler).URL)
			for range test.preceding {
				send(t, w, importing())
			}
			wantLost(t, send(t, w, importing()), test.why, test.stale)
		})
	}
}

// TestAfterAStaleConnectionComesAFreshOne has two idle connections, both of
// which the server closes: the second is not tried.
func TestAfterAStaleConnectionComesAFreshOne(t *testing.T) {
	var arrived sync.WaitGroup
	arrived.Add(2)
	var requests atomic.Int64
	w := wireTo(t, targettest.Serve(t, func(w http.ResponseWriter, _ *http.Request) {
		if requests.Add(1) > 2 {
			hangUp(w)
			return
		}
		arrived.Done()
		arrived.Wait()
	}).URL)
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			if _, err := w.Send(t.Context(), importing()); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	wantLost(t, send(t, w, importing()), "EOF", true)
	wantLost(t, send(t, w, importing()), "EOF", false)
}

func TestAnAnswerThatDoesNotCome(t *testing.T) {
	halfway := func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		begin(w)
		<-r.Context().Done()
	}
	for name, handler := range map[string]http.HandlerFunc{"at all": targettest.Never, "whole": halfway} {
		for _, preceding := range []int{0, 1} {
			t.Run(name, func(t *testing.T) {
				if preceding > 0 {
					handler = then(handler)
				}
				w := wireTo(t, targettest.Serve(t, handler).URL)
				for range preceding {
					send(t, w, importing())
				}
				w.Timeout = targettest.Soon
				wantLost(t, send(t, w, importing()), "no answer in time", false)
			})
		}
	}
}

// wantError is the error of a call that must give no exchange.
func wantError(t *testing.T, ctx context.Context, w *Wire, parts ...string) {
	t.Helper()
	exchange, err := w.Send(ctx, importing())
	if err == nil || exchange != nil {
		t.Fatalf("got %+v, %v; want an error", exchange, err)
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the error is %q, want %q in it", err, part)
		}
	}
}

func TestATargetThatIsNotThere(t *testing.T) {
	address := targettest.Gone(t)
	wantError(t, t.Context(), wireTo(t, address), "connect to "+address+": dial tcp", "refused; is the target running there?")
}

// mortal is a URL at which a server listens that dies of the first request.
func mortal(t *testing.T) string {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	server.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_ = server.Listener.Close() // it is to be gone
		hangUp(w)
	})
	server.Start()
	t.Cleanup(server.Close)
	return server.URL
}

func TestATargetThatDiesWhileItIsAsked(t *testing.T) {
	address := mortal(t)
	wantError(t, t.Context(), wireTo(t, address), address+" stopped answering after POST accounts.customers.import: dial tcp", "refused")
}

func TestAnInterruptedCall(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	server := targettest.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		cancel()
		targettest.Never(w, r)
	})
	w := wireTo(t, server.URL)
	wantError(t, ctx, w, "the run was interrupted")
	wantError(t, ctx, w, "the run was interrupted")
	if w.Calls() != 1 {
		t.Errorf("%d calls were made, want 1", w.Calls())
	}
}
