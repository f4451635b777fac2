package capture

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"customs.example/runner/secret"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// Capture is what one file shows of the two APIs.
type Capture struct {
	File string
	// The exchanges are in the order of the file.
	exchange.History
	// Others counts the requests that are of neither API.
	Others int
	// Redactor takes out of what is shown on the credentials that were seen, wherever
	// they stand, and whatever else looks like one.
	Redactor exchange.Redactor
}

func capture(path string, records []record, bases Bases) *Capture {
	c := &Capture{File: path}
	imports := importing(records, bases)
	callers, seen := &callers{}, &secret.Collector{}
	hosts := map[string]bool{}
	var others []record
	for _, r := range records {
		o, ok := r.request()
		if !ok || !bases.permits(o.API, baseOf(r.address, o.Prefix)) || o.Operation == api.ReadBack && !readable(r, o, imports) {
			others = append(others, r)
			continue
		}
		who := callers.of(r.asked)
		r.collect(who, seen)
		hosts[kinOf(r.address)] = true
		c.Entries = append(c.Entries, r.visible(o, who))
	}
	for _, r := range others {
		if r.writesElse(hosts) {
			c.OtherWrites = append(c.OtherWrites, r.span)
		}
	}
	c.Others, c.Redactor = len(others), seen.Redactor()
	return c
}

func readable(r record, o api.Request, imports map[string]bool) bool {
	return imports[baseOf(r.address, o.Prefix)] || r.address.Hostname() == official
}

func (r record) visible(o api.Request, who caller) *exchange.Entry {
	call := exchange.Call{
		API: o.API, Operation: o.Operation, Method: r.method, Path: o.Path, Query: queryOf(r.address),
		Caller: who.role, Bearer: who.bearer, Body: r.sent.bytes, Account: o.Account,
	}
	return &exchange.Entry{
		Exchange: &exchange.Exchange{
			Call: call, Status: max(r.status, 0), Header: secret.Shown(r.answered), Body: r.answer.bytes, Took: r.span.Ended.Sub(r.span.Began),
		},
		Span:   r.span,
		Number: r.entry,
		Base:   baseOf(r.address, o.Prefix),
		Media:  r.asked.Get("Content-Type"),
		Visible: exchange.Visibility{
			Request: r.sent.shown && r.asked.Get("Content-Encoding") == "",
			Answer:  !r.none,
			Body:    !r.none && r.answer.shown,
			Header:  len(r.answered) > 0,
			Relayed: relayed(r.answered),
		},
		Languages: r.asked.Get("Accept-Language"),
		Partial:   partial(r),
		Ordered:   r.ordered,
	}
}

// queryOf spells the one parameter that decides over an answer's form as the
// official client does.
func queryOf(address *url.URL) string {
	return strings.NewReplacer("enum-encoding=int", "enum-encoding%3Dint", "enum-encoding%3dint", "enum-encoding%3Dint").Replace(address.RawQuery)
}

// partial tells whether a request asks for a part of the resource, or for
// another form than JSON.
func partial(r record) bool {
	if r.asked.Get("X-Goog-Fieldmask") != "" || r.asked.Get("Range") != "" {
		return true
	}
	if accept := strings.ToLower(r.asked.Get("Accept")); accept != "" && !strings.Contains(accept, "json") && !strings.Contains(accept, "*/*") && !strings.Contains(accept, "application/*") {
		return true
	}
	return exchange.AsksForPart(r.address.RawQuery)
}

// writesElse tells whether a request may have written what the two APIs show.
func (r record) writesElse(hosts map[string]bool) bool {
	safe := []string{http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodTrace, http.MethodConnect}
	return r.address != nil && !slices.Contains(safe, r.method) && hosts[kinOf(r.address)]
}

// kinOf is what hosts that may serve one world have in common: Google's own, and
// the names of this computer.
func kinOf(address *url.URL) string {
	host := strings.ToLower(address.Hostname())
	switch {
	case host == "oauth2.googleapis.com": // it hands out tokens and nothing else
		return host
	case strings.HasSuffix(host, ".googleapis.com"), host == "admin.google.com":
		return official
	case host == "localhost", host == "::1", strings.HasPrefix(host, "127."):
		return "localhost"
	}
	return host
}
