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
	"customs.example/specs/requirement"
)

func wireFaults() []Fault {
	return []Fault{
		{"wire-enum-query-refused", requirement.ImportRequestClientQueries, nil,
			"the query of the gapic client is refused", change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if strings.Contains(r.URL.RawQuery, "%24alt") {
					answer(w, http.StatusBadRequest, `{"error":{"code":400,"message":"Unknown query.","status":"INVALID_ARGUMENT"}}`)
					return
				}
				next.ServeHTTP(w, r)
			})},
		{"wire-pretty-print-refused", requirement.ImportRequestClientQueries, nil,
			"the query of the generated clients is refused", change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if r.URL.Query().Has("prettyPrint") {
					answer(w, http.StatusBadRequest, `{"error":{"code":400,"message":"Unknown query.","status":"INVALID_ARGUMENT"}}`)
					return
				}
				next.ServeHTTP(w, r)
			})},
		{"wire-method-not-checked", requirement.ImportHTTPMethod, nil,
			"the import's path serves GET", change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if r.Method == http.MethodGet && strings.HasSuffix(r.URL.Path, ":import") {
					answer(w, http.StatusOK, `{}`)
					return
				}
				next.ServeHTTP(w, r)
			})},
		{"wire-put-is-post", requirement.ImportHTTPMethod, nil,
			"the import's path takes PUT for POST", change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if r.Method == http.MethodPut && strings.HasSuffix(r.URL.Path, ":import") {
					r.Method = http.MethodPost
				}
				next.ServeHTTP(w, r)
			})},
		{"wire-long-values-fail", requirement.ImportRobustNoServerError, nil,
			"an import of more than 64 KiB fails", failing(isImport, func(body []byte) bool { return len(body) > 64<<10 })},
		{"wire-nul-fails", requirement.ImportRobustNoServerError, nil,
			"an import with a NUL character fails", failing(isImport, func(body []byte) bool { return bytes.Contains(body, []byte(`\u0000`)) })},
		{"wire-deep-nesting-drops", requirement.ImportRobustNoServerError, nil,
			"an import that is nested deeply loses its connection", dropping(isImport, func(body []byte) bool {
				return bytes.Contains(body, []byte(strings.Repeat("[", 1000)))
			})},
		{"wire-empty-partner-fails", requirement.ImportRobustNoServerError, nil,
			"an import with an empty channelPartnerId fails", failing(isImport, func(body []byte) bool {
				return bytes.Contains(body, []byte(`"channelPartnerId":""`))
			})},
		{"wire-error-in-plain-text", requirement.ImportErrorBody, nil,
			"a refusal of Cloud Channel is declared as plain text", typing(isChannel, func(status int) bool { return status >= 400 }, "text/plain")},
		{"wire-unauthorized-in-html", requirement.ImportErrorBody, nil,
			"a missing bearer is answered in HTML", change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if isChannel(r) && r.Header.Get("Authorization") == "" {
					w.Header().Set("Content-Type", "text/html")
					answer(w, http.StatusUnauthorized, "<html>Unauthorized</html>")
					return
				}
				next.ServeHTTP(w, r)
			})},
		{"wire-race-on-new-customers", requirement.ImportConcurrentOneCustomer, nil,
			"imports at the same time each make a customer", racing()},
		{"wire-conflict-on-new-customers", requirement.ImportConcurrentOneCustomer, nil,
			"imports at the same time all fail", colliding()},
		{"wire-directory-error-without-type", requirement.DirectoryErrorBody, nil,
			"a refusal of the Directory is declared as plain text", typing(isDirectory, func(status int) bool { return status >= 400 }, "text/plain")},
		{"wire-directory-long-values-fail", requirement.DirectoryRobustNoServerError, nil,
			"an update with a very long locality fails", failing(isDirectory, func(body []byte) bool {
				return longLocality.Match(body)
			})},
		{"wire-directory-surrogates-drop", requirement.DirectoryRobustNoServerError, nil,
			"an update with half a surrogate pair loses its connection", dropping(isDirectory, func(body []byte) bool { return bytes.Contains(body, []byte(`\ud800"`)) })},
		{"wire-directory-null-root-fails", requirement.DirectoryRobustNoServerError, nil,
			"an update whose root is null fails", failing(isDirectory, func(body []byte) bool { return string(body) == "null" })},
	}
}

