package secret

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOtherHeadersAreNotShown, whatever they are called and hold.
func TestOtherHeadersAreNotShown(t *testing.T) {
	for _, name := range []string{
		"Set-Cookie", "set-cookie", "Cookie2", "Authorization", "Proxy-Authorization", "Authentication-Info", "X-Session-Token", "X-Csrf-Token",
		"X-Amz-Security-Token", "X-Api-Key", "X-Echo", "x-request-id", "",
	} {
		if got := unknowing().Header(http.Header{name: {"s3same"}}); len(got) > 0 {
			t.Errorf("%q is shown: %v", name, got)
		}
	}
}

func TestHeadersAreShownWithoutCredentials(t *testing.T) {
	for _, row := range []struct{ name, value, want string }{
		{"Content-Type", "application/json; charset=UTF-8", "application/json; charset=UTF-8"},
		{"Etag", `"vBjTBE1QE0ed-t8B5u7/mPS0IeZ0"`, `"vBjTBE1QE0ed-t8B5u7/mPS0IeZ0"`},
		{"retry-after", "7", "7"},
		{"Server", "", ""},
		{"Location", "/cb?code=s3same&state=s3same", "/cb?<redacted>"},
		{"Location", "https://me:s3same@host/a@b#s3same", "https://<redacted>@host/a@b#<redacted>"},
		{"Location", "https://host/elsewhere", "https://host/elsewhere"},
		{"Location", "/a?", "/a?"},
		{"Www-Authenticate", `Digest nonce="s3same"`, "Digest <redacted>"},
		{"Www-Authenticate", "Bearer", "Bearer"},
	} {
		header := http.Header{row.name: {row.value}}
		got := unknowing().Header(header)
		if diff := cmp.Diff(http.Header{row.name: {row.want}}, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		if diff := cmp.Diff(got, unknowing().Header(got)); diff != "" {
			t.Errorf("shown once more, a replay shows something else:\n%s", diff)
		}
		if header[row.name][0] != row.value {
			t.Error("the exchange's own header was changed")
		}
	}
}
