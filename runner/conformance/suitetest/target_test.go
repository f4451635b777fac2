package suitetest_test

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"customs.example/runner/reference"
)

// hooked is a live reference whose hook notes whose worlds it is given.
type hooked struct {
	flags []string

	mu sync.Mutex
	// runs are those that posted, in the order in which they came, and tidied
	// those that have ended.
	runs, tidied []string
	// wrong is what no run is to do.
	wrong []string
	// second is closed once a second run posts.
	second chan struct{}
}

func newHooked() *hooked { return &hooked{second: make(chan struct{})} }

// serve serves a reference until the test ends.
func serve(t *testing.T, options reference.Options) *hooked {
	t.Helper()
	h := newHooked()
	h.serve(t, options)
	return h
}

func (h *hooked) serve(t *testing.T, options reference.Options) {
	t.Helper()
	options.Hook = true
	healthy := reference.New(options)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == reference.HookPath {
			h.note(r.Method, r.Header.Get("Customs-Run"))
		}
		healthy.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	h.flags = []string{"-customs.target=" + server.URL, "-customs.world-hook=" + server.URL + reference.HookPath}
}

// together keeps a spec of one run waiting until another run has one too. The
// check beforehand, which asks for my_customer, is one run's alone.
func (h *hooked) together(healthy http.Handler) http.Handler {
	const longest = 10 * time.Second
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != reference.HookPath && !strings.HasSuffix(r.URL.Path, "/my_customer") {
			select {
			case <-h.second:
			case <-time.After(longest):
			}
		}
		healthy.ServeHTTP(w, r)
	})
}

func (h *hooked) note(method, run string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if slices.Contains(h.tidied, run) {
		h.wrong = append(h.wrong, fmt.Sprintf("%s of %s, which has tidied up", method, run))
	}
	switch {
	case method == http.MethodDelete:
		h.tidied = append(h.tidied, run)
	case !slices.Contains(h.runs, run):
		if h.runs = append(h.runs, run); len(h.runs) == 2 {
			close(h.second)
		}
	}
}

// with are the flags of the target, and more.
func (h *hooked) with(more ...string) []string { return slices.Concat(h.flags, more) }

// expectTidy expects so many runs, each of which has ended once and last.
func (h *hooked) expectTidy(t *testing.T, runs int) {
	t.Helper()
	h.mu.Lock()
	defer h.mu.Unlock()
	began, ended := slices.Sorted(slices.Values(h.runs)), slices.Sorted(slices.Values(h.tidied))
	if len(began) != runs || !slices.Equal(began, ended) || len(h.wrong) > 0 {
		t.Errorf("runs %v, tidied %v, want %d; %v", began, ended, runs, h.wrong)
	}
}

// nobody are the flags of a target that is not there: its port was free a moment ago.
func nobody(t *testing.T) []string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close() //nolint:errcheck // nothing was written
	base := "http://" + listener.Addr().String()
	return []string{"-customs.target=" + base, "-customs.world-hook=" + base + reference.HookPath}
}
