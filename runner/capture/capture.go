package capture

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"customs.example/runner/secret"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
	"customs.example/specs/invariant"
)

// Capture is what one file shows of the two APIs.
type Capture struct {
	File string
	// Sightings are in the order of the file.
	Sightings []*invariant.Sighting
	// Strangers are the times of requests to the same hosts that may have
	// written, and are of neither API.
	Strangers []invariant.Span
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
		o, ok := r.operation()
		if !ok || !bases.permits(o.api, baseOf(r.address, o.prefix)) || o.name == api.ReadBack && !readable(r, o, imports) {
			others = append(others, r)
			continue
		}
		who := callers.of(r.asked)
		r.collect(who, seen)
		hosts[kinOf(r.address)] = true
		c.Sightings = append(c.Sightings, r.sighting(o, who))
	}
	for _, r := range others {
		if r.stranger(hosts) {
			c.Strangers = append(c.Strangers, r.span)
		}
	}
	c.Others, c.Redactor = len(others), seen.Redactor()
	return c
}

func readable(r record, o operation, imports map[string]bool) bool {
	return imports[baseOf(r.address, o.prefix)] || r.address.Hostname() == official
}

func (r record) sighting(o operation, who caller) *invariant.Sighting {
	call := exchange.Call{
		API: o.api, Operation: o.name, Method: r.method, Path: o.path, Query: queryOf(r.address),
		Caller: who.role, Bearer: who.bearer, Body: r.sent.bytes, Account: o.account,
	}
	return &invariant.Sighting{
		Exchange: &exchange.Exchange{
			Call: call, Status: max(r.status, 0), Header: secret.Shown(r.answered), Body: r.answer.bytes, Took: r.span.Ended.Sub(r.span.Began),
		},
		Span:         r.span,
		Entry:        r.entry,
		Base:         baseOf(r.address, o.prefix),
		Media:        r.asked.Get("Content-Type"),
		RequestShown: r.sent.shown && r.asked.Get("Content-Encoding") == "",
		AnswerShown:  !r.none,
		BodyShown:    !r.none && r.answer.shown,
		HeaderShown:  len(r.answered) > 0,
		Relayed:      relayed(r.answered),
		Languages:    r.asked.Get("Accept-Language"),
		Partial:      partial(r),
		Ordered:      r.ordered,
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
	return slices.ContainsFunc(strings.Split(r.address.RawQuery, "&"), func(pair string) bool {
		name, value, _ := strings.Cut(pair, "=")
		switch strings.TrimPrefix(strings.ToLower(unescaped(name)), "$") {
		case "fields", "callback", "mask", "read_mask", "readmask":
			return true
		case "alt":
			form := strings.ToLower(unescaped(value))
			return form != "json" && !strings.HasPrefix(form, "json;")
		}
		return false
	})
}

// stranger tells whether a request may have written what the two APIs show.
func (r record) stranger(hosts map[string]bool) bool {
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
