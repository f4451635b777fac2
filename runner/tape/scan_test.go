package tape

import (
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"customs.example/specs/exchange"
)

// scanned are the leaks of a file, without the folder that it is in.
func scanned(t *testing.T, name, text string) []string {
	t.Helper()
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, name), text)
	leaks, count, err := Scan(dir)
	if err != nil || count != 1 {
		t.Fatalf("%d files, error %v", count, err)
	}
	found := []string{}
	for _, leak := range leaks {
		found = append(found, strings.TrimPrefix(leak.String(), dir+"/"))
	}
	return found
}

// TestAScanNamesFileAndLine, and never what stands there.
func TestAScanNamesFileAndLine(t *testing.T) {
	for _, p := range planted {
		text := strings.ReplaceAll(p.text, "\n", `\n`)
		got := strings.Join(scanned(t, "notes.txt", "first\r\n"+text+"\nlast"), "\n")
		if !strings.Contains(got, "notes.txt:2: looks like "+p.kind) || strings.Contains(got, p.secret) {
			t.Errorf("of %q: %s", p.text, got)
		}
	}
}

// TestAScanSeesThroughYAML has each secret in every way in which YAML writes a
// text.
func TestAScanSeesThroughYAML(t *testing.T) {
	for name, body := range map[string]string{
		"plain":          `body: Bearer abc123.def-456`,
		"single-quoted":  `body: '{"authToken":"s3same"}'`,
		"double-quoted":  `body: "{\"authToken\":\"s3same\"}"`,
		"quoted twice":   `body: "{\"message\":\"{\\\"authToken\\\":\\\"s3same\\\"}\"}"`,
		"escaped":        `body: "Bearer\x20abc123\x2edef-456"`,
		"base64":         `body: !!binary eyJhdXRoVG9rZW4iOiJzM3NhbWUiLCJ4Ijoi/yJ9`,
		"a flow header":  `Set-Cookie: [a=s3same]`,
		"a quoted one":   `Cookie: ["a=s3same; b=c"]`,
		"without equals": `Set-Cookie: [s3same]`,
		"a bare bearer":  `Authorization: [Bearer abcdefgh]`,
		"another scheme": `Proxy-Authorization: ['Digest username="me"']`,
		"a key":          `X-Api-Key: [s3same]`,
		"Google's key":   `x-goog-api-key: [s3same]`,
	} {
		t.Run(name, func(t *testing.T) {
			got := scanned(t, "a.yaml", "version: 2\n"+body+"\n")
			if len(got) != 1 || !strings.HasPrefix(got[0], "a.yaml:2: looks like ") || strings.Contains(got[0], "s3same") {
				t.Errorf("found %q", got)
			}
		})
	}
}

// TestAScanSeesHeadersInBlocks, as go-vcr writes them.
func TestAScanSeesHeadersInBlocks(t *testing.T) {
	const cassette = `---
version: 2
interactions:
    - request:
        headers:
            Authorization:
                - Bearer <bearer:reseller>
            X-Api-Key:
                - <redacted>
                - ""
      response:
        body: |
            {"password": "<redacted>",
             "authToken": "s3same"}
        headers:
            Set-Cookie:
                - a=s3same; Path=/
                - <redacted>
                - |-
                  s3same
`
	want := []string{"a.yaml:14: looks like an auth token", "a.yaml:17: looks like the value of Set-Cookie", "a.yaml:19: looks like the value of Set-Cookie"}
	if got := scanned(t, "a.yaml", cassette); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("found %q", got)
	}
}

// TestAScanReadsWhatIsNoYAML as text.
func TestAScanReadsWhatIsNoYAML(t *testing.T) {
	if got := scanned(t, "a.yaml", "\t{\nBearer abc123.def-456"); len(got) != 1 || got[0] != "a.yaml:2: looks like a bearer" {
		t.Errorf("found %q", got)
	}
}

// TestARecordingHoldsNoCredentials of a target that hands out its own, and
// repeats the caller's.
func TestARecordingHoldsNoCredentials(t *testing.T) {
	var secrets []string
	for _, p := range planted {
		secrets = append(secrets, p.secret)
	}
	for _, secret := range whom.Secrets() {
		secrets = append(secrets, secret.Value)
	}
	calls, answers := telling()
	dir := record(t, inTurn(answers...), calls...)
	leaks, count, err := Scan(dir)
	if err != nil || count != 2 || len(leaks) > 0 {
		t.Errorf("%d files, error %v, leaks %v", count, err, leaks)
	}
	text := readFile(t, cassettePath(dir, spec))
	for _, secret := range append(secrets, "s3same", "k4same") {
		if strings.Contains(text, secret) {
			t.Errorf("the cassette holds %q", secret)
		}
	}
	p := play(t, dir)
	for n, call := range calls {
		call.Turn = n
		send(t, p, call)
	}
}

// telling are calls whose answers tell all secrets there are, in headers, bodies
// and in how the connection ends. A path may name what an answer named.
func telling() (calls []exchange.Call, answers []*exchange.Exchange) {
	tell := func(text string) {
		n := len(calls)
		call := importing(fmt.Sprintf(`{"number":%d}`, n))
		call.Path += "/" + ya29
		calls = append(calls, call)
		answers = append(answers, &exchange.Exchange{Status: 403, Header: http.Header{
			"Server": {strings.ReplaceAll(text, "\n", " ")}, "X-Session-Token": {"k4same"}, "Cookie2": {"k4same"}, "Location": {"/cb?code=k4same"}, "Set-Cookie": {"k4same"}, "X-Api-Key": {"k4same"}, "Authorization": {"Digest k4same"}, "Cookie": {"k4same"},
		}, Body: []byte(text)})
	}
	for _, p := range planted {
		tell(p.text)
	}
	for _, secret := range whom.Secrets() {
		tell(`{"error":{"code":403,"message":"Bearer ` + secret.Value + ` may not: {\"authToken\":\"` + secret.Value + `\"}"}}`)
	}
	calls = append(calls, reading())
	answers = append(answers, &exchange.Exchange{Lost: fmt.Errorf("malformed MIME header line: Set-Cookie: a=s3same, Bearer %s", whom.Secrets()[0].Value)})
	return calls, answers
}
