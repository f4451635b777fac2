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
			also(requirement.ImportReceiverForeign, requirement.ImportReceiverUnknown, requirement.ImportReceiverMalformed),
			"the customer that a request names is ignored", withoutMember("customer")},
		{"receiver-not-linked", requirement.ImportReceiverNamed, nil,
			"a named customer receives the data and is not linked", change.Rules(func(r *reference.Rules) {
				next := r.Import.Keep
				r.Import.Keep = func(tx *reference.Tx, identity reference.Identity, customer reference.Customer) {
					if old, ok := tx.Customer(customer.Name); ok && old.CloudIdentityID == "" {
						customer.CloudIdentityID = ""
					}
					next(tx, identity, customer)
				}
			})},
		{"receiver-keeps-region", requirement.ImportReceiverNamed, nil,
			"a named customer keeps its own region", taking(func(was reference.Customer, is *reference.Customer, _ reference.Identity) {
				if was.CloudIdentityID == "" && !was.Created.IsZero() {
					is.OrgPostalAddress.RegionCode = was.OrgPostalAddress.RegionCode
				}
			})},
		{"receiver-malformed-ignored", requirement.ImportReceiverMalformed, nil,
			"a customer name of another format is ignored", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if name := c.Text("customer"); name != "" && !wellFormed(name) {
					return c.Without("customer")
				}
				return c.Next()
			})},
		{"receiver-unknown-created", requirement.ImportReceiverUnknown, nil,
			"a customer that does not exist is made under the name that the request gives", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				name := c.Text("customer")
				if _, ok := c.Tx.Customer(name); !ok && wellFormed(name) && strings.HasPrefix(name, c.Parent.Account+"/") {
					return c.Without("customer")
				}
				return c.Next()
			})},
		{"receiver-of-any-account", requirement.ImportReceiverForeign, also(requirement.ImportResponseParent),
			"a customer of any account receives the data", namedBy(func(string, string) bool { return true })},
		{"receiver-by-account-prefix", requirement.ImportReceiverForeign, also(requirement.ImportResponseParent),
			"a customer of an account whose name begins with this one's receives the data", namedBy(strings.HasPrefix)},
		{"receiver-foreign-replaced", requirement.ImportReceiverForeign, nil,
			"a customer of another account is ignored and a new one made", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				if customer, ok := c.Tx.Customer(c.Text("customer")); ok && customer.Account() != c.Parent.Account {
					return c.Without("customer")
				}
				return c.Next()
			})},
		{"receiver-foreign-refused-after-writing", requirement.ImportReceiverForeign, nil,
			"a customer of another account is refused after it was written to", change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
				answer, err := c.Next()
				if customer, ok := c.Tx.Customer(c.Text("customer")); ok && err != nil && customer.Account() != c.Parent.Account {
					identity, _ := requested(c)
					c.Rules.Import.Region(&customer, identity)
					c.Tx.PutCustomer(customer)
					c.Tx.Commit()
				}
				return answer, err
			})},
	}
}

func wellFormed(name string) bool {
	segments := strings.Split(name, "/")
	return len(segments) == 4 && segments[0] == "accounts" && segments[1] != "" && segments[2] == "customers" && segments[3] != ""
}

// namedBy decides whose customers a request may name, by account names.
func namedBy(may func(account, own string) bool) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Import.Named
		r.Import.Named = func(tx *reference.Tx, account, name string) (reference.Customer, *reference.Error) {
			if customer, ok := tx.Customer(name); ok && may(customer.Account(), account) {
				return next(tx, customer.Account(), name)
			}
			return next(tx, account, name)
		}
	})
}

// withoutMember makes imports as if they did not have a member.
func withoutMember(name string) change.Change {
	return change.Importing(func(c change.ImportCall) (change.Object, *reference.Error) {
		if _, given := c.Message[name]; !given {
			return c.Next()
		}
		return c.Without(name)
	})
}
