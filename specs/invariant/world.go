package invariant

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// sameWorld tells whether two exchanges are about one world: those of one base
// URL, or of the only ones that the file has for the two APIs, where these are
// Google's own or on one host.
func (h *history) sameWorld(a, b *step) bool {
	if a.Base == b.Base {
		return true
	}
	only := a.Call.API != b.Call.API && len(h.bases[a.Call.API]) == 1 && len(h.bases[b.Call.API]) == 1
	return only && world(a.Base) == world(b.Base)
}

// world is what the base URLs of one world have in common.
func world(base string) string {
	address, err := url.Parse(base)
	switch {
	case err != nil:
		return base
	case strings.HasSuffix(address.Hostname(), ".googleapis.com"):
		return "googleapis.com"
	}
	return address.Scheme + "://" + address.Host
}

// outage tells whether a target may have been down, and another one up since:
// what an emulator holds may be gone then.
func (s *step) outage() bool {
	down := []int{0, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout}
	return slices.Contains(down, s.Status)
}

// unbroken tells whether it is one world that two exchanges show: between them
// nobody made any other request that may write, and the target was not down.
func (h *history) unbroken(from, to *step) bool {
	whole := exchange.Span{Began: from.Began, Ended: to.Ended}
	down := func(o *step) bool {
		near := world(o.Base) == world(from.Base) || world(o.Base) == world(to.Base)
		return o != from && o != to && near && whole.Meets(o.Span)
	}
	return !slices.ContainsFunc(h.otherWrites, whole.Meets) && !slices.ContainsFunc(h.outages, down)
}

// usualParameters are those that official clients send, in small letters and
// without a dollar sign. They decide over the form of an answer, and not over
// whose it is, or whether it is meant.
var usualParameters = []string{
	"alt", "prettyprint", "pp", "key", "fields", "quotauser", "userip", "callback", "access_token", "oauth_token",
	"uploadtype", "upload_protocol", "xgafv", ".xgafv", "trace",
}

// usual tells whether the query of a request has nothing of an implementation's
// own, such as a tenant or a dry run.
func (s *step) usual() bool {
	return !slices.ContainsFunc(strings.Split(s.Call.Query, "&"), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		name = strings.TrimPrefix(strings.ToLower(api.Unescaped(name)), "$")
		return name != "" && !slices.Contains(usualParameters, name)
	})
}
