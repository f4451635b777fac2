package fault

import (
	"slices"

	"customs.example/fixtures"
	"customs.example/runner/reference"
	"customs.example/runner/reference/change"
	"customs.example/specs/requirement"
)

// importHistoryFaults show only after more calls than two, or where a call is made
// in another way than the one before.
func importHistoryFaults() []Fault {
	return []Fault{
		{"history-conflict-refused-twice", requirement.ImportOverwriteRequiredForRegion,
			"the third equal import after two refused conflicts goes through", inARow(2, consentToConflict)},
		{"history-leave-for-another", requirement.ImportOverwriteRequiredForRegion,
			"the leave to overwrite one customer covers the caller's next import of another", leaveLasts},
		{"history-conflict-locks-out", requirement.ImportOverwriteUpdatesRegion,
			"after three refused conflicts in a row the overwrite is refused as well", inARow(3, lockOut)},
		{"history-conflict-under-the-other-parent", requirement.ImportOverwriteUpdatesRegion,
			"a conflict that was refused under one parent refuses the overwrite under another", rememberConflictByParent},
		{"history-never-back-to-a-domain", requirement.ImportOverwriteUpdatesDomain,
			"an overwrite does not take a domain over that the customer had before", neverBackToADomain},
		{"history-by-the-other-identity", requirement.ImportOverwriteRepeatable,
			"a customer that was imported by one identity is not found by another", renameByOtherIdentity},
		{"history-read-from-a-cache", requirement.ImportOverwritePersists,
			"customers.get answers what it answered first", readFromCache},
		{"history-unlinked-by-another-account", requirement.ImportOverwriteOwnAccountOnly,
			"an import takes the link from a customer that another account imported before", unlinkOtherImporters},
	}
}

// accountAndIdentity is the account of an import and the customer that it names.
func accountAndIdentity(c change.ImportCall) string { return c.Parent.Account + "\x00" + about(c) }

// about is the ID of the Cloud Identity that an import names in any way, "" for none.
func about(c change.ImportCall) string {
	identity, ok := requestedOfAnyType(c)
	if !ok {
		identity, _ = change.First(c.Tx.ByPrimaryAdmin(c.Text("primaryAdminEmail")), isAlive)
	}
	return identity.ID
}

func isConflict(err *reference.Error) bool { return err != nil && err.Code == reference.AlreadyExists }

// streak counts how often an account made the same import in a row, and was refused
// for a conflict each time.
type streak struct {
	body string
	n    int
}

// inARow changes imports of which so many equal ones were refused for a conflict.
func inARow(patience int, then func(c change.ImportCall) (change.Object, *reference.Error)) change.Change {
	return func(o *reference.Options) {
		streaks := map[string]streak{}
		change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
			key, before := c.Parent.Account, streaks[c.Parent.Account]
			if before.n >= patience && meetsConflict(c) {
				delete(streaks, key)
				return then(c)
			}
			body := string(c.Body)
			answer, err := c.Next()
			switch {
			case !isConflict(err):
				delete(streaks, key)
			case before.body == body:
				streaks[key] = streak{body, before.n + 1}
			default:
				streaks[key] = streak{body, 1}
			}
			return answer, err
		})(o)
	}
}

func consentToConflict(c change.ImportCall) (change.Object, *reference.Error) { return c.Consenting() }

func lockOut(change.ImportCall) (change.Object, *reference.Error) {
	return nil, change.Refuse(reference.AlreadyExists)
}

func leaveLasts(o *reference.Options) {
	left := map[string]string{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		granted := left[c.Caller.Bearer]
		delete(left, c.Caller.Bearer)
		if granted != "" && granted != about(c) && !c.Consents() && c.IntoOwnAccount() && meetsConflict(c) {
			return c.Consenting()
		}
		consents, id := c.Consents(), about(c)
		answer, err := c.Next()
		if err == nil && consents {
			left[c.Caller.Bearer] = id
		}
		return answer, err
	})(o)
}

func rememberConflictByParent(o *reference.Options) {
	refusedUnder := map[string]string{}
	change.Import(func(c change.ImportCall) (change.Object, *reference.Error) {
		under, refused := refusedUnder[accountAndIdentity(c)]
		if refused && under != c.Parent.String() {
			return nil, change.Refuse(reference.AlreadyExists)
		}
		answer, err := c.Next()
		if isConflict(err) {
			refusedUnder[accountAndIdentity(c)] = c.Parent.String()
		} else if err == nil {
			delete(refusedUnder, accountAndIdentity(c))
		}
		return answer, err
	})(o)
}

func neverBackToADomain(o *reference.Options) {
	had := map[string][]string{}
	change.Rules(func(r *reference.Rules) {
		next := r.Import.Domain
		r.Import.Domain = func(customer *reference.Customer, identity reference.Identity) {
			if isLinked(*customer) && slices.Contains(had[customer.Name], identity.PrimaryDomain) {
				return
			}
			had[customer.Name] = append(had[customer.Name], customer.Domain)
			next(customer, identity)
		}
	})(o)
}

func renameByOtherIdentity(o *reference.Options) {
	by := map[string]string{}
	change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
		key, member := c.Parent.Account+answer["cloudIdentityId"].(string), c.Members()[0]
		if first, known := by[key]; known && first != member {
			rename(answer)
		} else {
			by[key] = member
		}
	})(o)
}

func readFromCache(o *reference.Options) {
	cache := map[string]change.Object{}
	change.Rules(func(r *reference.Rules) {
		next := r.Methods.ReadBack
		r.Methods.ReadBack = func(r *reference.Rules, tx *reference.Tx, caller fixtures.Caller, name string) (change.Object, *reference.Error) {
			answer, err := next(r, tx, caller, name)
			if cached, warm := cache[name]; warm && err == nil {
				return cached, nil
			}
			if err == nil {
				cache[name] = answer
			}
			return answer, err
		}
	})(o)
}

// unlinkOtherImporters leaves what a world lists alone.
func unlinkOtherImporters(o *reference.Options) {
	importers := map[string]string{} // names of customers by Cloud Identity
	change.ImportAnswer(func(c change.ImportCall, answer change.Object) {
		id, name := answer["cloudIdentityId"].(string), answer["name"].(string)
		if other, ok := c.Tx.Customer(importers[id]); ok && other.Account() != c.Parent.Account {
			other.CloudIdentityID = ""
			c.Tx.PutCustomer(other)
		}
		importers[id] = name
	})(o)
}
