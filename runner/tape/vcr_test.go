package tape

import (
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/dnaeon/go-vcr.v3/recorder"

	"customs.example/specs/exchange"
)

// vcr is a client on go-vcr's own recorder.
func vcr(t *testing.T, path string, mode recorder.Mode) (*http.Client, func()) {
	t.Helper()
	r, err := recorder.NewWithOptions(&recorder.Options{
		CassetteName: strings.TrimSuffix(path, extension), Mode: mode, SkipRequestLatency: true,
		RealTransport: &http.Transport{DisableKeepAlives: true},
	})
	if err != nil {
		t.Fatal(err)
	}
	return r.GetDefaultClient(), func() {
		if err := r.Stop(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestGoVCRReplaysOurCassettes with its own matcher.
func TestGoVCRReplaysOurCassettes(t *testing.T) {
	answers := []string{`{"a":1}`, "{\n  \"b\": \"é\u2028\"\n}\n", "\xff\x00", ""}
	target := fake(func(call exchange.Call) *exchange.Exchange { return answering(200+call.Turn, answers[call.Turn])(call) })
	dir := record(t, target, reading(), importing("{}"), importing("{}"), reading())
	client, stop := vcr(t, cassettePath(dir, spec), recorder.ModeReplayOnly)
	defer stop()
	for n, call := range []exchange.Call{reading(), importing("{}"), importing("{}"), reading()} {
		response := do(t, client, call.Method, about.base(call.API)+addressOf(call))
		if body := read(t, response); body != answers[n] || response.StatusCode != 200+n || response.Header.Get("Content-Type") != "application/json" {
			t.Errorf("the answer %d is %d %v %q", n, response.StatusCode, response.Header, body)
		}
	}
}

// TestWeReadGoVCRsCassettes with all that it writes.
func TestWeReadGoVCRsCassettes(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // go-vcr keeps what was sent by then
		w.Header()["X-Many"] = []string{"a", "b"}
		w.WriteHeader(http.StatusTeapot)
		_, _ = io.WriteString(w, r.Method+" {\n\"a\": 1}\n")
	}))
	defer server.Close()
	path := filepath.Join(t.TempDir(), "vcr.yaml")
	client, stop := vcr(t, path, recorder.ModeRecordOnly)
	read(t, do(t, client, http.MethodPost, server.URL+"/v1?q=1"))
	read(t, do(t, client, http.MethodGet, server.URL+"/"))
	stop()
	c, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Interactions) != 2 {
		t.Fatalf("%d interactions", len(c.Interactions))
	}
	first := c.Interactions[0]
	if r := first.Request; r.Method != http.MethodPost || r.URL != server.URL+"/v1?q=1" || r.Body != "sent" {
		t.Errorf("request %+v", r)
	}
	if r := first.Response; r.Code != http.StatusTeapot || r.Body != "POST {\n\"a\": 1}\n" || len(r.Headers["X-Many"]) != 2 {
		t.Errorf("response %+v", r)
	}
}

func do(t *testing.T, client *http.Client, method, address string) *http.Response {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader("sent"))
	if err != nil {
		t.Fatal(err)
	}
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	return response
}

func read(t *testing.T, response *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	_ = response.Body.Close() // it was read to its end
	return string(body)
}
