package exchange

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
)

// Object is a JSON object whose members have no order.
type Object = map[string]any

// Call is one HTTP request as a spec makes it.
type Call struct {
	API       api.API
	Operation api.Operation
	Method    string
	// Path is escaped and begins with a slash; Query is escaped, without "?".
	Path, Query string
	// Caller is the role of the holder of Bearer. An empty Bearer sends none.
	Caller role.Role
	Bearer string
	// Header is what is sent beside the bearer and the body's media type, nil for
	// nothing.
	Header http.Header
	// Body is sent as application/json. A nil body sends none.
	Body []byte
	// Account is the reseller account that the path names, where it names one.
	Account string
	// Turn is the call's place among those of its spec, counted from 0. Calls
	// that are made at once have theirs before the first of them is sent.
	Turn int
}

// Exchange is a call and what came of it.
type Exchange struct {
	Call   Call
	Status int
	Header http.Header
	Body   []byte
	// Lost says how the connection ended where no whole answer came; Status
	// is 0 then.
	Lost error
	// Stale is true where the connection that was lost had been used before,
	// so that the server may have closed it without seeing the call.
	Stale bool
	// Took is how long the answer took, once there was a connection; 0 where
	// nobody measured it.
	Took time.Duration

	document any
	problem  error
	parsed   bool
}

// Document is the body as a JSON value, as encoding/json decodes it.
func (e *Exchange) Document() (any, error) {
	if !e.parsed {
		e.document, e.problem = parse(e.Body)
		e.parsed = true
	}
	return e.document, e.problem
}

func parse(body []byte) (any, error) {
	var document any
	if err := json.Unmarshal(body, &document); err != nil {
		return nil, fmt.Errorf("the body is no JSON: %w", err)
	}
	return document, nil
}

// At is the value at a JSON pointer of the body, and whether there is one.
func (e *Exchange) At(pointer string) (any, bool) {
	document, err := e.Document()
	if err != nil {
		return nil, false
	}
	return Lookup(document, pointer)
}

// Text is the string at a JSON pointer, "" where there is none.
func (e *Exchange) Text(pointer string) string {
	value, _ := e.At(pointer)
	text, _ := value.(string)
	return text
}

// Name is the resource name of the Customer in the body.
func (e *Exchange) Name() string { return e.Text("/name") }

// OK tells whether the call succeeded as documented.
func (e *Exchange) OK() bool { return e.Status == http.StatusOK }

// Outcome is the answer in a few words: its status, and its error's name
// where it has one.
func (e *Exchange) Outcome() string {
	if e.Lost != nil {
		return "no answer: " + e.Lost.Error()
	}
	if name := e.Text("/error/status"); name != "" && e.Status >= 400 {
		return fmt.Sprintf("%d %s", e.Status, name)
	}
	return fmt.Sprint(e.Status)
}
