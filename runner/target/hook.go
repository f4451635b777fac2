package target

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"customs.example/fixtures"
)

// Hook seeds a target by posting worlds to it.
type Hook struct {
	URL *url.URL
	// Header is sent with every call of the hook, for its own access control.
	Header http.Header
	// Run is the id that ties this run's worlds together.
	Run     string
	Client  *http.Client
	Timeout time.Duration

	sleep func(context.Context, time.Duration) error
}

// NewHook makes a hook of its parts.
func NewHook(address *url.URL, header http.Header, run string, client *http.Client, timeout time.Duration) *Hook {
	return &Hook{URL: address, Header: header, Run: run, Client: client, Timeout: timeout, sleep: sleep}
}

const (
	hookTries   = 3
	mostExcerpt = 200
)

// Seed implements Seeder. A hook that fails is asked again, up to three times
// in all; one that refuses a world, or does not answer, is not.
func (h *Hook) Seed(ctx context.Context, world fixtures.World) error {
	body, err := json.Marshal(world)
	if err != nil {
		return fmt.Errorf("encode a world: %w", err)
	}
	var last error
	for try := range hookTries {
		if try > 0 && h.sleep(ctx, firstWait<<try) != nil {
			return errInterrupted
		}
		status, excerpt, err := h.call(ctx, http.MethodPost, body)
		switch {
		case err != nil:
			return fmt.Errorf("world hook %s: %w", Shown(h.URL), err)
		case status >= 200 && status < 300:
			return nil
		case status < 500 && status != http.StatusTooManyRequests:
			return fmt.Errorf("world hook %s: %d: the world was refused: %s", Shown(h.URL), status, excerpt)
		}
		last = fmt.Errorf("world hook %s: %d after %d tries: %s", Shown(h.URL), status, try+1, excerpt)
	}
	return last
}

// Tidy tells the hook that the run has ended. Whatever it answers is fine: not
// every hook can tidy.
func (h *Hook) Tidy(ctx context.Context) {
	_, _, _ = h.call(ctx, http.MethodDelete, nil)
}

func (h *Hook) call(ctx context.Context, method string, body []byte) (status int, excerpt string, err error) {
	bounded, cancel := context.WithTimeout(ctx, h.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(bounded, method, h.URL.String(), bytes.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	for name, values := range h.Header {
		request.Header[name] = values
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Customs-Run", h.Run)
	// A world put in place twice is in place: net/http may post it again where a
	// connection that it reuses turns out to be closed. The header is not sent.
	request.Header["Idempotency-Key"] = nil
	response, err := h.Client.Do(request)
	if err != nil {
		if ctx.Err() != nil {
			return 0, "", errInterrupted
		}
		return 0, "", rootCause(err)
	}
	defer response.Body.Close() //nolint:errcheck // read or not, there is nothing to do about it
	text, _ := io.ReadAll(io.LimitReader(response.Body, mostExcerpt))
	_, _ = io.Copy(io.Discard, io.LimitReader(response.Body, maxAnswer))
	return response.StatusCode, cmp.Or(strings.TrimSpace(string(text)), "no body"), nil
}
