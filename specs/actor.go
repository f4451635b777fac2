package specs

import (
	"net/http"
	"net/url"
	"strings"

	"customs.example/fixtures/role"
	"customs.example/specs/api"
	"customs.example/specs/exchange"
)

// Actor makes calls as one caller. A situation acts as its reseller towards
// Cloud Channel and as its customer's administrator towards the Directory.
type Actor struct {
	situation *Situation
	role      role.Role
	fixed     bool
	query     string
}

// As makes the calls that follow in the role of another caller.
func (a Actor) As(r role.Role) Actor {
	a.role, a.fixed = r, true
	return a
}

// Asking appends a query, escaped and without "?", to the calls that follow.
func (a Actor) Asking(query string) Actor {
	a.query = query
	return a
}

// caller is the role that acts when none was named.
func (a Actor) caller(usual role.Role) role.Role {
	if a.fixed {
		return a.role
	}
	return usual
}

// channelCall addresses Cloud Channel.
func (a Actor) channelCall(operation api.Operation, method, path, account string, body []byte) exchange.Call {
	who := a.caller(role.Reseller)
	return exchange.Call{
		API:       api.Channel,
		Operation: operation,
		Method:    method,
		Path:      "/v1/" + path,
		Query:     a.query,
		Caller:    who,
		Bearer:    a.situation.Bearer(who),
		Body:      body,
		Account:   account,
	}
}

// directoryCall addresses the Directory's customer of a key.
func (a Actor) directoryCall(operation api.Operation, method, key string, body []byte) exchange.Call {
	who := a.caller(role.Customer)
	return exchange.Call{
		API:       api.Directory,
		Operation: operation,
		Method:    method,
		Path:      "/admin/directory/v1/customers/" + url.PathEscape(key),
		Query:     a.query,
		Caller:    who,
		Bearer:    a.situation.Bearer(who),
		Body:      body,
	}
}

// ReadBack gets a Cloud Channel customer by name. It needs the capability
// customers.get.
func (a Actor) ReadBack(name string) *exchange.Exchange {
	account, _, _ := strings.Cut(name, "/customers/")
	return a.situation.send(a.channelCall(api.ReadBack, http.MethodGet, escapePath(name), account, nil))
}

// escapePath makes a path of a resource name, which is the target's to choose.
func escapePath(name string) string {
	segments := strings.Split(name, "/")
	for n, segment := range segments {
		segments[n] = url.PathEscape(segment)
	}
	return strings.Join(segments, "/")
}

// Get reads a Directory customer.
func (a Actor) Get(key string) *exchange.Exchange {
	return a.situation.send(a.directoryCall(api.GetProfile, http.MethodGet, key, nil))
}

// Put updates a Directory customer.
func (a Actor) Put(key string, profile Object) *exchange.Exchange {
	return a.situation.send(a.put(key, profile))
}

func (a Actor) put(key string, profile Object) exchange.Call {
	return a.directoryCall(api.PutProfile, http.MethodPut, key, a.situation.profileBody(profile))
}

// Patch patches a Directory customer. It needs the capability directory.patch.
func (a Actor) Patch(key string, profile Object) *exchange.Exchange {
	body := a.situation.profileBody(profile)
	return a.situation.send(a.directoryCall(api.PatchProfile, http.MethodPatch, key, body))
}

// PutText updates a Directory customer with a body that no schema judges.
func (a Actor) PutText(key string, body []byte) *exchange.Exchange {
	return a.situation.send(a.directoryCall(api.PutProfile, http.MethodPut, key, body))
}

// PatchText patches a Directory customer with a body that no schema judges.
func (a Actor) PatchText(key string, body []byte) *exchange.Exchange {
	return a.situation.send(a.directoryCall(api.PatchProfile, http.MethodPatch, key, body))
}

// Import imports as the request message has it, which must be valid.
func (a Actor) Import(parent Parent, members ...Member) *exchange.Exchange {
	return a.situation.send(a.importCall(parent, members))
}

func (a Actor) importCall(parent Parent, members Message) exchange.Call {
	a.situation.mustConform(members)
	return a.importText(parent, members.encode())
}

// ImportText imports with a body that no schema judges.
func (a Actor) ImportText(parent Parent, body []byte) *exchange.Exchange {
	return a.situation.send(a.importText(parent, body))
}

func (a Actor) importText(parent Parent, body []byte) exchange.Call {
	s := a.situation
	path := parent.path(s.Cast) + "/customers:import"
	return a.channelCall(api.Import, http.MethodPost, path, s.Account(parent.reseller()), body)
}

// Elsewhere calls a method that the import's path does not have.
func (a Actor) Elsewhere(method string, parent Parent) *exchange.Exchange {
	call := a.importText(parent, nil)
	call.Method, call.Operation = method, api.Elsewhere
	return a.situation.send(call)
}
