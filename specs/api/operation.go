package api

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// Operation is the documented method that a call addresses.
type Operation string

// The operations that the suite calls. Elsewhere is a path or an HTTP method
// that neither API has.
const (
	Import       Operation = "accounts.customers.import"
	ReadBack     Operation = "accounts.customers.get"
	GetProfile   Operation = "customers.get"
	PutProfile   Operation = "customers.update"
	PatchProfile Operation = "customers.patch"
	Elsewhere    Operation = "elsewhere"
)

// route is how an operation is put into HTTP. A segment "*" of its path is any that
// is not empty.
type route struct {
	operation Operation
	api       API
	method    string
	path      string
}

var routes = []route{
	{Import, Channel, http.MethodPost, "/v1/accounts/*/customers:import"},
	{Import, Channel, http.MethodPost, "/v1/accounts/*/channelPartnerLinks/*/customers:import"},
	{ReadBack, Channel, http.MethodGet, "/v1/accounts/*/customers/*"},
	{GetProfile, Directory, http.MethodGet, "/admin/directory/v1/customers/*"},
	{PutProfile, Directory, http.MethodPut, "/admin/directory/v1/customers/*"},
	{PatchProfile, Directory, http.MethodPatch, "/admin/directory/v1/customers/*"},
}

// The fixed parts of the paths, around a resource name or a customerKey.
const (
	channelRoot   = "/v1/"
	importVerb    = "/customers:import"
	partnerLinks  = "/channelPartnerLinks/"
	directoryRoot = "/admin/directory/v1/customers/"
)

// API is the one that the operation is of.
func (o Operation) API() API { return o.route().api }

// Method is the HTTP method of the operation.
func (o Operation) Method() string { return o.route().method }

func (o Operation) route() route {
	at := slices.IndexFunc(routes, func(r route) bool { return r.operation == o })
	if at < 0 {
		return route{}
	}
	return routes[at]
}

// Path is the escaped path of the operation on what it is made on: the parent of
// an import, the name of a Cloud Channel customer, the customerKey of a Directory
// customer.
func (o Operation) Path(on string) string {
	switch o {
	case Import:
		return channelRoot + escape(on) + importVerb
	case ReadBack:
		return channelRoot + escape(on)
	}
	return directoryRoot + url.PathEscape(on)
}

// escape makes a path of a resource name, which may be the target's to choose.
func escape(name string) string {
	segments := strings.Split(name, "/")
	for n, segment := range segments {
		segments[n] = url.PathEscape(segment)
	}
	return strings.Join(segments, "/")
}
