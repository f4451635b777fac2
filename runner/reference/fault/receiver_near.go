package fault

import (
	"strings"

	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// Receivers that are nearly named, and what is remembered of those that were.
func nearReceiverFaults() []Fault {
	return []Fault{
		{"receiver-longer-name-known", requirement.ImportReceiverUnknown,
			"a customer's name with more behind it stands for the customer", change.Import(intoShorterName)},
		{"receiver-by-id-alone", requirement.ImportReceiverUnknown,
			"another account's customer receives the data under its id in one's own account", change.Rules(receiveByIDAlone)},
		{"receiver-found-under-its-parent-alone", requirement.ImportReceiverNamed,
			"the next import under another parent makes a customer beside the receiver", findReceiversByParent},
		{"receiver-of-all-that-follows", requirement.ImportReceiverNamed,
			"a customer that has received data is answered for the next imports of any other customer", receiveAllThatFollows},
		{"receiver-keeps-domain-of-its-own", requirement.ImportReceiverNamed,
			"a named customer of a partner keeps its own domain", taking(keepDomainOfPartnersReceivers)},
	}
}

func intoShorterName(c change.ImportCall) (change.Object, *reference.Error) {
	name := c.Text("customer")
	if _, known := c.Tx.Customer(name); known || !wellFormed(name) {
		return c.Next()
	}
	if _, known := c.Tx.Customer(name[:len(name)-1]); !known {
		return c.Next()
	}
	c.Message["customer"] = name[:len(name)-1]
	c.Body = change.Encode(c.Message)
	return c.Healthy()
}

// receiveByIDAlone looks customers up by id, once their account is found to be
// the path's.
func receiveByIDAlone(r *reference.Rules) {
	next := r.Import.Named
	r.Import.Named = func(tx *reference.Tx, account, name string) (reference.Customer, *reference.Error) {
		customer, err := next(tx, account, name)
		if err != nil && strings.HasPrefix(name, account+"/customers/") {
			if other, known := tx.AnyCustomer(idAtEnd(name)); known {
				return other, nil
			}
		}
		return customer, err
	}
}

func findReceiversByParent(o *reference.Options) {
	received := map[string]string{} // parents by receiver
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		identity, _ := requested(c)
		customer, linked := linkedTo(c, identity)
		answer, err := c.Next()
		switch parent, known := received[customer.Name]; {
		case err == nil && namesReceiver(c):
			received[c.Text("customer")] = c.Parent.String()
		case err == nil && linked && known && parent != c.Parent.String():
			rename(answer)
		}
		return answer, err
	})(o)
}

func receiveAllThatFollows(o *reference.Options) {
	latest := map[string]string{} // receivers by account
	change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
		switch {
		case namesReceiver(c):
			latest[c.Parent.Account] = c.Text("customer")
		case latest[c.Parent.Account] != "":
			answer["name"] = latest[c.Parent.Account]
		}
	})(o)
}

func keepDomainOfPartnersReceivers(was reference.Customer, is *reference.Customer, i reference.Identity) {
	if ofReceivers(was, i) && was.ChannelPartnerID != "" {
		is.Domain = was.Domain
	}
}
