package variant_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change/changetest"
	"customs.example/runner/reference/variant"
)

// TestWhatWasReadIsNotModified as long as the client has the etag of it.
func TestWhatWasReadIsNotModified(t *testing.T) {
	v, ok := variant.Lookup("not-modified")
	if !ok {
		t.Fatal("there is no such variant")
	}
	options := v.Options()
	cast := fixtures.Build(1, "not modified", given.World(given.CloudIdentity().WithAdmin()))
	options.World = cast.World
	server := reference.New(options)
	read := func(etag string) changetest.Answer {
		request := httptest.NewRequest(http.MethodGet, "/admin/directory/v1/customers/my_customer", nil)
		request.Header.Set("Authorization", "Bearer "+cast.Bearer(role.Customer))
		request.Header.Set("If-None-Match", etag)
		recorder := httptest.NewRecorder()
		server.ServeHTTP(recorder, request)
		return changetest.Answer{Status: recorder.Code, Body: recorder.Body.String()}
	}
	first := read(`"another"`)
	etag, _ := first.Object()["etag"].(string)
	if again := read(etag); first.Status != http.StatusOK || again.Status != http.StatusNotModified || again.Body != "" {
		t.Errorf("got %v, then %v", first, again)
	}
}
