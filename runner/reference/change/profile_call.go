package change

import (
	"customs.example/fixtures"
	"customs.example/runner/reference"
)

// ProfileCall is a Directory call on its way through a change.
type ProfileCall struct {
	Rules   *reference.Rules
	Tx      *reference.Tx
	Caller  fixtures.Caller
	Key     string
	Message reference.Message
	Body    []byte
	// Next is what would have happened.
	Next func() (Object, *reference.Error)

	healthy func(c ProfileCall) (Object, *reference.Error)
}

// Identity is the customer that the key names.
func (c ProfileCall) Identity() (reference.Identity, bool) {
	return c.Tx.Identity(c.Rules.Directory.Key(c.Caller, c.Key))
}

// ByMyCustomer tells whether the key is my_customer.
func (c ProfileCall) ByMyCustomer() bool { return c.Key == "my_customer" }

// Names tells whether the request has a field, null or not.
func (c ProfileCall) Names(field string) bool {
	_, given := c.Message[field]
	return given
}

// Sent is the body as it was sent, nil where it is no JSON object.
func (c ProfileCall) Sent() Object { return object(c.Body) }

// MayRead tells whether the caller's scopes reach GET.
func (c ProfileCall) MayRead() bool {
	return c.Rules.Callers.Permit(c.Caller, c.Rules.Directory.ReadScopes...) == nil
}

// MayWrite tells whether the caller's scopes reach PUT and PATCH.
func (c ProfileCall) MayWrite() bool {
	return c.Rules.Callers.Permit(c.Caller, c.Rules.Directory.WriteScopes...) == nil
}

// Healthy takes the steps of the healthy method, with the call as it is now.
func (c ProfileCall) Healthy() (Object, *reference.Error) { return c.healthy(c) }
