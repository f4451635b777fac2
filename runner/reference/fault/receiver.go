package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

func receiverFaults() []Fault {
	return []Fault{
		{"receiver-ignored", requirement.ImportReceiverNamed,
			"the customer that a request names is ignored", ignoring("customer", namesReceiver)},
		{"receiver-not-linked", requirement.ImportReceiverNamed,
			"a named customer receives the data and is not linked", storing(noLinkOfReceivers)},
		{"receiver-keeps-region", requirement.ImportReceiverNamed,
			"a named customer keeps its own region", keepingRegion(ofReceivers)},
		{"receiver-malformed-ignored", requirement.ImportReceiverMalformed,
			"a customer name of another format is ignored", ignoring("customer", namesMalformedReceiver)},
		{"receiver-unknown-created", requirement.ImportReceiverUnknown,
			"a customer that does not exist is made under the name that the request gives", ignoring("customer", namesUnknownReceiver)},
		{"receiver-of-any-account", requirement.ImportReceiverForeign,
			"a customer of any account receives the data", receiversToo(anyAccount)},
		{"receiver-by-account-prefix", requirement.ImportReceiverForeign,
			"a customer of an account whose name begins with this one's receives the data", receiversToo(strings.HasPrefix)},
		{"receiver-foreign-replaced", requirement.ImportReceiverForeign,
			"a customer of another account is ignored and a new one made", ignoring("customer", namesForeignReceiver)},
		{"receiver-foreign-refused-after-writing", requirement.ImportReceiverForeign,
			"a customer of another account is refused after it was written to", change.AfterImportRefusal(fillForeignReceiver)},
	}
}

func namesReceiver(c change.ImportCall) bool {
	_, given := c.Message["customer"]
	return given
}

func namesMalformedReceiver(c change.ImportCall) bool {
	return c.Text("customer") != "" && !wellFormed(c.Text("customer"))
}

func namesUnknownReceiver(c change.ImportCall) bool {
	name := c.Text("customer")
	_, known := c.Tx.Customer(name)
	return !known && wellFormed(name) && strings.HasPrefix(name, c.Parent.Account+"/")
}

func namesForeignReceiver(c change.ImportCall) bool {
	customer, ok := c.Tx.Customer(c.Text("customer"))
	return ok && customer.Account() != c.Parent.Account
}

func wellFormed(name string) bool {
	segments := strings.Split(name, "/")
	return len(segments) == 4 && segments[0] == "accounts" && segments[1] != "" && segments[2] == "customers" && segments[3] != ""
}

func noLinkOfReceivers(old reference.Customer, stored *reference.Customer) {
	if !isLinked(old) {
		stored.CloudIdentityID = ""
	}
}

// receiversToo lets requests name customers of other accounts too.
func receiversToo(may func(account, own string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Named
		r.Import.Named = func(tx *reference.Tx, account, name string) (reference.Customer, *reference.Error) {
			if customer, ok := tx.Customer(name); ok && may(customer.Account(), account) {
				account = customer.Account()
			}
			return next(tx, account, name)
		}
	})
}

func fillForeignReceiver(c change.ImportCall, _ *reference.Error) {
	if customer, ok := c.Tx.Customer(c.Text("customer")); ok && namesForeignReceiver(c) {
		identity, _ := requested(c)
		takeRegionOver(c, customer, identity)
	}
}
