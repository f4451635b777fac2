package api

import (
	"net/url"
	"strings"
)

// Request is what an HTTP request is to one of the two APIs.
type Request struct {
	API       API
	Operation Operation
	// Prefix is the escaped path of the base URL: emulators live anywhere.
	Prefix string
	// Path is the escaped path behind it.
	Path string
	// Account is the resource name of the reseller account that the path names, ""
	// for the Directory.
	Account string
}

// Parse tells which operation an HTTP method and an escaped path address, behind
// any prefix, if one of the two APIs has it.
func Parse(method, path string) (Request, bool) {
	segments := strings.Split(path, "/")
	for _, r := range routes {
		template := strings.Split(r.path, "/")[1:]
		from := len(segments) - len(template)
		if r.method != method || from < 1 || !matches(template, segments[from:]) {
			continue
		}
		return r.request(segments[:from], segments[from:]), true
	}
	return Request{}, false
}

func (r route) request(prefix, segments []string) Request {
	request := Request{
		API: r.api, Operation: r.operation,
		Prefix: strings.Join(prefix, "/"), Path: "/" + strings.Join(segments, "/"),
	}
	if r.api == Channel {
		request.Account = "accounts/" + Unescaped(segments[2])
	}
	return request
}

func matches(template, segments []string) bool {
	for n, want := range template {
		got := Unescaped(segments[n])
		if want == "*" && (got == "" || strings.Contains(got, ":")) || want != "*" && got != want {
			return false
		}
	}
	return true
}

// CustomerKey is the customerKey in the path of a Directory request, "" in others.
func CustomerKey(path string) string {
	_, key, _ := strings.Cut(path, directoryRoot)
	return Unescaped(key)
}

// PartnerLink is the id of the channel partner link in the path of an import, ""
// under an account.
func PartnerLink(path string) string {
	_, rest, _ := strings.Cut(path, partnerLinks)
	link, _, _ := strings.Cut(rest, "/")
	return Unescaped(link)
}

// Unescaped is a part of a path or a query as it is meant; what is escaped wrongly
// stays as it is.
func Unescaped(segment string) string {
	if plain, err := url.PathUnescape(segment); err == nil {
		return plain
	}
	return segment
}
