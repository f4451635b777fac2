package specs

import (
	"net/http"
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
	header    http.Header
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

// Sending adds a header to the calls that follow. It is no credential's: what is
// kept and shown of a call has the header too.
func (a Actor) Sending(name, value string) Actor {
	header := a.header.Clone()
	if header == nil {
		header = http.Header{}
	}
	header.Set(name, value)
	a.header = header
	return a
}

// caller is the role that acts when none was named.
func (a Actor) caller(usual role.Role) role.Role {
	if a.fixed {
		return a.role
	}
	return usual
}

// call addresses an operation of one of the APIs on a resource.
func (a Actor) call(operation api.Operation, on string, usual role.Role, body []byte) exchange.Call {
	who := a.caller(usual)
	return exchange.Call{
		API:       operation.API(),
		Operation: operation,
		Method:    operation.Method(),
		Path:      operation.Path(on),
		Query:     a.query,
		Caller:    who,
		Bearer:    a.situation.Bearer(who),
		Header:    a.header,
		Body:      body,
	}
}

// channelCall addresses Cloud Channel, in a reseller's account.
func (a Actor) channelCall(operation api.Operation, on, account string, body []byte) exchange.Call {
	call := a.call(operation, on, role.Reseller, body)
	call.Account = account
	return call
}

// directoryCall addresses the Directory's customer of a key.
func (a Actor) directoryCall(operation api.Operation, key string, body []byte) exchange.Call {
	return a.call(operation, key, role.Customer, body)
}

// ReadBack gets a Cloud Channel customer by name. It needs the capability
// customers.get.
func (a Actor) ReadBack(name string) *exchange.Exchange {
	account, _, _ := strings.Cut(name, "/customers/")
	return a.situation.send(a.channelCall(api.ReadBack, name, account, nil))
}

// Get reads a Directory customer.
func (a Actor) Get(key string) *exchange.Exchange {
	return a.situation.send(a.directoryCall(api.GetProfile, key, nil))
}

// Put updates a Directory customer.
func (a Actor) Put(key string, profile Object) *exchange.Exchange {
	return a.situation.send(a.put(key, profile))
}

func (a Actor) put(key string, profile Object) exchange.Call {
	return a.directoryCall(api.PutProfile, key, a.situation.profileBody(profile))
}

// Patch patches a Directory customer. It needs the capability directory.patch.
func (a Actor) Patch(key string, profile Object) *exchange.Exchange {
	body := a.situation.profileBody(profile)
	return a.situation.send(a.directoryCall(api.PatchProfile, key, body))
}

// PutText updates a Directory customer with a body that no schema judges.
func (a Actor) PutText(key string, body []byte) *exchange.Exchange {
	return a.situation.send(a.directoryCall(api.PutProfile, key, body))
}

// PatchText patches a Directory customer with a body that no schema judges.
func (a Actor) PatchText(key string, body []byte) *exchange.Exchange {
	return a.situation.send(a.directoryCall(api.PatchProfile, key, body))
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
	return a.channelCall(api.Import, parent.path(s.Cast), s.Account(parent.reseller()), body)
}

// Elsewhere calls a method that the import's path does not have.
func (a Actor) Elsewhere(method string, parent Parent) *exchange.Exchange {
	call := a.importText(parent, nil)
	call.Method, call.Operation = method, api.Elsewhere
	return a.situation.send(call)
}
