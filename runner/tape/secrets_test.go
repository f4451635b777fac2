package tape

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/runner/secret"
	"customs.example/runner/secret/secrettest"
	"customs.example/specs/exchange"
)

// TestARecordingHoldsNoCredentials of a target that hands out its own, and
// repeats the caller's.
func TestARecordingHoldsNoCredentials(t *testing.T) {
	var secrets []string
	for _, p := range secrettest.Texts() {
		secrets = append(secrets, p.Secret)
	}
	for _, value := range whom.Secrets() {
		secrets = append(secrets, value)
	}
	calls, answers := revealing()
	dir := record(t, inTurn(answers...), calls...)
	leaks, count, err := secret.Scan(dir)
	if err != nil || count != 2 || len(leaks) > 0 {
		t.Errorf("%d files, error %v, leaks %v", count, err, leaks)
	}
	text := readFile(t, cassettePath(dir, spec))
	for _, value := range append(secrets, "s3same", "k4same") {
		if strings.Contains(text, value) {
			t.Errorf("the cassette holds %q", value)
		}
	}
	p := play(t, dir)
	for n, call := range calls {
		call.Turn = n
		send(t, p, call)
	}
}

// revealing are calls whose answers tell all secrets there are, in headers, bodies
// and in how the connection ends. A path may name what an answer named.
func revealing() (calls []exchange.Call, answers []*exchange.Exchange) {
	tell := func(text string) {
		n := len(calls)
		call := importing(fmt.Sprintf(`{"number":%d}`, n))
		call.Path += "/" + secrettest.AccessToken
		calls = append(calls, call)
		answers = append(answers, &exchange.Exchange{Status: 403, Header: http.Header{
			"Server": {strings.ReplaceAll(text, "\n", " ")}, "X-Session-Token": {"k4same"}, "Cookie2": {"k4same"}, "Location": {"/cb?code=k4same"}, "Set-Cookie": {"k4same"}, "X-Api-Key": {"k4same"}, "Authorization": {"Digest k4same"}, "Cookie": {"k4same"},
		}, Body: []byte(text)})
	}
	for _, p := range secrettest.Texts() {
		tell(p.Text)
	}
	for _, value := range whom.Secrets() {
		tell(`{"error":{"code":403,"message":"Bearer ` + value + ` may not: {\"authToken\":\"` + value + `\"}"}}`)
	}
	calls = append(calls, reading())
	answers = append(answers, &exchange.Exchange{Lost: fmt.Errorf("malformed MIME header line: Set-Cookie: a=s3same, Bearer %s", whom.Bearer(role.Reseller))})
	return calls, answers
}
