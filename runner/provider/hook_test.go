package provider

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"customs.example/fixtures"
	"customs.example/runner/target"
	"customs.example/runner/target/targettest"
	"github.com/google/go-cmp/cmp"
)

// hookTo is a hook that does not wait between its tries.
func hookTo(t *testing.T, address string) (*Hook, *targettest.Waits) {
	t.Helper()
	client := target.NewClient()
	t.Cleanup(client.CloseIdleConnections)
	header := http.Header{"X-Key": {"hook-key"}, "X-Many": {"first-value", "second-value"}, "Content-Type": {"text/plain"}}
	h, slept := NewHook(targettest.Parse(t, address), header, "run-1", client, time.Minute), &targettest.Waits{}
	h.sleep = slept.Sleep
	return h, slept
}

func world() fixtures.World {
	return fixtures.World{
		Callers:  []fixtures.Caller{{Bearer: "b", Scopes: []string{"s"}}},
		Accounts: []fixtures.Account{{Name: "accounts/C1"}},
	}
}

func TestAHookIsGivenTheWorld(t *testing.T) {
	server, seen := targettest.Recorder(t)
	h, slept := hookTo(t, server.URL+"/_world?key=1")
	if err := h.Post(t.Context(), world()); err != nil {
		t.Fatal(err)
	}
	all := seen()
	if len(all) != 1 || all[0].Method != "POST" || all[0].URI != "/_world?key=1" || len(slept.All) != 0 {
		t.Fatalf("the hook saw %+v", all)
	}
	var got fixtures.World
	if err := json.Unmarshal([]byte(all[0].Body), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(world(), got); diff != "" {
		t.Errorf("the world, -want +got:\n%s", diff)
	}
	wantHeader(t, all[0].Header, "application/json")
}

func wantHeader(t *testing.T, header http.Header, media string) {
	t.Helper()
	want := map[string][]string{"X-Key": {"hook-key"}, "X-Many": {"first-value", "second-value"}, "Content-Type": {media}, "Customs-Run": {"run-1"}}
	for name, values := range want {
		if diff := cmp.Diff(values, header[name]); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
	}
}

func TestEvery2xxOfAHookIsFine(t *testing.T) {
	for _, status := range []int{200, 201, 202, 204, 299} {
		handler, count := targettest.InTurn(targettest.Reply{Status: status})
		h, _ := hookTo(t, targettest.Serve(t, handler).URL)
		if err := h.Post(t.Context(), world()); err != nil || count() != 1 {
			t.Errorf("%d: %v after %d tries", status, err, count())
		}
	}
}

// answering answers every request with a status and a text, and counts.
func answering(t *testing.T, status int, text string) (address string, count func() int) {
	t.Helper()
	n := 0 // one client asks, one question after the other
	server := targettest.Serve(t, func(w http.ResponseWriter, _ *http.Request) {
		n++
		w.WriteHeader(status)
		_, _ = w.Write([]byte(text))
	})
	return server.URL + "/_world", func() int { return n }
}

func TestAHookThatDoesNotTakeAWorld(t *testing.T) {
	const ms = time.Millisecond
	retried := []time.Duration{100 * ms, 200 * ms}
	for name, test := range map[string]struct {
		status     int
		text, want string
		waits      []time.Duration
	}{
		"fails":             {500, "no database\n", ": 500 after 3 tries: no database", retried},
		"fails, in silence": {502, "", ": 502 after 3 tries: no body", retried},
		"is busy":           {429, "later", ": 429 after 3 tries: later", retried},
		"refuses":           {400, `{"error":"no such key"}`, `: 400: the world was refused: {"error":"no such key"}`, nil},
		"is not there":      {404, "", ": 404: the world was refused: no body", nil},
		"moved":             {307, "there", ": 307: the world was refused: there", nil},
		"at length":         {503, strings.Repeat("x", 2*mostExcerpt), ": 503 after 3 tries: " + strings.Repeat("x", mostExcerpt), retried},
	} {
		t.Run(name, func(t *testing.T) {
			address, count := answering(t, test.status, test.text)
			h, slept := hookTo(t, address)
			err := h.Post(t.Context(), world())
			if want := "world hook " + address + test.want; err == nil || err.Error() != want {
				t.Errorf("got %v, want %s", err, want)
			}
			if diff := cmp.Diff(test.waits, slept.All); diff != "" || count() != 1+len(test.waits) {
				t.Errorf("%d tries; waits, -want +got:\n%s", count(), diff)
			}
		})
	}
}

func TestAHookThatRecovers(t *testing.T) {
	handler, count := targettest.InTurn(targettest.Reply{Status: 500}, targettest.Reply{Status: 503}, targettest.Reply{Status: 204})
	h, _ := hookTo(t, targettest.Serve(t, handler).URL)
	if err := h.Post(t.Context(), world()); err != nil || count() != 3 {
		t.Errorf("%v after %d tries", err, count())
	}
}

func TestAHookThatNeverAnswers(t *testing.T) {
	server := targettest.Serve(t, targettest.Never)
	h, slept := hookTo(t, server.URL)
	h.Timeout = targettest.Soon
	err := h.Post(t.Context(), world())
	if want := "world hook " + server.URL + ": no answer in time"; err == nil || err.Error() != want || len(slept.All) != 0 {
		t.Errorf("got %v after %d waits, want %s", err, len(slept.All), want)
	}
}

func TestAHookThatIsNotThere(t *testing.T) {
	address := targettest.Gone(t)
	h, slept := hookTo(t, address)
	err := h.Post(t.Context(), world())
	if err == nil || !strings.HasPrefix(err.Error(), "world hook "+address+": dial tcp") || len(slept.All) != 0 {
		t.Errorf("got %v after %d waits", err, len(slept.All))
	}
}

func TestAnInterruptedSeeding(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	h, _ := hookTo(t, targettest.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		cancel()
		targettest.Never(w, r)
	}).URL)
	if err := h.Post(ctx, world()); !errors.Is(err, target.ErrInterrupted) {
		t.Errorf("got %v", err)
	}
}

func TestAnInterruptedWaitForTheHook(t *testing.T) {
	address, count := answering(t, 500, "")
	h, _ := hookTo(t, address)
	h.sleep = func(context.Context, time.Duration) error { return context.Canceled }
	if err := h.Post(t.Context(), world()); err == nil || err.Error() != "the run was interrupted" || count() != 1 {
		t.Errorf("got %v after %d tries", err, count())
	}
}

func TestTidyTellsTheHookThatTheRunEnded(t *testing.T) {
	server, seen := targettest.Recorder(t)
	h, _ := hookTo(t, server.URL+"/_world")
	h.Tidy(t.Context())
	all := seen()
	if len(all) != 1 || all[0].Method != "DELETE" || all[0].URI != "/_world" || all[0].Body != "" {
		t.Fatalf("the hook saw %+v", all)
	}
	wantHeader(t, all[0].Header, "application/json")
}

func TestTidyIsContentWithEveryAnswer(t *testing.T) {
	for _, status := range []int{404, 405, 500, 501} {
		address, count := answering(t, status, "")
		h, slept := hookTo(t, address)
		h.Tidy(t.Context())
		if count() != 1 || len(slept.All) != 0 {
			t.Errorf("%d: %d tries", status, count())
		}
	}
	h, _ := hookTo(t, targettest.Serve(t, targettest.Never).URL)
	h.Timeout = targettest.Soon
	h.Tidy(t.Context())
	h, _ = hookTo(t, targettest.Gone(t))
	h.Tidy(t.Context())
}
