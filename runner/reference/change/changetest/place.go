// Package changetest talks to a reference in process, for tests of what a
// change makes of its answers.
package changetest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
)

// Place is a reference, and the cast that exists there.
type Place struct {
	fixtures.Cast
	handler http.Handler
}

// Open makes a reference in which there is what is needed.
func Open(o reference.Options, needs ...given.Need) Place {
	cast := fixtures.Build(1, "a change", given.World(needs...))
	o.World = cast.World
	return Place{cast, reference.New(o)}
}

// Changed are the options of a healthy reference with a change.
func Changed(c change.Change) reference.Options {
	o := reference.Options{Rules: reference.Healthy()}
	c(&o)
	return o
}

// Call is a call that somebody makes. A body that is a text is sent as it is.
type Call struct {
	By           role.Role
	Method, Path string
	Body         any
}

// Import is an import by the reseller, under an account or a link.
func Import(parent string, body any) Call {
	return Call{role.Reseller, http.MethodPost, "/v1/" + parent + "/customers:import", body}
}

// Directory is a call of a method of the Directory on a customerKey.
func Directory(by role.Role, method, key string, body any) Call {
	return Call{by, method, "/admin/directory/v1/customers/" + key, body}
}

// ReadBack reads a Cloud Channel customer.
func ReadBack(by role.Role, name string) Call { return Call{by, http.MethodGet, "/v1/" + name, nil} }

// Answer is what came of a call, and how the wire was used.
type Answer struct {
	Status  int
	Header  http.Header
	Body    string
	Flushed bool
	Lost    bool
}

// Object is the body where it is a JSON object, nil elsewhere.
func (a Answer) Object() change.Object {
	var decoded change.Object
	if json.Unmarshal([]byte(a.Body), &decoded) != nil {
		return nil
	}
	return decoded
}

// String is all that a client sees.
func (a Answer) String() string {
	return fmt.Sprintf("%d %v %q flushed:%t lost:%t", a.Status, a.Header, a.Body, a.Flushed, a.Lost)
}

// Do makes a call. A connection that the reference drops is lost.
func (p Place) Do(c Call) (answer Answer) {
	request := httptest.NewRequest(c.Method, c.Path, strings.NewReader(text(c.Body)))
	request.Header.Set("Accept-Encoding", "gzip")
	if bearer := p.Bearer(c.By); bearer != "" {
		request.Header.Set("Authorization", "Bearer "+bearer)
	}
	defer func() {
		if recover() != nil {
			answer = Answer{Lost: true}
		}
	}()
	recorder := httptest.NewRecorder()
	p.handler.ServeHTTP(recorder, request)
	return Answer{Status: recorder.Code, Header: recorder.Header(), Body: recorder.Body.String(), Flushed: recorder.Flushed}
}

func text(body any) string {
	switch body := body.(type) {
	case nil:
		return ""
	case string:
		return body
	}
	return string(change.Encode(body))
}
