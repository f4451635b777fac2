package target

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// maxAnswer bounds how much of an answer is read, in bytes. No documented
// answer comes near it.
const maxAnswer = 4 << 20

// Wire carries calls to a live target.
type Wire struct {
	// Channel and Directory are the base URLs of the two APIs.
	Channel, Directory *url.URL
	// Client makes the requests. It must not follow redirects.
	Client *http.Client
	// Timeout bounds a call, from dialling to the last byte.
	Timeout time.Duration
	// Pace delays calls and repeats those that the target asks to repeat.
	Pace *Pace

	calls atomic.Int64
	// apart is set once the target has closed a connection that it had not said
	// it would close: from then on every call has a connection of its own.
	apart atomic.Bool
}

// NewClient makes a client that reuses connections, follows no redirect and
// takes no proxy for loopback addresses.
func NewClient() *http.Client {
	const connections = 64 // more than the bursts of several specs at once
	return &http.Client{
		Transport: &http.Transport{
			Proxy:               http.ProxyFromEnvironment,
			MaxIdleConns:        connections,
			MaxIdleConnsPerHost: connections,
			IdleConnTimeout:     time.Minute,
			ForceAttemptHTTP2:   true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// Calls is how many requests were made, repeated ones included.
func (w *Wire) Calls() int64 { return w.calls.Load() }

// Send makes a call. An answer of 429 or 503 is asked for again, as often as
// the pace allows; nothing else is.
func (w *Wire) Send(ctx context.Context, call exchange.Call) (*exchange.Exchange, error) {
	for repeated := 0; ; repeated++ {
		if err := w.Pace.wait(ctx); err != nil {
			return nil, err
		}
		exchange, err := w.once(ctx, call)
		if err != nil {
			return nil, err
		}
		again, err := w.Pace.again(ctx, repeated, exchange)
		if err != nil {
			return nil, err
		}
		if !again {
			return exchange, nil
		}
	}
}

func (w *Wire) once(ctx context.Context, call exchange.Call) (*exchange.Exchange, error) {
	w.calls.Add(1)
	bounded, cancel := context.WithTimeout(ctx, w.Timeout)
	defer cancel()
	trace := &connection{}
	request, err := w.request(httptrace.WithClientTrace(bounded, trace.hooks()), call)
	if err != nil {
		return nil, err
	}
	exchange := &exchange.Exchange{Call: call}
	response, err := w.Client.Transport.RoundTrip(request)
	if err == nil {
		exchange.Status, exchange.Header = response.StatusCode, response.Header
		delete(exchange.Header, "Date") // when, not what: two runs with one seed are told the same
		exchange.Body, err = read(response)
		_ = response.Body.Close() // the body was read, or the connection is lost anyway
	}
	exchange.Took = trace.took()
	if err != nil {
		return w.lost(ctx, exchange, trace, err)
	}
	return exchange, nil
}

// read reads an answer up to a limit. Most say how long they are.
func read(response *http.Response) ([]byte, error) {
	const atOnce = 64 << 10
	var body bytes.Buffer
	if length := response.ContentLength; length > 0 && length <= atOnce {
		body.Grow(int(length) + bytes.MinRead)
	}
	_, err := body.ReadFrom(io.LimitReader(response.Body, maxAnswer))
	return body.Bytes(), err
}

func (w *Wire) request(ctx context.Context, call exchange.Call) (*http.Request, error) {
	address := strings.TrimSuffix(w.base(call.API).String(), "/") + call.Path
	if call.Query != "" {
		address += "?" + call.Query
	}
	var body io.Reader
	if call.Body != nil {
		body = bytes.NewReader(call.Body)
	}
	request, err := http.NewRequestWithContext(ctx, call.Method, address, body)
	if err != nil {
		return nil, fmt.Errorf("make a request to %s: %w", Shown(w.base(call.API)), RootCause(err))
	}
	maps.Copy(request.Header, call.Header)
	if call.Body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if call.Bearer != "" {
		request.Header.Set("Authorization", "Bearer "+call.Bearer)
	}
	request.Header.Set("User-Agent", "customs")
	request.Close = w.apart.Load()
	return request, nil
}

func (w *Wire) base(of api.API) *url.URL {
	if of == api.Directory {
		return w.Directory
	}
	return w.Channel
}

// lost tells a call that got no whole answer from a target that is not there.
// The first is the target's doing and part of the exchange; the second is the
// environment's.
func (w *Wire) lost(ctx context.Context, exchange *exchange.Exchange, trace *connection, err error) (*exchange.Exchange, error) {
	base := w.base(exchange.Call.API)
	if ctx.Err() != nil {
		return nil, ErrInterrupted
	}
	if !trace.made {
		return nil, fmt.Errorf("connect to %s: %w; is the target running there?", Shown(base), RootCause(err))
	}
	if dialErr := w.alive(ctx, base); dialErr != nil {
		return nil, fmt.Errorf("%s stopped answering after %s %s: %w", Shown(base), exchange.Call.Method, exchange.Call.Operation, dialErr)
	}
	exchange.Status, exchange.Header, exchange.Body = 0, nil, nil
	exchange.Lost = RootCause(err)
	exchange.Stale = trace.reused && !trace.answered.Load() && !errors.Is(err, context.DeadlineExceeded)
	if exchange.Stale {
		w.apart.Store(true)
		w.Client.CloseIdleConnections()
	}
	return exchange, nil
}

// alive dials the target once more: a connection that was lost says nothing of
// a target that is gone.
func (w *Wire) alive(ctx context.Context, base *url.URL) error {
	port := base.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[base.Scheme]
	}
	dialer := net.Dialer{Timeout: w.Timeout}
	connection, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort(base.Hostname(), port))
	if err != nil {
		return err
	}
	return connection.Close()
}

// RootCause leaves out the URL that net/http puts before its errors: it may
// hold what must not be shown.
func RootCause(err error) error {
	if wrapped := new(url.Error); errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return errors.New("no answer in time")
	}
	return err
}

// Shown is a URL without the parts that may be credentials.
func Shown(u *url.URL) string {
	bare := *u
	bare.User, bare.RawQuery = nil, ""
	return bare.String()
}

// connection is what a call learns of the connection it was made on. An answer
// may begin while the call is being given up.
type connection struct {
	made, reused bool
	since        time.Time
	answered     atomic.Bool
}

// took is how long ago there was a connection, 0 where there was none.
func (c *connection) took() time.Duration {
	if !c.made {
		return 0
	}
	return time.Since(c.since)
}

func (c *connection) hooks() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		GotConn:              func(info httptrace.GotConnInfo) { c.made, c.reused, c.since = true, info.Reused, time.Now() },
		GotFirstResponseByte: func() { c.answered.Store(true) },
	}
}
