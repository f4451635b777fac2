package tape

import (
	"context"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// TestACallWithAnotherBodyIsNotAnswered: go-vcr's default matcher compares
// method and URL, and would.
func TestACallWithAnotherBodyIsNotAnswered(t *testing.T) {
	dir := record(t, answering(200, "{}"), importing(`{"domain":"a.example","overwriteIfExists":false}`))
	p := play(t, dir)
	_, err := p.Send(context.Background(), by(p, importing(`{"domain":"a.example","overwriteIfExists":true}`)))
	expectOutOfDate(t, err, dir, ":3: ", "the spec's request 1 is now POST /v1/accounts/C1/customers:import: the recording has another body")
}

// TestBodiesAreComparedAsTheSuiteMeansThem, as JSON where they are JSON.
func TestBodiesAreComparedAsTheSuiteMeansThem(t *testing.T) {
	long := strings.Repeat("a", mostKept)
	for _, tt := range []struct {
		name, recorded, sent string
		same                 bool
	}{
		{"the same", `{"a":1}`, `{"a":1}`, true},
		{"another order", `{"a":1,"b":[1,2]}`, `{"b":[1,2],"a":1}`, true},
		{"another spacing", `{"a":1}`, "{\n\t\"a\": 1\n}", true},
		{"other escapes", `{"a":"\u0061"}`, `{"a":"a"}`, true},
		{"another order of a list", `{"a":[1,2]}`, `{"a":[2,1]}`, false},
		{"another value", `{"a":1}`, `{"a":"1"}`, false},
		{"null for nothing", `{"a":null}`, `{}`, false},
		{"one twice", `{"a":1,"a":1}`, `{"a":1}`, false},
		{"no JSON", `{"a":`, `{"a":`, true},
		{"other no JSON", `{"a":`, `{"a": `, false},
		{"no UTF-8", "{\"a\":\"\xff\"}", "{\"a\":\"\xff\"}", true},
		{"other no UTF-8", "{\"a\":\"\xff\"}", "{\"a\":\"\xfe\"}", false},
		{"nothing", "", "", true},
		{"nothing for something", `{}`, "", false},
		{"too long to keep", long + "a", long + "a", true},
		{"too long to keep, and other", long + "a", long + "b", false},
		{"as long as is kept, and other", long[1:] + "a", long[1:] + "b", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := record(t, answering(200, "{}"), importing(tt.recorded))
			p := play(t, dir)
			_, err := p.Send(context.Background(), by(p, importing(tt.sent)))
			if same := err == nil; same != tt.same {
				t.Errorf("error %v", err)
			}
		})
	}
}

// TestALongBodyIsNotKept but by its length and its digest.
func TestALongBodyIsNotKept(t *testing.T) {
	body := strings.Repeat("a", mostKept+1)
	c, err := Load(cassettePath(record(t, answering(200, "{}"), importing(body)), spec))
	if err != nil {
		t.Fatal(err)
	}
	if kept := c.Interactions[0].Request.Body; !strings.HasPrefix(kept, fmt.Sprintf("<body: %d bytes, sha256:", len(body))) || len(kept) > 200 {
		t.Errorf("kept %d bytes: %.200s", len(kept), kept)
	}
}

// TestWhatIsAnotherCallIsSaid by its first difference.
func TestWhatIsAnotherCallIsSaid(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		change     func(*exchange.Call)
	}{
		{"method", "now PUT /admin/directory/v1/customers/my_customer?alt=json: the recording has GET", func(c *exchange.Call) { c.Method = "PUT" }},
		{"path", ": the recording has the path /admin/directory/v1/customers/my_customer", func(c *exchange.Call) { c.Path = "/admin/directory/v1/customers/C1" }},
		{"query", "my_customer?alt=proto: the recording has the query alt=json", func(c *exchange.Call) { c.Query = "alt=proto" }},
		{"no query", "my_customer: the recording has the query alt=json", func(c *exchange.Call) { c.Query = "" }},
		{"caller", ": the recording has another caller", func(c *exchange.Call) { c.Bearer = whom.Bearer(role.Reseller) }},
		{"nobody", ": the recording has another caller", func(c *exchange.Call) { c.Bearer = "" }},
		{"body", ": the recording has another body", func(c *exchange.Call) { c.Body = []byte("{}") }},
		{"headers", ": the recording has other headers", func(c *exchange.Call) { c.Header = http.Header{"If-None-Match": {"e"}} }},
		{"API", ": the recording has the path http://directory.example/admin/", func(c *exchange.Call) { c.API = api.Channel }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := record(t, answering(200, "{}"), importing("{}"), reading())
			p := play(t, dir)
			send(t, p, importing("{}"))
			call := by(p, reading())
			call.Turn = 1
			tt.change(&call)
			_, err := p.Send(context.Background(), call)
			expectOutOfDate(t, err, dir, ":18: ", "the spec's request 2 is now ", tt.want)
		})
	}
}

// TestACallIsRecognizedByItsHeaders but for those of its caller and its body.
func TestACallIsRecognizedByItsHeaders(t *testing.T) {
	conditional := func(etag string) exchange.Call {
		call := reading()
		call.Header = http.Header{"If-None-Match": {etag}}
		return call
	}
	for etag, same := range map[string]bool{`"1"`: true, `"2"`: false, "": false} {
		p := play(t, record(t, answering(304, ""), conditional(`"1"`)))
		if _, err := p.Send(context.Background(), by(p, conditional(etag))); (err == nil) != same {
			t.Errorf("%q: error %v", etag, err)
		}
	}
}

// TestMessagesTellNoSecrets has calls differ in a secret.
func TestMessagesTellNoSecrets(t *testing.T) {
	dir := record(t, answering(200, "{}"), importing("{}"))
	p := play(t, dir)
	token := p.Cast.Token(role.ValidToken)
	call := by(p, importing(`{"authToken":"`+token+`"}`))
	call.Path, call.Query = call.Path+token, "authToken="+token
	_, err := p.Send(context.Background(), call)
	expectOutOfDate(t, err, dir, ":3: ", "customers:import<authToken:valid>")
	if manifest := readFile(t, filepath.Join(dir, ManifestFile)); strings.Contains(manifest, whom.Token(role.ValidToken)) {
		t.Errorf("the manifest has the token: %s", manifest)
	}
}
