package fault

import (
	"bytes"
	"io"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// crowd counts the imports that are under way.
type crowd struct {
	mu        sync.Mutex
	turns     int
	under     map[string]int
	contested map[string]bool
}

// enter waits a moment for imports with the same body and tells whether any
// came, now or before. Turn counts all imports.
func (c *crowd) enter(body string) (crowded bool, turn int) {
	const moment = 300 * time.Microsecond
	c.mu.Lock()
	c.under[body]++
	c.mu.Unlock()
	time.Sleep(moment)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.turns++
	c.contested[body] = c.contested[body] || c.under[body] > 1
	return c.contested[body], c.turns
}

func (c *crowd) leave(body string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.under[body]--
}

// crowding changes how imports are served of which several were made at once.
func crowding(serve func(turn int, w http.ResponseWriter, r *http.Request, next http.Handler)) change.Change {
	return func(o *reference.Options) {
		c := &crowd{under: map[string]int{}, contested: map[string]bool{}}
		change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			body, err := io.ReadAll(r.Body)
			r.Body = io.NopCloser(bytes.NewReader(body))
			if err != nil || !isImport(r) {
				next.ServeHTTP(w, r)
				return
			}
			crowded, turn := c.enter(string(body))
			defer c.leave(string(body))
			if !crowded {
				next.ServeHTTP(w, r)
				return
			}
			serve(turn, w, r, next)
		})(o)
	}
}

// renameByTurn answers each import with a resource name of its own.
func renameByTurn(turn int, w http.ResponseWriter, r *http.Request, next http.Handler) {
	next.ServeHTTP(&renamed{w, strings.Repeat("x", turn%17+1)}, r)
}

// renamed appends to the resource name in an answer.
type renamed struct {
	http.ResponseWriter
	suffix string
}

var resourceName = regexp.MustCompile(`("name":"accounts/[^"]*)"`)

func (r *renamed) Write(body []byte) (int, error) {
	_, err := r.ResponseWriter.Write(resourceName.ReplaceAll(body, []byte(`${1}-`+r.suffix+`"`)))
	return len(body), err
}

func abort(_ int, w http.ResponseWriter, _ *http.Request, _ http.Handler) {
	answer(w, http.StatusConflict, `{"error":{"code":409,"message":"Try again.","status":"ABORTED"}}`)
}
