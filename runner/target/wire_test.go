package target

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"customs.example/runner/target/targettest"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"github.com/google/go-cmp/cmp"
)

// wireTo is a wire to one URL for both APIs, with time enough for every answer.
func wireTo(t *testing.T, address string) *Wire {
	t.Helper()
	base := targettest.Parse(t, address)
	w := &Wire{Channel: base, Directory: base, Client: NewClient(), Timeout: time.Minute, Pace: NewPace(0)}
	t.Cleanup(w.Client.CloseIdleConnections)
	return w
}

// send makes a call that must give an exchange.
func send(t *testing.T, w *Wire, call exchange.Call) *exchange.Exchange {
	t.Helper()
	exchange, err := w.Send(t.Context(), call)
	if err != nil {
		t.Fatal(err)
	}
	return exchange
}

func importing() exchange.Call {
	return exchange.Call{
		API: api.Channel, Operation: api.Import, Method: "POST", Path: "/v1/accounts/C1/customers:import",
		Bearer: "b", Body: []byte(`{"domain": "d.example"}`),
	}
}

func TestACallIsSentAsItIs(t *testing.T) {
	server, seen := targettest.Recorder(t)
	get := exchange.Call{API: api.Directory, Method: "GET", Path: "/admin/directory/v1/customers/a%2Fb%20c"}
	asking := exchange.Call{API: api.Channel, Method: "PUT", Path: "/v1/x", Query: "%24alt=json%3Benum-encoding%3Dint&prettyPrint=false", Body: []byte{}}
	conditional := exchange.Call{API: api.Directory, Method: "GET", Path: "/x", Header: http.Header{"If-None-Match": {`"e"`}}}
	w := wireTo(t, server.URL)
	for _, call := range []exchange.Call{importing(), get, asking, conditional} {
		exchange := send(t, w, call)
		if diff := cmp.Diff(call, exchange.Call); diff != "" || exchange.Status != 200 || string(exchange.Body) != "{}" || exchange.Lost != nil || exchange.Took <= 0 {
			t.Errorf("the exchange is %+v\n%s", exchange, diff)
		}
	}
	common := func(more http.Header) http.Header {
		more["User-Agent"], more["Accept-Encoding"] = []string{"customs"}, []string{"gzip"}
		return more
	}
	want := []targettest.Request{
		{Method: "POST", URI: "/v1/accounts/C1/customers:import", Body: `{"domain": "d.example"}`, Length: 23, Header: common(http.Header{
			"Authorization": {"Bearer b"}, "Content-Type": {"application/json"}, "Content-Length": {"23"}})},
		{Method: "GET", URI: "/admin/directory/v1/customers/a%2Fb%20c", Header: common(http.Header{})},
		{Method: "PUT", URI: "/v1/x?%24alt=json%3Benum-encoding%3Dint&prettyPrint=false", Header: common(http.Header{
			"Content-Type": {"application/json"}, "Content-Length": {"0"}})},
		{Method: "GET", URI: "/x", Header: common(http.Header{"If-None-Match": {`"e"`}})},
	}
	if diff := cmp.Diff(want, seen()); diff != "" {
		t.Errorf("requests, -want +got:\n%s", diff)
	}
	if w.Calls() != 4 {
		t.Errorf("%d calls were counted", w.Calls())
	}
}

func TestABaseURLMayHaveAPathAndAnEndingSlash(t *testing.T) {
	server, seen := targettest.Recorder(t)
	for _, base := range []string{"", "/", "/base", "/base/", "/a%2Fb/"} {
		send(t, wireTo(t, server.URL+base), exchange.Call{Method: "GET", Path: "/v1/x", Query: "q=1"})
	}
	var got []string
	for _, r := range seen() {
		got = append(got, r.URI)
	}
	if diff := cmp.Diff([]string{"/v1/x?q=1", "/v1/x?q=1", "/base/v1/x?q=1", "/base/v1/x?q=1", "/a%2Fb/v1/x?q=1"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestTheTwoAPIsMayBeServedApart(t *testing.T) {
	channel, ofChannel := targettest.Recorder(t)
	directory, ofDirectory := targettest.Recorder(t)
	w := wireTo(t, channel.URL)
	w.Directory = targettest.Parse(t, directory.URL)
	send(t, w, exchange.Call{API: api.Directory, Method: "GET", Path: "/d"})
	send(t, w, exchange.Call{API: api.Channel, Method: "GET", Path: "/c"})
	for want, seen := range map[string][]targettest.Request{"/c": ofChannel(), "/d": ofDirectory()} {
		if len(seen) != 1 || seen[0].URI != want {
			t.Errorf("want %s, got %v", want, seen)
		}
	}
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	for _, status := range []int{301, 302, 303, 307, 308} {
		server := targettest.Serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/elsewhere", status) })
		w := wireTo(t, server.URL)
		exchange := send(t, w, importing())
		if exchange.Status != status || exchange.Header.Get("Location") != "/elsewhere" || w.Calls() != 1 {
			t.Errorf("%d: got %d to %q after %d calls", status, exchange.Status, exchange.Header.Get("Location"), w.Calls())
		}
	}
}

func TestAnAnswerIsReadUpToALimit(t *testing.T) {
	server := targettest.Serve(t, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write(slices.Repeat([]byte("x"), maxAnswer+1))
	})
	exchange := send(t, wireTo(t, server.URL), importing())
	if len(exchange.Body) != maxAnswer || exchange.Status != 200 || exchange.Lost != nil {
		t.Errorf("%d bytes of an answer of %d were read: %v", len(exchange.Body), exchange.Status, exchange.Lost)
	}
}

func TestConnectionsAreReused(t *testing.T) {
	addresses := make(chan string, 2)
	server := targettest.Serve(t, func(_ http.ResponseWriter, r *http.Request) { addresses <- r.RemoteAddr })
	w := wireTo(t, server.URL)
	send(t, w, importing())
	send(t, w, importing())
	if first, second := <-addresses, <-addresses; first != second {
		t.Errorf("the second call came from %s, the first from %s", second, first)
	}
}
