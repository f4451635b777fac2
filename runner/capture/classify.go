package capture

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"customs.example/specs/api"
)

// operation is what a request is to one of the two APIs.
type operation struct {
	api  api.API
	name api.Operation
	// path begins where the base URL ends.
	path    string
	prefix  string
	account string
}

// template is a path of one of the APIs: literal segments, and "*" for any
// other. It may stand behind any prefix, for emulators live anywhere.
type template struct {
	api     api.API
	path    []string
	methods map[string]api.Operation
}

var templates = []template{
	{api.Channel, []string{"v1", "accounts", "*", "customers:import"}, map[string]api.Operation{http.MethodPost: api.Import}},
	{api.Channel, []string{"v1", "accounts", "*", "channelPartnerLinks", "*", "customers:import"}, map[string]api.Operation{http.MethodPost: api.Import}},
	{api.Channel, []string{"v1", "accounts", "*", "customers", "*"}, map[string]api.Operation{http.MethodGet: api.ReadBack}},
	{api.Directory, []string{"admin", "directory", "v1", "customers", "*"}, map[string]api.Operation{
		http.MethodGet: api.GetProfile, http.MethodPut: api.PutProfile, http.MethodPatch: api.PatchProfile,
	}},
}

// operationOf tells which method of the two APIs a request is of, if any.
func operationOf(method string, address *url.URL) (operation, bool) {
	segments := strings.Split(address.EscapedPath(), "/")
	for _, t := range templates {
		name, served := t.methods[method]
		from := len(segments) - len(t.path)
		if !served || from < 1 || !t.matches(segments[from:]) {
			continue
		}
		o := operation{
			api: t.api, name: name,
			path:   "/" + strings.Join(segments[from:], "/"),
			prefix: strings.Join(segments[:from], "/"),
		}
		if t.api == api.Channel {
			o.account = "accounts/" + unescaped(segments[from+2])
		}
		return o, true
	}
	return operation{}, false
}

func (t template) matches(segments []string) bool {
	for n, want := range t.path {
		got := unescaped(segments[n])
		if want == "*" && (got == "" || strings.Contains(got, ":")) || want != "*" && got != want {
			return false
		}
	}
	return true
}

func unescaped(segment string) string {
	if plain, err := url.PathUnescape(segment); err == nil {
		return plain
	}
	return segment
}

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
		if o, ok := r.operation(); ok && o.name == api.Import {
			found[baseOf(r.address, o.prefix)] = true
		}
	}
	if bases.Channel != nil {
		found[baseOf(bases.Channel, strings.TrimSuffix(bases.Channel.EscapedPath(), "/"))] = true
	}
	return found
}

func (r record) operation() (operation, bool) {
	if r.address == nil || overridden(r) {
		return operation{}, false
	}
	return operationOf(r.method, r.address)
}

// overridden tells whether a request asks to be taken for another method.
func overridden(r record) bool {
	return slices.ContainsFunc([]string{"X-Http-Method-Override", "X-Http-Method", "X-Method-Override"}, func(name string) bool {
		method := r.asked.Get(name)
		return method != "" && !strings.EqualFold(method, r.method)
	})
}
