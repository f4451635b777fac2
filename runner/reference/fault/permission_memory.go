package fault

import (
	"slices"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// What was permitted once, or refused once, and is remembered for too many.
func rememberedPermissionFaults() []Fault {
	return []Fault{
		{"permission-account-remembered", requirement.ImportPermissionOtherReseller,
			"a caller that has imported a customer into its own account may import it into any", rememberImporters},
		{"permission-second-try-of-strangers", requirement.ImportPermissionOtherReseller,
			"a caller of another account is refused once, and then served", asOwnerAfterRefusal},
		{"permission-by-anothers-token", requirement.ImportPermissionNotAuthorized,
			"a token that authorizes one reseller opens the customer to all", openByToken(sameCustomer)},
		{"permission-by-another-customers-token", requirement.ImportPermissionNotAuthorized,
			"a reseller that a token authorized for one customer may import all", openByToken(sameAccount)},
		{"permission-read-back-refusal-remembered", requirement.ImportReadBackPermission,
			"a customer that somebody was refused to read is refused to its reseller too", rememberUnreadable},
		{"permission-read-back-second-try-served", requirement.ImportReadBackPermission,
			"a caller of another account that was refused to read a customer reads it the second time", serveSecondRead},
	}
}

// importer is a caller and the customer that it imported.
type importer struct{ bearer, customer string }

func rememberImporters(o *reference.Options) {
	known := map[importer]bool{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		identity, _ := requested(c)
		key := importer{c.Caller.Bearer, identity.ID}
		if !c.IntoOwnAccount() && known[key] {
			c.Caller.Account = c.Parent.Account
			return c.Healthy()
		}
		answer, err := c.Next()
		known[key] = known[key] || err == nil
		return answer, err
	})(o)
}

func asOwnerAfterRefusal(o *reference.Options) {
	refused := map[importer]bool{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		key := importer{c.Caller.Bearer, c.Parent.String() + c.Text("cloudIdentityId") + c.Text("domain")}
		if byStranger(c) && refused[key] {
			c.Caller.Account = c.Parent.Account
			return c.Healthy()
		}
		refused[key] = byStranger(c)
		return c.Next()
	})(o)
}

// opened is a customer and an account that a token authorized for it.
type opened struct{ customer, account string }

func sameCustomer(o opened, i reference.Identity, _ string) bool { return o.customer == i.ID }
func sameAccount(o opened, _ reference.Identity, account string) bool {
	return o.account == account
}

// openByToken takes what a token has authorized for more than it is.
func openByToken(opens func(o opened, i reference.Identity, account string) bool) change.Change {
	return func(o *reference.Options) {
		var all []opened
		authorizing(func(i reference.Identity, account string) bool {
			return slices.ContainsFunc(all, func(o opened) bool { return opens(o, i, account) })
		})(o)
		change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
			authorizes := tokenIsNeeded(c)
			answer, err := c.Next()
			if identity, found := requested(c); err == nil && found && authorizes {
				all = append(all, opened{identity.ID, c.Parent.Account})
			}
			return answer, err
		})(o)
	}
}

func rememberUnreadable(o *reference.Options) {
	refused := map[string]bool{}
	readingBack(func(c readBackCall) (change.Object, *reference.Error) {
		if refused[c.name] {
			return nil, change.Refuse(reference.PermissionDenied)
		}
		answer, err := c.next()
		refused[c.name] = err != nil
		return answer, err
	})(o)
}

func serveSecondRead(o *reference.Options) {
	refused := map[importer]bool{}
	readingBack(func(c readBackCall) (change.Object, *reference.Error) {
		key := importer{c.caller.Bearer, c.name}
		customer, found := c.tx.Customer(c.name)
		if found && refused[key] {
			c.caller.Account = customer.Account()
		}
		answer, err := c.next()
		refused[key] = err != nil
		return answer, err
	})(o)
}

// readBackCall is a call of customers.get on its way through a change.
type readBackCall struct {
	tx     *reference.Tx
	caller fixtures.Caller
	name   string
	method func(c readBackCall) (change.Object, *reference.Error)
}

func (c readBackCall) next() (change.Object, *reference.Error) { return c.method(c) }

// readingBack wraps customers.get.
func readingBack(wrap func(c readBackCall) (change.Object, *reference.Error)) change.Change {
	return change.Rules(func(r *reference.Rules) {
		next := r.Methods.ReadBack
		r.Methods.ReadBack = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, name string) (change.Object, *reference.Error) {
			return wrap(readBackCall{tx, caller, name, func(c readBackCall) (change.Object, *reference.Error) {
				return next(r, c.tx, c.caller, c.name)
			}})
		}
	})
}
