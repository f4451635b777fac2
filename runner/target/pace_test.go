package target

import (
	"context"
	"errors"
	"io"
	"net/http"
	"testing"
	"time"

	"customs.example/runner/target/targettest"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/time/rate"
)

func TestABusyTargetIsAskedAgain(t *testing.T) {
	const ms = time.Millisecond
	busy, down, done := targettest.Reply{Status: 429}, targettest.Reply{Status: 503}, targettest.Reply{Status: 200}
	for name, test := range map[string]struct {
		replies []targettest.Reply
		status  int
		waits   []time.Duration
	}{
		"never":         {[]targettest.Reply{done}, 200, nil},
		"once":          {[]targettest.Reply{busy, done}, 200, []time.Duration{50 * ms}},
		"of both kinds": {[]targettest.Reply{down, busy, done}, 200, []time.Duration{50 * ms, 100 * ms}},
		"to the last":   {[]targettest.Reply{busy, busy, busy, done}, 200, []time.Duration{50 * ms, 100 * ms, 200 * ms}},
		"for ever":      {[]targettest.Reply{busy, busy, busy, down, done}, 503, []time.Duration{50 * ms, 100 * ms, 200 * ms}},
		"then refusing": {[]targettest.Reply{busy, {Status: 409}, done}, 409, []time.Duration{50 * ms}},
		"as it asks":    {[]targettest.Reply{{Status: 429, RetryAfter: "2"}, {Status: 503, RetryAfter: "0"}, {Status: 429, RetryAfter: "10"}, done}, 200, []time.Duration{2 * time.Second, 0, 10 * time.Second}},
		"for too long":  {[]targettest.Reply{{Status: 429, RetryAfter: "11"}, {Status: 503, RetryAfter: "86400"}, {Status: 429, RetryAfter: "9223372036854775807"}, done}, 200, []time.Duration{10 * time.Second, 10 * time.Second, 10 * time.Second}},
		"as it may not": {[]targettest.Reply{{Status: 429, RetryAfter: "-1"}, {Status: 429, RetryAfter: "soon"}, {Status: 429, RetryAfter: "1.5"}, done}, 200, []time.Duration{50 * ms, 100 * ms, 200 * ms}},
		"by a date":     {[]targettest.Reply{{Status: 429, RetryAfter: "Fri, 31 Dec 1999 23:59:59 GMT"}, done}, 200, []time.Duration{50 * ms}},
	} {
		t.Run(name, func(t *testing.T) {
			handler, count := targettest.InTurn(test.replies...)
			w, slept := wireTo(t, targettest.Serve(t, handler).URL), &targettest.Waits{}
			w.Pace.sleep = slept.Sleep
			exchange := send(t, w, importing())
			if exchange.Status != test.status {
				t.Errorf("the last answer is %d, want %d", exchange.Status, test.status)
			}
			if diff := cmp.Diff(test.waits, slept.All); diff != "" {
				t.Errorf("waits, -want +got:\n%s", diff)
			}
			if n := len(test.waits); w.Pace.Repeats() != int64(n) || w.Calls() != int64(n+1) || count() != n+1 {
				t.Errorf("%d repeats of %d calls, and %d requests; want %d repeats", w.Pace.Repeats(), w.Calls(), count(), n)
			}
		})
	}
}

func TestNoOtherAnswerIsAskedForAgain(t *testing.T) {
	for _, status := range []int{200, 201, 302, 400, 401, 403, 404, 408, 409, 412, 425, 500, 501, 502, 504} {
		handler, count := targettest.InTurn(targettest.Reply{Status: status, RetryAfter: "0"})
		w, slept := wireTo(t, targettest.Serve(t, handler).URL), &targettest.Waits{}
		w.Pace.sleep = slept.Sleep
		if got := send(t, w, importing()).Status; got != status || count() != 1 || len(slept.All) != 0 || w.Pace.Repeats() != 0 {
			t.Errorf("%d: got %d after %d requests", status, got, count())
		}
	}
}

func TestAnInterruptedWaitLeavesNothingToJudge(t *testing.T) {
	handler, count := targettest.InTurn(targettest.Reply{Status: 429})
	w := wireTo(t, targettest.Serve(t, handler).URL)
	w.Pace.sleep = func(context.Context, time.Duration) error { return context.Canceled }
	wantError(t, t.Context(), w, "the run was interrupted")
	if count() != 1 || w.Pace.Repeats() != 0 {
		t.Errorf("%d requests, %d repeats", count(), w.Pace.Repeats())
	}
}

func TestARepeatedCallSendsTheSame(t *testing.T) {
	var bodies []string
	w := wireTo(t, targettest.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		bodies = append(bodies, r.Method+" "+r.RequestURI+" "+r.Header.Get("Authorization")+" "+string(body))
		if len(bodies) < 3 {
			w.WriteHeader(http.StatusTooManyRequests)
		}
	}).URL)
	w.Pace.sleep = (&targettest.Waits{}).Sleep
	send(t, w, importing())
	want := `POST /v1/accounts/C1/customers:import Bearer b {"domain": "d.example"}`
	if diff := cmp.Diff([]string{want, want, want}, bodies); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestAPaceIsSoManyCallsASecond(t *testing.T) {
	for perSecond, want := range map[float64]rate.Limit{0: rate.Inf, -1: rate.Inf, 0.5: 0.5, 100: 100} {
		if p := NewPace(perSecond); p.limiter.Limit() != want || p.limiter.Burst() != 1 {
			t.Errorf("a pace of %v allows %v at once, %v a second", perSecond, p.limiter.Burst(), p.limiter.Limit())
		}
	}
}

func TestAPaceDelaysEveryCall(t *testing.T) {
	handler, count := targettest.InTurn(targettest.Reply{Status: 200})
	w := wireTo(t, targettest.Serve(t, handler).URL)
	w.Pace = NewPace(1e-9) // the second call would be due in decades
	ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
	defer cancel()
	if _, err := w.Send(ctx, importing()); err != nil {
		t.Fatal(err)
	}
	wantError(t, ctx, w, "the run was interrupted")
	if count() != 1 {
		t.Errorf("%d requests, want 1", count())
	}
}

func TestSleepEndsWithTheContext(t *testing.T) {
	if err := Sleep(t.Context(), 0); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Sleep(ctx, time.Hour); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
