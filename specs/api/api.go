package api

// API is one of the two APIs, which may be served at different URLs.
type API string

// The two APIs.
const (
	Channel   API = "channel"
	Directory API = "directory"
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

// MyCustomer is the customerKey that stands for the caller's own customer.
const MyCustomer = "my_customer"
