package capture

import (
	"net/url"
	"slices"
	"strings"

	"customs.example/specs/api"
)

// Bases are the base URLs of the two APIs, where they are known: only requests
// under them are the APIs' then. Nil is any.
type Bases struct{ Channel, Directory *url.URL }

func (b Bases) of(which api.API) *url.URL {
	if which == api.Directory {
		return b.Directory
	}
	return b.Channel
}

// baseOf is the URL that an operation's path was appended to, without what may
// be a credential.
func baseOf(address *url.URL, prefix string) string {
	return strings.ToLower(address.Scheme) + "://" + hostOf(address) + prefix
}

// hostOf leaves out the port that goes without saying.
func hostOf(address *url.URL) string {
	host := strings.ToLower(address.Host)
	usual := map[string]string{"http": ":80", "https": ":443"}[strings.ToLower(address.Scheme)]
	if usual == "" {
		return host
	}
	return strings.TrimSuffix(host, usual)
}

// permits tells whether requests under a base are the API's.
func (b Bases) permits(api api.API, base string) bool {
	known := b.of(api)
	return known == nil || base == baseOf(known, strings.TrimSuffix(known.EscapedPath(), "/"))
}

// official is the host that customers.get of Cloud Channel is at. Elsewhere a
// path like its is common, and is taken for it only beside an import.
const official = "cloudchannel.googleapis.com"

// importing are the bases under which a file shows an import.
func importing(records []record, bases Bases) map[string]bool {
	found := map[string]bool{}
	for _, r := range records {
		if o, ok := r.request(); ok && o.Operation == api.Import {
			found[baseOf(r.address, o.Prefix)] = true
		}
	}
	if bases.Channel != nil {
		found[baseOf(bases.Channel, strings.TrimSuffix(bases.Channel.EscapedPath(), "/"))] = true
	}
	return found
}

func (r record) request() (api.Request, bool) {
	if r.address == nil || overridden(r) {
		return api.Request{}, false
	}
	return api.Parse(r.method, r.address.EscapedPath())
}

// overridden tells whether a request asks to be taken for another method.
func overridden(r record) bool {
	return slices.ContainsFunc([]string{"X-Http-Method-Override", "X-Http-Method", "X-Method-Override"}, func(name string) bool {
		method := r.asked.Get(name)
		return method != "" && !strings.EqualFold(method, r.method)
	})
}
