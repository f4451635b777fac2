package target

import (
	"context"
	"errors"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/time/rate"
)

// reply is an answer of a server under load.
type reply struct {
	status     int
	retryAfter string
}

// inTurn gives one reply after the other, the last for ever, and counts.
func inTurn(replies ...reply) (handler http.HandlerFunc, count func() int) {
	n := 0 // one client asks, one question after the other
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		now := replies[min(n, len(replies)-1)]
		n++
		if now.retryAfter != "" {
			w.Header().Set("Retry-After", now.retryAfter)
		}
		w.WriteHeader(now.status)
	}, func() int { return n }
}

// waits are how long something would have slept.
type waits struct{ all []time.Duration }

func (w *waits) sleep(_ context.Context, d time.Duration) error {
	w.all = append(w.all, d)
	return nil
}

func TestABusyTargetIsAskedAgain(t *testing.T) {
	const ms = time.Millisecond
	busy, down, done := reply{status: 429}, reply{status: 503}, reply{status: 200}
	for name, test := range map[string]struct {
		replies []reply
		status  int
		waits   []time.Duration
	}{
		"never":         {[]reply{done}, 200, nil},
		"once":          {[]reply{busy, done}, 200, []time.Duration{50 * ms}},
		"of both kinds": {[]reply{down, busy, done}, 200, []time.Duration{50 * ms, 100 * ms}},
		"to the last":   {[]reply{busy, busy, busy, done}, 200, []time.Duration{50 * ms, 100 * ms, 200 * ms}},
		"for ever":      {[]reply{busy, busy, busy, down, done}, 503, []time.Duration{50 * ms, 100 * ms, 200 * ms}},
		"then refusing": {[]reply{busy, {status: 409}, done}, 409, []time.Duration{50 * ms}},
		"as it asks":    {[]reply{{429, "2"}, {503, "0"}, {429, "10"}, done}, 200, []time.Duration{2 * time.Second, 0, 10 * time.Second}},
		"for too long":  {[]reply{{429, "11"}, {503, "86400"}, {429, "9223372036854775807"}, done}, 200, []time.Duration{10 * time.Second, 10 * time.Second, 10 * time.Second}},
		"as it may not": {[]reply{{429, "-1"}, {429, "soon"}, {429, "1.5"}, done}, 200, []time.Duration{50 * ms, 100 * ms, 200 * ms}},
		"by a date":     {[]reply{{429, "Fri, 31 Dec 1999 23:59:59 GMT"}, done}, 200, []time.Duration{50 * ms}},
	} {
		t.Run(name, func(t *testing.T) {
			handler, count := inTurn(test.replies...)
			w, slept := wireTo(t, serve(t, handler).URL), &waits{}
			w.Pace.sleep = slept.sleep
			exchange := send(t, w, importing())
			if exchange.Status != test.status {
				t.Errorf("the last answer is %d, want %d", exchange.Status, test.status)
			}
			if diff := cmp.Diff(test.waits, slept.all); diff != "" {
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
		handler, count := inTurn(reply{status, "0"})
		w, slept := wireTo(t, serve(t, handler).URL), &waits{}
		w.Pace.sleep = slept.sleep
		if got := send(t, w, importing()).Status; got != status || count() != 1 || len(slept.all) != 0 || w.Pace.Repeats() != 0 {
			t.Errorf("%d: got %d after %d requests", status, got, count())
		}
	}
}

func TestAnInterruptedWaitLeavesNothingToJudge(t *testing.T) {
	handler, count := inTurn(reply{status: 429})
	w := wireTo(t, serve(t, handler).URL)
	w.Pace.sleep = func(context.Context, time.Duration) error { return context.Canceled }
	wantError(t, t.Context(), w, "the run was interrupted")
	if count() != 1 || w.Pace.Repeats() != 0 {
		t.Errorf("%d requests, %d repeats", count(), w.Pace.Repeats())
	}
}

func TestARepeatedCallSendsTheSame(t *testing.T) {
	var bodies []string
	w := wireTo(t, serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		bodies = append(bodies, r.Method+" "+r.RequestURI+" "+r.Header.Get("Authorization")+" "+string(body))
		if len(bodies) < 3 {
			w.WriteHeader(http.StatusTooManyRequests)
		}
	}).URL)
	w.Pace.sleep = (&waits{}).sleep
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
	handler, count := inTurn(reply{status: 200})
	w := wireTo(t, serve(t, handler).URL)
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
	if err := sleep(t.Context(), 0); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := sleep(ctx, time.Hour); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
