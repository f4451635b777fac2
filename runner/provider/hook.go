package provider

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"customs.example/fixtures"
	"customs.example/runner/secret"
	"customs.example/runner/target"
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
	return &Hook{URL: address, Header: header, Run: run, Client: client, Timeout: timeout, sleep: target.Sleep}
}

const (
	hookTries = 3
	firstWait = 50 * time.Millisecond
	// mostExcerpt bounds how much of a refusal is read, in bytes. It is cut for
	// people once it is redacted: half a secret would not be recognized.
	mostExcerpt = 4 << 10
	// mostAnswer bounds how much of an answer is read, in bytes.
	mostAnswer = 4 << 20
)

// Post puts a world in place. A hook that fails is asked again, up to three
// times in all; one that refuses a world, or does not answer, is not. Its error
// is a *hookError, or says that the run was interrupted.
func (h *Hook) Post(ctx context.Context, world fixtures.World) error {
	body, err := json.Marshal(world)
	if err != nil {
		return fmt.Errorf("encode a world: %w", err)
	}
	var last error
	for try := range hookTries {
		if try > 0 && h.sleep(ctx, firstWait<<try) != nil {
			return target.ErrInterrupted
		}
		status, excerpt, err := h.call(ctx, http.MethodPost, body)
		switch {
		case errors.Is(err, target.ErrInterrupted):
			return err
		case err != nil:
			return h.failed(0, err.Error())
		case status >= 200 && status < 300:
			return nil
		case status < 500 && status != http.StatusTooManyRequests:
			return h.failed(status, fmt.Sprintf("%d: the world was refused: %s", status, excerpt))
		}
		last = h.failed(status, fmt.Sprintf("%d after %d tries: %s", status, try+1, excerpt))
	}
	return last
}

// hookError is a hook that did not put a world in place.
type hookError struct {
	// status is what the hook answered, 0 where it did not.
	status int
	text   string
}

func (e *hookError) Error() string { return e.text }

// failed says what became of a post, without what is sent for the hook's own
// access control: a hook may quote the request that it refuses.
func (h *Hook) failed(status int, problem string) error {
	return &hookError{status, secret.NewRedactor(h.secrets).Text("world hook " + target.Shown(h.URL) + ": " + problem)}
}

// secrets are what is sent for the hook's own access control, by name.
func (h *Hook) secrets(yield func(name, value string) bool) {
	if password, ok := h.URL.User.Password(); ok && !yield("world-hook:password", password) {
		return
	}
	for name, values := range h.Header {
		for _, value := range values {
			if !yield("world-hook-header:"+name, value) {
				return
			}
		}
	}
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
			return 0, "", target.ErrInterrupted
		}
		return 0, "", target.RootCause(err)
	}
	defer response.Body.Close() //nolint:errcheck // read or not, there is nothing to do about it
	text, _ := io.ReadAll(io.LimitReader(response.Body, mostExcerpt))
	_, _ = io.Copy(io.Discard, io.LimitReader(response.Body, mostAnswer))
	return response.StatusCode, cmp.Or(strings.TrimSpace(string(text)), "no body"), nil
}
