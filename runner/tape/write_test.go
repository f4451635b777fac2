package tape

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/secret"
	"customs.example/specs/exchange"
)

// TestWhatWasRecordedIsPlayedBack to the letter.
func TestWhatWasRecordedIsPlayedBack(t *testing.T) {
	var calls []exchange.Call
	for _, body := range bodies() {
		calls = append(calls, importing(body))
	}
	expectTheSame(t, func(call exchange.Call) *exchange.Exchange { return answering(100+call.Turn, string(call.Body))(call) }, calls...)
}

// bodies are hard to keep in YAML, each in a way of its own.
func bodies() []string {
	return []string{
		"", " ", "\n", "\n\n", "\r\n", "\t", "~", "null", "yes", "1", "0x1f", "1e3", "2001-01-01", "---", "...", "- a", "? a", "a: b", "#", "!!binary x", "&a", "*a", "%TAG",
		"\"", "'", "it's \"quoted\"", "{\n  \"a\": \"b\",\n  \"c\": [\n    1\n  ]\n}\n", "  indented\n first\n", "\n leading", "trailing \n", "a\n\n\n", "\ta\n\tb", "a\r\nb\r\n", "a\rb\n", " \n \n",
		"\xff", "{\"a\":\"\xff\xfe\"}", "a\n\xff\nb", "\x00", "a\x00\nb", "\x07\x1b[31m", "\x7f", "\x80",
		"\u0085", "a\u0085b\n", "\u2028\u2029", "a\n\u2028b", "\uFEFF{}", "\uFEFF\n", "\uFFFE", "\uFFFD", "\U0010FFFF", "\U0001F6C3\n", "\u00a0",
		`{"domain":"` + strings.Repeat("x", 300<<10) + `"}`, strings.Repeat("long line ", 100) + "\n" + strings.Repeat("y", 1000),
	}
}

// TestHeadersArePlayedBack, those included that YAML has a meaning for.
func TestHeadersArePlayedBack(t *testing.T) {
	header := http.Header{
		"Content-Type": {"application/json; charset=UTF-8"}, "Vary": {"a", "b", "", "a, b"}, "Via": {"[a]", "{a: b}", "- a", "#a", "'", "\"", "~", "*a", "!t", "&a", "a: b", "yes", "1"},
		"Age": {""}, "Server": {"caf\xe9"}, "Warning": {strings.Repeat("v ", 2000)}, "allow": {"x"}, "X-Cache": {"a\x01\tb"},
	}
	expectTheSame(t, func(exchange.Call) *exchange.Exchange { return &exchange.Exchange{Status: 204, Header: header} }, reading())
}

func TestALostConnectionIsPlayedBack(t *testing.T) {
	for _, why := range []string{"EOF", "no answer in time", "http: server closed: it said \"bye\"\n"} {
		expectTheSame(t, lost(why), importing("{}"))
	}
}

// expectTheSame records answers and expects a replay to give them.
func expectTheSame(t testing.TB, target fake, calls ...exchange.Call) {
	t.Helper()
	p := play(t, record(t, target, calls...))
	for n, call := range calls {
		call.Turn = n
		got, want := send(t, p, call), target(call)
		want.Call = call
		if diff := cmp.Diff(plain(want), plain(got)); diff != "" {
			t.Errorf("(-recorded +played)\n%s", diff)
		}
	}
}

// plain is an exchange as cmp can compare it.
func plain(e *exchange.Exchange) any {
	why := ""
	if e.Lost != nil {
		why = e.Lost.Error()
	}
	header := http.Header{}
	for name, values := range e.Header {
		header[name] = values
	}
	return struct {
		Call         exchange.Call
		Status       int
		Header       http.Header
		Body, Lost   string
		Stale, Judge bool
	}{unsigned(e.Call), e.Status, header, string(e.Body), why, e.Stale, e.OK()}
}

func redacted(text string) string { return secret.NewRedactor(whom.Secrets()).Text(text) }

// FuzzWriteLoad keeps any answer to any call and plays it back. What looks like
// a credential is left out of it: it is not kept.
func FuzzWriteLoad(f *testing.F) {
	for _, body := range bodies() {
		f.Add(200, body, body, "value")
	}
	f.Add(404, "a\n  b\n", "", "x: [y]")
	f.Fuzz(func(t *testing.T, status int, sent, body, value string) {
		if status < 100 || status > 999 || redacted(sent+body+value) != sent+body+value {
			t.Skip("no HTTP status, or a credential")
		}
		answer := fake(func(exchange.Call) *exchange.Exchange {
			return &exchange.Exchange{Status: status, Header: http.Header{"Server": {value, ""}}, Body: []byte(body)}
		})
		expectTheSame(t, answer, importing(sent))
	})
}

// TestACassetteReadsWell is what stands in a file.
func TestACassetteReadsWell(t *testing.T) {
	dir := record(t, inTurn(answering(200, `{"a":1}`)(exchange.Call{}), lost("EOF")(exchange.Call{})), importing(`{"domain":"a.example"}`), reading())
	const want = `version: 2
interactions:
  - id: 0
    request:
      method: POST
      url: http://channel.example/base/v1/accounts/C1/customers:import
      headers:
        Authorization: ['Bearer <bearer:reseller>']
        Content-Type: [application/json]
      body: '{"domain":"a.example"}'
    response:
      content_length: 7
      body: '{"a":1}'
      headers:
        Content-Type: [application/json]
      status: 200 OK
      code: 200
  - id: 1
    request:
      method: GET
      url: http://directory.example/admin/directory/v1/customers/my_customer?alt=json
      headers:
        Authorization: ['Bearer <bearer:customer>']
    response:
      content_length: 0
      headers:
        Customs-Lost: [EOF]
      code: 0
`
	if diff := cmp.Diff(want, readFile(t, cassettePath(dir, spec))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// unsigned is a call without its bearer, in whose place a replay has a
// placeholder.
func unsigned(call exchange.Call) exchange.Call {
	call.Bearer = ""
	return call
}
