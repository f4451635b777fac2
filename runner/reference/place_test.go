package reference_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
)

// place is a reference implementation on a listener of its own, and the cast
// that exists there.
type place struct {
	fixtures.Cast
	t   *testing.T
	url string
}

func open(t *testing.T, clauses ...given.Need) place {
	t.Helper()
	cast := fixtures.Build(1, t.Name(), given.World(clauses...))
	return place{cast, t, listen(t, reference.Options{World: cast.World})}
}

// listen serves on loopback until the test ends, and returns the base URL.
func listen(t *testing.T, o reference.Options) string {
	t.Helper()
	server := httptest.NewServer(reference.New(o))
	t.Cleanup(server.Close)
	return server.URL
}

// body is a JSON object that was or will be sent.
type body = map[string]any

// encoded is the text of a body. A string is its own text.
func encoded(t *testing.T, value any) string {
	t.Helper()
	switch value := value.(type) {
	case nil:
		return ""
	case string:
		return value
	}
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatalf("encode a request: %v", err)
	}
	return string(text)
}

func (p place) call(by role.Role, method, path string, request any) answer {
	p.t.Helper()
	header := http.Header{}
	if bearer := p.Bearer(by); bearer != "" {
		header.Set("Authorization", "Bearer "+bearer)
	}
	return send(p.t, method, p.url+path, header, encoded(p.t, request))
}

// importing imports into the reseller's own account.
func (p place) importing(request any) answer {
	p.t.Helper()
	return p.importUnder(role.Reseller, p.Account(role.Reseller), request)
}

// importUnder imports under a parent, an account or a channel partner link.
func (p place) importUnder(by role.Role, parent string, request any) answer {
	p.t.Helper()
	return p.call(by, http.MethodPost, "/v1/"+parent+"/customers:import", request)
}

// readBack is the stored Cloud Channel customer, read by its own reseller.
func (p place) readBack(by role.Role, name string) body {
	p.t.Helper()
	return p.call(by, http.MethodGet, "/v1/"+name, nil).accepted()
}

// directory calls a method of the Directory on a customerKey.
func (p place) directory(by role.Role, method, key string, request any) answer {
	p.t.Helper()
	return p.call(by, method, "/admin/directory/v1/customers/"+key, request)
}

// profile is the Directory's customer, read by its own administrator.
func (p place) profile(of role.Role) body {
	p.t.Helper()
	return p.directory(of, http.MethodGet, p.Identity(of).ID, nil).accepted()
}
