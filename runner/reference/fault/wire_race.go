package fault

import (
	"bytes"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// racers tells imports that a fault lets race: those that meet under one key, each
// of another kind.
type racers func(r *http.Request, body []byte, turn int) (key, kind string)

// theSameBody has every import race those with the same path and body.
func theSameBody(r *http.Request, body []byte, turn int) (key, kind string) {
	return r.URL.Path + string(body), strconv.Itoa(turn)
}

// theOtherIdentity has imports into one account race those by another identity.
func theOtherIdentity(r *http.Request, body []byte, _ int) (key, kind string) {
	byDomain := bytes.Contains(body, []byte(`"domain"`))
	return r.URL.Path, strconv.FormatBool(byDomain)
}

// theOtherParent has imports race those with the same body under another parent of
// the account.
func theOtherParent(r *http.Request, body []byte, _ int) (key, kind string) {
	account, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/v1/accounts/"), "/")
	return account + string(body), r.URL.Path
}

func anyBody([]byte) bool { return true }

// racing names the customers of imports that race each anew.
func racing(who racers, is func(body []byte) bool) change.Change {
	return func(o *reference.Options) {
		m := &track{under: map[string]map[string]int{}, raced: map[string]bool{}}
		change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			body, err := io.ReadAll(r.Body)
			r.Body = io.NopCloser(bytes.NewReader(body))
			if err != nil || !isImport(r) || !is(body) {
				next.ServeHTTP(w, r)
				return
			}
			turn := m.next()
			key, kind := who(r, body, turn)
			raced := m.enter(key, kind)
			defer m.leave(key, kind)
			if !raced {
				next.ServeHTTP(w, r)
				return
			}
			renameByTurn(turn, w, r, next)
		})(o)
	}
}

// track counts the imports that are under way, by key and kind.
type track struct {
	mu    sync.Mutex
	turns int
	under map[string]map[string]int
	raced map[string]bool
}

func (t *track) next() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.turns++
	return t.turns
}

// enter waits a moment for imports of another kind under the same key, and tells
// whether any came, now or before.
func (t *track) enter(key, kind string) bool {
	const moment = 300 * time.Microsecond
	t.mu.Lock()
	if t.under[key] == nil {
		t.under[key] = map[string]int{}
	}
	t.under[key][kind]++
	t.mu.Unlock()
	time.Sleep(moment)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.raced[key] = t.raced[key] || len(t.under[key]) > 1
	return t.raced[key]
}

func (t *track) leave(key, kind string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.under[key][kind]--; t.under[key][kind] == 0 {
		delete(t.under[key], kind)
	}
}
