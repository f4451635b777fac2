package verdict_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"customs.example/runner/verdict"
)

func TestCurl(t *testing.T) {
	const address = "http://127.0.0.1:8080/v1/accounts/C1/customers:import"
	for _, tt := range []struct {
		name       string
		request    verdict.Request
		authorized bool
		want       string
	}{
		{
			"a read of an anonymous caller",
			verdict.Request{Method: "GET", URL: address, Caller: "anonymous"}, false,
			`curl -sS -X GET '` + address + `'`,
		},
		{
			"a read of a caller",
			verdict.Request{Method: "GET", URL: address, Caller: "reseller"}, true,
			`curl -sS -X GET '` + address + `' -H "Authorization: Bearer $BEARER_RESELLER"`,
		},
		{
			"a read on conditions",
			verdict.Request{Method: "GET", URL: address, Caller: "anonymous", Headers: map[string]string{"If-None-Match": `"e"`, "If-Match": "*"}}, false,
			`curl -sS -X GET '` + address + `' -H 'If-Match: *' -H 'If-None-Match: "e"'`,
		},
		{
			"a body with a quote and a token",
			verdict.Request{Method: "POST", URL: address, Caller: "other-reseller", Body: `{"domain":"d'or","authToken":"<authToken:valid>"}`}, true,
			`curl -sS -X POST '` + address + `' -H "Authorization: Bearer $BEARER_OTHER_RESELLER"` +
				` -H 'Content-Type: application/json' --data-raw '{"domain":"d'\''or","authToken":"'"$AUTH_TOKEN_VALID"'"}'`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, verdict.Curl(tt.request, tt.authorized)); diff != "" {
				t.Errorf("command line (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCurlIsReadByAShell lets sh read each command line, with a function in the
// place of curl that writes its words.
func TestCurlIsReadByAShell(t *testing.T) {
	const environment = `BEARER_RESELLER='s3cret "bearer"'; BEARER_OTHER_RESELLER=other; AUTH_TOKEN_VALID='to ken$x'; `
	words := func(request verdict.Request, authorized bool) []string {
		shell, err := exec.LookPath("sh")
		if err != nil {
			t.Skip("there is no sh")
		}
		script := environment + `curl() { for word in "$@"; do printf '%s\0' "$word"; done; }; ` + verdict.Curl(request, authorized)
		out, err := exec.Command(shell, "-c", script).Output()
		if err != nil {
			t.Fatalf("sh: %v\n%s", err, script)
		}
		return strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	}
	for _, body := range []string{
		`{"domain":"d.example"}`,
		`{"domain":"it's 'quoted' \"twice\" \\ $HOME $(id) ` + "`id`" + ` !x"}`,
		"{\n\t\"a\": 1\n}", `''`, "@file", "-x", "ü ☃ %s",
	} {
		request := verdict.Request{Method: "PUT", URL: "http://h/p?a=b&c=%24d;e", Caller: "reseller", Body: body}
		want := []string{
			"-sS", "-X", "PUT", "http://h/p?a=b&c=%24d;e",
			"-H", `Authorization: Bearer s3cret "bearer"`, "-H", "Content-Type: application/json", "--data-raw", body,
		}
		if diff := cmp.Diff(want, words(request, true)); diff != "" {
			t.Errorf("words of %q (-want +got):\n%s", body, diff)
		}
	}
	got := words(verdict.Request{
		Method: "POST", URL: "http://h/<bearer:other-reseller>", Caller: "anonymous",
		Body: `{"a":"'<authToken:valid>'","b":"<authToken:valid><bearer:reseller>","c":"<authToken:>","d":"<other:valid>"}`,
	}, false)
	want := []string{
		"-sS", "-X", "POST", "http://h/other", "-H", "Content-Type: application/json", "--data-raw",
		`{"a":"'to ken$x'","b":"to ken$xs3cret "bearer"","c":"<authToken:>","d":"<other:valid>"}`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}
