package secret

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"customs.example/runner/secret/secrettest"
)

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

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
	for _, p := range secrettest.Texts() {
		text := strings.ReplaceAll(p.Text, "\n", `\n`)
		got := strings.Join(scanned(t, "notes.txt", "first\r\n"+text+"\nlast"), "\n")
		if !strings.Contains(got, "notes.txt:2: looks like "+p.Kind) || strings.Contains(got, p.Secret) {
			t.Errorf("of %q: %s", p.Text, got)
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

// FuzzScan has files of any kind: none makes a scan fail.
func FuzzScan(f *testing.F) {
	for _, p := range secrettest.Texts() {
		f.Add(p.Text)
	}
	f.Add(`[{"name":"key","value":{"a":[`)
	f.Fuzz(func(_ *testing.T, text string) {
		for _, name := range []string{"a.yaml", "a.json"} {
			_ = fmt.Sprint(scan(name, text))
		}
	})
}