func isImport(r *http.Request) bool    { return strings.HasSuffix(r.URL.Path, ":import") }
func isChannel(r *http.Request) bool   { return strings.HasPrefix(r.URL.Path, "/v1/") }
func isDirectory(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, "/admin/") }

func answer(w http.ResponseWriter, status int, body string) {
	if w.Header().Get("Content-Type") == "" {
		w.Header().Set("Content-Type", "application/json")
	}
	w.WriteHeader(status)
	_, _ = io.WriteString(w, body) // the client is gone: there is nobody to tell
}

// failing answers 500 to some bodies.
func failing(where func(*http.Request) bool, body func([]byte) bool) change.Change {
	return meeting(where, body, func(w http.ResponseWriter) {
		answer(w, http.StatusInternalServerError, `{"error":{"code":500,"message":"Internal error.","status":"INTERNAL"}}`)
	})
}

// dropping loses the connection on some bodies.
func dropping(where func(*http.Request) bool, body func([]byte) bool) change.Change {
	return meeting(where, body, func(http.ResponseWriter) { panic(http.ErrAbortHandler) })
}

func meeting(where func(*http.Request) bool, body func([]byte) bool, do func(http.ResponseWriter)) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		text, err := io.ReadAll(r.Body)
		if err == nil && where(r) && body(text) {
			do(w)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(text))
		next.ServeHTTP(w, r)
	})
}

// typing declares some answers as of another type.
func typing(where func(*http.Request) bool, status func(int) bool, media string) change.Change {
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if where(r) {
			w = &typed{w, status, media}
		}
		next.ServeHTTP(w, r)
	})
}

type typed struct {
	http.ResponseWriter
	status func(int) bool
	media  string
}

func (t *typed) WriteHeader(status int) {
	if t.status(status) {
		t.Header().Set("Content-Type", t.media)
	}
	t.ResponseWriter.WriteHeader(status)
}

// crowd counts the imports that are under way.
type crowd struct {
	mu        sync.Mutex
	under     map[string]int
	contested map[string]bool
}

// enter waits a moment for company and tells whether it came.
func (c *crowd) enter(body string) (crowded bool, leave func()) {
	const moment = 300 * time.Microsecond
	c.mu.Lock()
	c.under[body]++
	c.mu.Unlock()
	time.Sleep(moment)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.contested[body] = c.contested[body] || c.under[body] > 1
	return c.contested[body], func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.under[body]--
	}
}

func crowding(do func(crowded bool, n int, w http.ResponseWriter, r *http.Request, next http.Handler)) change.Change {
	c := &crowd{under: map[string]int{}, contested: map[string]bool{}}
	n := 0
	return change.Around(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		text, err := io.ReadAll(r.Body)
		if err != nil || !isImport(r) {
			r.Body = io.NopCloser(bytes.NewReader(text))
			next.ServeHTTP(w, r)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(text))
		crowded, leave := c.enter(string(text))
		defer leave()
		c.mu.Lock()
		n++
		turn := n
		c.mu.Unlock()
		do(crowded, turn, w, r, next)
	})
}

// racing gives each of several imports at once a name of its own.
func racing() change.Change {
	return func(o *reference.Options) {
		crowding(func(crowded bool, n int, w http.ResponseWriter, r *http.Request, next http.Handler) {
			if !crowded {
				next.ServeHTTP(w, r)
				return
			}
			next.ServeHTTP(&renamed{w, n}, r)
		})(o)
	}
}

// renamed appends to the resource name in an answer.
type renamed struct {
	http.ResponseWriter
	n int
}

var resourceName = regexp.MustCompile(`("name":"accounts/[^"]*)"`)

// longLocality is a locality of a thousand characters and more.
var longLocality = regexp.MustCompile(`"locality":"a{1000}`)

func (r *renamed) Write(body []byte) (int, error) {
	named := resourceName.ReplaceAll(body, []byte(`${1}-`+strings.Repeat("x", r.n%17+1)+`"`))
	_, err := r.ResponseWriter.Write(named)
	return len(body), err
}

// colliding refuses every one of several imports at once.
func colliding() change.Change {
	return crowding(func(crowded bool, _ int, w http.ResponseWriter, r *http.Request, next http.Handler) {
		if crowded {
			answer(w, http.StatusConflict, `{"error":{"code":409,"message":"Try again.","status":"ABORTED"}}`)
			return
		}
		next.ServeHTTP(w, r)
	})
}
