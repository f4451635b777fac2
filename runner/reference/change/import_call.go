package change

import (
	"customs.example/fixtures"
	"customs.example/runner/reference"
)

// ImportCall is an import on its way through a change.
type ImportCall struct {
	Rules   *reference.Rules
	Tx      *reference.Tx
	Caller  fixtures.Caller
	Parent  reference.Parent
	Message reference.Message
	Body    []byte
	// Next is what would have happened.
	Next func() (Object, *reference.Error)
}

// Text is a member of the request, "" where it has none.
func (c ImportCall) Text(name string) string {
	text, _ := c.Message.Text(name)
	return text
}

// Sent is the body as it was sent, nil where it is no JSON object.
func (c ImportCall) Sent() Object { return object(c.Body) }

// Members are the members of customer_identity that are set.
func (c ImportCall) Members() []string { return c.Rules.Import.Members(c.Message) }

// Consents tells whether the request consents to overwriting.
func (c ImportCall) Consents() bool { return c.Rules.Import.Overwrites(c.Message) }

// IntoOwnAccount tells whether the caller acts for the account of the path.
func (c ImportCall) IntoOwnAccount() bool { return c.Caller.Account == c.Parent.Account }

// InScope tells whether the caller's scopes reach the method.
func (c ImportCall) InScope() bool {
	return c.Rules.Callers.Permit(c.Caller, c.Rules.Import.Scopes...) == nil
}

// Healthy takes the steps of the healthy method, with the call as it is now.
func (c ImportCall) Healthy() (Object, *reference.Error) {
	return reference.Healthy().Methods.Import(c.Rules, c.Tx, c.Caller, c.Parent, c.Body)
}

// Without makes the import as if it did not have some of its members.
func (c ImportCall) Without(members ...string) (Object, *reference.Error) {
	for _, member := range members {
		delete(c.Message, member)
	}
	c.Body = Encode(c.Message)
	return c.Healthy()
}

// Consenting makes the import with the consent to overwriting.
func (c ImportCall) Consenting() (Object, *reference.Error) {
	c.Message["overwriteIfExists"] = true
	c.Body = Encode(c.Message)
	return c.Healthy()
}
