package target

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"

	"customs.example/specs/exchange"
)

const (
	// mostAgain is how often one call is repeated on 429 or 503.
	mostAgain = 3
	firstWait = 50 * time.Millisecond
	// longestWait bounds what a Retry-After may ask for.
	longestWait = 10 * time.Second
)

// Pace keeps calls to a rate and repeats those that a busy target turns away.
type Pace struct {
	limiter *rate.Limiter
	sleep   func(context.Context, time.Duration) error
	repeats atomic.Int64
}

// ErrInterrupted is a run that was given up.
var ErrInterrupted = errors.New("the run was interrupted")

// NewPace makes a pace of so many calls a second; 0 is no limit.
func NewPace(perSecond float64) *Pace {
	limit := rate.Inf
	if perSecond > 0 {
		limit = rate.Limit(perSecond)
	}
	return &Pace{limiter: rate.NewLimiter(limit, 1), sleep: Sleep}
}

// Repeats is how often calls were repeated.
func (p *Pace) Repeats() int64 { return p.repeats.Load() }

func (p *Pace) wait(ctx context.Context) error {
	if err := p.limiter.Wait(ctx); err != nil {
		return ErrInterrupted
	}
	return nil
}

// again waits before a call is repeated, and tells whether it is to be. Where
// the wait is interrupted, the answer of the busy target is not to be judged.
func (p *Pace) again(ctx context.Context, repeated int, exchange *exchange.Exchange) (bool, error) {
	busy := exchange.Status == http.StatusTooManyRequests || exchange.Status == http.StatusServiceUnavailable
	if !busy || repeated == mostAgain {
		return false, nil
	}
	if p.sleep(ctx, backoff(repeated, exchange.Header)) != nil {
		return false, ErrInterrupted
	}
	p.repeats.Add(1)
	return true, nil
}

// backoff doubles with every repetition, unless the target says how long.
func backoff(repeated int, header http.Header) time.Duration {
	if seconds, err := strconv.Atoi(header.Get("Retry-After")); err == nil && seconds >= 0 {
		return time.Duration(min(seconds, int(longestWait/time.Second))) * time.Second
	}
	return firstWait << repeated
}

// Sleep waits, unless the context ends first.
func Sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
