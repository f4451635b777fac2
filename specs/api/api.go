package api

// API is one of the two APIs, which may be served at different URLs.
type API string

// The two APIs.
const (
	Channel   API = "channel"
	Directory API = "directory"
)

// MyCustomer is the customerKey that stands for the caller's own customer.
const MyCustomer = "my_customer"
