package reference_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"customs.example/fixtures"
	"customs.example/fixtures/given"
	"customs.example/fixtures/role"
	"customs.example/runner/reference"
)

// TestTheLogHasALineARequestAndNoSecret calls the handler itself: a line is
// written after the answer, and a client on a connection may not wait for it.
func TestTheLogHasALineARequestAndNoSecret(t *testing.T) {
	cast := fixtures.Build(1, t.Name(), given.World(given.Reseller(), given.DomainIdentity().WithToken().WithAdmin()))
	var log bytes.Buffer
	server := reference.New(reference.Options{World: cast.World, Hook: true, Log: slog.New(slog.NewJSONHandler(&log, nil))})
	identity := cast.Identity(role.Customer)
	path := "/v1/" + cast.Account(role.Reseller) + "/customers:import"
	request := encoded(t, body{"cloudIdentityId": identity.ID, "authToken": cast.Token(role.ValidToken)})
	world := encoded(t, cast.World)

	tests := []struct {
		by                  role.Role
		method, path, query string
		body                string
		status              int
	}{
		{role.Reseller, http.MethodPost, path, "?access_token=in-the-query", request, 200},
		{role.Unknown, http.MethodPost, path, "", request, 401},
		{role.Reseller, http.MethodPost, path, "", request + "broken", 400},
		{role.Customer, http.MethodGet, "/admin/directory/v1/customers/my_customer", "?key=in-the-query", "", 200},
		{role.Anonymous, http.MethodPost, "/_world", "", world, 204},
		{role.Anonymous, http.MethodPost, "/_world", "", "{" + world, 400},
		{role.Anonymous, http.MethodPost, "/a%0Ab", "?in-the-query", "", 404},
	}
	var want []body
	for _, test := range tests {
		call := httptest.NewRequest(test.method, test.path+test.query, strings.NewReader(test.body))
		call.Header.Set("Authorization", "Bearer "+cast.Bearer(test.by))
		server.ServeHTTP(httptest.NewRecorder(), call)
		want = append(want, body{
			"level": "INFO", "msg": "request", "method": test.method, "path": test.path, "status": float64(test.status),
		})
	}
	wantEqual(t, "the log, times aside", records(t, log.String()), want)

	unsaid := []string{"in-the-query", "Bearer", "authToken", identity.PrimaryAdminEmail}
	for _, value := range cast.Secrets() {
		unsaid = append(unsaid, value)
	}
	for _, word := range unsaid {
		if strings.Contains(log.String(), word) {
			t.Errorf("the log says %q:\n%s", word, log.String())
		}
	}
}

// records are the lines of a log but for their times.
func records(t *testing.T, log string) []body {
	t.Helper()
	var all []body
	for line := range strings.Lines(log) {
		var record body
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatalf("log line %q: %v", line, err)
		}
		all = append(all, without(record, "time"))
	}
	return all
}
