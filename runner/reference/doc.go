// Package reference is an implementation of accounts.customers.import (Cloud
// Channel) and customers (Admin SDK Directory) over one set of customers. It is
// the suite's default target and an emulator in its own right.
//
// It is built from the small named functions of Rules, each of which decides
// one thing that a document says. It shares no opinion with the suite that
// judges it: it imports neither schemas nor specs.
//
// What it answers follows from the world and the calls alone, also where it
// serves as an emulator: the time of a call is that of its reseller account's
// clock, which starts with the account and goes on by a second a call, and a new
// customer's name follows from its account and its Cloud Identity. Neither tells
// the process's time, or what was called under other accounts.
package reference
