package capture_test

import (
	"strings"
	"testing"

	"customs.example/runner/capture"
)

// interaction is one of a cassette, with lines of its request and its answer.
func interaction(method, url string, request, response []string) string {
	return "- request:\n    method: " + method + "\n    url: " + url + "\n" + indented(request) +
		"  response:\n    code: 200\n" + indented(response)
}

func indented(lines []string) string {
	var text strings.Builder
	for _, line := range lines {
		text.WriteString("    " + line + "\n")
	}
	return text.String()
}

func cassetteOf(interactions ...string) string {
	return "# by hand\nversion: 2\ninteractions:\n" + strings.Join(interactions, "")
}

func TestCassette(t *testing.T) {
	text := cassetteOf(
		interaction("POST", importURL, []string{`headers: {authorization: ["Bearer <bearer:reseller>"], content-type: [application/json]}`, `body: '{"domain":"a.example"}'`},
			[]string{`headers: {content-type: [application/json]}`, `body: '{"name":"x"}'`, `content_length: 12`}),
		interaction("PUT", profileURL, []string{`body: '{"alternateEmail":"a@b.example"}'`}, []string{`body: ''`, `content_length: -1`}),
		interaction("PUT", profileURL, []string{`body: '{"alternateEmail":"c@d.example"}'`}, []string{`body: '{}'`, `content_length: 99`}),
		interaction("POST", importURL, nil, []string{`body: '{}'`}),
		interaction("POST", importURL, []string{"body: '<body: 99999 bytes, sha256:abc>'"}, []string{`body: '{}'`}),
		interaction("GET", profileURL, nil, []string{`headers: {X-From-Cache: ["1"]}`, `body: '{}'`}),
		interaction("GET", "https://tracker.example/", nil, nil),
	)
	capture, err := capture.Read(file(t, "some.yaml", text), capture.Bases{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"1 accounts.customers.import 200 by reseller at https://cloudchannel.googleapis.com: request, answer, body",
		"2 customers.update 200 by anonymous at https://admin.googleapis.com: request, answer",
		"3 customers.update 200 by anonymous at https://admin.googleapis.com: request, answer",
		"4 accounts.customers.import 200 by anonymous at https://cloudchannel.googleapis.com: answer, body",
		"5 accounts.customers.import 200 by anonymous at https://cloudchannel.googleapis.com: answer, body",
		"6 customers.get 200 by anonymous at https://admin.googleapis.com: request",
	}
	if got := described(capture); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	s := capture.Entries
	if s[0].Media != "application/json" || s[0].Header.Get("Content-Type") != "application/json" || s[0].Call.Bearer != "<bearer:reseller>" {
		t.Errorf("headers in small letters are lost: %q, %v", s[0].Media, s[0].Header)
	}
	if s[0].Ended.After(s[1].Began) || !s[0].Ordered {
		t.Error("interactions do not follow their order")
	}
	if !s[1].Ended.After(s[2].Began) {
		t.Error("updates of one customer in a row are not taken for such as may have been made at once")
	}
	if s[2].Ended.After(s[3].Began) {
		t.Error("an import after updates does not follow them")
	}
}

func TestCassetteInJSON(t *testing.T) {
	text := `{"version":2,"interactions":[{"request":{"method":"GET","url":"` + profileURL + `"},"response":{"code":200,"body":"{}"}}]}`
	capture, err := capture.Read(file(t, "some.json", text), capture.Bases{})
	if err != nil || len(capture.Entries) != 1 {
		t.Errorf("got %v, %v, want one exchange", capture, err)
	}
}
