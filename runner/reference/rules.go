package reference

import (
	"customs.example/fixtures"
)

// Rules are the decisions of the two APIs, one function each. Healthy gives
// those that the documents demand; a deliberate fault is made by replacing one.
type Rules struct {
	Methods   MethodRules
	Callers   CallerRules
	Import    ImportRules
	ReadBack  ReadBackRules
	Directory DirectoryRules
	Wire      WireRules
}

// MethodRules are the methods themselves, each the steps of one of the groups
// below in their order.
type MethodRules struct {
	Import   func(r *Rules, tx *Tx, caller fixtures.Caller, parent Parent, body []byte) (map[string]any, *Error)
	ReadBack func(r *Rules, tx *Tx, caller fixtures.Caller, name string) (map[string]any, *Error)
	Get      func(r *Rules, tx *Tx, caller fixtures.Caller, key string) (map[string]any, *Error)
	Put      func(r *Rules, tx *Tx, caller fixtures.Caller, key string, body []byte) (map[string]any, *Error)
	Patch    func(r *Rules, tx *Tx, caller fixtures.Caller, key string, body []byte) (map[string]any, *Error)
}

// CallerRules decide who calls, and which methods a caller's scopes reach.
type CallerRules struct {
	// Identify finds the caller of an Authorization header.
	Identify func(tx *Tx, authorization string) (fixtures.Caller, *Error)
	// Permit refuses a caller without one of the scopes.
	Permit func(caller fixtures.Caller, scopes ...string) *Error
}

// ImportRules are the steps of accounts.customers.import, in the order in which
// they are taken, and the questions that the steps ask.
type ImportRules struct {
	// Format says what the request body may hold.
	Format Format
	// Parse makes a request of the path's parent and the body.
	Parse func(r *Rules, parent Parent, body []byte) (ImportRequest, *Error)
	// Members lists the members of customer_identity that are set.
	Members func(message Message) []string
	// Scopes are those that reach the method.
	Scopes []string
	// OwnAccount refuses a caller of another reseller account.
	OwnAccount func(caller fixtures.Caller, account string) *Error
	// Partner finds the channel partner that parent and body name, "" for none.
	Partner func(tx *Tx, request ImportRequest) (string, *Error)
	// Find is the Cloud Identity that the request names.
	Find func(r *Rules, tx *Tx, request ImportRequest) (Identity, *Error)
	// ByID, ByDomain and ByAdmin are its three ways of looking.
	ByID, ByDomain, ByAdmin func(tx *Tx, key string) (Identity, bool)
	// Exists tells whether a Cloud Identity is there for an import.
	Exists func(identity Identity) bool
	// Authorize refuses a reseller that may not import the Cloud Identity,
	// and returns the Cloud Identity with any authorization that was given.
	Authorize func(r *Rules, identity Identity, request ImportRequest) (Identity, *Error)
	// Authorized tells whether a reseller needs no token.
	Authorized func(identity Identity, account string) bool
	// Token refuses a token that does not authorize the account.
	Token func(identity Identity, account, token string) *Error
	// Remember authorizes an account from now on.
	Remember func(identity Identity, account string) Identity
	// Receive chooses the customer that takes the data: the linked one, the
	// one that the request names, or a new one.
	Receive func(r *Rules, tx *Tx, identity Identity, request ImportRequest) (Customer, *Error)
	// Linked is the account's customer of a Cloud Identity.
	Linked func(tx *Tx, account, identity string) (Customer, bool)
	// Named is the customer that the request names.
	Named func(tx *Tx, account, name string) (Customer, *Error)
	// Overwrites tells whether the request consents to overwriting.
	Overwrites func(message Message) bool
	// RegionDiffers and DomainDiffers are the two conflicts there are.
	RegionDiffers, DomainDiffers func(customer Customer, identity Identity) bool
	// Name makes the name of a Cloud Identity's new customer.
	Name func(tx *Tx, identity Identity, request ImportRequest) string
	// Take writes the Cloud Identity's data into the customer.
	Take func(r *Rules, tx *Tx, customer *Customer, identity Identity, partner string)
	// Region, Domain and Data are the parts of it that are taken over.
	Region, Domain, Data func(customer *Customer, identity Identity)
	// Bear makes the customer bear a channel partner.
	Bear func(customer *Customer, partner string)
	// Stamp sets the times of a customer that is being written.
	Stamp func(customer *Customer, tx *Tx)
	// Keep stages what an import writes.
	Keep func(tx *Tx, identity Identity, customer Customer)
	// Render is the response.
	Render func(customer Customer, identity Identity) map[string]any
}

// ReadBackRules are the decisions of customers.get of Cloud Channel.
type ReadBackRules struct {
	Scopes     []string
	OwnAccount func(caller fixtures.Caller, account string) *Error
	Find       func(tx *Tx, name string) (Customer, *Error)
}

// DirectoryRules are the steps of the Directory's customers methods.
type DirectoryRules struct {
	Format Format
	// ReadScopes and WriteScopes are those that reach GET, and PUT and PATCH.
	ReadScopes, WriteScopes []string
	// Key resolves a customerKey to an ID: an ID is its own, my_customer is
	// the caller's.
	Key func(caller fixtures.Caller, key string) string
	// Find is the customer of an ID, if the caller administers it.
	Find func(r *Rules, tx *Tx, caller fixtures.Caller, id string) (Identity, *Error)
	// Exists tells whether a Cloud Identity is a customer.
	Exists func(identity Identity) bool
	// Administers tells whether a caller may see and change a customer.
	Administers func(caller fixtures.Caller, id string) bool
	// Fill writes the profile fields of an update, PatchFill those of a patch.
	Fill, PatchFill func(identity *Identity, message Message)
	// NewDomain is the primary domain that a request asks for, "" for none.
	NewDomain func(identity Identity, message Message) (string, *Error)
	// MayBecomePrimary refuses a domain that the customer cannot take.
	MayBecomePrimary func(tx *Tx, identity Identity, domain string) *Error
	// Rename makes a verified domain the primary one.
	Rename func(identity *Identity, domain string)
	// Keep stages what an update writes.
	Keep func(tx *Tx, identity Identity)
	// Render is the resource; Updated is what PUT and PATCH answer with.
	Render  func(identity Identity) map[string]any
	Updated func(r *Rules, identity Identity, message Message) map[string]any
}

// WireRules turn results into bytes.
type WireRules struct {
	// Settle ends a transaction: writes are kept unless the call was refused.
	Settle func(tx *Tx, err *Error)
	// ChannelError and DirectoryError are the bodies of refusals.
	ChannelError, DirectoryError func(e *Error) any
	// Status is the HTTP status of a refusal.
	Status func(e *Error) int
	// ContentType is that of every JSON body.
	ContentType string
}
