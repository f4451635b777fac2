// Package reference is an implementation of accounts.customers.import (Cloud
// Channel) and customers (Admin SDK Directory) over one set of customers. It is
// the suite's default target and an emulator in its own right.
//
// It is built from the small named functions of Rules, each of which decides
// one thing that a document says. It shares no opinion with the suite that
// judges it: it imports neither schemas nor specs.
package reference
